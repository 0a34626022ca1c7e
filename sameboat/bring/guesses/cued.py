"""Who speaks as a screenplay has it: a name in capitals, how below it in brackets, then the words.

In come the rows; out they come with the name, how and the words in one line, and a guess for each.
"""

from __future__ import annotations

import re

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Row, Rows
from sameboat.parse import fences
from sameboat.vocabulary import Language, folded

__all__ = ["read"]

KIND = "said"
FEWEST = 3  # cues of a draft that has them
CUE = re.compile(r"\**(?P<name>[^\W\d_][\w.'’ -]{1,30})\**(?:\s*\((?P<how>[^()]+)\))?\**")
HOW = re.compile(r"\*?\((?P<how>[^()]+)\)\*?")
MOST_WORDS = 3


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with cues and what is said below them in one line."""
    place = fences.place([row.text for row in rows], language)
    start = place[1] if place else 0
    cues = [at for at in range(start, len(rows) - 1) if _is_cue(rows, at, language)]
    if len(cues) < FEWEST:
        return rows, []
    made, guesses, at = list(rows[:start]), list[Guess](), start
    while at < len(rows):
        if at not in cues:
            made.append(rows[at])
            at += 1
            continue
        cue = CUE.fullmatch(rows[at].text.strip())
        how, below = cue["how"] if cue else None, at + 1
        if (found := HOW.fullmatch(rows[below].text.strip())) and below + 1 < len(rows):
            how, below = found["how"], below + 1
        name = f"{cue['name'].strip()} ({how})" if cue and how else rows[at].text.strip("* ")
        draft = tuple(line for row in rows[at : below + 1] for line in row.draft)
        made += (Row(""), Row(f"{name}: {rows[below].text.strip()}", draft))
        guesses.append(Guess(draft, KIND, name))
        at = below + 1
    return made, guesses


def _is_cue(rows: Rows, at: int, language: Language) -> bool:
    """Tell whether a row is a name in capitals with words right below it."""
    found = CUE.fullmatch(rows[at].text.strip())
    below = rows[at + 1].text.strip()
    if found is None or not below or below.startswith(("#", "|")):
        return False
    if HOW.fullmatch(below) and not (at + 2 < len(rows) and rows[at + 2].text.strip()):
        return False
    name = found["name"].strip()
    is_label = language.labels.get(folded(name)) or language.understood.labels.get(folded(name))
    return (
        name.isupper()
        and len(name.split()) <= MOST_WORDS
        and not is_label
        and not below.isupper()
        and folded(name) not in language.counted["scene"]
    )
