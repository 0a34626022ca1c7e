"""`languages`: a translation has the skeleton of the script it translates.

As many scenes, in the same order, with the same choices, moves, fits and targets, and the same
people speaking to the same people, so that one path is one story in every language.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sameboat.graph import Exit, graph
from sameboat.model import YOU, Block, Case, Choice, Scene, Speech
from sameboat.problems import Problem
from sameboat.vocabulary import Language, language

CODE = "languages"


def check(first: Case, other: Case) -> Iterator[Problem]:
    """Yield where `other` departs from `first`, at the lines of `other`."""
    for line, wrong, expected in _differences(first, other):
        expected = f"expected {expected}, as in {first.language}.md"
        yield Problem.plain(other.file, line, CODE, wrong, expected)


Difference = tuple[int, str, str]


class Exchange(NamedTuple):
    """Who speaks to whom, by their numbers in the script, and on which line."""

    who: tuple[int, frozenset[int]]
    line: int


def _differences(first: Case, other: Case) -> Iterator[Difference]:
    if len(first.people) != len(other.people):
        wrong = f"the number of people declared is {len(other.people)}"
        yield other.field_line("people"), wrong, str(len(first.people))
    cast, words = (_cast(first), _cast(other)), language(other.language)
    ways = graph(first).exits, graph(other).exits
    as_many = len(first.scenes) == len(other.scenes)
    for number, (here, there) in enumerate(zip(first.scenes, other.scenes, strict=False)):
        found = list(_scene(here, there, number, cast, words))
        if as_many and len(here.choices) == len(there.choices):
            found += _ways(there, number, ways[0][number], ways[1][number])
        yield from found
        if found and not as_many:
            break  # a scene more or less here makes all below look wrong
    if not as_many:
        line = other.scenes[-1].line if other.scenes else 1
        yield line, f"the number of scenes is {len(other.scenes)}", str(len(first.scenes))


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _scene(
    here: Scene,
    there: Scene,
    number: int,
    cast: tuple[dict[str, int], dict[str, int]],
    words: Language,
) -> Iterator[Difference]:
    title = f'"{there.title.source}" (scene {number + 1})'
    if len(here.choices) != len(there.choices):
        wrong = f"{title} has {_count(len(there.choices), 'choice')}"
        yield there.line, wrong, str(len(here.choices))
        return
    for one, two in zip(here.choices, there.choices, strict=True):
        yield from _choice(one, two, f"choice {two.number} of {title}", words)
    yield from _speech(_exchanges(here, cast[0]), _exchanges(there, cast[1]), there.line, title)


def _speech(
    old: list[Exchange], new: list[Exchange], line: int, title: str
) -> Iterator[Difference]:
    for one, two in zip(old, new, strict=False):
        if one.who != two.who:
            wrong = f"in {title} somebody else speaks here, or to somebody else"
            yield two.line, wrong, f"the exchange on line {one.line}"
            return
    if len(old) != len(new):
        yield line, f"{title} has {_count(len(new), 'spoken line')}", str(len(old))


def _ways(
    there: Scene, number: int, old: tuple[Exit, ...], new: tuple[Exit, ...]
) -> Iterator[Difference]:
    for one, two in zip(old, new, strict=True):
        if (one.target, one.ends) != (two.target, two.ends) and (
            one.ends or one.target is not None
        ):
            line = there.choices[two.choice - 1].line if two.choice else there.line
            what = f"choice {two.choice} of " if two.choice else ""
            goal = "an ending" if one.ends else f"it to go to scene {(one.target or 0) + 1}"
            yield line, f'{what}"{there.title.source}" (scene {number + 1}) leads elsewhere', goal


def _choice(one: Choice, two: Choice, where: str, words: Language) -> Iterator[Difference]:
    if two.move and two.move_id and one.move_id and one.move_id != two.move_id:
        shown = words.word("moves", one.move_id)
        yield two.move.line, f"the move of {where} differs", f"`{shown}`"
    if two.fit and two.fit_id and one.fit_id and one.fit_id != two.fit_id:
        shown = words.word("fits", one.fit_id)
        yield two.fit.line, f"the fit of {where} differs", f"`{shown}`"


def _cast(case: Case) -> dict[str, int]:
    return {person.name: number for number, person in enumerate(case.people, 1)} | {YOU: 0}


def _exchanges(scene: Scene, cast: dict[str, int]) -> list[Exchange]:
    blocks: list[Block] = list(scene.blocks)
    for choice in scene.choices:
        blocks += (choice.said, *choice.reaction)
    return [
        Exchange(
            (cast.get(block.speaker, -1), frozenset(cast.get(p, -1) for p in block.to)), block.line
        )
        for block in blocks
        if isinstance(block, Speech)
    ]
