"""How a script stands with the people it comes from, in the sentences that every outlet shows.

In comes a script; out come what is said of it before it begins, and what is said at its foot.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from sameboat.model import Case, Script, Text
from sameboat.naming import isolated, listed
from sameboat.vocabulary import Language, folded, language, write_to

__all__ = [
    "Address",
    "address",
    "beforehand",
    "contents",
    "day_in_words",
    "email_in",
    "level_and_setting",
    "link",
    "settings",
    "standing",
]

EMAIL = re.compile(r"[^\s@<>?&:/]+@[^\s@<>?&:/]+\.[^\s@<>?&:/.]+")
PAGE = re.compile(r"https://[^\s<>/]+\.[^\s<>]+")


def beforehand(script: Script) -> str:
    """Return what the script contains that somebody may not want to meet; empty for nothing."""
    words = language(script.language)
    said = contents(script)
    if not said:
        return ""
    return str(words.page["status"]["contains"][script.form]).format(
        words=listed([isolated(word) for word in said], words)
    )


def contents(script: Script) -> tuple[str, ...]:
    """Return the words for what the script contains."""
    words = language(script.language)
    return tuple(_shown(script.status.contains, words.contents, "contents", words))


def settings(case: Case) -> tuple[str, ...]:
    """Return the words for where a case takes place."""
    words = language(case.language)
    return tuple(_shown(case.status.setting, words.settings, "settings", words))


def level_and_setting(case: Case) -> str:
    """Return what a case is about and where it takes place: `Case · home, hospital`.

    A place that is called as the level is, a group's `group`, isn't said twice.
    """
    words = language(case.language)
    level = str(words.page["level"].get(case.level, case.level))
    places = ", ".join(place for place in settings(case) if folded(place) != folded(level))
    return " · ".join(filter(None, (level, places)))


def standing(script: Script) -> tuple[str, ...]:
    """Return how far it is, who reviewed it, whether it is agreed to, and who wrote it."""
    status, words = script.status, language(script.language)
    page = words.page
    say = page["status"]
    found = [str(say["stages"].get(status.stage_id, ""))]
    unreviewed = page["unreviewed"] if isinstance(script, Case) else page["exercise"]["unreviewed"]
    found.append(
        str(page["reviewed"]).format(by=isolated(status.reviewed))
        if status.reviewed
        else unreviewed
    )
    if status.agreed and status.agreed.day and status.is_agreed(script.version):
        form = "agreed_by" if status.named else "agreed"
        day = day_in_words(status.agreed.day, words)
        found.append(str(say[form]).format(day=day, named=isolated(status.named)))
    elif status.agreed and status.agreed.day and status.agreed.version:
        day = day_in_words(status.agreed.day, words)
        found.append(str(say["lapsed"]).format(day=day))
    elif status.asked:
        found.append(str(say["unagreed"]))
    if script.credits:
        found.append(str(page["credits"]).format(by=isolated(script.credits)))
    return tuple(filter(None, found))


class Address(NamedTuple):
    """An address as it is written, and `link`, what a link to it leads to; empty for none."""

    written: str = ""
    link: str = ""


def address(script: Script) -> Address:
    """Return whom learners write to: the script's own address, else the project's, if any."""
    written = script.status.write_to or write_to()
    return Address(written, link(written))


def link(written: str) -> str:
    """Return where a link to an address leads; empty when nobody can be written to there."""
    if EMAIL.fullmatch(written):
        return f"mailto:{written}"
    return written if PAGE.fullmatch(written) else ""


def email_in(written: str) -> str | None:
    """Return the email address among other words; None when there is none."""
    found = EMAIL.search(written)
    return found[0] if found else None


def day_in_words(day: date, words: Language) -> str:
    """Return a day as learners read it: `30 November 2026`."""
    month = words.word("months", str(day.month))
    return str(words.page["status"]["day"]).format(day=day.day, month=month, year=day.year)


def _shown(
    texts: tuple[Text, ...], known: Mapping[str, str], group: str, words: Language
) -> list[str]:
    """Return words as they are shown: known ones in their usual spelling, others as written."""
    found = (known.get(folded(text.source)) for text in texts)
    shown = (words.word(group, one) if one else None for one in found)
    return list(dict.fromkeys(a or b.source for a, b in zip(shown, texts, strict=True)))
