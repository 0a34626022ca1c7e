"""What binding does to a chapter, on chapters small enough to see it."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from tools.bind.chapters import Chapter, images, read, relinked
from tools.bind.exercises import answered_behind
from tools.bind.figures import coloured, sliced
from tools.bind.joined import join
from tools.bind.page import paged

TOC = """format: jb-book
root: book/first
parts:
  - caption: A part
    chapters:
      - file: book/second
        sections:
          - file: book/third
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "book"
    folder.mkdir()
    (tmp_path / "toc.yml").write_text(TOC)
    (tmp_path / "sheet.pdf").write_bytes(b"%PDF")
    for name, body in (
        ("first", '<h1>One <em>and</em> all<a class="headerlink" href="#a">#</a></h1>'),
        ("second", '<h1 id="a">Two</h1><a href="first.html">x</a><a href="#a">y</a>'),
        ("third", '<h1 id="a">Three</h1><a href="../sheet.pdf">z</a><a href="second.html#a">w</a>'),
    ):
        text = f'<!doctype html><article class="bd-article">{body}</article>'
        (folder / f"{name}.html").write_text(text)
    return tmp_path


def chapters(site: Path) -> list[Chapter]:
    return read(site, site / "toc.yml")


def element(html: str) -> Tag:
    found = BeautifulSoup(html, "html5lib").body
    assert found is not None
    return found


def test_chapters_come_in_reading_order_with_their_part(site: Path) -> None:
    found = [(c.name, c.part, c.title) for c in chapters(site)]
    assert found == [
        ("first", "", "One and all"),
        ("second", "A part", "Two"),
        ("third", "A part", "Three"),
    ]


def test_an_id_that_stands_twice_gets_its_chapters_name_and_links_follow_it(site: Path) -> None:
    found = chapters(site)
    assert join(found, site) == []
    links = [str(a["href"]) for chapter in found for a in chapter.body.find_all("a")]
    assert links == ["#chapter--first", "#second--a", "#second--a"]


def test_a_link_to_a_file_that_stays_behind_leaves_its_words(site: Path) -> None:
    third = chapters(site)[2]
    relinked([*chapters(site)[:2], third], site, lambda *_: "#")
    assert [a.get_text() for a in third.body.find_all("a")] == ["w"]
    assert "z" in third.body.get_text()


def test_a_link_that_leads_nowhere_is_told(site: Path) -> None:
    page = site / "book" / "first.html"
    page.write_text(page.read_text().replace("One", '<a href="second.html#gone">One</a>'))
    assert join(chapters(site), site) == ["book/first: second.html#gone"]


def test_a_picture_that_is_a_file_is_found() -> None:
    body = element('<img src="../_static/cases/x/my%20room.png" alt=""><img src="data:," alt="">')
    found = images(Chapter("book/x", "", "X", body), Path("/site"))
    assert [file for _, file in found] == [Path("/site/_static/cases/x/my room.png")]


def test_a_drawing_takes_its_colours_with_it() -> None:
    named = {"--sb-ink": "#111", "--sb-1": "#222"}
    svg = 'fill="var(--sb-1, #999)" stroke="var(--sb-new, #333)" color="var(--sb-other)"'
    assert coloured(svg, named) == 'fill="#222" stroke="#333" color="#111"'


def test_a_long_drawing_is_cut_at_its_bands() -> None:
    bands = "".join(f'<path class="band" d="M0 {y}H9"></path>' for y in (40, 90, 150))
    body = element(f'<svg viewBox="0 0 9 200">{bands}</svg>')
    sliced(body.select("svg")[0], 100)
    assert [svg["viewBox"] for svg in body.select("svg")] == ["0 0 9 90", "0 90 9 60", "0 150 9 50"]


def test_answers_stand_behind_all_that_is_asked() -> None:
    answer = "<details><summary>So</summary><p>{0}!</p></details>"
    item = "<li><div class=sb-item><p>{0}?</p></div>" + answer
    items = "".join(map(item.format, ("Who", "Why")))
    body = element(
        f"<same-boat-exercise><ul class=sb-items>{items}</ul><footer class=sb-foot>End</footer>"
        "</same-boat-exercise>"
    )
    answered_behind(body)
    assert body.get_text(" ", strip=True) == "1 Who? 2 Why? So 1 Who! 2 Why! End"


def test_the_number_of_a_page_stands_where_it_belongs() -> None:
    html = '<span class="sb-page" data-of="x" data-say=", page {n}"></span>'
    assert paged(html, {"x": 12}) == '<span class="sb-page">, page 12</span>'
