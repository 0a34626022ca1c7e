"""`map` and `paper`: a script as a drawing of its branches, and as sheets.

In come a text and its language; out comes what the outlets make of it, or nothing of a script that
has nothing to show yet.
"""

from __future__ import annotations

from sameboat.map.picture import picture, written
from sameboat.model import Case
from sameboat.paper.case import sheets
from sameboat.paper.exercise import handout
from sameboat.studio.reading import has_story, parsed

__all__ = ["map", "paper"]


def map(text: str, lang: str) -> str:  # noqa: A001 - calls are named as they are asked for
    """Return the drawing of a case's branches as HTML, whose scenes say their line; or nothing."""
    script = parsed(text, lang).script
    if not isinstance(script, Case) or not has_story(script):
        return ""
    return written(script)


def paper(text: str, lang: str) -> str:
    """Return the sheets of a script as a page for print; or nothing."""
    script = parsed(text, lang).script
    if not has_story(script):
        return ""
    if isinstance(script, Case):
        return sheets(script, branches=picture(script, alone=False))
    return handout(script)
