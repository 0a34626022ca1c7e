"""`condition`: what is remembered, and what is there only if something is so.

In come the words behind `Remember`, `If` and `Unless`; out come marks, and what is wrong where such
a line can't be kept to. `network` tells the questions about the conversation itself from facts,
which compare as titles do.
"""

from __future__ import annotations

from sameboat.model import Condition, Mark, Remember, Text
from sameboat.naming import title_key
from sameboat.parse.cast import Cast
from sameboat.parse.network import asked
from sameboat.parse.origin import Origin
from sameboat.problems import Problem

__all__ = [
    "CONDITIONS", "UNCONDITIONAL", "above_label", "above_nothing", "condition", "of_the_first",
    "of_the_network", "remembered",
]  # fmt: skip

CODE = "condition"
CONDITIONS = {"if": True, "unless": False}
"""The labels of conditions, and whether what they ask has to be so."""
UNCONDITIONAL = frozenset({"move", "fit", "concept"})


def condition(cast: Cast, label: str, text: Text) -> Condition:
    """Return what the words behind `If` or `Unless` ask."""
    marks, unknown = asked(cast, text.source)
    return Condition(text.source, text.line, marks or (_fact(text),), CONDITIONS[label], unknown)


def remembered(text: Text) -> Remember:
    """Return what is so from here on."""
    return Remember(text.source, text.line, _fact(text), text.when)


def _fact(text: Text) -> Mark:
    return Mark("fact", title_key(text.source))


def of_the_network(origin: Origin, cast: Cast, text: Text) -> Problem | None:
    """Return a problem when somebody writes what the conversation shows by itself."""
    if not asked(cast, text.source)[0]:
        return None
    values = {"words": text.source, "label": _shown(origin, "remember")}
    return origin.problem(text.line, CODE, "network", values, at=text.source)


def above_label(origin: Origin, asking: Condition, label: str) -> Problem:
    """Return the problem of a condition above a label that is always there."""
    return _problem(origin, asking, "above", _shown(origin, label))


def above_nothing(origin: Origin, asking: Condition) -> Problem:
    """Return the problem of a condition with a heading below it, or nothing."""
    return _problem(origin, asking, "nothing")


def of_the_first(origin: Origin, asking: Condition) -> Problem:
    """Return the problem of a condition of the first scene, where every story begins."""
    return _problem(origin, asking, "first")


def _problem(origin: Origin, asking: Condition, identifier: str, other: str = "") -> Problem:
    label = _shown(origin, "if" if asking.holds else "unless")
    values = {"label": label, "other": other}
    return origin.problem(asking.line, CODE, identifier, values, at=label)


def _shown(origin: Origin, label: str) -> str:
    return origin.language.word("labels", label)
