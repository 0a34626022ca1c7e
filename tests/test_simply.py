"""What is to mend in a case is told in everyday words, too: for cards, which show no signs."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any

import pytest
import yaml

from sameboat.problems import Problem
from sameboat.studio.findings import check
from sameboat.vocabulary import languages
from tests.test_problems import gaps

SIGNS = re.compile(
    r"[`#\\]|---|\b(front matter|label|declared|field|intestazione|etichetta|dichiarat\w|campo)\b"
)
ELSEWHERE = ("source",)
"""What is said of a whole file, which a card doesn't hold."""
OF_EXERCISES = re.compile(r"part|answer|unused")


def said(code: str) -> list[tuple[str, str, dict[str, Any]]]:
    """Return code, id and message of everything that can be said of a case."""
    folder = files("sameboat") / "languages" / code / "problems"
    found = [yaml.safe_load((folder / name).read_text("utf-8")) for name in CASES]
    return [
        (rule, name, entry)
        for group in found
        for rule, entries in group.items()
        for name, entry in entries.items()
        if rule not in ELSEWHERE
        and not (rule in ("heading", "label") and OF_EXERCISES.search(name))
    ]


CASES = ("case.yml", "script.yml")


@pytest.mark.parametrize("code", languages())
def test_no_sign_of_a_script_and_no_word_of_its_makers_is_said(code: str) -> None:
    for rule, name, entry in said(code):
        for count in (0, 1, 2):
            values = {gap: count if gap == "count" else "x" for gap in gaps(entry)}
            simply = Problem.of("x.md", 1, rule, name, code, values).simply
            assert not SIGNS.search(simply), (rule, name, simply)
            assert simply[0].isupper() or simply[0] in "“«x", (rule, name, simply)


CASE = """---
{title}: T
{teaches}: [same-boat, {term}, zzzz]
---

## A

### “B.”

C.
"""


@pytest.mark.parametrize(
    ("code", "script", "expected"),
    [
        (
            "en",
            CASE.format(title="title", teaches="teaches", term="back-action"),
            [
                "Say whom it is about.",
                "Nobody is in it yet.",
                "The course has no idea called “zzzz”.",
                "Choose what kind of move this is.",
            ],
        ),
        (
            "it",
            CASE.format(title="titolo", teaches="insegna", term="Retroazione"),
            [
                "Di’ di chi si tratta.",
                "Non c’è ancora nessuno.",
                "Nel corso non c’è un’idea che si chiami «zzzz».",
                "Scegli che tipo di mossa è.",
            ],
        ),
    ],
)
def test_a_case_that_is_begun_hears_what_is_next(
    code: str, script: str, expected: list[str]
) -> None:
    found = [one["simply"] for one in check(script, code, True)["problems"]]
    assert [one for one in expected if one not in found] == []


def test_an_idea_is_called_by_its_term_and_by_the_moves_that_practise_it() -> None:
    values = {"word": "same-boat", "term": "essere sulla stessa barca", "moves": "allargare"}
    problem = Problem.of("x.md", 1, "concept", "idle", "it", {**values, "count": 1})
    assert problem.simply == (
        "Nessuna scelta fa ancora esercitare «essere sulla stessa barca». "
        "Ci vuole una scelta con la mossa: allargare."
    )
