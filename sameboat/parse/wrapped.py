"""`Remember`, `If` and `Unless` whose words a mail or an editor broke into two lines.

In come the lines of a script; out they come with such words on one line, and what is to be mended.
Only words that begin in small letters can be nothing else: what is told begins in capitals.
"""

from __future__ import annotations

from sameboat.parse.condition import CODE, CONDITIONS
from sameboat.parse.page import MARK, Page

__all__ = ["take_up"]

MEMORY = frozenset(CONDITIONS) | {"remember"}


def take_up(page: Page) -> None:
    """Join the words of each such line, and complain of it."""
    last = len(page.lines) - 1
    for number in page.starting(page.beginning(MEMORY)):
        below = page.lines[number + 1] if number < last else ""
        if not below or not below[0].islower() or MARK.match(below):
            continue
        head = page.label(page.lines[number])
        if head is None or head.id not in MEMORY or not head.rest or page.counts(below):
            continue
        values = {"label": page.origin.language.word("labels", head.id), "below": below[:60]}
        page.problems.append(page.origin.problem(number + 1, CODE, "wrapped", values, at=head.rest))
        page.lines[number] += f" {below}"
        page.lines[number + 1] = ""
