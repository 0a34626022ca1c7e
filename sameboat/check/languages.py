"""`languages`: a translation has the skeleton of the script it translates.

As many scenes, in the same order, with the same choices, moves, fits and targets, and the same
people speaking to the same people, so that one path is one story in every language.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from sameboat.check.remembering import Asked, remembering
from sameboat.graph import Exit, graph
from sameboat.model import YOU, Block, Case, Choice, Scene, Speech, read
from sameboat.problems import Problem, Values
from sameboat.vocabulary import Language, language

CODE = "languages"


def check(first: Case, other: Case) -> Iterator[Problem]:
    """Yield where `other` departs from `first`, at the lines of `other`."""
    for found in _differences(first, other):
        values = {**found.values, "file": f"{first.language}.md"}
        yield Problem.of(other.file, found.line, CODE, found.id, other.language, values)


class Difference(NamedTuple):
    """Where two scripts differ: the line in the other one, the problem's id and its values."""

    line: int
    id: str
    values: Values


class Exchange(NamedTuple):
    """Who speaks to whom, by their numbers in the script, and on which line."""

    who: tuple[int, frozenset[int]]
    line: int


def _differences(first: Case, other: Case) -> Iterator[Difference]:
    if len(first.people) != len(other.people):
        values = {"count": len(other.people), "wanted": len(first.people)}
        yield Difference(other.field_line("people"), "people", values)
    cast, words = (_cast(first), _cast(other)), language(other.language)
    lists = remembering(first), remembering(other)
    ways = graph(first).exits, graph(other).exits
    as_many = len(first.scenes) == len(other.scenes)
    for number, (here, there) in enumerate(zip(first.scenes, other.scenes, strict=False)):
        found = list(_scene(here, there, number, cast, words))
        if as_many and len(here.choices) == len(there.choices):
            found += _ways(there, number, ways[0][number], ways[1][number])
        if not found:
            found += _remembered(there, number, lists[0][number], lists[1][number])
        yield from found
        if found and not as_many:
            break  # a scene more or less here makes all below look wrong
    if not as_many:
        line = other.scenes[-1].line if other.scenes else 1
        values = {"count": len(other.scenes), "wanted": len(first.scenes)}
        yield Difference(line, "scenes", values)


def _scene(
    here: Scene,
    there: Scene,
    number: int,
    cast: tuple[dict[str, int], dict[str, int]],
    words: Language,
) -> Iterator[Difference]:
    where: Values = {"title": there.title.source, "number": number + 1}
    if len(here.choices) != len(there.choices):
        values = {"count": len(there.choices), "wanted": len(here.choices)}
        yield Difference(there.line, "choices", {**where, **values})
        return
    for one, two in zip(here.choices, there.choices, strict=True):
        yield from _choice(one, two, where, words)
    yield from _speech(_exchanges(here, cast[0]), _exchanges(there, cast[1]), there.line, where)


def _speech(
    old: list[Exchange], new: list[Exchange], line: int, where: Values
) -> Iterator[Difference]:
    for one, two in zip(old, new, strict=False):
        if one.who != two.who:
            yield Difference(two.line, "speech", {**where, "first": one.line})
            return
    if len(old) != len(new):
        values = {"count": len(new), "wanted": len(old)}
        yield Difference(line, "lines", {**where, **values})


def _ways(
    there: Scene, number: int, old: tuple[Exit, ...], new: tuple[Exit, ...]
) -> Iterator[Difference]:
    if len(old) != len(new):
        return  # conditions differ, which is told
    for one, two in zip(old, new, strict=True):
        if (one.target, one.ends) != (two.target, two.ends) and (
            one.ends or one.target is not None
        ):
            line = there.choices[two.choice - 1].line if two.choice else there.line
            values: dict[str, str | int] = {"title": there.title.source, "number": number + 1}
            if not one.ends:
                values["goal"] = (one.target or 0) + 1
            if two.choice:
                values["choice"] = two.choice
                identifier = "choice-ends" if one.ends else "choice-goes"
            else:
                identifier = "scene-ends" if one.ends else "scene-goes"
            yield Difference(line, identifier, values)


def _remembered(
    there: Scene, number: int, old: list[Asked], new: list[Asked]
) -> Iterator[Difference]:
    where: Values = {"title": there.title.source, "number": number + 1}
    for one, two in zip_longest(old, new):
        if one is None:
            yield Difference(two.line, "memory-more", where)
        elif two is None:
            yield Difference(there.line, "memory-less", {**where, "first": one.line})
        elif one.what == two.what:
            continue
        else:
            yield Difference(two.line, "memory", {**where, "first": one.line})
        return


def _choice(one: Choice, two: Choice, where: Values, words: Language) -> Iterator[Difference]:
    values = {**where, "choice": two.number}
    if two.move and two.move_id and one.move_id and one.move_id != two.move_id:
        shown = words.word("moves", one.move_id)
        yield Difference(two.move.line, "move", {**values, "move": shown})
    if two.fit and two.fit_id and one.fit_id and one.fit_id != two.fit_id:
        shown = words.word("fits", one.fit_id)
        yield Difference(two.fit.line, "fit", {**values, "fit": shown})


def _cast(case: Case) -> dict[str, int]:
    return {person.name: number for number, person in enumerate(case.people, 1)} | {YOU: 0}


def _exchanges(scene: Scene, cast: dict[str, int]) -> list[Exchange]:
    blocks: list[Block] = list(read(scene.blocks))
    for choice in scene.choices:
        blocks += (choice.said, *read(choice.reaction))
    return [
        Exchange(
            (cast.get(block.speaker, -1), frozenset(cast.get(p, -1) for p in block.to)), block.line
        )
        for block in blocks
        if isinstance(block, Speech)
    ]
