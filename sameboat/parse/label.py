"""`label`: lines that begin with one of the script's labels.

In comes a line; out comes the label's id and what stands behind it.
"""

from __future__ import annotations

from dataclasses import dataclass

from sameboat import vocabulary
from sameboat.parse.cast import head_of
from sameboat.parse.form import Form, Place
from sameboat.problems import Problem, nearest
from sameboat.vocabulary import Language, folded

__all__ = ["LabelHead", "doubts", "empty", "label", "misplaced", "twice"]

CODE = "label"
ONE_LINE = frozenset({"move", "fit", "next", "concept", "also"})
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
    if parts is None or len(parts[0].split()) > 2 or folded(parts[0]) in language.unlike:
        return None
    near = nearest(parts[0], language.labels, LIKENESS)
    found = language.labels[near] if near else _foreign(parts[0], language.form)
    shown = f"{language.word('labels', found)}:" if found else None
    if found is None and (language.form == "case" or not _foreign(parts[0], "case")):
        return None
    wrong = f"`{parts[0]}:` is not a label, so this line would be shown to learners"
    if found is None:
        wrong = f"`{parts[0]}:` is a label of cases, so this line would be shown to learners"
    expected = r"if it is part of the story, write the colon as `\:`"
    return Problem.plain(file, number, CODE, wrong, expected, shown)


def _foreign(word: str, form: str) -> str | None:
    """Return the id of a label of a form of script, as any language writes it."""
    known = (vocabulary.language(code, form).labels for code in vocabulary.languages())
    return next((labels[folded(word)] for labels in known if folded(word) in labels), None)


def empty(head: LabelHead, file: str, number: int, language: Language) -> Problem:
    """Return the problem of a label with nothing behind it."""
    shown = language.word("labels", head.id)
    expected = "expected words behind the colon, on the same line"
    return Problem.plain(file, number, CODE, f"`{shown}:` has no words", expected)


def misplaced(
    head: LabelHead, where: Place, form: Form, file: str, number: int, language: Language
) -> Problem:
    """Return the problem of a label that doesn't belong where it stands."""
    places = form.places
    right = " or ".join(text for place, text in places.items() if head.id in form.labels[place])
    shown = language.word("labels", head.id)
    wrong = f"`{shown}:` stands {places[where]}"
    if not right:
        known = dict.fromkeys(language.labels.values())
        used = frozenset[str]().union(*form.labels.values())
        right = ", ".join(f"`{language.word('labels', i)}:`" for i in known if i in used)
        return Problem.plain(
            file, number, CODE, wrong, f"an exercise of this kind has only {right}"
        )
    return Problem.plain(file, number, CODE, wrong, f"expected it {right}")


def twice(head: LabelHead, first: int, file: str, number: int, language: Language) -> Problem:
    """Return the problem of a label that stands a second time where it can stand once."""
    shown = language.word("labels", head.id)
    wrong = f"a second `{shown}:` in the same place, the first is on line {first}"
    return Problem.plain(file, number, CODE, wrong, "expected one")
