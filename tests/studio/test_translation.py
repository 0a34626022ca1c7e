"""A translation begins as the skeleton of its original, and is told from it piece by piece."""

from __future__ import annotations

from pathlib import Path

import pytest

from sameboat.check import departures, examine
from sameboat.parse import parse
from sameboat.starters import first_case
from sameboat.studio.beside import beside
from sameboat.studio.translated import translated

ROOT = Path(__file__).parents[2]
CASES = sorted(path.parent.name for path in (ROOT / "cases").glob("*/en.md"))
BOLT = first_case("The bolt", "en")
LANGS = ("en", "it")


@pytest.mark.parametrize("name", CASES)
def test_a_translation_that_begins_departs_from_no_case_of_the_library(name: str) -> None:
    text = (ROOT / "cases" / name / "en.md").read_text(encoding="utf-8")
    begun, problems = examine(translated(text, "en", "it"), "it.md", name, "it")
    first = parse(text, "en.md", name, "en").script
    assert [str(problem) for problem in departures(first, begun.script)] == []
    unwritten = {"placeholder", "choices", "title", "note", "next-scene"}
    assert {problem.code for problem in problems} <= unwritten
    found = beside(text, begun.text, LANGS)
    assert (found["missing"], found["moved"], found["more"]) == (0, 0, 0)
    assert found["left"] > 20


def test_what_is_written_is_no_longer_left() -> None:
    begun = translated(BOLT, "en", "it")
    before = beside(BOLT, begun, LANGS)["left"]
    written = begun.replace("Nadia a te: …", "Nadia a te: Gliel’ho tolto sabato.", 1)
    assert beside(BOLT, written, LANGS)["left"] == before - 1


def test_a_finished_translation_has_nothing_left() -> None:
    found = beside(BOLT, first_case("Il catenaccio", "it"), LANGS)
    states = {
        (pair["state"], pair["original"], pair["translation"])
        for part in found["parts"]
        for pair in part["pairs"]
        if pair["state"] != "done"
    }
    assert states == set()
    assert [part["title"] for part in found["parts"]] == [
        "", "The bolt", "By Friday", "The first Monday in May"
    ]  # fmt: skip


def test_a_line_that_is_missing_can_be_inserted_where_it_belongs() -> None:
    whole = first_case("Il catenaccio", "it")
    start = whole.index("Bruno a Wilma (piano):")
    line = whole[start : whole.index("Wilma:", start)]
    found = beside(BOLT, f"{whole.replace(line, '')}🪛", LANGS)
    assert found["missing"] == 1
    (gone,) = [p for part in found["parts"] for p in part["pairs"] if p["state"] == "missing"]
    assert gone["insert"] == "Bruno a Wilma (quietly): …\n\n"
    without = whole.replace(line, "")
    mended = without[: gone["at"]] + gone["insert"] + without[gone["at"] :]
    assert mended == whole.replace(line, gone["insert"])


def test_a_scene_that_was_moved_and_one_that_was_added_are_told() -> None:
    whole = first_case("Il catenaccio", "it")
    head, first, second, third = whole.split("\n## ")
    found = beside(BOLT, "\n## ".join([head, second, first, third]), LANGS)
    assert (found["missing"], found["more"], found["moved"]) == (0, 0, 1)
    found = beside(BOLT, "\n## ".join([head, first, "Un'altra\n\nPiove.\n", second, third]), LANGS)
    assert (found["missing"], found["moved"]) == (0, 0)
    assert found["more"] == 2


def test_both_can_be_empty() -> None:
    assert beside("", "", LANGS)["left"] == 0
    assert translated("", "en", "it") == ""
