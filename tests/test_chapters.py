"""Every chapter has what a chapter has, and can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import Tag

from sameboat.book.description import beginning
from tests.conftest import ROOT
from tools.bench.pages import Chapter, words
from tools.bench.reading import LONGEST, prose, taught, words_a_sentence

TOC = ROOT / "book" / "_toc.yml"
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]+)"')


@pytest.fixture(scope="module")
def teaching(chapters: list[Chapter]) -> list[Chapter]:
    return taught(chapters, TOC)


def named(chapters: list[Chapter], fits: list[bool]) -> list[str]:
    """Return the chapters that don't fit."""
    return [chapter.page for chapter, fit in zip(chapters, fits, strict=True) if not fit]


def sections(chapter: Chapter) -> list[str]:
    return [words(heading) for heading in chapter.body.find_all("h2")]


def items(chapter: Chapter, box: str) -> int:
    return len(chapter.body.select(f".admonition.{box} li"))


def test_each_says_what_one_will_be_able_to_do(teaching: list[Chapter]) -> None:
    assert len(teaching) == 16
    assert named(teaching, [2 <= items(chapter, "objectives") <= 5 for chapter in teaching]) == []


def test_each_ends_with_key_points_questions_and_further_reading(teaching: list[Chapter]) -> None:
    assert named(teaching, [items(chapter, "keypoints") >= 3 for chapter in teaching]) == []
    ends = ["For a seminar", "Further reading"]
    assert named(teaching, [sections(chapter)[-2:] == ends for chapter in teaching]) == []


def test_each_has_a_figure_and_a_case(teaching: list[Chapter]) -> None:
    assert (
        named(teaching, [bool(c.body.select("figure > svg, figure > img")) for c in teaching]) == []
    )
    assert named(teaching, [bool(chapter.cases) for chapter in teaching]) == []


def test_every_page_says_what_it_is_about(site: Path) -> None:
    pages = [path for path in site.rglob("*.html") if path.parent.name in ("book", "live")]
    said = {page: DESCRIPTION.findall(page.read_text(encoding="utf-8")) for page in pages}
    assert [page.name for page, found in said.items() if len(found) != 1] == []
    assert len({found[0] for found in said.values()}) == len(pages) > 27
    assert said[site / "book/coping-networks.html"][0].startswith("Anna is 82 and has come home")


def test_a_description_ends_with_a_sentence() -> None:
    assert (
        beginning(f"One  is\nhere. {'Two ' * 30}. {'Three ' * 10}.")
        == "One is here. " + "Two " * 30 + "."
    )
    assert beginning("word " * 50) == ("word " * 50).strip()
    assert beginning("") == ""


def test_a_server_of_plain_files_sends_all_of_them(site: Path) -> None:
    assert (site / ".nojekyll").is_file(), "GitHub Pages leaves out folders that begin with _"


def test_every_picture_of_the_book_is_described(chapters: list[Chapter]) -> None:
    for chapter in chapters:
        for image in chapter.body.find_all("img"):
            assert len(str(image.get("alt", ""))) > 10, (chapter.page, image)
        for drawing in chapter.body.select("svg[role]"):
            assert len(str(drawing.get("aria-label", ""))) > 10, chapter.page
        assert chapter.body.select("figure > svg:not([role])") == []


def test_no_chapter_is_written_in_long_sentences(teaching: list[Chapter]) -> None:
    averages = [words_a_sentence(prose(chapter)) for chapter in teaching]
    assert named(teaching, [average < LONGEST for average in averages]) == []


def test_the_measure_of_sentences_measures_sentences() -> None:
    body = Tag(name="article")
    paragraph = Tag(name="p")
    paragraph.string = "One two three four. Five six seven eight nine ten."
    heading = Tag(name="h2")
    heading.string = "Not counted at all"
    body.extend([heading, paragraph])
    assert words_a_sentence(prose(Chapter("book/x", "X", body))) == 5
