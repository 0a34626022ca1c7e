"""How a script stands with the people it comes from, read from its front matter.

In come the fields; out comes a `Status`. What it can't mean, `check/status.py` says.
"""

from __future__ import annotations

import re
from datetime import date

from sameboat.model import Agreement, Status, Text
from sameboat.parse.front_matter import FrontMatter
from sameboat.vocabulary import Language, folded

__all__ = ["status_of"]

VERSION = re.compile(r"\b[0-9a-f]{12}\b", re.IGNORECASE)
NUMBERS = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b")
DAY_FIRST = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th|º|°|\.)? (?P<month>[^\W\d]+),? (?P<year>\d{4})\b"
)
MONTH_FIRST = re.compile(
    r"\b(?P<month>[^\W\d]+) (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})\b"
)
MARKS = " .,:;!()"
GOES_ON = re.compile(r"\W")
LEAST = 4  # letters of a reply that other words may follow: `None of them`, but not `No. 5`


def status_of(front: FrontMatter, words: Language) -> Status:
    """Return how a script stands whose fields are in `words`."""
    stage, review, agreed = (front.word(name) for name in ("status", "reviewed", "agreed"))
    named = front.word("named")
    return Status(
        stage=stage,
        stage_id=words.stages.get(folded(stage).strip(MARKS)),
        review=review,
        reviewed="" if reply(review, words) else review,
        asked="agreed" in front.lines,
        agreed=None
        if not agreed or reply(agreed, words) == "nobody"
        else _agreement(agreed, words),
        named="" if reply(named, words) == "nobody" else named,
        write_to=front.word("write-to"),
        contains=_listed(front, "contains", words),
        setting=_listed(front, "setting", words),
    )


def reply(written: str, words: Language) -> str | None:
    """Return what a field says instead of who or when, `nobody` or `affirmed`; None for names."""
    said = folded(written)
    if found := words.replies.get(said) or words.replies.get(said.strip(MARKS)):
        return found
    for known, meant in words.replies.items():
        behind = said[len(known) :]
        if (
            meant == "nobody"
            and len(known) >= LEAST
            and said.startswith(known)
            and GOES_ON.match(behind)
        ):
            return meant
    return None


def _listed(front: FrontMatter, field: str, words: Language) -> tuple[Text, ...]:
    """Return what a field lists, without the word that says there is nothing."""
    found = (Text(value.text.strip(), value.line) for value in front.fields.get(field, ()))
    return tuple(text for text in found if reply(text.source, words) != "nobody")


def _agreement(written: str, words: Language) -> Agreement:
    version = VERSION.search(written)
    rest = _without_besides(VERSION.sub(" ", written, count=1), words)
    day = None
    for form in (NUMBERS, DAY_FIRST, MONTH_FIRST):
        if (found := form.search(rest)) and (day := _day(found, words)):
            rest = _without_besides(form.sub(" ", rest, count=1), words)
            break
    return Agreement(day, version[0].lower() if version else "", rest)


def _without_besides(written: str, words: Language) -> str:
    """Return what is left without the words that say nothing by themselves."""
    nothing = {*words.besides, ""}
    left = [word for word in written.split() if folded(word).strip(MARKS) not in nothing]
    return " ".join(left).strip(MARKS)


def _day(found: re.Match[str], words: Language) -> date | None:
    month = found["month"]
    number = month if month.isdigit() else words.months.get(folded(month), "0")
    try:
        return date(int(found["year"]), int(number), int(found["day"]))
    except ValueError:
        return None
