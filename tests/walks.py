"""Ways through a case, for the tests that walk them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from random import Random

from sameboat.graph import Graph, Memory, State, graph
from sameboat.model import Case, Choice, Line, Text
from sameboat.play import Transcript, play

__all__ = ["asked_both_ways", "played", "sampled", "to_each_ending", "ways"]


def to_each_ending(case: Case) -> Iterator[tuple[int, ...]]:
    """Yield a shortest path to every way of ending."""
    leads = graph(case)
    ended: set[int] = set()
    seen = {leads.start}
    waiting = deque([(state, ()) for state in seen if state])
    while waiting:
        state, path = waiting.popleft()
        for step in leads.onwards(state):
            taken = (*path, step.choice) if step.choice else path
            if step.exit.ends and id(step.exit) not in ended:
                ended.add(id(step.exit))
                yield taken
            elif step.to is not None and step.to not in seen:
                seen.add(step.to)
                waiting.append((step.to, taken))


def ways(
    leads: Graph, state: State | None = None, path: tuple[int, ...] = ()
) -> Iterator[tuple[int, ...]]:
    """Yield every path from a state to an ending."""
    for step in leads.onwards(state or leads.walk.order[0]):
        here = (*path, step.choice) if step.choice else path
        if step.exit.ends:
            yield here
        elif step.to is not None:
            yield from ways(leads, step.to, here)


def played(leads: Graph, paths: Iterable[tuple[int, ...]]) -> Iterator[Transcript]:
    """Yield the transcript of each path; what two neighbours begin with is told once."""
    told = [play(leads.case, (), leads)]
    for path in paths:
        while told[-1].path != path[: len(told) - 1]:
            told.pop()
        for step in range(len(told), len(path) + 1):
            told.append(play(leads.case, path[:step], leads, told[-1]))
        yield told[-1]


def sampled(leads: Graph, count: int) -> Iterator[tuple[int, ...]]:
    """Yield random paths, and with each step every ending in reach of it."""
    chance = Random(1)
    for _ in range(count):
        state = leads.start
        path: tuple[int, ...] = ()
        while state is not None:
            step = chance.choice(leads.onwards(state))
            path = (*path, step.choice) if step.choice else path
            state = step.to
        yield path


def asked_both_ways(case: Case) -> list[tuple[int, ...]]:
    """Return paths on which each thing with conditions is there, and on which it isn't."""
    leads = graph(case)
    recall = leads.recall
    found: dict[tuple[int, bool], tuple[int, ...]] = {}

    def note(
        parts: tuple[Line | Text | Choice, ...], path: tuple[int, ...], memory: Memory
    ) -> Memory:
        for part in parts:
            holds = recall.holds(part.when, memory)
            if part.when:
                found.setdefault((part.line, holds), path)
            if holds and not isinstance(part, Text | Choice):
                memory = recall.behind(part, memory)
        return memory

    for state in leads.walk.steps:
        scene, path = case.scenes[state.scene], leads.walk.path(state)
        memory = note((*scene.blocks, *scene.ending, *scene.choices), path, state.memory)
        for choice in leads.offered(state.scene, memory):
            note(
                (choice.said, *choice.reaction, *choice.feedback, *choice.next, *choice.ending),
                (*path, choice.number),
                memory,
            )
    return list(dict.fromkeys(found.values()))
