"""`words`: words of the speakers' own are theirs: somebody says them in the situation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from sameboat.check.examined import ExaminedExercise
from sameboat.markdown import plain
from sameboat.model import YOU, Speech
from sameboat.problems import MOST_CANDIDATES, Problem, nearest
from sameboat.vocabulary import folded

CODE = "words"
WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
BETWEEN = " | "  # between two lines, so that no words run from one into the next
MOST_GUESSES = 50  # comparing spellings is slow, and after so many an author knows what is wrong


def check(examined: ExaminedExercise) -> Iterator[Problem]:
    """Yield words that nobody but the learner says, or nobody at all."""
    spoken = [
        WORD.findall(folded(plain(block.source)))
        for block in examined.exercise.blocks
        if isinstance(block, Speech) and block.speaker != YOU
    ]
    said = f" {BETWEEN.join(' '.join(line) for line in spoken)} "
    guesses = 0
    for part in examined.exercise.parts:
        for text in part.words:
            sought = WORD.findall(folded(text.source))
            if sought and f" {' '.join(sought)} " in said:
                continue
            guesses += 1
            near = None
            if guesses <= MOST_GUESSES:
                # The last line is the one that is given back, so it comes first.
                runs = (run for line in reversed(spoken) for run in _runs(line, len(sought)))
                near = nearest(" ".join(sought), islice(runs, MOST_CANDIDATES))
            shown = " ".join(text.source.split())
            yield examined.problem(
                text.line, CODE, "unsaid", {"words": shown}, near=near, at=shown, behind=True
            )


def _runs(line: list[str], length: int) -> Iterator[str]:
    """Yield each run of so many words."""
    for start in range(len(line) - length + 1):
        yield " ".join(line[start : start + length])
