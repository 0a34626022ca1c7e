"""An exercise is whole without a script, gives nothing away, and tells a script all it needs."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from sameboat.check import check_parsed
from sameboat.check.exercise import languages
from sameboat.course.reading import read
from sameboat.exercise import items, mixed
from sameboat.html.exercise import render_exercise
from sameboat.html.view import Page
from sameboat.markdown import plain
from sameboat.model import Exercise
from sameboat.parse import parse
from sameboat.vocabulary import kinds, language
from tests.exercise_scripts import UNKNOWN
from tests.fixture import FOLDER

SAMPLES = {path.parent.name: path for path in (FOLDER / "exercise/samples").glob("*/en.md")}


def sample(kind: str) -> Exercise:
    return read(SAMPLES[kind]).exercise


def page(kind: str, where: Page | None = None) -> Element:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree: Element = parser.parseFragment(render_exercise(sample(kind), where))
    assert parser.errors == []
    return tree


def of(tree: Element, name: str) -> list[Element]:
    return [e for e in tree.iter() if name in e.get("class", "").split()]


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def closed(tree: Element) -> str:
    """Return what is seen while nothing is opened."""
    for parent in list(tree.iter()):
        for child in list(parent):
            if child.tag in ("details", "template"):
                summary = words(child[0]) if child.tag == "details" else ""
                tail = child.tail
                child.clear()
                child.text, child.tail = summary, tail
    return words(tree)


@pytest.mark.parametrize(
    "path", sorted((FOLDER / "exercise/samples").glob("*/*.md")), ids=lambda p: p.parent.name
)
def test_a_sample_has_nothing_to_mend(path: Path) -> None:
    assert check_parsed(read(path)) == ()


def test_the_languages_of_a_sample_are_built_alike() -> None:
    italian = read(SAMPLES["give-back"].with_name("it.md")).exercise
    assert list(languages.check(sample("give-back"), italian)) == []


@pytest.mark.parametrize("kind", kinds())
def test_every_word_is_on_the_page_and_each_name_stands_once(kind: str) -> None:
    tree, exercise = page(kind), sample(kind)
    text = words(tree)
    for part in (*exercise.every_block(), *exercise.every_text()):
        assert plain(part.source, block=True) in text
    names = [e.get("id") for e in tree.iter() if e.get("id")]
    assert len(names) == len(set(names))
    labels = [e.get("aria-labelledby") for e in tree.iter() if e.get("aria-labelledby")]
    assert set(labels) <= set(names)


@pytest.mark.parametrize("kind", kinds())
def test_what_is_to_be_said_of_an_answer_has_to_be_opened(kind: str) -> None:
    exercise, seen = sample(kind), closed(page(kind))
    versions = [a.said for _, a in exercise.answers()] if kind == "give-back" else []
    hidden = [text for part in exercise.parts for text in part.feedback]
    hidden += [text for _, answer in exercise.answers() for text in answer.feedback]
    for part in (*hidden, *versions):
        assert plain(part.source) not in seen
    for block in exercise.blocks:
        assert plain(block.source, block=True) in seen
    assert ("fits" in seen.split()) is False


@pytest.mark.parametrize("kind", ["choose-one", "choose-several", "sort", "order", "match"])
def test_answers_stand_mixed_and_know_their_numbers(kind: str) -> None:
    exercise, tree = sample(kind), page(kind)
    (box,) = of(tree, "sb-items")
    found = items(exercise)
    shown = [int(item.get("data-answer", "")) for item in box]
    assert sorted(shown) == list(range(1, len(found) + 1))
    assert shown != sorted(shown)
    for item in box:
        answer = found[int(item.get("data-answer", "")) - 1]
        assert plain(answer.answer.said.source) in words(of(item, "sb-item")[0])
        assert item.get("data-fit") == answer.answer.fit_id
        if kind in ("sort", "match"):
            assert item.get("data-part") == str(answer.part)
            assert item.get("data-also") == " ".join(map(str, answer.also))
        assert words(of(item, "sb-feedback")[0])


def test_answers_are_mixed_alike_in_every_build_and_language() -> None:
    found = items(sample("sort"))
    assert [item.number for item in mixed(found, "sort")] == [2, 3, 1, 4]
    assert mixed(found, "sort") == mixed(found, "sort")
    one = items(parse("---\nkind: order\n---\n## A\n\n### One\n").exercise)
    assert mixed(one, "x") == one
    assert mixed((), "x") == ()


@pytest.mark.parametrize("count", range(2, 8))
def test_mixed_answers_never_stand_in_their_own_order(count: int) -> None:
    text = "---\nkind: order\n---\n## A\n\n" + "".join(f"### Step {n}\n\n" for n in range(count))
    found = items(parse(text).exercise)
    for name in map(str, range(100)):
        assert mixed(found, name) != found
        assert set(mixed(found, name)) == set(found)


def test_a_statement_says_where_it_belongs_and_where_it_could_be_argued_for() -> None:
    (box,) = of(page("sort"), "sb-items")
    last = next(item for item in box if item.get("data-answer") == "4")
    assert (last.get("data-part"), last.get("data-also")) == ("2", "1")
    assert words(of(last, "sb-place")[0]) == "A life problem"
    assert words(of(last, "sb-also")[0]) == "It can also be argued for: A technical problem"
    (order,) = of(page("order"), "sb-items")
    places = {item.get("data-answer"): words(of(item, "sb-place")[0]) for item in order}
    assert places["3"] == "Step 3 of 4"


def test_a_drawing_is_a_table_with_numbers_and_kinds() -> None:
    tree = page("draw-the-network")
    rows = [e for e in tree.iter("tr") if e.get("data-tie")]
    found = [(r.get("data-from"), r.get("data-to", "").split(), r.get("data-tie")) for r in rows]
    assert found == [
        ("2", ["1"], "both-ways"),
        ("3", ["1", "2"], "helps"),
        ("4", ["2"], "strained"),
        ("5", ["0"], "helps"),
        ("1", ["3"], "missing"),
    ]
    assert [words(cell) for cell in rows[3]] == ["The day centre", "You", "helps", "a form"]


@pytest.mark.parametrize("kind", kinds())
def test_a_script_is_told_the_kind_the_people_and_the_words(kind: str) -> None:
    (box,) = of(page(kind), "sb-exercise")
    exercise = sample(kind)
    data = json.loads(box.get("data-sb", ""))
    assert box.tag == "same-boat-exercise"
    assert (box.get("id"), box.get("data-exercise")) == (f"exercise-{kind}", kind)
    assert (box.get("data-kind"), data["kind"]) == (kind, kind)
    assert (box.get("data-version"), box.get("lang")) == (exercise.version, "en")
    assert data["title"] == plain(exercise.title)
    assert data["people"] == ["You", *(person.name for person in exercise.people)]
    play = language("en").page["exercise"]["play"]
    assert data["words"] == {**play["every"], **play.get(kind, {})}
    assert ("levels" in data, "ties" in data) == (kind == "draw-the-network",) * 2
    tools = {e.get("data-do") or e.get("data-file") for e in box.iter("button")}
    assert tools == {"again", "json", "page", "open", "erase"}


@pytest.mark.parametrize("kind", kinds())
def test_headings_go_one_deeper_inside(kind: str) -> None:
    tree = page(kind, Page(heading=3))
    assert [e.tag for e in of(tree, "sb-title")] == ["h3"]
    assert {e.tag for e in of(tree, "sb-part-title")} <= {"h4"}


def test_the_passages_that_teach_what_is_checked_are_linked() -> None:
    where = Page(concept=lambda name: f"#{name}" if name != "network-levels" else None)
    links = [e for more in of(page("draw-the-network", where), "sb-more") for e in more.iter("a")]
    assert [(link.get("href"), words(link)) for link in links] == [
        ("#coping-network", "the coping network")
    ]


def test_an_exercise_nobody_has_reviewed_says_so_and_another_says_who_did() -> None:
    text = SAMPLES["sort"].read_text(encoding="utf-8")
    reviewed = parse(text.replace("credits:", "reviewed: Rosa\ncredits:")).exercise
    assert "No expert by experience has reviewed" in words(page("sort"))
    assert "Reviewed by: Rosa" in render_exercise(reviewed)
    assert "No expert" not in render_exercise(reviewed)


def test_a_draft_of_no_kind_shows_all_it_has() -> None:
    exercise = parse(UNKNOWN).exercise
    markup = render_exercise(exercise)
    text = words(html5lib.parseFragment(markup, namespaceHTMLElements=False))
    for part in (*exercise.every_block(), *exercise.every_text()):
        assert plain(part.source) in text
    assert "Exercise: none" in text
