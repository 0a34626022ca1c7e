"""`joined`: a label behind other words of its line: `Move: connect; Fit: fits`.

In come the words of a label, of a spoken line or of narration; out come those before the first such
label, and the labels with what stands behind each, and what is to be mended.
"""

from __future__ import annotations

import re
from functools import cache

from sameboat.parse.label import ONE_LINE, LabelHead, head_of_label
from sameboat.parse.origin import Origin
from sameboat.problems import Problem
from sameboat.vocabulary import FormName, folded, language

__all__ = ["Joined", "parted"]

CODE = "label"
Joined = tuple[LabelHead, int, Problem]
"""A label that stands behind other words, its line, and what is wrong with it."""


def parted(
    origin: Origin, words: str, number: int, above: LabelHead | None
) -> tuple[str, list[Joined]]:
    """Return words up to the first label in them, and each label with its own words.

    Behind a label of one line any sign can part them, behind other words the end of a sentence.
    """
    found: list[Joined] = []
    if ":" not in words:
        return words, found
    of = origin.language
    is_short = above is not None and above.id in ONE_LINE
    match = _pattern(of.code, of.form, is_short).search(words)
    if match is None:
        return words, found
    line = number + words[: match.start("label")].count("\n")
    spelt, mark, rest = match["label"], match["mark"].strip(), match["rest"].strip()
    identifier = of.labels[folded(spelt)]
    shown = of.word("labels", identifier)
    head = head_of_label(identifier, rest)
    rest, more = parted(origin, rest, line, head)
    # A sentence keeps its end, and what stands between two labels goes.
    end = match.start("mark") if is_short else match.end("mark")
    at = words[end : match.start("rest")].strip()
    instead = f"\n{shown}:" if is_short else f"\n\n{shown}:"
    if mark == "(" and rest.endswith(")"):
        at, instead, rest = f"{at} {rest}", f"{instead} {rest[:-1]}", rest[:-1]
    problem = origin.problem(
        line, CODE, "joined", {"label": spelt}, at=at, instead=instead, cause="meant.joined"
    )
    return words[:end].rstrip(), [(head.before(rest), line, problem), *more]


@cache
def _pattern(code: str, form: FormName, is_short: bool) -> re.Pattern[str]:
    """Return what finds a label in the middle of words."""
    labels = language(code, form).labels
    if is_short:
        spelt = "|".join(map(re.escape, labels))
        pattern = rf"(?P<mark>\s*[;,.|/(]\s*|\s+[–—-]\s+|\s+)[*_]*(?P<label>{spelt})"
        return re.compile(rf"{pattern}[*_]*\s*:[*_]*(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
    spelt = "|".join(re.escape(label[:1].upper() + label[1:]) for label in labels)
    pattern = rf"(?P<mark>[.!?…][\"”»)*_]*)\s+[*_]*(?P<label>{spelt})[*_]*:[*_]*(?=\s)(?P<rest>.*)"
    return re.compile(pattern, re.DOTALL)
