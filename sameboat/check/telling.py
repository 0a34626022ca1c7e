"""How a cause is told: its message, the lines it is about in their own words, and what to write.

In comes an entry of a round; out come the lines of a text. A word processor shows no numbers of
lines, so every line is quoted. What the author most likely meant stands before what else they may
have meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from sameboat.check.rounds import Entry
from sameboat.problems import Problem, phrase

__all__ = ["told"]

INDENT = "    "
MOST_QUOTED = 4
MOST_NUMBERS = 12


def told(entry: Entry) -> list[str]:
    """Return the message of a cause, and below it, indented, its lines and what to write there."""
    first = entry.first
    by_line = {problem.line: problem for problem in reversed(entry.problems) if problem.words}
    lines = [by_line[line] for line in sorted(by_line)]
    if len(lines) <= 1:
        quoted = [problem.words for problem in lines]
    else:
        quoted = [_quoted(problem) for problem in lines[:MOST_QUOTED]]
        quoted += _more(first, lines[MOST_QUOTED:])
    mended = next((problem for problem in entry.problems if problem.becomes), None)
    if mended is not None:
        name = "write" if len(lines) <= 1 else "write-line"
        words = mended.becomes.replace("\n", f"\n{INDENT}")
        quoted.append(phrase(first.language, name, line=mended.line, words=words))
        quoted += filter(None, [first.expected, first.otherwise])
    message = str(first) if mended is None else first.headline
    return [message, *(f"{INDENT}{line}" for line in quoted)]


def _quoted(problem: Problem) -> str:
    return phrase(problem.language, "line", line=problem.line, words=problem.words)


def _more(first: Problem, rest: Sequence[Problem]) -> list[str]:
    """Return how many lines there are besides those quoted, and which."""
    if not rest:
        return []
    numbers = [str(problem.line) for problem in rest[:MOST_NUMBERS]]
    numbers += ["…"] * (len(rest) > MOST_NUMBERS)
    return [phrase(first.language, "more-lines", count=len(rest), lines=", ".join(numbers))]
