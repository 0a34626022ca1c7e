"""Titles of scenes that stand alone in their line, without `##`.

In come the lines of a script; out come those that can only open a scene, and what is told of the
others.
"""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.naming import title_key
from sameboat.parse.heading import title_alone
from sameboat.parse.markdown import headed
from sameboat.parse.page import LONGEST_TITLE, Page, unwrapped

__all__ = ["aimed_at"]

ENDS = '!?…:;”"»,.'  # of what is told or said, and not of a title


def aimed_at(page: Page) -> Iterator[int]:
    """Yield the lines that a way leads to, though no heading has their words; tell of the others.

    Who sees a scene's title and nothing else can't know that the story would go on there.
    """
    alone = [n for n in range(len(page.lines)) if _stands_alone(page, n)]
    if not alone:
        return
    found = (headed(page.lines[n]) for n in page.starting(frozenset("#")))
    titles = {title_key(unwrapped(heading[1])) for heading in found if heading}
    for number in alone:
        words = page.lines[number]
        key = title_key(words)
        if key in titles:
            page.problems.append(title_alone(page.origin, words, number + 1))
        elif key in page.aims():
            titles.add(key)
            yield number


def _stands_alone(page: Page, number: int) -> bool:
    """Tell whether a line may be a title that stands by itself."""
    line, lines = page.lines[number], page.lines
    return (
        0 < len(line) <= LONGEST_TITLE
        and line[0] != "#"
        and line[-1] not in ENDS
        and ":" not in line
        and not (number and lines[number - 1])
        and not (number + 1 < len(lines) and lines[number + 1])
        and any(map(str.isalpha, line))
    )
