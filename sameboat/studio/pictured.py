"""`pictures` and `pictured`: the pictures that a script shows, and one more of them.

In come a text and its language; out come its pictures, or where a new one goes and what to insert.
"""

from __future__ import annotations

import re
from typing import Any

from sameboat.check.targets import parts, targets
from sameboat.model import Case
from sameboat.parse.fences import is_fence, place
from sameboat.problems.mend import LINE_END
from sameboat.studio.places import Places, units
from sameboat.studio.reading import parsed
from sameboat.vocabulary import language

__all__ = ["pictured", "pictures"]

UNFIT = re.compile(r"[\[\]\\<>\s]+")


def pictures(text: str, lang: str) -> list[dict[str, Any]]:
    """Return the pictures of a script: the `name` of each, its `words` and its `line`."""
    found = targets(parts(parsed(text, lang).script))
    return [
        {"name": target.address, "words": target.words, "line": target.line}
        for target in found
        if target.is_image
    ]


def pictured(text: str, lang: str, line: int, picture: dict[str, str]) -> dict[str, Any]:
    """Return the offset `at` which a picture goes, and what to `insert`.

    It goes below the title of the scene or the part that `line` stands in, where narration stands,
    and above the first one where `line` stands there. `picture` has a `name` and its `words`.
    """
    script = parsed(text, lang).script
    shown = UNFIT.sub(" ", picture["words"]).strip()
    image = f"![{shown}]({picture['name']})"
    scenes = script.scenes if isinstance(script, Case) else script.parts
    above = [part.line for part in scenes if part.line <= line]
    after = above[-1] if above else _top(text, lang)
    places, lines = Places(text), LINE_END.split(text)[::2]
    at = places.at(after + 1, 1) if after < len(lines) else units(text)
    gap = "\n" if after < len(lines) or text.endswith("\n") or not text else "\n\n"
    is_first = not text or after == 0
    below = after >= len(lines) or (not lines[after].strip() and after + 1 < len(lines))
    return {"at": at, "insert": f"{'' if is_first else gap}{image}\n{'' if below else gap}"}


def _top(text: str, lang: str) -> int:
    """Return the last line of what stands between the lines of hyphens; 0 without them."""
    lines = LINE_END.split(text)[::2]
    front = place(lines, language(lang))
    if front is None:
        return 0
    return front[1] + (front[1] < len(lines) and is_fence(lines[front[1]]))
