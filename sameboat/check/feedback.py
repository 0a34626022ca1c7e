"""`feedback`: every choice says what the move did to the network and why, in few words."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import Examined
from sameboat.parse.markdown import plain
from sameboat.problems import Problem

CODE = "feedback"
MOST_WORDS = 120


def check(examined: Examined) -> Iterator[Problem]:
    """Yield choices without feedback, and feedback that is too long to be read in play."""
    label = examined.label("feedback")
    for _, choice in examined.choices():
        if not any(text.source for text in choice.feedback):
            expected = f"expected {label} and two to five sentences"
            yield examined.problem(choice.line, CODE, "this choice has no feedback", expected)
            continue
        count = sum(len(plain(text.source).split()) for text in choice.feedback)
        if count > MOST_WORDS:
            wrong = f"the feedback has {count} words"
            expected = f"expected at most {MOST_WORDS}"
            yield examined.problem(choice.feedback[0].line, CODE, wrong, expected)
