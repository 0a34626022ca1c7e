"""Lists of what the learner could do, where nothing else says that they are choices.

In come the rows; out they come with `###` before each, and a guess for each. A choice that has its
move or its fit below it, the reading of scripts knows by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Rows
from sameboat.bring.words import listed
from sameboat.parse import enumeration, fences
from sameboat.parse.cast import head_of
from sameboat.parse.heading import OPENS_SPEECH
from sameboat.parse.label import label_of
from sameboat.vocabulary import Language, folded

__all__ = ["aim", "read"]

KIND = "choice"
BULLET = re.compile(r"^\s*[-–*•·●▪◦‣+]\s+(?=\S)")
AWAY = re.compile(
    r"(?P<said>.+?)\s*(?:(?:→|->|=>|➔|➡)\s*(?P<aim>[^→()]+)|\((?P<inside>[^()]+)\)\s*)$"
)
TOLD = re.compile(
    r"(?P<said>[^(]{4,}?)\s*\((?P<told>[^()]{30,}.*?)\)?"
)  # what follows, in brackets
FEWEST = 2
DECIDING = ("move", "fit")
Found = list[tuple[int, str]]


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with what is listed to choose from as choices."""
    found, guesses = list(rows), list[Guess]()
    for group in _groups(rows, language):
        for number, words in group:
            found[number] = rows[number].saying(_whole(words, language))
            guesses.append(Guess(rows[number].draft, KIND, words))
    return [row.saying(line) for row in found for line in row.text.split("\n")], guesses


def _whole(words: str, language: Language) -> str:
    """Return a choice, and behind it where it leads, when an arrow or brackets tell it."""
    told = TOLD.fullmatch(words)
    if told is not None:
        return f"### {told['said'].strip(' *_')}\n\n{told['told'].strip()}"
    way = AWAY.fullmatch(words)
    said = (way["said"] if way else words).strip()
    said = said.strip("*_ ") if said.count("**") == 2 else said
    if way is None:
        return f"### {said}"
    to = (way["aim"] or way["inside"]).strip("*_ ")
    ends = folded(to).strip(" .!") in {
        *language.counted["ending"],
        *(word for word, label in language.understood.labels.items() if label == "ending"),
    }
    if way["inside"] and not ends:
        parts = aim(to, language)
        if parts is None:
            return f"### {words}"
        to = parts
    label = language.word("labels", "ending" if ends else "next")
    return f"### {said}\n\n{label}: {to}"


def aim(words: str, language: Language) -> str | None:
    """Return the title behind words such as `go to`; None where none of them begins a line."""
    key = folded(words)
    ways = (word for word, label in language.understood.labels.items() if label == "next")
    found = next(
        (way for way in sorted(ways, key=len, reverse=True) if key.startswith(f"{way} ")), ""
    )
    return words[len(found) :].strip(" :") if found else None


def _groups(rows: Rows, language: Language) -> Iterator[Found]:
    """Yield the choices that stand together, each with its words: `A)`, `B)`; bullets."""
    place = fences.place([row.text for row in rows], language)
    start = place[1] if place else 0
    counted: Found = []
    marked: Found = []
    said, offset = False, 0
    for number in range(start, len(rows)):
        text = rows[number].text.strip()
        if text.startswith("#"):
            yield from _enough(counted, marked if said else [])
            counted, marked, said = [], [], False
            continue
        if _is_decided(rows, number, language):
            continue
        one = enumeration.choice(text, language)
        if one is not None and one.words and not _is_others(one.words, language):
            if one.number in ("a", "1") and counted:
                yield from ([counted] if len(counted) >= FEWEST else [])
                counted = []
            if not counted:  # automatic numbers run on from the scene above
                offset = int(one.number) - 1 if one.number.isdecimal() else 0
            if _follows(one.number, offset + len(counted)):
                counted.append((number, one.words.strip("*_ ")))
        elif (mark := BULLET.match(text)) and not _is_others(text[mark.end() :], language):
            said = said or _is_said(text[mark.end() :], language)
            marked.append((number, text[mark.end() :]))
        elif text and marked:  # another list may begin below
            yield from _enough(marked if said else [])
            marked, said = [], False
    yield from _enough(counted, marked if said else [])


def _enough(*groups: Found) -> Iterator[Found]:
    return (group for group in groups if len(group) >= FEWEST)


def _follows(count: str, before: int) -> bool:
    """Tell whether a count is the next one of a list that has as many before it."""
    return count in (str(before + 1), chr(ord("a") + before)) if before < 26 else False


def _is_decided(rows: Rows, number: int, language: Language) -> bool:
    """Tell whether a move or a fit stands right below a row."""
    below = (row.text for row in rows[number + 1 : number + 4] if row.text.strip())
    parts = head_of(next(below, "").lstrip("-*• "))
    head = label_of(parts, language) if parts else None
    return head is not None and head.id in DECIDING


def _is_said(words: str, language: Language) -> bool:
    """Tell whether words are what the learner says or does."""
    if words.lstrip("*_").startswith(tuple(one for one in OPENS_SPEECH if one.strip() != "-")):
        return True
    first = folded((words.split() or [""])[0]).rstrip(":")
    return first in language.you and not _is_others(words, language)


def _is_others(words: str, language: Language) -> bool:
    """Tell whether a line is a label, or is spoken by somebody who isn't the learner."""
    parts = head_of(words)
    if parts is None or words.startswith(tuple(OPENS_SPEECH)):
        return False
    first = folded((parts[0].split() or [""])[0])
    # What the learner does can have a colon too: `ask him: and your sister?`
    pronouns = listed(language.code, "pronouns")
    told = pronouns.intersection(map(folded, parts[0].split()[1:]))  # `Ask him: “Well?”`
    is_named = first not in language.you and parts[0][:1].isupper() and not told
    return label_of(parts, language) is not None or is_named
