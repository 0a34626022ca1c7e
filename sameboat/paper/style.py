"""The style of a sheet, with the title of what is printed for the foot of each page.

In come the names of style sheets and a title; out comes one style sheet.
"""

from __future__ import annotations

from importlib.resources import files

from markupsafe import Markup

from sameboat.markdown import plain

__all__ = ["style"]


def style(title: str, *names: str) -> Markup:
    """Return the style sheets of these names as one."""
    folder = files(__package__)
    text = "\n".join((folder / name).read_text(encoding="utf-8") for name in names)
    shown = plain(title).replace("\\", "\\5c ").replace('"', "\\22 ").replace("<", "\\3c ")
    return Markup(text.replace("{title}", shown))  # noqa: S704 - escaped
