"""`feedback`: every choice says what the move did to the network and why, in few words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sameboat.check.examined import Examined, ExaminedCase
from sameboat.markdown import plain
from sameboat.model import Script, Text
from sameboat.problems import Problem

CODE = "feedback"
MOST_WORDS = 120


def too_long(examined: Examined[Script], feedback: Sequence[Text], most: int) -> Iterator[Problem]:
    """Yield a problem for feedback of more than `most` words; with conditions, one counts."""
    always = [text for text in feedback if not text.when]
    count = sum(map(_count, always)) + max(
        (_count(text) for text in feedback if text.when), default=0
    )
    if count > most:
        values = {"count": count, "most": most}
        yield examined.problem(feedback[0].line, CODE, "long", values)


def _count(text: Text) -> int:
    return len(plain(text.source).split())


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield choices without feedback, and feedback that is too long to be read in play."""
    label = examined.label("feedback")
    for _, choice in examined.choices():
        if not any(text.source for text in choice.feedback):
            yield examined.problem(choice.line, CODE, "choice", {"label": label})
        yield from too_long(examined, choice.feedback, MOST_WORDS)
