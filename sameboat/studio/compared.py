"""`compared`: what differs between two texts, word by word.

In come the old text and the new one; out come runs, of which the same and what went make up the old
text letter by letter, and the same and what came the new one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

__all__ = ["compared"]

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
WORD = re.compile(r"\w+|\s+|[^\w\s]")
MOST = 4_000  # words on each side that are held against one another; more are told by the line


def compared(old: str, new: str) -> list[list[str]]:
    """Return runs of a kind, `same`, `out` or `in`, and their text."""
    runs: list[list[str]] = []
    for kind, text in _by_line(LINE.findall(old), LINE.findall(new)):
        if runs and runs[-1][0] == kind:
            runs[-1][1] += text
        elif text:
            runs.append([kind, text])
    return runs


def _by_line(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        before, after = "".join(old[a:b]), "".join(new[c:d])
        if tag == "equal":
            yield "same", before
        else:
            yield from _by_word(before, after)


def _by_word(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield what differs in a stretch of lines, what went before what came."""
    old, new = WORD.findall(before), WORD.findall(after)
    if not (old and new) or len(old) > MOST or len(new) > MOST:
        yield from (("out", before), ("in", after))
        return
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield "same", "".join(old[a:b])
        else:
            yield from (("out", "".join(old[a:b])), ("in", "".join(new[c:d])))
