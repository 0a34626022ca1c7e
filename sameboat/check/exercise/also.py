"""`also`: what can be argued both ways names another heading there is."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedExercise
from sameboat.graph import title_key
from sameboat.problems import Problem, nearest

CODE = "also"


def check(examined: ExaminedExercise) -> Iterator[Problem]:
    """Yield titles behind `Also:` that no other part bears."""
    titles = [part.title.source for part in examined.exercise.parts]
    for part, answer in examined.answers():
        others = [title for title in titles if title != part.title.source]
        for text in answer.also:
            if title_key(text.source) in map(title_key, others):
                continue
            wrong = f'no heading is called "{text.source}"'
            if title_key(text.source) == title_key(part.title.source):
                wrong = f'the answer stands under "{text.source}" already'
            expected = "expected the title of another heading, as it stands behind its `##`"
            yield examined.problem(text.line, CODE, wrong, expected, nearest(text.source, others))
