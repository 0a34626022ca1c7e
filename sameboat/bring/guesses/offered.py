"""Choices within a sentence: `Do you (1) wait, (2) ask Len, or (3) leave?`.

In come the rows; out they come with each as a choice, and a guess for each row. What follows on
them, `If 1: …`, is put below them by `guesses/chosen.py`.
"""

from __future__ import annotations

import re

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Row, Rows
from sameboat.bring.words import listed
from sameboat.parse.everyday import noted
from sameboat.vocabulary import Language

__all__ = ["read"]

KIND = "choice"
FEWEST = 2
COUNT = re.compile(r"\((\d|[a-f])\)\s*")


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with choices that a sentence counts as choices of their own."""
    joints = "|".join(map(re.escape, sorted(listed(language.code, "or"))))
    behind = re.compile(rf"[,;]?\s*(?:\b(?:{joints}))?\s*$", re.IGNORECASE)
    made, guesses = list[Row](), list[Guess]()
    for row in rows:
        counts = list(COUNT.finditer(row.text))
        numbers = [count[1] for count in counts]
        follows = [str(n) for n in range(1, len(counts) + 1)], list("abcdef"[: len(counts)])
        if len(counts) < FEWEST or numbers not in follows or noted(row.text, language):
            made.append(row)
            continue
        ends = [*(count.start() for count in counts[1:]), len(row.text)]
        words = [
            behind.sub("", row.text[count.end() : end].strip()).strip(" ,;")
            for count, end in zip(counts, ends, strict=True)
        ]
        words[-1] = words[-1].removesuffix("?")
        lead = row.text[: counts[0].start()].strip()
        lines = [f"{lead} …" if lead else "", *(f"### {one}" for one in words)]
        made += (one for line in lines if line for one in (row.saying(line), Row("")))
        guesses.append(Guess(row.draft, KIND, ", ".join(words)))
    return made, guesses
