"""What is shown of a script's problems in this round: one entry a cause, structure first.

In come all problems; out comes a `Round`. A problem that is probably nothing but the consequence of
another, such as a choice without feedback in which a label is misspelt, is held back until the
other one is mended. Nothing is held back by what is shown later, or by a warning when it is an
error, so the round in which nothing can explain a problem any more is the one that shows it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby

from sameboat.problems import Problem

__all__ = ["Entry", "Round", "round_of"]

FIRST = (
    *("file.", "source.", "meant.chat", "field.", "front-matter.", "kind."),
    *(
        "meant.",
        "heading.",
        "placeholder.",
        "title.",
        "parts.",
        "answers.",
        "bullet.",
        "colon.",
        "speech.",
        "label.",
        "condition.",
        "memory.aloud",
        "memory.person",
        "memory.several",
        "memory.unremembered",
        "memory.both",
    ),
)
LAST = ("memory.", "ending.", "reach.", "concept.idle", "person.silent", "languages.")
"""Beginnings of causes in the order in which they are shown; all others come between the two."""

SCRIPT, SCENE, CHOICE = 0, 1, 2  # under how many headings both problems have to stand
PEOPLE = (
    *("field.", "front-matter.missing", "front-matter.fieldless"),
    *(f"front-matter.{name}.people" for name in ("absent", "empty", "unknown", "unread")),
)
ASKED = ("memory.aloud", "memory.person", "memory.several", "memory.unremembered")
SHUT = ("choices.left", "next-scene.shut", "reach.scene", "reach.choice", "reach.ending")
MISSING = ("move.missing", "fit.missing", "feedback.choice", "feedback.answer", "reaction.")
FOLLOWS: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    ("title.none", SCRIPT, ("heading.",)),
    ("heading.spoken", SCRIPT, PEOPLE),
    ("speech.", SCRIPT, PEOPLE),
    ("label.", SCRIPT, ("title.none",)),
    ("label.", SCENE, ("heading.",)),
    ("person.silent", SCRIPT, (*PEOPLE, "speech.", "bullet.", "heading.", "title.none")),
    ("concept.idle", SCRIPT, ("title.none", "heading.", "label.", "concept.unknown", "move.")),
    ("choices.count", SCENE, ("heading.",)),
    ("parts.", SCRIPT, ("heading.",)),
    ("answers.", SCENE, ("heading.",)),
    ("next-scene.", SCRIPT, ("heading.", "title.")),
    ("reach.", SCRIPT, ("heading.", "title.", "next-scene.", "label.")),
    ("ending.", SCRIPT, ("heading.", "title.", "next-scene.")),
    ("memory.", SCRIPT, ("heading.", "title.", "condition.", "label.", "next-scene.")),
    ("memory.unasked", SCRIPT, ASKED),
    ("memory.unremembered", SCRIPT, ("memory.aloud",)),
    *((follows, SCRIPT, (*ASKED, "memory.both")) for follows in SHUT),
    ("ending.", CHOICE, ("label.",)),
    ("feedback.", CHOICE, ("label.", "answers.")),
    ("move.missing", CHOICE, ("label.",)),
    ("fit.missing", CHOICE, ("label.",)),
    *((missing, SCENE, ("heading.",)) for missing in MISSING),
    *((missing, CHOICE, ("placeholder.",)) for missing in MISSING),
    ("languages.", SCRIPT, ("front-matter.", "heading.", "title.", "speech.", "label.")),
)
"""What a cause may follow from, and how near: beginnings of causes on both sides."""
CAUSES = frozenset(cause for _, _, causes in FOLLOWS for cause in causes)


@dataclass(frozen=True, slots=True)
class Entry:
    """All problems of one cause in one script, in the order of the lines."""

    problems: tuple[Problem, ...]

    @property
    def first(self) -> Problem:
        """Return the problem that speaks for all of them: the gravest, at the topmost line."""
        errors = [problem for problem in self.problems if problem.severity == "error"]
        return replace((errors or self.problems)[0], line=self.problems[0].line)


@dataclass(frozen=True, slots=True)
class Round:
    """What is shown of some problems, and what is held back."""

    shown: tuple[Entry, ...]
    held: tuple[Problem, ...]


@dataclass(slots=True)
class _Reasons:
    """What has been shown of a script that something else may follow from."""

    known: set[tuple[str, tuple[int, ...], bool]] = field(default_factory=set)

    def add(self, problem: Problem) -> None:
        is_error = problem.severity == "error"
        for cause in (cause for cause in CAUSES if problem.cause.startswith(cause)):
            for depth in range(CHOICE + 1):
                self.known.add((cause, problem.within[:depth], is_error))

    def explain(self, problem: Problem) -> bool:
        """Tell whether a problem is probably a consequence of what has been shown."""
        graver = (True,) if problem.severity == "error" else (True, False)
        return any(
            (cause, problem.within[:depth], is_error) in self.known
            for follows, depth, causes in FOLLOWS
            if problem.cause.startswith(follows)
            for cause in causes
            for is_error in graver
        )


def round_of(problems: Iterable[Problem]) -> Round:
    """Return what is shown of the problems of one script or several, script by script."""
    shown: list[Entry] = []
    held: list[Problem] = []
    for _, found in groupby(sorted(problems, key=_by_file), _by_file):
        causes: dict[str, list[Problem]] = {}
        for problem in found:
            causes.setdefault(problem.cause, []).append(problem)
        reasons = _Reasons()
        for same in sorted(causes.values(), key=_rank):
            now: list[Problem] = []
            for problem in same:
                (held if reasons.explain(problem) else now).append(problem)
            if now:
                shown.append(Entry(tuple(now)))
            for problem in now:
                reasons.add(problem)
    return Round(tuple(shown), tuple(held))


def _by_file(problem: Problem) -> str:
    return problem.file


def _rank(same: list[Problem]) -> tuple[int, int]:
    cause, line = same[0].cause, same[0].line
    for number, beginning in enumerate(FIRST):
        if cause.startswith(beginning):
            return number - len(FIRST), line
    found = (number for number, beginning in enumerate(LAST, 1) if cause.startswith(beginning))
    return next(found, 0), line
