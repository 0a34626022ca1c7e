"""`note`: what co-authors still have to settle is listed, and learners never see it."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import Examined
from sameboat.markdown import plain
from sameboat.model import Script
from sameboat.problems import Problem

CODE = "note"


def check(examined: Examined[Script]) -> Iterator[Problem]:
    """Yield every open note as a warning."""
    for text in examined.script.notes:
        values = {"words": plain(text.source)[:100]}
        yield examined.problem(text.line, CODE, "open", values, severity="warning")
