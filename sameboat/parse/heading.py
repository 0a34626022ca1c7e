"""`heading`: `##` opens a scene, `###` a choice.

In comes a heading token's level and words; out comes what the learner says or does, and what is
wrong with a heading that opens neither.
"""

from __future__ import annotations

import re

from sameboat.model import YOU, Block, Narration, Speech
from sameboat.parse.speech import Cast
from sameboat.problems import Problem

__all__ = ["empty", "orphan", "other_level", "said", "unspaced"]

CODE = "heading"
OPENS_SPEECH = ('"', "“", "„", "«", "‘", "'", "—", "–", "- ", "*")
UNSPACED = re.compile(r"^#{2,3}(?=[^\s#])")


def said(words: str, line: int, cast: Cast, file: str) -> tuple[Block, Problem | None]:
    """Return a choice's heading as speech of the learner or as an act, and what is wrong with it.

    Words in quotation marks are said to everyone; `You to Luisa: …` is said to Luisa;
    anything else is an act.
    """
    head = cast.head(words)
    if head is not None:
        problem = None
        if head.speaker != YOU:
            you = cast.language.word("labels", YOU)
            wrong = f"a choice is what you say or do, and here {head.speaker} speaks"
            expected = f"expected the heading to be your words, or `{you.capitalize()} to …: …`"
            problem = Problem(file, line, CODE, wrong, expected)
        return Speech(YOU, head.to, head.manner, head.rest, line), problem
    if words.lstrip("*_").startswith(OPENS_SPEECH):
        return Speech(YOU, (), "", words, line), None
    return Narration(words, line), cast.doubts(words, file, line)


def empty(level: int, file: str, line: int) -> Problem:
    """Return the problem of a heading without words."""
    what = "a scene needs a title" if level == 2 else "a choice needs words"
    return Problem(file, line, CODE, what, f"expected them behind `{'#' * level}`")


def orphan(file: str, line: int) -> Problem:
    """Return the problem of a choice that stands above the first scene."""
    return Problem(file, line, CODE, "a choice (`###`) stands above the first scene",
                   "expected a scene (`## title`) above it")  # fmt: skip


def other_level(level: int, file: str, line: int) -> Problem:
    """Return the problem of a heading that is neither a scene nor a choice."""
    wrong = f"a heading with {'one `#`' if level == 1 else f'{level} `#`s'}"
    return Problem(file, line, CODE, wrong, "expected `##` for a scene or `###` for a choice")


def unspaced(words: str, file: str, line: int) -> Problem | None:
    """Return a problem when a line of text begins like a heading that lacks its space."""
    if not UNSPACED.match(words):
        return None
    wrong = "a line begins with `##` and no space, so it would be shown as text"
    return Problem(file, line, CODE, wrong, "expected a space behind the `#`s")
