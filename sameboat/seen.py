"""What can honestly be seen in a learner's own words; it is said, and never graded.

In come the words, what the others had said just before, and their names; out come sentences. How it
is found is data, `languages/<code>/page/seen.yml`; the page's scripts (`html/player/seen.js` and
`own.js`) read the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

__all__ = ["seen", "taken_up", "without_names"]

LETTERS = re.compile(r"[^\W\d_]+")


def without_names(say: Mapping[str, Any], people: Sequence[str]) -> dict[str, str]:
    """Return the data of words that are taken up, in which people's names count as common."""
    names = "|".join(LETTERS.findall(" ".join(people).lower()))
    taken: dict[str, str] = say["taken"]
    return taken | {"common": taken["common"].format(name=names)}


def taken_up(text: str, heard: str, taken: Mapping[str, str]) -> list[str]:
    """Return the words of a text that were heard before, each once, if they tell anything."""

    def was_heard(word: str) -> bool:
        stem = re.sub(taken["ending"], r"\1", word)
        return re.search(rf"\b{stem}", heard, re.IGNORECASE | re.ASCII) is not None

    each = dict.fromkeys(LETTERS.findall(text.lower()))
    return [word for word in each if not re.search(taken["common"], word) and was_heard(word)]


def seen(text: str, people: Sequence[str], say: Mapping[str, Any]) -> list[str]:
    """Return what can be seen in a text whatever was said before, in sentences."""
    name = "|".join(re.sub(r"[\W\d_]", ".?", one) for one in people) or "(?!)"
    bare = re.sub(say["quoted"], r"\1", text)
    sentences: list[str] = []
    for rule in say["rules"].values():
        pattern = rule["find"].replace("{name}", name)
        found = list(re.finditer(pattern, bare, re.IGNORECASE | re.ASCII))
        parts = dict.fromkeys(part for match in found for part in match.groups() if part)
        words = rule.get("and", "").join(parts)
        said = rule["say"].format(words=words or rule.get("words")) if found else rule.get("none")
        sentences += [said] if said else []
    return sentences
