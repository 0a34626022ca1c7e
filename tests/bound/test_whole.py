"""Nothing is lost on the way: each of the three holds the whole book, with every branch."""

from __future__ import annotations

import re

import pytest

from sameboat.course.reading import read
from sameboat.markdown import plain
from sameboat.model import Case
from sameboat.vocabulary import concepts
from tests.bound.conftest import letters
from tests.conftest import ROOT
from tools.bench.pages import Chapter

CASES = sorted(path.parent.name for path in ROOT.glob("cases/*/en.md"))


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> Case:
    return read(ROOT / "cases" / request.param / "en.md").case


def test_every_concept_can_be_gone_to(anchors: set[str]) -> None:
    assert set(concepts()) - anchors == set()


def test_every_case_is_there_with_all_that_is_said_and_all_that_follows(
    said: str, case: Case
) -> None:
    for block in case.every_block():
        words = plain(block.source, block=not hasattr(block, "speaker"))
        assert letters(words) in said, words
    for text in case.every_text():
        assert letters(plain(text.source)) in said, text


def test_every_choice_says_where_the_story_goes_on(said: str, case: Case) -> None:
    titles = [plain(scene.title.source) for scene in case.scenes]
    for number, title in enumerate(titles, start=1):
        if number > 1:
            assert letters(f"Go on with scene {number}: {title}") in said


def test_every_exercise_is_there_with_all_that_is_to_be_said_of_it(
    said: str, chapters: list[Chapter]
) -> None:
    for chapter in chapters:
        for line in chapter.body.select("same-boat-exercise .sb-line, same-boat-exercise h4"):
            assert letters(line.get_text()) in said, line


def test_every_paragraph_of_every_chapter_is_there(said: str, chapters: list[Chapter]) -> None:
    for chapter in chapters:
        for paragraph in chapter.body.find_all(["p", "h1", "h2", "h3", "dt", "td", "pre"]):
            # A bound book holds no form, and nothing can be taken along from it.
            if paragraph.find_parent(
                re.compile("^(same-boat-.*|form)$")
            ) is None and "sb-takes" not in paragraph.get("class", []):
                assert letters(paragraph.get_text()) in said, paragraph
