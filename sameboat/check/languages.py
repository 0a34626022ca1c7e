"""`languages`: a translation has the skeleton of the script it translates.

As many scenes, in the same order, with the same choices, moves, fits and targets, and the same
people speaking to the same people, so that one path is one story in every language.
"""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.graph import graph
from sameboat.model import YOU, Block, Case, Choice, Scene, Speech
from sameboat.problems import Problem

CODE = "languages"


def check(first: Case, other: Case) -> Iterator[Problem]:
    """Yield where `other` departs from `first`, at the lines of `other`."""
    for line, wrong, expected in _differences(first, other):
        expected = f"expected {expected}, as in {first.language}.md"
        yield Problem(other.file, line, CODE, wrong, expected)


Difference = tuple[int, str, str]


def _differences(first: Case, other: Case) -> Iterator[Difference]:
    if len(first.people) != len(other.people):
        wrong = f"{len(other.people)} people are declared"
        yield other.field_line("people"), wrong, str(len(first.people))
    if len(first.scenes) != len(other.scenes):
        line = other.scenes[-1].line if other.scenes else 1
        yield line, f"there are {len(other.scenes)} scenes", str(len(first.scenes))
    cast = _cast(first), _cast(other)
    ways = graph(first).exits, graph(other).exits
    for number, (here, there) in enumerate(zip(first.scenes, other.scenes, strict=False)):
        title = f'"{there.title.source}" (scene {number + 1})'
        if len(here.choices) != len(there.choices):
            yield there.line, f"{title} has {len(there.choices)} choices", str(len(here.choices))
            continue
        for one, two in zip(here.choices, there.choices, strict=True):
            yield from _choice(one, two, f"choice {two.number} of {title}")
        for old, new in zip(ways[0][number], ways[1][number], strict=True):
            if (old.target, old.ends) != (new.target, new.ends):
                line = there.choices[new.choice - 1].line if new.choice else there.line
                goal = "an ending" if old.ends else f"scene {(old.target or 0) + 1}"
                yield line, f"{title} leads somewhere else", goal
        spoken = _exchanges(here, cast[0]), _exchanges(there, cast[1])
        if spoken[0] != spoken[1]:
            wrong = f"in {title} other people speak to one another, or in another order"
            yield there.line, wrong, "the same exchanges"


def _choice(one: Choice, two: Choice, where: str) -> Iterator[Difference]:
    if one.move_id != two.move_id:
        line = two.move.line if two.move else two.line
        yield line, f"the move of {where} differs", f"the move `{one.move_id}`"
    if one.fit_id != two.fit_id:
        line = two.fit.line if two.fit else two.line
        yield line, f"the fit of {where} differs", f"the fit `{one.fit_id}`"


def _cast(case: Case) -> dict[str, int]:
    return {person.name: number for number, person in enumerate(case.people, 1)} | {YOU: 0}


def _exchanges(scene: Scene, cast: dict[str, int]) -> list[tuple[int, frozenset[int]]]:
    blocks: list[Block] = list(scene.blocks)
    for choice in scene.choices:
        blocks += (choice.said, *choice.reaction)
    return [
        (cast.get(block.speaker, -1), frozenset(cast.get(name, -1) for name in block.to))
        for block in blocks
        if isinstance(block, Speech)
    ]
