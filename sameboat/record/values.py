"""A record as frozen values: cases with their tries, exercises with their answers.

A path stays the whole state of a case. Everything else says when, how and with what words it was
taken. Names are those of `schema.json`, which says what each of them means.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Note:
    """What was written under a question; `place` is empty where nobody knows it."""

    place: str
    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Own:
    """What the learner would have said at a step, from 1, before the choices were seen."""

    step: int
    text: str


@dataclass(frozen=True, slots=True)
class Hands:
    """Hands counted in a room before a step, from 1: how many were for each choice."""

    step: int
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Try:
    """One way through a case; its first `linked` steps came by a link and weren't chosen."""

    path: tuple[int, ...] = ()
    times: tuple[str, ...] = ()
    linked: int = 0
    own: tuple[Own, ...] = ()
    hands: tuple[Hands, ...] = ()


@dataclass(frozen=True, slots=True)
class Played:
    """A case as it was played: `version` is the script's, the last of `tries` the one gone on with.

    `at` tells how many steps of the last try the learner stands behind.
    """

    case: str
    title: str = ""
    language: str = "en"
    version: str = ""
    tries: tuple[Try, ...] = ()
    at: int = 0
    notes: tuple[Note, ...] = ()

    @property
    def path(self) -> tuple[int, ...]:
        """Return where the learner stands."""
        return self.tries[-1].path[: self.at] if self.tries else ()


@dataclass(frozen=True, slots=True)
class Placed:
    """Which part, by number, each answer, by number, was put under: (answer, part)."""

    parts: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A text, and the numbers of the questions of the checklist that were ticked."""

    text: str = ""
    checked: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a drawing; `level` is empty for somebody who was put on none."""

    name: str
    level: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """A line in a drawing: its `kind` is an id of the ties, `what` says what passes along it."""

    one: str
    to: str
    kind: str
    what: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing of a network, and the questions of the checklist that were ticked."""

    people: tuple[Person, ...] = ()
    ties: tuple[Tie, ...] = ()
    checked: tuple[int, ...] = ()


Answers: TypeAlias = tuple[int, ...] | tuple[Note, ...] | Placed | Written | Drawn
"""What was answered, by the exercise's kind; an empty tuple where nothing was."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An exercise as far as it was done; `times` tells when the answers were looked at."""

    exercise: str
    title: str = ""
    language: str = "en"
    version: str = ""
    kind: str = ""
    answers: Answers = ()
    times: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """Everything in one file; `kept` is when it was made."""

    cases: tuple[Played, ...] = ()
    exercises: tuple[Answered, ...] = ()
    kept: str = ""
