"""The scripts and styles that stand inside a file that travels alone.

In comes the name of one; out comes its text, shrunk. A browser's Python has nothing that shrinks:
there it finds them ready in `ready/`, where whoever packs it has put them.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from sameboat.html import asset

__all__ = ["INSIDE", "IN_PLATFORMS", "PLAYER", "inside", "place_of"]

PLAYER = tuple(f"player/{part}" for part in ("elements", "notes", "network", "story", "debrief"))
LMS = tuple(f"lms/{part}" for part in ("parts", "decisions", "suspended", "notice", "house"))
OURS = {
    "reader.js": (
        "player/elements",
        *(f"reader/{part}" for part in ("reading", "kept", "remark", "back", "reader")),
    ),
    "scorm.js": (*PLAYER, *LMS, "lms/visit", "lms/scorm"),
    "cmi5.js": (*PLAYER, *LMS, "lms/statements", "lms/lrs", "lms/session", "lms/cmi5"),
}
"""Our own scripts, each of its parts in order: what a part names, the parts below it use."""
INSIDE = {
    "case.js": "player.js",
    "case.css": "player.css",
    "exercise.js": "exercise.js",
    "exercise.css": "exercise.css",
    "reader.css": "",
    **dict.fromkeys(OURS, ""),
}
"""What can stand inside, and which of the pages' own `ASSETS` it is; empty for ours."""
IN_PLATFORMS = ("scorm.js", "cmi5.js")
"""What of it speaks with a learning platform: no browser's Python makes packages for one."""
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
    if name.endswith(".css"):
        return (files(__package__) / "reader" / name).read_text(encoding="utf-8")
    parts = [place_of(part).read_text(encoding="utf-8") for part in OURS[name]]
    return "(() => {\n" + "\n".join(parts) + "\n})();\n"


def place_of(part: str) -> Traversable:
    """Return the file of one part of a script, the elements' own or ours."""
    home = files("sameboat.html" if part.startswith("player/") else __package__)
    return home / f"{part}.js"
