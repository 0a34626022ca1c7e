"""`condition`: what is remembered, and what is there only if something is so.

In come the words behind `Remember`, `If` and `Unless`; out come marks, and what is wrong where such
a line can't be kept to. `network` tells the questions about the conversation itself from facts,
which compare as titles do.
"""

from __future__ import annotations

from sameboat.model import Condition, Mark, Remember, Text
from sameboat.naming import title_key
from sameboat.parse.cast import Cast
from sameboat.parse.network import about_speaking, asked
from sameboat.parse.origin import Origin
from sameboat.problems import Problem
from sameboat.vocabulary import folded

__all__ = [
    "CODE", "CONDITIONS", "UNCONDITIONAL", "above_label", "above_nothing", "condition", "like_one",
    "of_the_first", "of_the_network", "remembered", "told_otherwise",
]  # fmt: skip

CODE = "condition"
CONDITIONS = {"if": True, "unless": False}
"""The labels of conditions, and whether what they ask has to be so."""
LABELS = ("if", "unless", "next", "ending", "remember")
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
        return told_otherwise(origin, cast, text)
    values = {"words": text.source, "label": _shown(origin, "remember")}
    return origin.problem(text.line, CODE, "network", values, at=text.source)


def told_otherwise(origin: Origin, cast: Cast, text: Text, label: str = "") -> Problem | None:
    """Return a problem when a sentence says who speaks to whom, but not as it can be asked.

    `label` is the id of the one that asks it; a sentence that says no asks it by the other.
    """
    affirmed = origin.language.understood.affirmed(text.source)
    names = about_speaking(cast, affirmed)
    if names is None:
        return None
    of, sentences = origin.language, origin.language.network
    one, other = (*names, "…", "…")[:2]
    both = f"{one} {of.word('labels', 'and')} {other}"
    to = of.word("labels", "to")
    if len(names) == 1:
        forms = [
            sentences["spoken"][0].format(x=one),
            sentences["to"][0].format(x="…", to=to, y=one),
        ]
    else:
        forms = [
            sentences["to"][0].format(x=one, to=to, y=other),
            sentences["turned"][0].format(x=both),
        ]
    shown = " / ".join(f"`{form}`" for form in forms)
    values = {"words": text.source, "forms": shown}
    if not label or affirmed == text.source:
        return origin.problem(text.line, CODE, "otherwise", values, at=text.source)
    values["label"] = _shown(origin, "unless" if CONDITIONS[label] else "if")
    return origin.problem(text.line, CODE, "not", values, at=text.source)


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


def like_one(origin: Origin, head: str, rest: str, number: int) -> Problem | None:
    """Return the problem of a line by a label that there isn't: `When:`, `Else:`, `Forget:`.

    What else can only mean whatever isn't so: with no words behind it, nobody tells what that is.
    """
    kind = origin.language.understood.conditions.get(folded(head))
    if kind is None or not head[:1].isupper() or (kind != "else" and not rest):
        return None
    values = {"word": head, **{name: _shown(origin, name) for name in LABELS}}
    instead = values["if"] if kind == "when" else None
    identifier = "when" if kind == "when" else "else" if kind == "else" else "forget"
    return origin.problem(number, CODE, identifier, values, at=head, instead=instead)
