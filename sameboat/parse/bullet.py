"""`bullet`: speech and labels behind the mark of a list or a quotation, as dialogue is often set.

In come the lines of a script; what stands behind such a mark counts, and the mark is reported.
A list of other things, or one that the line above announces, stays a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sameboat.parse.cast import head_of
from sameboat.parse.origin import Origin
from sameboat.parse.page import MARK, Page
from sameboat.problems import Problem

__all__ = ["below_speech", "take_speech"]

CODE = "bullet"
FIRST = frozenset("-–—*+•·●▪◦‣>0123456789")


def take_speech(page: Page) -> None:
    """Let spoken lines and labels count that stand in a list or a quotation."""
    for run in _runs(page):
        behind = {number: page.lines[number][found.end() :] for number, found in run.items()}
        counting = {number for number, words in behind.items() if page.counts(words)}
        if not counting or _is_announced(page, min(run)):
            continue
        whole = all(n in counting or _begins_with_name(page, w) for n, w in behind.items())
        is_quotation = page.lines[min(run)].startswith(">")
        for number, words in behind.items():
            if whole or (number in counting and not is_quotation):
                page.problems.append(_marked(page, number, words))
                page.lines[number] = words


def _runs(page: Page) -> Iterator[dict[int, re.Match[str]]]:
    """Yield the marked lines that stand right below one another."""
    run: dict[int, re.Match[str]] = {}
    for number in page.starting(FIRST):
        if run and number - 1 not in run:
            yield run
            run = {}
        found = MARK.match(page.lines[number])
        is_choice = number not in page.deciding and page.decides(number)
        if found is not None and not is_choice:
            run[number] = found
    if run:
        yield run


def _is_announced(page: Page, number: int) -> bool:
    """Tell whether the line above ends as a sentence does that something is told behind."""
    above = page.above(number)
    return above is not None and page.lines[above].rstrip("*_ ").endswith(":")


def _begins_with_name(page: Page, words: str) -> bool:
    return head_of(words) is not None and page.cast.leading(words) is not None


def _marked(page: Page, number: int, words: str) -> Problem:
    line, first = page.lines[number], words.split(maxsplit=1)[0]
    mark = line[: len(line) - len(words)].strip()
    at = line[: len(line) - len(words) + len(first)]
    return page.origin.problem(
        number + 1, CODE, "speech", {"mark": mark}, at=at, instead=first, cause="meant.speech"
    )


def below_speech(origin: Origin, speaker: str, number: int) -> Problem:
    """Return the problem of a list or a quotation right below what somebody says."""
    return origin.problem(number, CODE, "below", {"speaker": speaker})
