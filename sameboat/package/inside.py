"""The scripts and styles that stand inside a file that travels alone.

In comes the name of one; out comes its text, shrunk. A browser's Python has nothing that shrinks:
there it finds them ready in `ready/`, where whoever packs it has put them.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from sameboat.html import asset

__all__ = ["INSIDE", "inside"]

READER = ("reading", "kept", "remark", "back", "reader")
INSIDE = {
    "case.js": "player.js",
    "case.css": "player.css",
    "exercise.js": "exercise.js",
    "exercise.css": "exercise.css",
    "reader.js": "",
    "reader.css": "",
}
"""What can stand inside, and which of the pages' own `ASSETS` it is; empty for ours."""
TYPES = {"js": "application/javascript", "css": "text/css"}


@cache
def inside(name: str) -> str:
    """Return the text of one of `INSIDE`."""
    ready = files(__package__) / "ready" / name
    if ready.is_file():
        return ready.read_text(encoding="utf-8")
    import minify

    text: str = minify.string(TYPES[name.rpartition(".")[2]], _written(name))
    return text


def _written(name: str) -> str:
    """Return the same as it is written."""
    if of_pages := INSIDE[name]:
        return asset(of_pages)
    ours = files(__package__) / "reader"
    if name.endswith(".css"):
        return (ours / name).read_text(encoding="utf-8")
    small = (files("sameboat.html") / "player" / "elements.js").read_text(encoding="utf-8")
    parts = [(ours / f"{part}.js").read_text(encoding="utf-8") for part in READER]
    return "(() => {\n" + "\n".join([small, *parts]) + "\n})();\n"
