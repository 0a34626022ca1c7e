"""`shown`: a script as learners see it and play it.

In come a text and its language; out comes the element of the pages. A script that has nothing to
show yet gives nothing. A picture's address stays what the script says: the page knows its own.
"""

from __future__ import annotations

from typing import Any

from sameboat.html import Page, render
from sameboat.html.exercise import render_exercise
from sameboat.markdown import plain
from sameboat.model import Case, Script
from sameboat.studio.reading import has_story, parsed

__all__ = ["element", "shown"]


def shown(text: str, lang: str) -> dict[str, Any]:
    """Return the player's element as `html`, with its lines, and the script's plain `title`."""
    script = parsed(text, lang).script
    found = element(script) if has_story(script) else ""
    return {"html": found, "title": plain(script.title), "form": script.form}


def element(script: Script) -> str:
    """Return the player's element of a script, with its lines."""
    page = Page(lines=True)
    return render(script, page) if isinstance(script, Case) else render_exercise(script, page)
