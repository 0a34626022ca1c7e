"""A script's rows as they are read best: fences of three hyphens, people set in, headings apart.

In come the rows; out come rows with the same words.
"""

from __future__ import annotations

from sameboat.bring.sheet import Row, Rows
from sameboat.parse import fences
from sameboat.vocabulary import Language

__all__ = ["tidy"]


def tidy(rows: Rows, language: Language) -> Rows:
    """Return the rows with the same words, and the signs and empty lines that make them plain."""
    texts = [row.text for row in rows]
    place = fences.place(texts, language)
    first = place[0] if place else 0
    end = place[1] if place else 0
    found: Rows = []
    for number, row in enumerate(rows):
        text = row.text.rstrip()
        if place and number in (first - 1, end) and fences.is_fence(text):
            text = "---"
        elif first <= number < end and text[:1] in ("\t", " "):
            text = f"  {text.lstrip()}"
        is_heading = text.startswith("##")
        was_heading = bool(found) and found[-1].text.startswith("##")
        if found and found[-1].text and text and (is_heading or was_heading):
            found.append(Row(""))
        if text or (found and found[-1].text):
            found.append(row.saying(text))
    while found and not found[-1].text:
        found.pop()
    return found
