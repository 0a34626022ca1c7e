"""A note between co-authors: whose it is and of when, whether it answers one, or is settled.

In come a note's words and what stood in the brackets behind its label; out comes the note.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sameboat.model import Note, Text
from sameboat.parse.day import is_day
from sameboat.vocabulary import Language, folded

__all__ = ["note_of", "unsettled"]

BETWEEN = re.compile(r"\s*[,;]\s*")


def note_of(text: Text, aside: str, words: Language) -> Note:
    """Return a note; `aside` is such as `Rosa, 30 November`, `Ben, answer` or `Rosa, done`."""
    by, days, answers, done = list[str](), list[str](), False, False
    for part in filter(None, BETWEEN.split(aside.strip())):
        if _begins(part, words.settled):
            done = True
        elif _begins(part, words.answering):
            answers = True
        elif is_day(part):
            days.append(part)
        else:
            by.append(part)
    return Note(text.source, text.line, aside, ", ".join(by), ", ".join(days), done, answers)


def unsettled(aside: str, words: Language) -> list[str]:
    """Return what a note's brackets say, without that it is settled."""
    parts = filter(None, BETWEEN.split(aside.strip()))
    return [part for part in parts if not _begins(part, words.settled)]


def _begins(part: str, known: Mapping[str, str]) -> bool:
    """Tell whether something in brackets begins with a known word: `done`, `done 3 May`."""
    said = folded(part).strip(" .!")
    return said in known or said.partition(" ")[0] in known
