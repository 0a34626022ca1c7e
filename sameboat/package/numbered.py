"""Lines that bear the number they have in the script, as words that can be read everywhere.

In comes HTML whose elements say their line (`data-line`); out comes the same with the number as
the first thing in each. Of elements on one line that follow one another, the innermost has it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from markupsafe import Markup

__all__ = ["numbered"]

# The number goes into a cell or a term where those are all that an element may hold.
PLACE = re.compile(r'<\w+\b[^<>]* data-line="(\d+)"[^<>]*>(?:<(?:dt|th|td)\b[^<>]*>)?')


def numbered(html: str) -> Markup:
    """Return the HTML with its numbers."""
    parts, end = [], 0
    for place, following in pairwise([*PLACE.finditer(html), None]):
        if place is not None and (following is None or place[1] != following[1]):
            parts += [html[end : place.end()], f'<span class="pk-n">{place[1]} </span>']
            end = place.end()
    return Markup("".join([*parts, html[end:]]))  # noqa: S704 - safe before, and digits added
