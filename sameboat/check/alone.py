"""`alone`: a condition is for the one thing right below it, and for no more.

Lines without an empty line between look as if they belonged together; and a condition below `Move`
or `Fit` looks as if it were for the choice.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sameboat.check.examined import ExaminedCase
from sameboat.model import Choice, Condition, Line
from sameboat.problems import Problem, Values

CODE = "alone"


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield what stands so near to a condition that it seems to be under it, and isn't."""
    for scene in examined.case.scenes:
        for lines in (scene.blocks, *(choice.reaction for choice in scene.choices)):
            for above, below in pairwise(lines):
                if above.when and not below.when and below.line == _last(above) + 1:
                    values: Values = _shown(examined, above.when[-1])
                    yield examined.problem(below.line, CODE, "below", values, severity="warning")
        for choice in scene.choices:
            if lowest := _below_labels(choice):
                values = _shown(examined, lowest)
                yield examined.problem(lowest.line, CODE, "lower", values, severity="warning")


def _last(line: Line) -> int:
    return line.line + line.source.count("\n")


def _below_labels(choice: Choice) -> Condition | None:
    """Return the condition right below the labels of a choice that isn't for the choice."""
    if not choice.reaction or not choice.reaction[0].when:
        return None
    first = choice.reaction[0].when[0]
    labels = [text.line for text in (choice.move, choice.fit) if text]
    return first if first.line - 1 in labels else None


def _shown(examined: ExaminedCase, one: Condition) -> dict[str, str]:
    return {"label": examined.label("if" if one.holds else "unless", one.source)}
