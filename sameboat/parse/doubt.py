"""A line of text is looked through for what its writer may have meant it to be.

In comes a line that is shown to learners as it stands; out comes what looks like a slip in it.
"""

from __future__ import annotations

import re

from sameboat.parse import condition, everyday, label, signpost, speech, voice
from sameboat.parse.cast import Cast, head_of
from sameboat.parse.origin import Origin
from sameboat.parse.remark import OPENING, remark
from sameboat.problems import Problem

__all__ = ["counts_elsewhere", "doubt"]

HEADING = re.compile("^#{1,6} ")


def doubt(origin: Origin, cast: Cast, line: str, number: int, *, said: bool) -> Problem | None:
    """Return what looks like a slip in a line; `said` tells that somebody's words go on in it."""
    if line[:1] in OPENING and (found := remark(origin, cast, line, number)) is not None:
        return found
    parts = head_of(line) if ":" in line else None
    if parts is None:
        return everyday.unmarked(origin, line, number) or voice.begun(origin, cast, line, number)
    return (
        everyday.inside(origin, cast, parts, number, said=said)
        or condition.like_one(origin, *parts, number)
        or signpost.before(origin, *parts, number)
        or label.doubts(origin, line, number)
        or speech.slip(origin, cast, line, number)
        or speech.doubts(origin, cast, line, number)
        or voice.begun(origin, cast, line, number)
        or voice.inside(origin, cast, line, number, said=said)
    )


def counts_elsewhere(cast: Cast, line: str) -> bool:
    """Tell whether a line in a list or a quotation would be a heading, a label or speech alone."""
    if line.startswith("#"):
        return HEADING.match(line) is not None
    return ":" in line and everyday.recognised(cast, line) is not None
