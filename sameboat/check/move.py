"""`move`: every choice names what the facilitator does."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedCase
from sameboat.problems import Problem, nearest

CODE = "move"


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
            yield examined.problem(
                choice.move.line,
                CODE,
                "unknown",
                {"word": word, "known": shown},
                near=nearest(word, known),
                at=word,
                behind=True,
            )
