"""A script pasted from a table of two columns: who and what, with a tab between them.

In come the lines of a script; out they come with a colon between the two cells of each row, and
what is to be mended. It is such a table when fields of the front matter stand in its first column.
"""

from __future__ import annotations

import re

from sameboat.parse import colon, enumeration, heading
from sameboat.parse.origin import Origin
from sameboat.problems import Problem
from sameboat.vocabulary import folded

__all__ = ["as_lines"]

ROW = re.compile(r"\s*([^\t:]*[^\t:\s])[ ]*\t\s*([^\t]*\S)\s*")
FEWEST = 2


def as_lines(lines: list[str], origin: Origin) -> tuple[list[str], list[Problem]]:
    """Return lines with rows of two cells as a word, a colon and words, and a problem for each."""
    rows = {n: row for n, line in enumerate(lines) if "\t" in line and (row := ROW.fullmatch(line))}
    fields = [n for n, row in rows.items() if folded(row[1]) in origin.language.fields]
    if len(fields) < FEWEST:
        return lines, []
    lines, problems = list(lines), list[Problem]()
    for number, row in rows.items():
        if number >= fields[0]:
            lines[number], problem = _line(origin, lines[number], row, number + 1)
            problems.append(problem)
    return lines, problems


def _line(origin: Origin, written: str, row: re.Match[str], number: int) -> tuple[str, Problem]:
    """Return what a row is as a line of a script, and what is to be mended."""
    head, words = row.groups()
    line = f"{head}: {words}"
    if origin.language.form == "case":
        if (found := enumeration.scene(line, origin.language)) and found.named:
            return f"## {words}", heading.meant(origin, "scene", written, words, number)
        if (found := enumeration.choice(line, origin.language)) and found.named:
            return f"### {words}", heading.meant(origin, "choice", written, words, number)
    return line, colon.missing(origin, head, head, number)
