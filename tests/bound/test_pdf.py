"""The PDF can be found one's way in, heard, and handed out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pikepdf

from tests.bound.conftest import letters
from tools.bench.pages import Chapter


def objects(pdf: pikepdf.Pdf, kind: str) -> Iterator[pikepdf.Object]:
    """Yield the parts of the PDF's structure that are of a kind."""
    for part in pdf.objects:
        if isinstance(part, pikepdf.Dictionary) and part.get("/S") == kind and "/P" in part:
            yield part


def titles(pdf: pikepdf.Pdf) -> list[str]:
    with pdf.open_outline() as outline:
        return [str(item.title) for item in outline.root]


def test_it_has_tags_a_title_and_a_language(pdf: pikepdf.Pdf) -> None:
    assert bool(pdf.Root["/MarkInfo"]["/Marked"])
    assert "/StructTreeRoot" in pdf.Root
    assert str(pdf.Root["/Lang"]) == "en"
    assert bool(pdf.Root["/ViewerPreferences"]["/DisplayDocTitle"])
    assert str(pdf.docinfo["/Title"]) == "Same Boat"
    assert str(pdf.docinfo["/Author"]) == "the Same Boat contributors"


def test_its_outline_is_the_contents_and_every_chapter(
    pdf: pikepdf.Pdf, chapters: list[Chapter]
) -> None:
    assert titles(pdf) == ["Contents", *(c.title for c in chapters)]


def test_the_contents_name_the_page_on_which_each_chapter_and_case_begins(
    sheets: list[str], chapters: list[Chapter]
) -> None:
    contents = letters("".join(sheets[1:3]))  # it takes two sheets
    for chapter in chapters:
        for title in (chapter.title, *(title for _, title in chapter.cases)):
            found = re.search(rf"{letters(title)}(\d+)", contents)
            assert found, title
            assert letters(title) in letters(sheets[int(found[1]) - 1][:400]), title


def test_it_is_as_long_as_a_book_and_every_page_is_a4(pdf: pikepdf.Pdf) -> None:
    assert 150 < len(pdf.pages) < 600
    for sheet in pdf.pages:
        assert [round(float(side) / 72 * 25.4) for side in sheet.mediabox] == [0, 0, 210, 297]


def test_no_page_but_the_last_of_a_chapter_is_nearly_empty(sheets: list[str]) -> None:
    assert [number for number, text in enumerate(sheets, start=1) if len(text.split()) < 3] == []


def test_every_drawing_is_described(pdf: pikepdf.Pdf, chapters: list[Chapter]) -> None:
    told = [str(figure.get("/Alt", "")) for figure in objects(pdf, "/Figure")]
    assert all(len(words) > 10 for words in told), told
    drawn = [
        svg["aria-label"]
        for chapter in chapters
        for svg in chapter.body.select("figure > svg[role=img]")
    ]
    assert len(drawn) > 15
    assert set(drawn) <= set(told)


def test_it_runs_nothing_and_leads_only_to_pages(pdf: pikepdf.Pdf) -> None:
    for part in pdf.objects:
        if isinstance(part, pikepdf.Dictionary):
            assert "/JS" not in part
            assert str(part.get("/S", "")) not in ("/Launch", "/SubmitForm", "/GoToR")
