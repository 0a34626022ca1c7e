"""`also`: what can be argued both ways names another heading there is."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedExercise
from sameboat.naming import title_key
from sameboat.problems import Problem, nearest

CODE = "also"
MOST_GUESSES = 50  # comparing spellings is slow, and after so many an author knows what is wrong


def check(examined: ExaminedExercise) -> Iterator[Problem]:
    """Yield titles behind `Also:` that no other part bears."""
    titles = {title_key(part.title.source): part.title.source for part in examined.exercise.parts}
    guesses = 0
    for part, answer in examined.answers():
        own = title_key(part.title.source)
        for text in answer.also:
            key = title_key(text.source)
            if key != own and key in titles:
                continue
            guesses += 1
            others = (title for found, title in titles.items() if found != own)
            near = nearest(text.source, others) if guesses <= MOST_GUESSES else None
            identifier = "own" if key == own else "unknown"
            values, at = {"title": text.source}, text.source
            yield examined.problem(
                text.line, CODE, identifier, values, near=near, at=at, behind=True
            )
