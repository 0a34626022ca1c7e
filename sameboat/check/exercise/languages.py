"""`languages`: a translation of an exercise is built like the exercise it translates.

Of the same kind, with as many parts, answers, questions and ties, in the same order, so that what
a learner has answered is answered in every language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from sameboat.model import YOU, Answer, Exercise, Part, Speech, Tie
from sameboat.naming import numbered, title_key
from sameboat.practice import concept_id
from sameboat.problems import Problem, Values, phrase
from sameboat.vocabulary import language

CODE = "languages"


class Difference(NamedTuple):
    """Values two scripts differ: the line in the other one, the problem's id and its values."""

    line: int
    id: str
    values: Values


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two exercises, with its people and its parts by number."""

    exercise: Exercise
    people: Mapping[str, int]
    parts: Mapping[str, int]

    @classmethod
    def of(cls, exercise: Exercise) -> _Side:
        people = {person.name: n for n, person in enumerate(exercise.people, 1)} | {YOU: 0}
        return cls(exercise, people, numbered(part.title for part in exercise.parts))

    def word(self, group: str, identifier: str) -> str:
        return language(self.exercise.language, "exercise").word(group, identifier)

    def also(self, answer: Answer) -> frozenset[int]:
        """Return the numbers of the other parts an answer could stand in."""
        found = (self.parts.get(title_key(text.source)) for text in answer.also)
        return frozenset(number for number in found if number is not None)

    def joined(self, tie: Tie) -> tuple[int, frozenset[int], str | None]:
        return *self._ends(tie.one, tie.to), tie.kind_id

    def who(self, answer: Answer) -> tuple[int, frozenset[int]] | None:
        said = answer.said
        return self._ends(said.speaker, said.to) if isinstance(said, Speech) else None

    def _ends(self, one: str, to: tuple[str, ...]) -> tuple[int, frozenset[int]]:
        return self.people.get(one, -1), frozenset(self.people.get(name, -1) for name in to)


def check(first: Exercise, other: Exercise) -> Iterator[Problem]:
    """Yield where `other` departs from `first`, at the lines of `other`."""
    for found in _differences(_Side.of(first), _Side.of(other)):
        values = {**found.values, "file": f"{first.language}.md"}
        yield Problem.of(other.file, found.line, CODE, found.id, other.language, values)


def _differences(one: _Side, two: _Side) -> Iterator[Difference]:
    first, other = one.exercise, two.exercise
    if first.kind_id and other.kind_id and first.kind_id != other.kind_id:
        shown = two.word("kinds", first.kind_id)
        yield Difference(other.field_line("kind"), "kind", {"kind": shown})
        return
    concepts = [sorted(map(concept_id, exercise.checks)) for exercise in (first, other)]
    if concepts[0] != concepts[1]:
        known = ", ".join(concepts[0]) or phrase(other.language, "none")
        yield Difference(other.field_line("checks"), "concepts", {"known": known})
    yield from _many("people", first.people, other.people, other.field_line("people"))
    last = other.reflect[-1].line if other.reflect else 1
    yield from _many("questions", first.reflect, other.reflect, last)
    last = other.parts[-1].line if other.parts else 1
    yield from _many("parts", first.parts, other.parts, last)
    if len(first.parts) == len(other.parts):
        for number, (here, there) in enumerate(zip(first.parts, other.parts, strict=True), 1):
            where: Values = {"title": there.title.source, "number": number}
            yield from _part(here, there, where, one, two)


def _many(
    what: str,
    here: Sequence[Any],
    there: Sequence[Any],
    line: int,
    where: Values = MappingProxyType({}),
) -> Iterator[Difference]:
    if len(here) != len(there):
        yield Difference(line, what, {**where, "count": len(there), "wanted": len(here)})


def _part(
    here: Part, there: Part, where: Values, first: _Side, other: _Side
) -> Iterator[Difference]:
    yield from _many("answers", here.answers, there.answers, there.line, where)
    yield from _many("checks", here.checklist, there.checklist, there.line, where)
    yield from _many("ties", here.ties, there.ties, there.line, where)
    if len(here.answers) == len(there.answers):
        for one, two in zip(here.answers, there.answers, strict=True):
            yield from _answer(one, two, {**where, "answer": two.number}, first, other)
    if len(here.ties) == len(there.ties):
        for old, new in zip(here.ties, there.ties, strict=True):
            if first.joined(old) != other.joined(new):
                yield Difference(new.written.line, "tie", {"first": old.written.line})


def _answer(
    one: Answer, two: Answer, where: Values, first: _Side, other: _Side
) -> Iterator[Difference]:
    if one.fit_id and two.fit and two.fit_id and one.fit_id != two.fit_id:
        shown = other.word("fits", one.fit_id)
        yield Difference(two.fit.line, "answer-fit", {**where, "fit": shown})
    wanted = first.also(one)
    if wanted != other.also(two):
        line = two.also[0].line if two.also else two.line
        titles = [f'"{other.exercise.parts[number - 1].title.source}"' for number in sorted(wanted)]
        both = f" {other.word('labels', 'and')} ".join(titles)
        values = {**where, "titles": both or phrase(other.exercise.language, "none")}
        yield Difference(line, "answer-also", values)
    if first.who(one) != other.who(two):
        yield Difference(two.line, "answer-said", {**where, "first": one.line})
