"""How long something takes: to read, to play, to do.

In come a case, an exercise or a number of words; out come words, minutes and decisions. Words are
counted, 180 a minute, and for a case those of an average way, on which each choice is as likely as
the next: its scenes, all that could be said there, and what follows. What one thinks and writes in
an exercise is our estimate, for each kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sameboat.graph import Graph, State, graph
from sameboat.markdown import plain
from sameboat.model import Block, Case, Exercise, Text, read

__all__ = ["decisions_on_a_way", "minutes", "minutes_of_exercise", "words_on_the_way"]

PACE = 180  # words a minute: slower than fiction is read, for this is to be thought about
ROUNDS = 200  # more steps than any way has that anybody plays to the end
THINKING: Mapping[str, int] = MappingProxyType(
    {
        "choose-one": 1,
        "choose-several": 2,
        "sort": 2,
        "match": 2,
        "order": 2,
        "give-back": 4,
        "draw-the-network": 6,
        "plan-openly": 8,
        "reflect": 8,
    }
)
"""Minutes that an exercise takes besides reading, by its kind."""


def minutes(words: float) -> int:
    """Return the minutes that so many words take, at least one."""
    return max(1, round(words / PACE))


def minutes_of_exercise(exercise: Exercise) -> int:
    """Return the minutes that an exercise takes, with what is said of each answer."""
    words = _count((*exercise.every_block(), *exercise.every_text()))
    return minutes(words) + THINKING.get(exercise.kind_id or "", 2)


def decisions_on_a_way(case: Case) -> tuple[int, int]:
    """Return the fewest and the most decisions on a way to an ending.

    In a story that goes round in a circle, and can go on for ever, the most are those of the way
    on which nothing comes twice.
    """
    steps = graph(case).walk.steps
    known: dict[State, tuple[int, int]] = {}
    waiting: list[tuple[State, bool]] = [(state, False) for state in [*steps][:1]]
    begun: set[State] = set()
    while waiting:
        state, done = waiting.pop()
        onwards = [step.to for step in steps[state] if step.to is not None]
        if not done:
            if state not in begun:
                begun.add(state)
                waiting.append((state, True))
                waiting.extend((to, False) for to in onwards if to not in begun and to in steps)
            continue
        here = int(any(step.choice for step in steps[state]))
        behind = [known[to] for to in onwards if to in known]
        if any(step.to is None for step in steps[state]) or not behind:
            behind.append((0, 0))
        known[state] = (
            here + min(fewest for fewest, _ in behind),
            here + max(most for _, most in behind),
        )
    return next((known[first] for first in steps), (0, 0))


def _count(parts: Iterable[Block | Text]) -> int:
    return sum(len(plain(part.source).split()) for part in parts)


def _here(leads: Graph, state: State) -> tuple[int, int]:
    """Return how many words are read in a scene, and how many behind all its choices together."""
    scene, recall = leads.case.scenes[state.scene], leads.recall
    told, memory = recall.told(scene.blocks, state.memory)
    offered = leads.offered(state.scene, memory)
    here = _count((scene.title, *read(told), *(choice.said for choice in offered)))
    behind = 0
    for choice in offered or (None,):
        after = memory
        if choice:
            lines, after = recall.told((choice.said, *choice.reaction), memory)
            texts = (text for text in choice.feedback if recall.holds(text.when, after))
            behind += _count((*read(lines[1:]), *texts))
        number = choice.number if choice else 0
        if choice or not scene.choices:
            behind += _count(leads.leave(state.scene, number, after).ending)
    return here, behind


def words_on_the_way(case: Case) -> float:
    """Return how many words a learner reads on an average way through a case."""
    leads = graph(case)
    walk = leads.walk
    words = {state: _here(leads, state) for state in walk.steps}
    expected = dict.fromkeys(walk.steps, 0.0)

    def from_here(state: State) -> float:
        steps = walk.steps[state]
        behind = sum(expected.get(step.to, 0.0) for step in steps if step.to is not None)
        here, after = words[state]
        return here + (after + behind) / max(len(steps), 1)

    # A story may go round in a circle, so the sum is approached and not worked out from its end.
    for _ in range(ROUNDS):
        nearer = {state: from_here(state) for state in walk.steps}
        if nearer == expected:
            break
        expected = nearer
    start = _count(case.blocks) + sum(len(f"{p.name} {p.about}".split()) for p in case.people)
    return start + next(iter(expected.values()), 0.0)
