"""`check`: what is to mend in a script, each at its place, with a button for each known mend.

In come a text, its language and whether all that can happen is walked through; out come the
problems of this round, which `sameboat check` shows too, in the order of their places.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sameboat.check import check_parsed
from sameboat.check.rounds import Entry, round_of
from sameboat.problems import Problem, phrase
from sameboat.studio.mends import mends
from sameboat.studio.places import Places
from sameboat.studio.reading import parsed

__all__ = ["check"]

SOON = 2_000  # states of a case that are looked at between two keys; few cases have more
UNPROVED = ("memory", "unproved")  # said where a case has more
NOTE = ("note", "open")  # something to settle, and nothing to mend


def check(text: str, lang: str, whole: bool = True) -> dict[str, Any]:
    """Return the problems that are shown in this round, how many are held back, and open `notes`.

    Without `whole`, a case is walked through only as far as can be between two keys; the answer's
    `whole` tells whether that was all of it. Each problem has its `line` and `column`, from 1;
    `from` and `to`, which count UTF-16 from the beginning; what is wrong in `words`, what was
    `expected`, and in `help` what to do where the line is meant as it stands; `simply` says it in
    everyday words. `mends` are the likeliest first. Those of one slip share their `cause`. `stage`
    is the script's: draft, published, or null.
    """
    found = parsed(text, lang)
    problems = check_parsed(found, most=None if whole else SOON)
    if not whole:
        all_of_it = problems
        problems = tuple(one for one in problems if (one.code, one.id) != UNPROVED)
        whole = problems == all_of_it
    now = round_of(one for one in problems if (one.code, one.id) != NOTE)
    places = Places(text)
    shown = [one for entry in now.shown for one in _shown(entry, places)]
    return {
        "problems": sorted(shown, key=lambda one: (one["from"], one["to"])),
        "notes": sum((one.code, one.id) == NOTE for one in problems),
        "held": phrase(lang, "held", count=len(now.held)) if now.held else "",
        "stage": found.script.status.stage_id,
        "whole": whole,
    }


def _shown(entry: Entry, places: Places) -> Iterator[dict[str, Any]]:
    for problem in entry.problems:
        near = problem.nearest
        expected = [problem.expected]
        expected += [phrase(problem.language, "near-in-a-page", near=near)] if near else []
        start, end = _stretch(problem, places)
        yield {
            "id": f"{problem.code}.{problem.id}",
            "line": problem.line,
            "column": problem.column,
            "from": start,
            "to": end,
            "severity": problem.severity,
            "words": problem.wrong,
            "cause": problem.cause,
            "expected": "; ".join(filter(None, expected)),
            "help": problem.otherwise,
            "simply": problem.simply,
            "mends": [*mends(problem, places)],
        }


def _stretch(problem: Problem, places: Places) -> tuple[int, int]:
    """Return where what is complained of begins and ends: a whole line, unless it is known."""
    start = places.at(problem.line, problem.column)
    line = places.lines[problem.line - 1] if problem.line <= len(places.lines) else ""
    if problem.at and line.startswith(problem.at, problem.column - 1):
        return start, places.at(problem.line, problem.column + len(problem.at))
    return start, max(start, places.end(problem.line))
