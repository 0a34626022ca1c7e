"""Where in its line a problem is: the column of the words it complains of, and the line's words.

The parser reads lines with their indentation, emphasis and spaces straightened, so what it
complains of is looked for in the line as it stands in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from sameboat.problems.mend import LINE_END
from sameboat.problems.problem import Problem

__all__ = ["placed"]

LONGEST = 80


def placed(problems: Iterable[Problem], text: str) -> tuple[Problem, ...]:
    """Return the problems of a script with their columns and their lines' words."""
    found = tuple(problems)
    if not found:
        return ()
    lines = LINE_END.split(text)[::2]
    return tuple(
        _placed(problem, lines[problem.line - 1]) if 0 < problem.line <= len(lines) else problem
        for problem in found
    )


def _placed(problem: Problem, line: str) -> Problem:
    match = _match(problem.at, line, problem.behind)
    if match is None:
        start = len(line) - len(line.lstrip())
        return replace(problem, column=start + 1, words=_words(line, 0), instead=None)
    return replace(
        problem,
        column=match.start() + 1,
        words=_words(line, match.end()),
        at=match[0],
        becomes=_becomes(problem.instead, line, match),
    )


def _becomes(instead: str | None, line: str, match: re.Match[str]) -> str:
    """Return what a line says with a mend applied; empty when there is none."""
    if instead is None:
        return ""
    end = match.start() + len(instead)
    mended = line[: match.start()] + instead + line[match.end() :]
    if "\n" in mended:
        return "\n".join(map(_cut, mended.strip().split("\n")))
    return _words(mended, end)


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def _match(piece: str, line: str, behind: bool) -> re.Match[str] | None:
    """Return where a piece stands in a line, best as whole words, and with any spaces in it."""
    words = r"\s+".join(map(re.escape, piece.split()))
    if not words:
        return None
    start = line.find(":") + 1 if behind else 0
    whole = rf"\b{words}" if re.match(r"\w", piece) else words
    whole = rf"{whole}\b" if re.search(r"\w$", piece) else whole
    for pattern in (whole, words):
        for begin in dict.fromkeys((start, 0)):
            if (found := re.compile(pattern).search(line, begin)) is not None:
                return found
    return None


def _words(line: str, end: int) -> str:
    """Return what a line says, cut to a length that can be read but not before column `end`."""
    words = line.strip()
    if len(words) <= LONGEST:
        return words
    end -= len(line) - len(line.lstrip())
    if end <= LONGEST - 1:
        return _cut(words)
    tail = words[max(0, end - LONGEST // 2) :]
    return f"…{tail}" if len(tail) < LONGEST else f"…{tail[: LONGEST - 2]}…"
