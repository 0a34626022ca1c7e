"""`label`: lines that begin with one of the script's labels.

In comes a line, or its head; out comes the label's id and what stands behind it.
"""

from __future__ import annotations

from dataclasses import dataclass

from sameboat import vocabulary
from sameboat.parse.cast import head_of
from sameboat.parse.form import Form, Place
from sameboat.parse.origin import Origin
from sameboat.problems import Problem, Values, nearest, phrase
from sameboat.vocabulary import Language, folded

__all__ = [
    "LabelHead",
    "below",
    "doubts",
    "empty",
    "head_of_label",
    "label",
    "label_of",
    "misplaced",
    "nested",
    "twice",
]

CODE = "label"
ONE_LINE = frozenset({"move", "fit", "next", "concept", "also", "remember", "if", "unless"})
LIKENESS = 0.75  # `Mvoe` is as like `Move` as `Text` is like `Next`


@dataclass(frozen=True, slots=True)
class LabelHead:
    """The id of a label and `rest`, what stands behind its colon.

    `aside` is what its brackets say, or whom a note is for: `Note (Rosa): …`, `Note for Rosa: …`.
    """

    id: str
    rest: str
    continues: bool
    aside: str = ""

    def before(self, rest: str) -> LabelHead:
        """Return the same head with other words behind it."""
        return LabelHead(self.id, rest, self.continues, self.aside)


def head_of_label(identifier: str, rest: str, aside: str = "") -> LabelHead:
    """Return the head of a label with the words behind it."""
    return LabelHead(identifier, rest, identifier not in ONE_LINE, aside)


def label(line: str, language: Language) -> LabelHead | None:
    """Return the label a line begins with, or None."""
    parts = head_of(line)
    return label_of(parts, language) if parts else None


def label_of(parts: tuple[str, str], language: Language) -> LabelHead | None:
    """Return the label that stands before a colon, or None. Only a note can have brackets."""
    head, rest = parts
    found = language.labels.get(folded(head))
    if found:
        return head_of_label(found, rest)
    if head.endswith(")"):
        before, _, aside = head[:-1].partition("(")
        if language.labels.get(folded(before)) == "note":
            return head_of_label("note", rest, " ".join(aside.split()))
    return None


def doubts(origin: Origin, line: str, number: int) -> Problem | None:
    """Return a problem when a line begins with what looks like a misspelt label."""
    parts, language = head_of(line), origin.language
    if parts is None or len(parts[0].split()) > 2 or folded(parts[0]) in language.unlike:
        return None
    head = parts[0]
    values = {"label": head}
    near = nearest(head, language.labels, LIKENESS)
    found = language.labels[near] if near else _foreign(head, language.form)
    if found is not None:
        shown = language.word("labels", found)
        return origin.problem(
            number, CODE, "unknown", values, near=f"{shown}:", at=head, instead=shown
        )
    if language.form != "case" and _foreign(head, "case"):
        return origin.problem(number, CODE, "of-cases", values, at=head)
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
