"""However long or tangled an exercise is, its author gets an answer in seconds."""

from __future__ import annotations

import time

import pytest

from sameboat.check import check_parsed
from sameboat.check.exercise import languages
from sameboat.html.exercise import render_exercise
from sameboat.parse import parse
from tests.test_exercise_check import FRAME
from tests.test_quick import BODIES, SECONDS, numbered, repeated

OWN = {
    "bad answers": numbered("### Ana@ to Luisa@: Yes\n\n"),
    "bad headings to argue for": numbered("## Part @\n\n### A@\n\nAlso: Prat @x\n\n"),
    "good headings to argue for": numbered("## Part @\n\n### A@\n\nAlso: Part 0\n\n"),
    "bad ties": numbered("Tie: Anna@ to Luiza@: x\n\n"),
    "ties": repeated("Tie: Anna to Luisa: x\n\n"),
    "bad words": lambda: (
        "Anna: " + "one two " * 2_000 + "\n\n## A\n\nWords: " + "oen tow, " * 2_000
    ),
    "words": lambda: "Anna: " + "one two " * 2_000 + "\n\n## A\n\nWords: " + "one two, " * 2_000,
    "checks": repeated("Check: a\n"),
    "one answer": repeated("### A\n\n"),
}


# Of no kind that is known, so that every label counts.
@pytest.mark.parametrize("name", [*BODIES, *OWN])
def test_an_author_gets_an_answer_in_seconds(name: str) -> None:
    above = "" if "words" in name else "## A\n\n"
    text = FRAME.format(kind="none") + "\n" + above + {**BODIES, **OWN}[name]()
    start = time.process_time()
    parsed = parse(text)
    check_parsed(parsed)
    render_exercise(parsed.exercise)
    list(languages.check(parsed.exercise, parsed.exercise))
    assert time.process_time() - start < SECONDS
