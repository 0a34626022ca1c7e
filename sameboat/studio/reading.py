"""The script that is being written, read once for all calls that are made on the same text."""

from __future__ import annotations

from functools import lru_cache

from sameboat.model import Case, Script
from sameboat.parse import Parsed, parse

__all__ = ["NAME", "has_story", "parsed"]

NAME = "script"  # what a script is called as long as it isn't a file

KEPT = 2  # the text as it is, and the one before


@lru_cache(KEPT)
def parsed(text: str, lang: str) -> Parsed:
    """Return what the text of a script in language `lang` was read as."""
    return parse(text, NAME, NAME, lang)


def has_story(script: Script) -> bool:
    """Tell whether there is anything to show of a script: a scene, or what an exercise asks."""
    return bool(script.scenes if isinstance(script, Case) else script.parts or script.reflect)
