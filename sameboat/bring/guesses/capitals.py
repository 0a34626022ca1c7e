"""Titles in capitals, each alone in its line, where a draft has no headings.

In come the rows; out they come with the first as the title, where no choice follows on it, the
others as scenes, and what stands above them as notes.
"""

from __future__ import annotations

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Row, Rows
from sameboat.parse import enumeration, fences
from sameboat.vocabulary import Language, folded

__all__ = ["read"]

FEWEST = 3
LONGEST = 60
ENDS = (".", "!", "?", "…", ":", ";", ",", '"', "”", "»", "-")


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with such titles as headings."""
    if any(row.text.startswith("#") for row in rows) or fences.place(
        [row.text for row in rows], language
    ):
        return rows, []
    found = [number for number in range(len(rows)) if _is_title(rows, number, language)]
    if len(found) < FEWEST:
        return rows, []
    first, second = found[:2]
    titled = not any(
        enumeration.choice(row.text, language) for row in rows[first:second] if row.text
    )
    label = language.word("labels", "note")
    made, guesses = list(rows), list[Guess]()
    for number in found:
        is_title = titled and number == first
        words = rows[number].text.strip()
        made[number] = rows[number].saying(f"{'#' if is_title else '##'} {words}")
        guesses.append(Guess(rows[number].draft, "title" if is_title else "scene", words))
    if not titled:
        return made, guesses
    above = list[Row]()
    for row in rows[:first]:
        if row.text.strip() and not row.text.startswith(f"{label}:"):
            guesses.append(Guess(row.draft, "above", row.text))
            row = row.saying(f"{label}: {row.text.strip()}")
        above.append(row)
    return [made[first], Row(""), *above, *made[first + 1 :]], guesses


def _is_title(rows: Rows, number: int, language: Language) -> bool:
    text = rows[number].text.strip()
    above = rows[number - 1].text if number else ""
    below = rows[number + 1].text if number + 1 < len(rows) else ""
    return (
        not above.strip()
        and not below.strip()
        and len(text.split()) > 1
        and len(text) <= LONGEST
        and text.isupper()
        and ":" not in text
        and text[0].isalnum()
        and not text.endswith(ENDS)
        and language.understood.labels.get(folded(text)) is None
    )
