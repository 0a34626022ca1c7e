"""What can be asked of a script: its outline, its words, how it looks and where its ways lead."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameboat.network import network as network_of
from sameboat.parse import parse
from sameboat.play import follow
from sameboat.studio.compared import compared
from sameboat.studio.drawn import map as drawn
from sameboat.studio.drawn import paper
from sameboat.studio.known import known
from sameboat.studio.outline import outline
from sameboat.studio.played import shown
from sameboat.studio.way import network
from sameboat.transcript import lines
from sameboat.vocabulary import languages, moves
from tests.conftest import ROOT

CASE = (ROOT / "cases/anna-and-attilio/en.md").read_text("utf-8")
EXERCISES = sorted((ROOT / "exercises").glob("*/en.md"))
LINES = CASE.split("\n")
ENOUGH = """---
title: The bench
level: group
you: me
people:
  Anna: a neighbour
teaches: [back-action]
---

## The bench

Anna: Hello.

### "Hello."
Next: The door
### "…"
Ending: They sit.

## The door

Ending: It opens.

## The cellar

Ending: Nobody comes here.
"""
WORDS = st.text(st.sampled_from(["a", "b", " ", "\n", ".", "è", "😀"]), max_size=60)


@given(WORDS, WORDS)
def test_runs_make_up_both_texts(old: str, new: str) -> None:
    runs = compared(old, new)
    assert "".join(text for kind, text in runs if kind != "in") == old
    assert "".join(text for kind, text in runs if kind != "out") == new
    assert all(text for _, text in runs)


def test_one_word_differs() -> None:
    old, new = "Anna sits.\nShe says no.\n", "Anna sits.\nShe says yes.\n"
    assert compared(old, new) == [
        ["same", "Anna sits.\nShe says "], ["out", "no"], ["in", "yes"], ["same", ".\n"],
    ]  # fmt: skip


def test_the_outline_names_each_heading_with_its_line() -> None:
    for scene in outline(CASE, "en"):
        assert LINES[scene["line"] - 1].startswith("## ")
        assert all(LINES[choice["line"] - 1].startswith("### ") for choice in scene["inside"])


def test_the_outline_says_what_nobody_comes_to_and_where_it_ends() -> None:
    found = outline(ENOUGH, "en")
    assert [(one["title"], one["reached"], one["ends"]) for one in found] == [
        ("The bench", True, False), ("The door", True, True), ("The cellar", False, True),
    ]  # fmt: skip


@pytest.mark.parametrize("path", EXERCISES[:3], ids=lambda path: path.parent.name)
def test_an_exercise_has_an_outline_and_is_shown(path: Path) -> None:
    text = path.read_text("utf-8")
    parts = parse(text).exercise.parts
    assert [part["line"] for part in outline(text, "en")] == [part.line for part in parts]
    assert "<same-boat-exercise" in shown(text, "en")["html"]


@pytest.mark.parametrize("code", languages())
def test_every_move_is_known_with_what_it_is_in_everyday_words(code: str) -> None:
    found = known("", code)
    assert [move["id"] for move in found["moves"]] == [*moves()]
    assert all(move["says"] and move["word"] for move in found["moves"])
    assert all(label["says"] for label in found["labels"])


def test_what_a_script_names_is_known() -> None:
    found = known(CASE, "en")
    assert [one["name"] for one in found["people"]][:2] == ["Anna", "Attilio"]
    assert found["scenes"][0] == "The kitchen table"
    assert known(ENOUGH + "\nRemember: it rains\n", "en")["facts"] == ["it rains"]


def test_a_script_is_shown_with_its_lines_and_drawn_with_them() -> None:
    html = shown(CASE, "en")["html"]
    assert "<same-boat-case" in html
    for line, title in re.findall(
        r'data-line="(\d+)"><title>\d+\. ([^<]*)</title>', drawn(CASE, "en")
    ):
        assert LINES[int(line) - 1] == f"## {title.removesuffix(' (nobody gets here)')}"
    assert "<!doctype html>" in paper(CASE, "en")


def test_what_has_no_scene_is_not_shown() -> None:
    assert shown("", "en")["html"] == drawn("", "en") == paper("", "en") == ""
    assert network("", "en", []) is None


@pytest.mark.parametrize("path", [[], [1], [1, 2], [3, 1, 2, 9, 1]], ids=str)
def test_a_way_goes_as_far_as_the_case_does_and_has_its_figures(path: list[int]) -> None:
    case = parse(CASE).case
    found = network(CASE, "en", path)
    assert found is not None
    told = follow(case, path)
    assert found["path"] == told.path
    assert found["lines"] == lines(told)
    assert found["exchanges"] == network_of(case, told.entries).exchanges
    assert LINES[found["scene"]["line"] - 1].startswith("## ")
    assert [choice["number"] for choice in found["choices"]] == [one.number for one in told.choices]


def test_a_story_that_leads_nowhere_has_no_way() -> None:
    assert network(ENOUGH.replace("Ending: It opens.", "Next: Nowhere"), "en", [1]) is not None
    assert network("---\ntitle: A\n---\n\n## B\n\nNext: C\n", "en", []) is None
