"""A story that a mail quotes, with somebody's remarks between its lines: the remarks become notes.

In come the rows; out they come with what is quoted once as the story, its broken lines joined, and
all else as notes, with a guess for each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Row, Rows
from sameboat.parse import enumeration, fences
from sameboat.parse.cast import head_of
from sameboat.vocabulary import Language

__all__ = ["read"]

KIND = "mail"
QUOTED = re.compile(r"^>[ \t]?(?P<deeper>[ \t]*>)?[ \t]*(?P<words>.*)$")
ENDS = (".", "!", "?", "…", ":", '"', "”", "»")
FEWEST = 8  # quoted lines
MOST_SIGNED = 4  # words
MOST_WORDS = 4  # of a name before a colon


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows of the story and its notes; a draft that is no such mail as it is."""
    quoted = [number for number, row in enumerate(rows) if row.text.startswith(">")]
    if len(quoted) < FEWEST:
        return rows, []
    between = (row.text for row in rows[quoted[0] : quoted[-1]])
    if all(text.startswith(">") or not text.strip() for text in between):
        return rows, []  # nothing stands between: it is quoted as a whole
    if fences.place([_words(rows[number].text) for number in quoted], language):
        return rows, []  # a script, whose own reading knows what is quoted
    label = language.word("labels", "note")
    rows = _unsigned(rows, quoted)
    width = max(len(_words(rows[number].text)) for number in quoted)
    made, guesses = list[Row](), list[Guess]()
    for sort, together in groupby(rows, lambda row: _sort(row.text, label)):
        block = list(together)
        if sort == "story":
            story = [row.saying(_words(row.text)) for row in block]
            made += _joined(story, width, language)
        elif sort == "remark":
            draft = tuple(line for row in block for line in row.draft)
            words = " ".join(" ".join(row.text.split()).lstrip("> ") for row in block)
            made += (Row(""), Row(f"{label}: {words}", draft), Row(""))
            guesses.append(Guess(draft, KIND, words))
        else:
            made += block
    return made, guesses


def _unsigned(rows: Rows, quoted: list[int]) -> Rows:
    """Return the rows with the name below a story, and what a telephone signs, as no story."""
    made = list(rows)
    for number in reversed(quoted):
        words = _words(rows[number].text)
        if words and (len(words.split()) > MOST_SIGNED or words.endswith(ENDS)):
            break
        if words:
            made[number] = rows[number].saying(words)
    return made


def _sort(text: str, label: str) -> str:
    """Return whether a line is of the story, a remark, or neither."""
    if not text.strip() or text.startswith(f"{label}:"):
        return ""
    found = QUOTED.match(text)
    return "story" if found and not found["deeper"] else "remark"


def _words(text: str) -> str:
    found = QUOTED.match(text)
    return found["words"].strip() if found else text


def _joined(rows: Rows, width: int, language: Language) -> Iterator[Row]:
    """Yield the rows, those that a mail's width has broken as one."""
    before: Row | None = None
    for row in rows:
        last = before.text if before else ""
        line = row.text
        goes_on = before and last and line and not _begins(line, language)
        if before and goes_on and _is_broken(last.rpartition("\n")[2], line, width):
            before = Row(f"{last}\n{line}", (*before.draft, *row.draft))
            continue
        if before:
            yield before.saying(last.replace("\n", " "))
        before = row
    if before:
        yield before.saying(before.text.replace("\n", " "))


def _is_broken(above: str, line: str, width: int) -> bool:
    """Tell whether the first word had no room in the line above, or goes on in its sentence."""
    full = len(above) + 1 + len(line.split()[0]) > width
    return full or (not above.endswith(ENDS) and len(above) > width // 2)


def _begins(text: str, language: Language) -> bool:
    """Tell whether a line begins something of its own: a choice, or what somebody says."""
    parts = head_of(text)
    named = parts is not None and len(parts[0].split()) <= MOST_WORDS and text[:1].isupper()
    return named or enumeration.choice(text, language) is not None
