"""People who are listed somewhere at the top, below a word such as `Characters`.

In come the rows; out come the rows without the list, the people in it as the front matter has them,
and a guess for each.
"""

from __future__ import annotations

import re

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Row, Rows
from sameboat.bring.words import named
from sameboat.parse.everyday import noted
from sameboat.parse.persons import on_one_line
from sameboat.vocabulary import Language, folded

__all__ = ["read"]

MARK = re.compile(r"^\s*(?:[-–—*•·]\s+|\d{1,2}[.)]\s+)?")
ONE = re.compile(
    r"(?P<name>[^:,;()–—|=]{1,60}?)\s*"
    r"(?:\((?P<inside>[^()]+)\)[\s,:;–—-]*(?P<rest>.*)|(?:[:,;|=]|\s[–—-]|\t)\s*(?P<about>.*))?"
)
MOST_WORDS = 5


def read(rows: Rows, language: Language) -> tuple[Rows, Rows, list[Guess]]:
    """Return the rows without the list of people, its rows, and what was guessed."""
    heads = {folded(word) for field, word in named(language.code, "fields") if field == "people"}
    heads |= {word for word, field in language.fields.items() if field == "people"}
    for number, row in enumerate(rows):
        if row.text.startswith("##") and folded(row.text.strip("# *_:")) not in heads:
            break
        if folded(row.text.strip("#*_: ")) in heads:
            return _taken(rows, number, language)
        head, _, names = row.text.partition(":")
        if folded(head.strip("*_ ")) in heads and on_one_line(names, language):
            word = language.word("fields", "people")
            made = row.saying(f"{word}: {names.strip(' *_.')}")
            return [*rows[:number], *rows[number + 1 :]], [made], [Guess(row.draft, "field", word)]
    return rows, [], []


def _taken(rows: Rows, head: int, language: Language) -> tuple[Rows, Rows, list[Guess]]:
    people, guesses = list[Row](), list[Guess]()
    notes = list[int]()
    end = head + 1
    for number in range(head + 1, len(rows)):
        text = rows[number].text
        if not text.strip():
            if people and not _goes_on(rows, number):
                break
            continue
        if noted(text, language):
            notes.append(number)
            continue
        found = ONE.fullmatch(MARK.sub("", text).strip().replace("**", ""))
        if text.startswith("#") or found is None or not _is_name(found["name"], language):
            break
        about = ", ".join(filter(None, (found["inside"], found["rest"] or found["about"])))
        people.append(rows[number].saying(f"  {found['name'].strip()}: {about}".rstrip()))
        guesses.append(Guess(rows[number].draft, "person", found["name"].strip()))
        end = number + 1
    if not people:
        return rows, [], []
    word = rows[head].saying(f"{language.word('fields', 'people')}:")
    guesses.append(Guess(rows[head].draft, "field", language.word("fields", "people")))
    kept = [rows[number] for number in notes if number < end]
    return [*rows[:head], *kept, *rows[end:]], [word, *people], guesses


def _goes_on(rows: Rows, number: int) -> bool:
    """Tell whether a list goes on below an empty line: its items have marks."""
    below = next((row.text for row in rows[number:] if row.text.strip()), "")
    mark = MARK.match(below)
    return mark is not None and bool(mark[0].strip())


def _is_name(words: str, language: Language) -> bool:
    bare = words.split()
    first = folded(bare[0]).rstrip(".") if bare else ""
    understood = language.understood
    begins = words[:1].isupper() or first in understood.articles or first in understood.titles
    return 0 < len(bare) <= MOST_WORDS and begins and folded(words) not in language.fields
