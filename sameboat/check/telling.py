"""How a cause is told: its message, the lines it is about in their own words, and what to write.

In come the entries of a round; out come the lines of a text for each. A word processor shows no
numbers of lines, so every line is quoted. What the author most likely meant stands before what else
they may have meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sameboat.check.rounds import Entry
from sameboat.problems import Problem, phrase

__all__ = ["told"]

INDENT = "    "
MOST_QUOTED = 4
MOST_NUMBERS = 12


def told(entries: Iterable[Entry]) -> Iterator[list[str]]:
    """Yield the message of each cause, and below it, indented, its lines and what to write there.

    What was expected is said once, however many causes it is the same for.
    """
    known: set[str] = set()
    for entry in entries:
        yield _told(entry, known)


def _told(entry: Entry, known: set[str]) -> list[str]:
    first = entry.first
    by_line = {problem.line: problem for problem in reversed(entry.problems) if problem.words}
    lines = [by_line[line] for line in sorted(by_line)]
    if len(lines) <= 1:
        quoted = [problem.words for problem in lines]
    else:
        quoted = [_quoted(problem) for problem in lines[:MOST_QUOTED]]
        quoted += _more(first, lines[MOST_QUOTED:])
    mended = next((problem for problem in entry.problems if problem.becomes), None)
    if mended is None:
        return [str(first), *(f"{INDENT}{line}" for line in quoted)]
    name = "write" if len(lines) <= 1 else "write-line"
    words = mended.becomes.replace("\n", f"\n{INDENT}")
    quoted.append(phrase(first.language, name, line=mended.line, words=words))
    for said in filter(None, (first.expected, first.otherwise)):
        if said not in known and words.strip("…") not in said:
            known.add(said)
            quoted.append(said)
    return [first.headline, *(f"{INDENT}{line}" for line in quoted)]


def _quoted(problem: Problem) -> str:
    return phrase(problem.language, "line", line=problem.line, words=problem.words)


def _more(first: Problem, rest: Sequence[Problem]) -> list[str]:
    """Return how many lines there are besides those quoted, and which."""
    if not rest:
        return []
    numbers = [str(problem.line) for problem in rest[:MOST_NUMBERS]]
    numbers += ["…"] * (len(rest) > MOST_NUMBERS)
    return [phrase(first.language, "more-lines", count=len(rest), lines=", ".join(numbers))]
