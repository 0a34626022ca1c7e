"""Sentences below a choice that say whether it fits: `This fits well, because …`.

In come the rows; out they come with the fit, and the sentence as the feedback that it is.
"""

from __future__ import annotations

import re

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Row, Rows
from sameboat.bring.words import named
from sameboat.parse.cast import head_of
from sameboat.parse.label import label_of
from sameboat.vocabulary import Language, folded

__all__ = ["read"]

KIND = "judged"
FEWEST = 3  # words of a feedback


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with the fit of each choice that has none and a sentence that tells it."""
    told = sorted(named(language.code, "judged"), key=lambda pair: -len(pair[1]))
    made, guesses = list[Row](), list[Guess]()
    for number, row in enumerate(rows):
        key = folded(row.text.strip("*_ "))
        fit = next((fit for fit, words in told if re.match(rf"{re.escape(words)}\b", key)), "")
        if not fit or not _is_bare(rows, number, language):
            made.append(row)
            continue
        made.append(row.saying(f"{language.word('labels', 'fit')}: {language.word('fits', fit)}"))
        if len(key.split()) >= FEWEST:
            made.append(row.saying(f"{language.word('labels', 'feedback')}: {row.text.strip()}"))
        guesses.append(Guess(row.draft, KIND, language.word("fits", fit)))
    return made, guesses


def _is_bare(rows: Rows, number: int, language: Language) -> bool:
    """Tell whether a row stands under a choice that has neither fit nor feedback."""
    first = next((n for n in range(number, -1, -1) if rows[n].text.startswith("#")), None)
    if first is None or not rows[first].text.startswith("### "):
        return False
    end = next((n for n in range(number, len(rows)) if rows[n].text.startswith("#")), len(rows))
    heads = (head_of(row.text) for row in rows[first:end])
    labels = (label_of(parts, language) for parts in heads if parts)
    return not any(label is not None and label.id in ("fit", "feedback") for label in labels)
