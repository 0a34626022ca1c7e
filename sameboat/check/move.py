"""`move`: every choice names what the facilitator does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sameboat.check.examined import ExaminedCase
from sameboat.problems import Problem, nearest
from sameboat.vocabulary import Language, folded

CODE = "move"
LIKE = 0.75  # `step back` is no slip of `give back`


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield choices without a move, and moves that aren't in the vocabulary."""
    words = examined.words
    known = [words.word("moves", move) for move in dict.fromkeys(words.moves.values())]
    shown = ", ".join(known)
    for _, choice in examined.choices():
        if choice.move is None:
            values = {"label": examined.label("move"), "known": shown}
            yield examined.problem(choice.line, CODE, "missing", values)
        elif choice.move_id is None:
            word = choice.move.source
            if len(several := _several(word, words)) > 1:
                values = {"moves": ", ".join(f"`{move}`" for move in several)}
                yield examined.problem(choice.move.line, CODE, "several", values, at=word)
                continue
            yield examined.problem(
                choice.move.line,
                CODE,
                "unknown",
                {"word": word, "known": shown},
                near=nearest(word, known, LIKE),
                at=word,
                behind=True,
            )


def _several(written: str, words: Language) -> list[str]:
    """Return the moves that are named together, such as `give back and connect`, each once."""
    joined = "|".join(map(re.escape, sorted(words.conjunctions)))
    parts = re.split(rf"\s*[,;/&+]\s*|\s+(?:{joined})\s+", written)
    found = (words.moves.get(folded(part)) for part in parts)
    return [words.word("moves", move) for move in dict.fromkeys(filter(None, found))]
