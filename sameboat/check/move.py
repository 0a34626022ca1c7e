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
    expected = f"expected one of {', '.join(known)}"
    for _, choice in examined.choices():
        if choice.move is None:
            wrong = f"this choice has no {examined.label('move')}"
            yield examined.problem(choice.line, CODE, wrong, expected)
        elif choice.move_id is None:
            wrong = f"`{choice.move.source}` is not a move"
            near = nearest(choice.move.source, known)
            yield examined.problem(choice.move.line, CODE, wrong, expected, near)
