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
            wrong = f'no heading is called "{text.source}"'
            if key == own:
                wrong = f'the answer stands under "{text.source}" already'
            others = (title for found, title in titles.items() if found != own)
            near = nearest(text.source, others) if guesses <= MOST_GUESSES else None
            expected = "expected the title of another heading, as it stands behind its `##`"
            yield examined.problem(text.line, CODE, wrong, expected, near)
