"""`label`: lines that begin with one of the script's labels.

In comes a line; out comes the label's id and what stands behind it.
"""

from __future__ import annotations

from dataclasses import dataclass

from sameboat import vocabulary
from sameboat.parse.cast import head_of
from sameboat.parse.form import Form, Place
from sameboat.parse.origin import Origin
from sameboat.problems import Problem, Values, nearest, phrase
from sameboat.vocabulary import Language, folded

__all__ = ["LabelHead", "below", "doubts", "empty", "label", "misplaced", "nested", "twice"]

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


def doubts(origin: Origin, line: str, number: int) -> Problem | None:
    """Return a problem when a line begins with what looks like a misspelt label."""
    parts, language = head_of(line), origin.language
    if parts is None or len(parts[0].split()) > 2 or folded(parts[0]) in language.unlike:
        return None
    values = {"label": parts[0]}
    near = nearest(parts[0], language.labels, LIKENESS)
    found = language.labels[near] if near else _foreign(parts[0], language.form)
    if found is not None:
        shown = language.word("labels", found)
        return origin.problem(
            number, CODE, "unknown", values, near=f"{shown}:", at=parts[0], instead=shown
        )
    if language.form != "case" and _foreign(parts[0], "case"):
        return origin.problem(number, CODE, "of-cases", values, at=parts[0])
    return None


def _foreign(word: str, form: str) -> str | None:
    """Return the id of a label of a form of script, as any language writes it."""
    known = (vocabulary.language(code, form).labels for code in vocabulary.languages())
    return next((labels[folded(word)] for labels in known if folded(word) in labels), None)


def empty(origin: Origin, head: LabelHead, number: int) -> Problem:
    """Return the problem of a label with nothing behind it."""
    return origin.problem(number, CODE, "empty", {"label": _shown(origin, head.id)})


def misplaced(origin: Origin, head: LabelHead, where: Place, form: Form, number: int) -> Problem:
    """Return the problem of a label that doesn't belong where it stands."""
    language = origin.language
    right = [
        phrase(language.code, f"{place}.{form.name}")
        for place, labels in form.labels.items()
        if head.id in labels
    ]
    values = {
        "label": _shown(origin, head.id),
        "where": phrase(language.code, f"{where}.{form.name}"),
    }
    if not right:
        known = dict.fromkeys(language.labels.values())
        used = frozenset[str]().union(*form.labels.values())
        values["known"] = ", ".join(f"`{_shown(origin, i)}:`" for i in known if i in used)
        return origin.problem(number, CODE, "unused", values)
    values["right"] = right[0]
    for other in right[1:]:
        values["right"] = phrase(language.code, "or", one=values["right"], other=other)
    return origin.problem(number, CODE, "misplaced", values)


def twice(origin: Origin, head: LabelHead, first: int, number: int) -> Problem:
    """Return the problem of a label that stands a second time where it can stand once."""
    values: Values = {"label": _shown(origin, head.id), "first": first}
    return origin.problem(number, CODE, "twice", values)


def below(origin: Origin, label: str, number: int) -> Problem:
    """Return the problem of text below a label that is shown behind all text."""
    values = {"label": _shown(origin, label)}
    return origin.problem(number, CODE, "below", values, severity="warning")


def nested(origin: Origin, number: int) -> Problem:
    """Return the problem of a label, a heading or speech in a list or a quotation."""
    return origin.problem(number, CODE, "nested", severity="warning")


def _shown(origin: Origin, label: str) -> str:
    return origin.language.word("labels", label)
