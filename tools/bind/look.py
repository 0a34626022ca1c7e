"""How the one page looks, and how it plays: style, fonts and script as text that asks for nothing.

In come the files that the site's pages ask for; out come one style sheet, with the fonts in it,
and one script.
"""

from __future__ import annotations

import base64
import mimetypes
import re
from collections.abc import Sequence
from pathlib import Path

from tools.bind.chapters import Chapter
from tools.bind.joined import anchor

__all__ = ["data", "kind_of", "script", "style"]

URL = re.compile(r'url\("(?!data:)([^"]+)"\)')
TYPES = {".woff2": "font/woff2", ".svg": "image/svg+xml"}  # not every machine knows them


def kind_of(name: str) -> str:
    """Return the type of a file by its name."""
    known = TYPES.get(Path(name).suffix) or mimetypes.guess_type(name)[0]
    return known or "application/octet-stream"


def data(path: Path) -> str:
    """Return a file as an address that holds it."""
    kind = kind_of(path.name)
    code = base64.b64encode(path.read_bytes()).decode("ascii")
    return f"data:{kind};base64,{code}"


def _assets(chapters: Sequence[Chapter], kind: str) -> list[str]:
    """Return what the chapters' pages ask for of a kind, each once, as they order it."""
    return [name for name in _ordered([c.assets for c in chapters]) if name.endswith(kind)]


def _ordered(lists: Sequence[Sequence[str]]) -> list[str]:
    """Return what is in several lists, as far as possible in the order of each."""
    found: list[str] = []
    for names in sorted(lists, key=len, reverse=True):
        place = 0
        for name in names:
            if name in found:
                place = found.index(name) + 1
            else:
                found.insert(place, name)
                place += 1
    return found


def style(site: Path, chapters: Sequence[Chapter]) -> str:
    """Return the style sheet; on paper each chapter's pages carry its title."""
    static = site / "_static"

    def carried(address: re.Match[str]) -> str:
        return f'url("{data(static / address[1])}")'

    texts = [(static / name).read_text(encoding="utf-8") for name in _assets(chapters, ".css")]
    own = (Path(__file__).parent / "templates" / "page.css").read_text(encoding="utf-8")
    return "\n".join((*(URL.sub(carried, text) for text in texts), own, *map(_heading, chapters)))


def script(site: Path, chapters: Sequence[Chapter]) -> str:
    """Return the script with which cases and exercises play."""
    static = site / "_static"
    names = _assets(chapters, ".js")
    # Shrunk scripts may end without a semicolon, and the next would be taken for an argument.
    return ";\n".join((static / name).read_text(encoding="utf-8") for name in names)


def _heading(chapter: Chapter) -> str:
    name = re.sub(r"[^a-z0-9-]", "-", f"of-{chapter.name}")
    title = chapter.title.replace("\\", "\\5c ").replace('"', "\\22 ").replace("<", "\\3c ")
    return (
        f'@page {name} {{ @top-left {{ content: "{title}" }} }}\n'
        f'[id="{anchor(chapter)}"] {{ page: {name} }}'
    )
