"""What can honestly be seen in a learner's own words; it is said, and never graded.

In come the words, what the others had said just before, and their names; out come sentences. How it
is found is data, `languages/<code>/page/seen.yml`; `html/player/seen.js` reads the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sameboat.vocabulary import Language

__all__ = ["seen", "taken_up"]

LETTERS = re.compile(r"[^\W\d_]+")


def taken_up(text: str, heard: str, people: Sequence[str], words: Language) -> list[str]:
    """Return the words of a text that were heard before, each once, if they tell anything."""
    find = words.page["seen"]["find"]

    def each(written: str) -> list[str]:
        return LETTERS.findall(written.lower())

    def stem(word: str) -> str:
        return re.sub(find["ending"], r"\1", word)

    known = set(map(stem, each(heard)))
    passed = set(each(" ".join(people)))
    found: dict[str, str] = {}
    for word in each(text):
        tells = word not in passed and not re.search(find["common"], word)
        if tells and stem(word) in known:
            found.setdefault(stem(word), word)
    return list(found.values())


def seen(text: str, used: Sequence[str], people: Sequence[str], words: Language) -> list[str]:
    """Return what can be seen in a text, in sentences; `used` are words of the others in it."""
    say = words.page["seen"]
    find = say["find"]
    bare = re.sub(find["quoted"], r"\1", text)

    def has(pattern: str, whole: str = bare) -> re.Match[str] | None:
        return re.search(pattern, re.sub("[’‘]", "'", whole), re.IGNORECASE | re.ASCII)

    def turns_to(name: str) -> bool:
        loose = re.sub(r"[^\w ]|_", ".", name)
        return has(find["name"].format(name=loose), text) is not None

    found = [say["theirs"].format(words=", ".join(used))] if used else []
    if advice := has(find["advice"]):
        start, end = advice.span()
        heard = re.sub(r"^\W+|\s+$", "", bare[start:end], flags=re.ASCII)
        found.append(say["advice"].format(words=heard))
    found.append(say["question" if has(find["question"]) else "no_question"])
    if has(find["self"]):
        found.append(say["self"])
    if named := list(filter(turns_to, people)):
        found.append(say["to"].format(names=say["and"].join(named)))
    elif has(find["all"]):
        found.append(say["all"])
    return found
