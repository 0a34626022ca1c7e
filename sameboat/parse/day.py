"""Days, as people write them: `2026-04-12`, `12.4.2026`, `12 April 2026`, `30 novembre`.

In come words; out come the days that stand among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from sameboat.vocabulary import folded, language, languages

__all__ = ["Day", "days_in", "in_every", "is_day"]

# Of 4/12/2026 nobody can tell which is the month; of 24/12/2026 and 4.12.2026 everybody can.
DAYS = tuple(
    re.compile(form)
    for form in (
        r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b",
        r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})\b",
        r"\b(?P<day>1[3-9]|[23]\d)[/-](?P<month>\d{1,2})[/-](?P<year>\d{4})\b",
        r"\b(?P<day>\d{1,2})(?:st|nd|rd|th|º|°|\.)? (?P<month>[^\W\d]+),? (?P<year>\d{4})\b",
        r"\b(?P<month>[^\W\d]+) (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})\b",
    )
)
YEAR = re.compile(r"\b\d{4}\b")
LEAP = "2000"  # has every day that any year has
MARKS = " .,:;!()"


class Day(NamedTuple):
    """A day, and where it stands among other words."""

    day: date
    start: int
    end: int


def days_in(written: str) -> Iterator[Day]:
    """Yield the days that can be read, those first whose form leaves the least doubt."""
    for form in DAYS:
        if (found := form.search(written)) and (day := _day(found)):
            yield Day(day, found.start(), found.end())


def is_day(written: str) -> bool:
    """Tell whether these words are a day and nothing else, with its year or without."""
    said = written.strip(MARKS)
    whole = said if YEAR.search(said) else f"{said} {LEAP}"
    return any((day.start, day.end) == (0, len(whole)) for day in days_in(whole))


@cache
def in_every(group: Literal["replies", "months"]) -> dict[str, str]:
    """Return the spellings of a group in every language: people write as they are used to."""
    every = (getattr(language(code), group) for code in languages())
    return {word: meant for found in every for word, meant in found.items()}


def _day(found: re.Match[str]) -> date | None:
    month = found["month"]
    number = month if month.isdigit() else in_every("months").get(folded(month), "0")
    try:
        return date(int(found["year"]), int(number), int(found["day"]))
    except ValueError:
        return None
