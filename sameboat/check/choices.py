"""`choices`: a decision offers two to five things the facilitator could say or do."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedCase
from sameboat.markdown import plain
from sameboat.model import Speech
from sameboat.problems import Problem
from sameboat.vocabulary import folded

CODE = "choices"
FEWEST, MOST = 2, 5


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield decisions with too few or too many choices, or with one choice twice."""
    for scene in examined.case.scenes:
        count = len(scene.choices)
        if count and not FEWEST <= count <= MOST:
            wrong = f'"{scene.title.source}" has {count} choice{"s" if count > 1 else ""}'
            expected = f"expected none, or {FEWEST} to {MOST}"
            yield examined.problem(scene.line, CODE, wrong, expected)
        seen: dict[tuple[str, tuple[str, ...]], int] = {}
        for choice in scene.choices:
            words = folded(plain(choice.said.source))
            to = choice.said.to if isinstance(choice.said, Speech) else ()
            first = seen.setdefault((words, to), choice.line)
            if words and first != choice.line:
                wrong = f"this choice has the same words as the one on line {first}"
                yield examined.problem(choice.line, CODE, wrong, "expected other words")
