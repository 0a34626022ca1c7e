"""What binding does to a chapter, on books small enough to see it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from io import StringIO
from pathlib import Path

import pytest
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from sameboat.book.course_map.cuts import cuts
from sameboat.book.course_map.lanes import WIDE, Band, Sketch
from sameboat.html.markup import block_html, inline_html
from sameboat.naming import isolated
from tests.conftest import ROOT
from tests.fixture import FOLDER
from tests.names import named
from tools.bind.colours import alone, coloured
from tools.bind.links import misled
from tools.bind.one_page import paged

TOC = """format: jb-book
root: book/first
parts:
  - caption: A part
    chapters:
      - file: book/second
        sections:
          - file: book/third
"""
FIRST = """# One *and* all

[to the second](second.md), [to its end](#end)

![A room](room.png)

```{case} short
```
"""
SECOND = """# Two

## Alike

[here](#end)

(end)=
## The end

| A |
|---|
| B |
"""
THIRD = """# Three

## Alike

[above](#alike)

```{case} right-to-left
```
"""
TURNED = FOLDER / "names" / "right-to-left.md"
CASE = """---
title: Short
level: case
you: the worker
people:
  Anna: a neighbour
teaches: [back-action]
---

## The door

[A sheet](sheet.pdf)

Anna: Yes?

### You wave.

Move: make room
Concept: back-action
Fit: fits

Anna to you: Come in.

Feedback: She waves back.

Next: The stairs

### You go.

Move: withdraw
Fit: misses

Anna to you: Wait.

Feedback: She had more to say.

Next: The stairs

## The stairs

Ending: Nothing more.
"""


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sources of a book of three chapters, with a case and a picture."""
    folder = tmp_path_factory.mktemp("small")
    (folder / "book").mkdir()
    (folder / "cases" / "short").mkdir(parents=True)
    (folder / "cases" / "right-to-left").mkdir()
    (folder / "cases" / "right-to-left" / "en.md").write_bytes(TURNED.read_bytes())
    for name, text in (("first", FIRST), ("second", SECOND), ("third", THIRD)):
        (folder / "book" / f"{name}.md").write_text(text, encoding="utf-8")
    (folder / "cases" / "short" / "en.md").write_text(CASE, encoding="utf-8")
    (folder / "cases" / "short" / "sheet.pdf").write_bytes(b"%PDF")
    (folder / "book" / "room.png").write_bytes(b"\x89PNG")
    (folder / "_toc.yml").write_text(TOC, encoding="utf-8")
    for name in ("_config.yml", "CITATION.cff", "book/look", "book/_static"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def bound(sources: Path, builder: str, first: str = FIRST) -> tuple[Path, str]:
    """Return the file that a builder of ours makes, and what it warns of."""
    (sources / "book" / "first.md").write_text(first, encoding="utf-8")
    told, out = StringIO(), sources / "built" / builder
    settings = {
        "extensions": ["myst_parser", "sphinx_external_toc", "sameboat.book", "tools.bind"],
        "exclude_patterns": ["built", "cases"],
        "external_toc_path": "_toc.yml",
        "language": "en",
        "myst_heading_anchors": 2,
    }
    with patch_docutils(), docutils_namespace():
        where = (str(sources), None, str(out), str(sources / "built" / "trees"))
        app = Sphinx(*where, builder, settings, status=None, warning=told)
        app.build()
    (made,) = out.glob("same-boat.*")
    return made, re.sub(r"\x1b\[[0-9;]*m", "", told.getvalue())


@pytest.fixture(scope="module")
def offline(sources: Path) -> str:
    made, warnings = bound(sources, "offline")
    assert warnings == ""
    return made.read_text(encoding="utf-8").partition("<main>")[2]


@pytest.fixture(scope="module")
def paper(sources: Path) -> str:
    return bound(sources, "paper")[0].read_text(encoding="utf-8").partition("<main>")[2]


@pytest.fixture(scope="module")
def ereader(sources: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(bound(sources, "ereader")[0])


def test_names_from_right_to_left_stand_each_for_itself_in_every_book(
    offline: str, paper: str, ereader: zipfile.ZipFile
) -> None:
    pages = (ereader.read(name).decode() for name in ereader.namelist() if name.endswith("html"))
    names = [person.name for person in named("right-to-left").people]
    for book in (offline, paper, "".join(pages)):
        words = unescape(re.sub(r"<[^>]*>|[\w-]+=\"[^\"]*\"", " ", book))
        assert all(isolated(name) in words for name in names)
        for name in names:
            words = words.replace(isolated(name), "-")
        assert [name for name in names if name in words] == []


def links(html: str) -> list[str]:
    return re.findall(r'<a class="reference[^>]*href="([^"]*)"', html)


def test_chapters_come_in_reading_order_with_their_part(offline: str) -> None:
    found = re.findall(
        r'<article class="bd-article" id="([^"]*)">\s*(?:<p class="part">(.*)</p>)?', offline
    )
    assert found == [
        ("chapter--first", ""), ("chapter--second", "A part"), ("chapter--third", "A part"),
    ]  # fmt: skip


def test_an_id_that_stands_twice_gets_its_chapters_name_and_links_follow_it(offline: str) -> None:
    assert re.findall(r'id="([^"]*alike)"', offline) == ["second--alike", "third--alike"]
    assert links(offline) == ["#chapter--second", "#end", "#end", "#third--alike"]


def test_in_an_e_reader_links_lead_from_file_to_file(ereader: zipfile.ZipFile) -> None:
    assert links(ereader.read("book/first.xhtml").decode()) == ["second.xhtml", "second.xhtml#end"]
    assert links(ereader.read("book/third.xhtml").decode()) == ["#alike"]


def test_a_picture_travels_along(offline: str, ereader: zipfile.ZipFile) -> None:
    assert '<img alt="A room" src="data:image/png;base64,' in offline
    assert 'src="pictures/1.png"' in ereader.read("book/first.xhtml").decode()
    assert ereader.read("book/pictures/1.png") == b"\x89PNG"


def test_a_link_to_a_file_that_stays_behind_leaves_its_words(offline: str) -> None:
    assert '<div class="sb-line sb-tell"><p>A sheet</p>' in offline


def test_what_plays_on_a_screen_is_only_read_elsewhere(offline: str, paper: str) -> None:
    assert "<same-boat-case" in offline
    assert "<same-boat-case" not in paper
    assert '<span class="sb-number">1.1</span>' in paper


def test_a_wide_table_can_be_scrolled_by_a_keyboard_and_not_on_paper(
    offline: str, paper: str
) -> None:
    around = '<div class="pst-scrollable-table-container"'
    assert f'{around} tabindex="0">' in offline
    assert f"{around}>" in paper


def test_a_link_that_leads_nowhere_is_told_with_its_chapter(sources: Path) -> None:
    page = FIRST.replace("(#end)", "(second.md#gone)")
    _, warnings = bound(sources, "offline", page)
    assert "first.md" in warnings
    assert "gone" in warnings


def test_links_are_looked_up_in_the_file_that_they_lead_to() -> None:
    chapters = [
        ("a", "a.xhtml", '<p id="x">1</p><a href="b.xhtml#y">2</a><a href="#y">3</a>'),
        ("b", "b.xhtml", '<p id="y">1</p><a href="c.xhtml">2</a><a href="https://x.org/#y">3</a>'),
    ]
    assert list(misled(chapters)) == [
        ("a", "the link '#y' leads nowhere in the book"),
        ("b", "the link 'c.xhtml' leads nowhere in the book"),
    ]


def test_an_id_that_stands_twice_in_a_file_is_told_in_both_chapters() -> None:
    chapters = [("a", "", '<p id="x">1</p>'), ("b", "", '<p id="x">1</p>')]
    assert [page for page, _ in misled(chapters)] == ["a", "b"]


@pytest.mark.parametrize("read", [block_html, inline_html])
def test_a_link_that_has_no_address_is_its_words(read: Callable[..., str]) -> None:
    found = read(
        '[the *whole* sheet](sheet.pdf "A title") and [more](https://x.org)', lambda _: None
    )
    assert "the <em>whole</em> sheet and <a href=" in found


def test_a_drawing_takes_its_colours_with_it() -> None:
    named = {"--sb-ink": "#111", "--sb-1": "#222"}
    svg = 'fill="var(--sb-1, #999)" stroke="var(--sb-new, #333)" color="var(--sb-other)"'
    assert coloured(svg, named) == 'fill="#222" stroke="#333" color="#111"'


def test_a_drawing_of_its_own_is_described_by_who_shows_it() -> None:
    named = {"--sb-ink": "#111", "--sb-ground": "#fff"}
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" aria-label="A boat"/>'
    assert 'style="color:#111;background:#fff' in alone(svg, named)
    assert "A boat" not in alone(svg, named)


def test_a_long_map_is_cut_between_its_chapters() -> None:
    bands = tuple(Band((), top, 40, ()) for top in (0, 40, 90, 150))
    measures = replace(WIDE, gap=0)
    assert cuts(Sketch(measures, bands, (), 9, 200), 100) == [(0, 90), (90, 60), (150, 50)]


def test_the_number_of_a_page_stands_where_it_belongs() -> None:
    html = '<span class="sb-page" data-of="x" data-say=", page {n}"></span>'
    assert paged(html, {"x": 12}) == '<span class="sb-page">, page 12</span>'
