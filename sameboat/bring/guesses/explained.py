"""Why a choice fits or doesn't, in a paragraph of its own right above its move or its fit.

In come the rows; out they come with that paragraph as the feedback, where another one tells what
happens and no label does it, and a guess for each.
"""

from __future__ import annotations

from itertools import pairwise

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Rows
from sameboat.parse.cast import head_of
from sameboat.parse.everyday import noted
from sameboat.parse.label import label_of
from sameboat.vocabulary import Language

__all__ = ["read"]

KIND = "explained"
FEWEST = 2  # paragraphs: what happens, and why
FEWEST_WORDS = 5


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with such paragraphs as feedback."""
    made, guesses = list(rows), list[Guess]()
    starts = [n for n, row in enumerate(rows) if row.text.startswith("#")] + [len(rows)]
    for start, end in pairwise(starts):
        at = _why(rows, start, end, language) if rows[start].text.startswith("### ") else None
        if at is not None:
            words = rows[at].text.strip()
            made[at] = rows[at].saying(f"{language.word('labels', 'feedback')}: {words}")
            guesses.append(Guess(rows[at].draft, KIND, words))
    return made, guesses


def _why(rows: Rows, start: int, end: int, language: Language) -> int | None:
    """Return where the paragraph stands that tells why; None where it can't be told."""
    told, found, decided = list[int](), None, False
    for number in range(start + 1, end):
        text = rows[number].text.strip()
        parts = head_of(text)
        label = label_of(parts, language) if parts else None
        if label is not None and label.id == "feedback":
            return None
        if label is not None and label.id in ("move", "fit"):
            decided = True
            if found is None and len(told) >= FEWEST:
                found = told[-1]
        elif text and not decided and not noted(text, language):
            told.append(number)
    if found is None or head_of(rows[found].text):
        return None
    return found if len(rows[found].text.split()) >= FEWEST_WORDS else None
