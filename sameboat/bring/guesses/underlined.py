"""Underlined titles: what stands underlined in its own line, and is no sentence, opens a scene.

In come the lines of a draft; out they come with such lines as headings, and a guess for each. What
has a move or a fit below it, the reading of scripts knows for a choice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sameboat.bring.document import Line
from sameboat.bring.guess import Guess
from sameboat.parse.cast import head_of
from sameboat.parse.label import label_of
from sameboat.vocabulary import Language

__all__ = ["read"]

KIND = "scene"
LONGEST = 80
ENDS = (".", "!", "?", "…", ":", ";", ",", '"', "”", "»")


def read(
    lines: Sequence[Line], undone: frozenset[int], language: Language
) -> tuple[tuple[Line, ...], list[Guess]]:
    """Return the lines with underlined titles as headings, but for those that are undone."""
    levels = [line.level for line in lines if line.kind == "heading"]
    if levels.count(1) == 1 and len(levels) > 1:
        levels.remove(1)  # the title of it all
    level = min(levels, default=2)
    found = [number for number in _titles(lines, language) if number + 1 not in undone]
    guesses = [Guess((number + 1,), KIND, lines[number].text) for number in found]
    made = {number: replace(lines[number], kind="heading", level=level) for number in found}
    return tuple(made.get(number, line) for number, line in enumerate(lines)), guesses


def _titles(lines: Sequence[Line], language: Language) -> Iterator[int]:
    for number, line in enumerate(lines):
        if line.kind != "underlined" or len(line.text) > LONGEST or ":" in line.text:
            continue
        below = next((other.text for other in lines[number + 1 :] if other.text), "")
        parts = head_of(below)
        head = label_of(parts, language) if parts else None
        decides = head is not None and head.id in ("move", "fit")
        if not line.text.endswith(ENDS) and not decides and any(map(str.isalpha, line.text)):
            yield number
