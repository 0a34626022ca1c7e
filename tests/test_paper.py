"""The sheets hold the whole case, give nothing away too early, and need nothing beside them."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from markupsafe import Markup

from sameboat.course.reading import read
from sameboat.graph import graph
from sameboat.map.picture import picture
from sameboat.markdown import plain
from sameboat.model import Case
from sameboat.naming import asked
from sameboat.paper.case import sheets
from sameboat.paper.pictures import carried
from sameboat.parse import parse
from sameboat.vocabulary import language

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "tests" / "fixtures" / "cli"
SCRIPTS = [*sorted(FIXTURES.glob("*.md")), *sorted(ROOT.glob("cases/*/en.md"))]
KEY = (FIXTURES / "key.md").read_text(encoding="utf-8")
GIF = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")


@pytest.fixture(params=SCRIPTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def case(request: pytest.FixtureRequest) -> Case:
    return read(request.param).case


def page(text: str) -> Element:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree: Element = parser.parse(text)
    assert parser.errors == []
    return tree


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def part(tree: Element, name: str) -> Element:
    return next(e for e in tree.iter() if e.get("id") == name)


def test_the_page_is_well_formed_html_and_each_name_stands_once(case: Case) -> None:
    tree = page(sheets(case, branches=picture(case, alone=False)))
    names = [e.get("id") for e in tree.iter() if e.get("id")]
    assert len(names) == len(set(names))
    links = [e.get("href", "")[1:] for e in tree.iter("a") if e.get("href", "").startswith("#")]
    assert set(links) <= set(names)


def test_every_word_of_a_case_is_on_the_sheets(case: Case) -> None:
    text = words(page(sheets(case)))
    for block in case.every_block():
        assert plain(block.source, block=True) in text
    for label in case.every_text():
        assert plain(label.source) in text


@pytest.mark.parametrize("script", [FIXTURES / "key.md", *ROOT.glob("cases/*/en.md")], ids=str)
def test_the_scenes_for_everybody_give_nothing_away(script: Path) -> None:
    case = read(script).case
    text = words(part(page(sheets(case)), "scenes"))
    for scene in case.scenes:
        for choice in scene.choices:
            assert plain(choice.said.source) in text
            for feedback in choice.feedback:
                assert plain(feedback.source) not in text
            for ending in (*choice.ending, *scene.ending):
                assert plain(ending.source) not in text
    assert "fits this moment" not in text


def test_each_choice_has_a_number_under_which_one_reads_what_follows(case: Case) -> None:
    tree = page(sheets(case))
    leads = graph(case)
    for number, scene in enumerate(case.scenes, start=1):
        for choice in scene.choices:
            follows = words(part(tree, f"follows-{number}-{choice.number}"))
            assert follows.startswith(f"{number}.{choice.number}")
            ways = leads.ways(number - 1, choice.number)
            for n, way in reversed([*enumerate(ways)]):
                if way.target is not None:
                    title = plain(case.scenes[way.target].title.source)
                    onwards = f"Go on with scene {way.target + 1}: {title}"
                else:
                    onwards = "The story ends here" if way.ends else "This leads nowhere yet."
                if way.when:
                    onwards = f"{asked(way.when, language(case.language))}: {onwards}"
                elif n:
                    onwards = f"Otherwise: {onwards}"
                assert follows.endswith(onwards)
                follows = follows.removesuffix(onwards).rstrip()


def test_scenes_that_close_the_story_stand_behind_all_that_follows() -> None:
    tree = page(sheets(parse(KEY).case))
    follows = part(tree, "follows")
    assert "scene-3" in [e.get("id") for e in follows.iter()]
    assert "scene-2" in [e.get("id") for e in part(tree, "scenes").iter()]


def test_the_guide_collects_questions_with_the_place_they_belong_to() -> None:
    guide = part(page(sheets(parse(KEY).case)), "guide")
    assert [(words(row[0]), words(row[1])) for row in next(guide.iter("dl"))] == [
        ("After the whole case", "Who has the key?"),
        ("1.1", "What did Ben say?"),
        ("3", "Who let you in?"),
    ]


def test_the_guide_explains_the_numbers_with_a_way_that_can_be_gone() -> None:
    case = read(ROOT / "cases" / "anna-and-attilio" / "en.md").case
    guide = words(part(page(sheets(case)), "guide"))
    found = re.search(r"#anna-and-attilio=([\d,]+) opens", guide)
    assert found
    assert f"went the way {found[1]}." in guide


def test_the_page_runs_nothing_and_asks_nobody_for_anything(case: Case) -> None:
    text = sheets(case, branches=picture(case, alone=False))
    tree = page(text)
    assert not {e.tag for e in tree.iter()} & {"script", "link", "iframe", "object", "form", "base"}
    for element in tree.iter():
        assert not [name for name in element.attrib if name.startswith("on")]
        assert element.tag != "img" or element.get("src", "").startswith("data:")
    assert "default-src 'none'" in text
    assert not re.search(r"url\(\s*['\"]?http|@import", text)


def test_words_of_an_author_stay_words() -> None:
    evil = '"><script>alert(1)</script></style>'
    text = KEY.replace("title: The key", f"title: '{evil}'").replace("Ada", "A<b>da")
    text = text.replace("The room is cold.", f"{evil} [x](javascript:alert(1))")
    tree = page(sheets(parse(text, name='x"><script>').case))
    assert not list(tree.iter("script"))
    assert "javascript:" not in [e.get("href", "")[:11] for e in tree.iter("a")]


def test_pictures_travel_with_the_page() -> None:
    text = KEY.replace("The room is cold.", "![a room](my%20room.gif)")
    text = text.replace("Ada goes in.", "Ada goes in. ![a & b](my%20room.gif)")
    found = sheets(parse(text).case, {"my room.gif": GIF}.get)
    images = list(page(found).iter("img"))
    assert [image.get("alt") for image in images] == ["a room", "a & b"]
    assert all(image.get("src", "").startswith("data:image/gif;base64,R0lG") for image in images)


@pytest.mark.parametrize("address", ["gone.gif", "https://example.org/x.gif", "notes.txt"])
def test_a_picture_that_cannot_travel_is_told_in_words(address: str) -> None:
    markup = Markup(f'<p><img src="{address}" alt="a &amp; b"></p>')
    asked: list[str] = []

    def find(name: str) -> bytes | None:
        asked.append(name)
        return None

    assert carried(markup, find, "[Picture: {words}]") == "<p>[Picture: a &amp; b]</p>"
    assert asked == ([] if address == "notes.txt" else [address])


def test_there_is_room_for_a_line_before_each_choice_if_one_asks_for_it(case: Case) -> None:
    def rooms(tree: Element) -> list[Element]:
        return [e for e in part(tree, "scenes").iter("div") if e.get("class") == "own"]

    tree, say = page(sheets(case, own=True)), language(case.language).page
    decisions = [scene for scene in case.scenes if scene.choices]
    assert [words(room) for room in rooms(tree)] == [say["own_line"]["ask"]] * len(decisions)
    for article in part(tree, "scenes").iter("article"):
        after = [e.get("class") for e in article if e.get("class") in ("own", "ask turned")]
        assert after in ([], ["own", "ask turned"])
    assert say["paper"]["own"] in words(tree)
    bare = page(sheets(case))
    assert rooms(bare) == []
    assert say["paper"]["own"] not in words(bare)
