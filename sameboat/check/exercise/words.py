"""`words`: words of the speakers' own are theirs: somebody says them in the situation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sameboat.check.examined import ExaminedExercise
from sameboat.model import YOU, Speech
from sameboat.parse.markdown import plain
from sameboat.problems import MOST_CANDIDATES, Problem, nearest
from sameboat.vocabulary import folded

CODE = "words"
WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


def check(examined: ExaminedExercise) -> Iterator[Problem]:
    """Yield words that nobody but the learner says, or nobody at all."""
    spoken = [
        WORD.findall(folded(plain(block.source)))
        for block in examined.exercise.blocks
        if isinstance(block, Speech) and block.speaker != YOU
    ]
    for part in examined.exercise.parts:
        for text in part.words:
            sought = WORD.findall(folded(text.source))
            runs = [" ".join(run) for line in spoken for run in _runs(line, len(sought))]
            if " ".join(sought) not in runs:
                wrong = f'nobody says "{" ".join(text.source.split())}" in the situation'
                expected = "expected words of the people's own, as they say them"
                near = nearest(" ".join(sought), runs[-MOST_CANDIDATES:])
                yield examined.problem(text.line, CODE, wrong, expected, near)


def _runs(line: list[str], length: int) -> Iterator[list[str]]:
    """Yield each run of so many words."""
    for start in range(len(line) - length + 1):
        yield line[start : start + length]
