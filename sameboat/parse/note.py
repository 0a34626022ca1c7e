"""A note between co-authors: whose it is, and whether it is settled.

In come a note's words and what stood in the brackets behind its label; out comes the note.
"""

from __future__ import annotations

import re

from sameboat.model import Note, Text
from sameboat.vocabulary import Language, folded

__all__ = ["note_of"]

BETWEEN = re.compile(r"\s*[,;]\s*")


def note_of(text: Text, aside: str, words: Language) -> Note:
    """Return a note; `aside` is such as `Rosa`, `done` or `Rosa, done 3 May`."""
    parts = [part for part in BETWEEN.split(aside.strip()) if part]
    open_parts = [part for part in parts if not _settles(part, words)]
    by, done = ", ".join(open_parts), len(open_parts) < len(parts)
    return Note(text.source, text.line, aside, by, done)


def _settles(part: str, words: Language) -> bool:
    """Tell whether something in brackets says that a note is settled: `done`, `done 3 May`."""
    said = folded(part).strip(" .!")
    return said in words.settled or said.partition(" ")[0] in words.settled
