"""A choice that is half written is told as far as it is written, and as nothing else."""

from __future__ import annotations

import re

import pytest

from sameboat.html import render
from sameboat.parse import parse
from sameboat.terminal.story import moved
from sameboat.vocabulary import language

SCRIPT = """---
title: T
level: case
you: the facilitator
people: {{Anna: x}}
teaches: [back-action]
---

## A

Anna: One.

### "Two."

{choice}

Anna: Three.
"""
CHOICES = {
    "Move: ask for help\nFit: fits": ("●", "ask for help: fits this moment"),
    "Move: ask for help": ("", "ask for help"),
    "Fit: misses": ("○", "misses this moment"),
    "": ("", ""),
}
LINE = re.compile(r'<p class="sb-move"(?: data-sign="(.) ")?>(.*?)</p>')


@pytest.mark.parametrize("choice", CHOICES)
def test_no_fit_is_no_miss_and_no_colon_dangles(choice: str) -> None:
    case = parse(SCRIPT.format(choice=choice)).case
    sign, words = CHOICES[choice]
    found = LINE.findall(render(case).split("<template>")[0])
    assert found == [(sign, words)]
    said = moved(case.scenes[0].choices[0], language("en"))
    assert said == f"{sign} {words}".strip()
