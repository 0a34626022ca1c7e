"""`label`: lines that begin with one of the script's labels.

In comes a line; out comes the label's id and what stands behind it.
"""

from __future__ import annotations

from dataclasses import dataclass

from sameboat import vocabulary
from sameboat.parse.cast import head_of
from sameboat.problems import Problem, nearest
from sameboat.vocabulary import Language, folded

__all__ = ["LabelHead", "doubts", "empty", "label", "misplaced", "twice"]

CODE = "label"
ONE_LINE = frozenset({"move", "fit", "next", "concept"})
WHERE = {
    "case": frozenset({"reflect", "note"}),
    "scene": frozenset({"next", "ending", "reflect", "concept", "note"}),
    "choice": frozenset(
        {"move", "fit", "feedback", "next", "ending", "reflect", "concept", "note"}
    ),
}
LIKENESS = 0.75  # `Mvoe` is as like `Move` as `Text` is like `Next`


@dataclass(frozen=True, slots=True)
class LabelHead:
    """The id of a label and `rest`, what stands behind its colon."""

    id: str
    rest: str
    continues: bool


def label(line: str, language: Language) -> LabelHead | None:
    """Return the label a line begins with, or None."""
    parts = head_of(line)
    if parts is None:
        return None
    found = language.labels.get(folded(parts[0]))
    return LabelHead(found, parts[1], found not in ONE_LINE) if found else None


def doubts(line: str, file: str, number: int, language: Language) -> Problem | None:
    """Return a problem when a line begins with what looks like a misspelt label."""
    parts = head_of(line)
    if parts is None or len(parts[0].split()) > 2:
        return None
    near = nearest(parts[0], language.labels, LIKENESS)
    found = language.labels[near] if near else _foreign(parts[0])
    if found is None:
        return None
    shown = language.word("labels", found)
    wrong = f"`{parts[0]}:` is not a label, so this line would be shown to learners"
    expected = r"if it is part of the story, write the colon as `\:`"
    return Problem(file, number, CODE, wrong, expected, f"{shown}:")


def _foreign(word: str) -> str | None:
    """Return the id of a label that is written in another language of the scripts."""
    known = (vocabulary.language(code).labels for code in vocabulary.languages())
    return next((labels[folded(word)] for labels in known if folded(word) in labels), None)


def empty(head: LabelHead, file: str, number: int, language: Language) -> Problem:
    """Return the problem of a label with nothing behind it."""
    shown = language.word("labels", head.id)
    expected = "expected words behind the colon, on the same line"
    return Problem(file, number, CODE, f"`{shown}:` has no words", expected)


def misplaced(head: LabelHead, where: str, file: str, number: int, language: Language) -> Problem:
    """Return the problem of a label that doesn't belong in the case, the scene or the choice."""
    places = {
        "case": "above the first scene",
        "scene": "under a scene (`##`)",
        "choice": "under a choice (`###`)",
    }
    right = " or ".join(text for place, text in places.items() if head.id in WHERE[place])
    shown = language.word("labels", head.id)
    return Problem(file, number, CODE, f"`{shown}:` stands {places[where]}", f"expected it {right}")


def twice(head: LabelHead, first: int, file: str, number: int, language: Language) -> Problem:
    """Return the problem of a label that stands a second time where it can stand once."""
    shown = language.word("labels", head.id)
    wrong = f"a second `{shown}:` in the same place, the first is on line {first}"
    return Problem(file, number, CODE, wrong, "expected one")
