"""A case and an exercise to be read: numbers to go on with, answers behind what is asked."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import html5lib
import pytest

from sameboat.course.reading import read
from sameboat.html import render
from sameboat.html.exercise import render_exercise
from sameboat.html.view import Page
from sameboat.markdown import plain
from sameboat.model import Case
from sameboat.vocabulary import kinds
from tests.conftest import ROOT
from tests.fixture import FOLDER

NUMBERED = Page(numbered=True)
STILL = Page(numbered=True, still=True)
CASES = sorted(ROOT.glob("cases/*/*.md"))


@pytest.fixture(scope="module")
def case() -> Case:
    return read(ROOT / "cases/anna-and-attilio/en.md").case


def tree(html: str) -> ElementTree.Element:
    """Return the elements of a page that is well-formed as XML too."""
    found: ElementTree.Element = html5lib.parse(html, namespaceHTMLElements=False)
    ElementTree.fromstring(html)
    return found


def of(page: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [e for e in page.iter() if name in e.get("class", "").split()]


def words(element: ElementTree.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_a_number_stands_beside_what_a_player_takes(case: Case) -> None:
    page = tree(f"<main>{render(case, NUMBERED)}</main>".replace(" hidden", ' hidden=""'))
    assert [words(e) for e in of(page, "sb-number")][:4] == ["1", "1.1", "1.2", "1.3"]
    assert not [e for e in page.iter() if "sb-number" in e.get("class", "") and e.tag != "p"]
    assert of(page, "sb-scene-title")[0].text == plain(case.scenes[0].title.source)


def test_a_number_is_read_out_with_what_it_numbers_where_nothing_plays(case: Case) -> None:
    page = tree(render(case, STILL))
    title = plain(case.scenes[0].title.source)
    assert words(of(page, "sb-scene-title")[0]) == f"1 {title}"
    assert words(of(page, "sb-choice")[0]).startswith("1.1 You")


def test_a_story_goes_on_with_a_number_and_leaves_room_for_a_page(case: Case) -> None:
    page = tree(render(case, STILL))
    titles = [plain(scene.title.source) for scene in case.scenes]
    ways = [p for p in of(page, "sb-next") if p.find("a") is not None]
    assert ways
    for way in ways:
        link, place = way
        number = int(words(link).partition(":")[0].removeprefix("Go on with scene "))
        assert words(link) == f"Go on with scene {number}: {titles[number - 1]}"
        assert words(way).removesuffix(words(link)) in (
            "",
            "If most went through you: ",
            "Otherwise: ",
        )
        assert link.get("href") == f"#{place.get('data-of')}"
        assert place.get("data-say") == ", page {n}"


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_still_case_holds_every_word_and_no_controls(path: Path) -> None:
    found = read(path).case
    page = tree(render(found, STILL))
    text = words(page)
    for part in (*found.every_block(), *found.every_text()):
        assert " ".join(plain(part.source, block=True).split()) in text
    tags = {str(e.tag) for e in page.iter()}
    assert not tags & {"template", "noscript", "button", "details", "same-boat-case"}


@pytest.mark.parametrize("kind", kinds())
def test_answers_stand_behind_all_that_is_asked(kind: str) -> None:
    exercise = read(FOLDER / "exercise/samples" / kind / "en.md").exercise
    page = tree(render_exercise(exercise, STILL))
    tags = {str(e.tag) for e in page.iter()}
    assert not tags & {"template", "button", "details", "same-boat-exercise"}
    inside = next(page.iter("section"))
    answers = [child for child in inside if "sb-answers" in child.get("class", "")]
    assert list(inside)[-len(answers) - 1 : -1] == answers
    assert inside[-1].tag == "footer"
    text = words(page)
    for part in (*exercise.every_block(), *exercise.every_text()):
        assert plain(part.source, block=True) in text


def test_an_answer_bears_the_number_of_its_item() -> None:
    exercise = read(FOLDER / "exercise/samples/choose-one/en.md").exercise
    page = tree(render_exercise(exercise, STILL))
    items = [words(of(item, "sb-number")[0]) for item in of(page, "sb-item")]
    answers = [words(of(answer, "sb-number")[0]) for answer in of(page, "sb-answer")]
    assert items == answers == [str(n + 1) for n in range(len(items))]
