r"""What was typed, of what an online editor makes of it when it exports Markdown.

In comes a text; out it comes as its author typed it. Such an editor writes a backslash before all
that would be a mark: `\#\# The kitchen`. A single one, as in `\## no heading`, can be an author's
own; one before *each* sign of a heading, or of the lines around the front matter, is an export's.
"""

from __future__ import annotations

import re

__all__ = ["typed"]

EXPORTED = re.compile(r"^(?:(?:\\#){2,3}|(?:\\-){3}|\\---)(?:\s|$)", re.MULTILINE)
ESCAPE = re.compile(r"\\([!-/;-@\[-`{-~])")
BREAK = re.compile(r"\\$", re.MULTILINE)


def typed(text: str) -> str:
    """Return a script as it was typed; all but an export as it is."""
    if "\\" not in text or EXPORTED.search(text) is None:
        return text
    return BREAK.sub("", ESCAPE.sub(r"\1", text))
