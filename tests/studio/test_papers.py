"""What co-authors take along is whole, and says what the language's data say."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest

from sameboat.bring import bring
from sameboat.check import check_parsed
from sameboat.parse import parse
from sameboat.starters import first_case
from sameboat.studio.papers import PAPERS, address, papers
from sameboat.vocabulary import language, languages, moves

CHAPTER = Path(__file__).parents[2] / "book" / "co-authoring.md"
SITE = {"title": "Same Boat", "studio": "index.html"}


class Words(HTMLParser):
    """The words of a page, and the names of its fields."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.fields: list[str] = []

    def handle_data(self, data: str) -> None:
        """Take the words."""
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the name of a field."""
        found = dict(attrs)
        if found.get("role") == "textbox":
            self.fields.append(found.get("aria-label") or "")


def paper(name: str, code: str) -> bytes:
    return dict(papers(code, SITE))[address(name, code)]


def read(name: str, code: str) -> Words:
    words = Words()
    words.feed(paper(name, code).decode())
    return words


@pytest.mark.parametrize("code", languages())
def test_every_paper_is_there_in_every_language(code: str) -> None:
    assert [name for name, _ in papers(code, SITE)] == [address(name, code) for name in PAPERS]


@pytest.mark.parametrize("code", languages())
def test_the_sheet_has_every_label_fit_and_move_with_what_it_means(code: str) -> None:
    words = language(code)
    shown = read("sheet", code).text
    everyday = words.page["everyday"]
    for group in ("labels", "fits", "moves"):
        for one, said in everyday[group].items():
            assert words.word(group, one) in shown
            assert (said["does"] if group == "moves" else said) in shown
    assert set(everyday["moves"]) == set(moves())
    assert {one for group, one in words.shown if group == "labels"} - set(everyday["labels"]) == {
        *("you", "everyone", "to", "and")
    }


def test_the_chapter_shows_the_agreement_that_the_form_is_made_of() -> None:
    agreement = language("en").page["agreement"]
    text = CHAPTER.read_text(encoding="utf-8")
    shown = text.partition(f"{{admonition}} {agreement['title']}\n")[2].partition(":::")[0]
    paragraphs = [" ".join(one.split()) for one in shown.strip().split("\n\n")]
    assert paragraphs == agreement["paragraphs"]


@pytest.mark.parametrize("code", languages())
def test_every_gap_of_the_agreement_is_a_field_with_a_name(code: str) -> None:
    words = language(code).page
    gaps = sum(len(re.findall(r"\[[^]]*\]", text)) for text in words["agreement"]["paragraphs"])
    english = language("en").page["agreement"]["paragraphs"]
    assert gaps == sum(len(re.findall(r"\[[^]]*\]", text)) for text in english)
    form = read("agreement", code)
    signed = 4 * len(words["papers"]["agreement"]["columns"])
    assert len(form.fields) == gaps + signed
    assert all(form.fields)
    assert "[" not in form.text


@pytest.mark.parametrize("code", languages())
def test_the_document_has_the_small_case_in_styles_with_a_comment_for_each_kind(code: str) -> None:
    words = language(code)
    text = first_case(words.page["studio"]["frame"]["untitled"], code)
    case = parse(text, f"{code}.md", "case", code).case
    assert check_parsed(parse(text, f"{code}.md", "case", code), exists=lambda _: False) == ()
    made = docx.Document(io.BytesIO(paper("document", code)))
    of: dict[str, list[str]] = {}
    for paragraph in made.paragraphs:
        of.setdefault(paragraph.style.name if paragraph.style else "", []).append(paragraph.text)
    assert of["Title"] == [case.title]
    assert of["Heading 1"] == [scene.title.source for scene in case.scenes]
    assert len(of["Heading 2"]) == sum(len(scene.choices) for scene in case.scenes)
    for person in case.people:
        assert any(line.startswith(f"{person.name}:") for line in of["List Bullet"])
    said = [comment.text for comment in made.comments]
    assert sorted(said) == sorted(words.page["papers"]["comments"].values())


@pytest.mark.parametrize("code", languages())
def test_what_is_written_over_the_document_is_brought_in_as_it_was_meant(code: str) -> None:
    words = language(code)
    case = parse(first_case("The bolt", code), f"{code}.md", "case", code).case
    document = docx.Document(io.BytesIO(paper("document", code)))
    over = {"Nadia": "Ines", "Bruno": "Otello"}
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            for old, new in over.items():
                run.text = run.text.replace(old, new)
    document.add_comment(document.paragraphs[-1].runs, text="Too neat?", author="Rosa")
    out = io.BytesIO()
    document.save(out)
    brought = bring("my case.docx", out.getvalue(), code)
    assert (brought.errors, brought.questions) == (0, ())
    made = parse(brought.text, f"{code}.md", "case", code).case
    assert [note.source for note in made.notes] == ["Too neat?"]
    assert [person.name for person in made.people] == ["Ines", "Otello", "Wilma"]
    assert len(made.scenes) == len(case.scenes)
    for mine, theirs in zip(made.scenes, case.scenes, strict=True):
        assert [choice.move_id for choice in mine.choices] == [
            choice.move_id for choice in theirs.choices
        ]
        assert [choice.fit_id for choice in mine.choices] == [
            choice.fit_id for choice in theirs.choices
        ]
        assert len(mine.blocks) == len(theirs.blocks)
    problems = check_parsed(parse(brought.text, f"{code}.md", "case", code), exists=lambda _: False)
    assert {problem.code for problem in problems} <= {"note"}
    assert words.word("labels", "note") in brought.text
