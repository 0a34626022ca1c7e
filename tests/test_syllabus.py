"""The syllabus is whole: each concept has its one place, and nothing builds on what comes later."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from docutils import nodes

from sameboat.book.syllabus.concepts import Concept, circle, read
from sameboat.book.syllabus.course import Course
from sameboat.book.syllabus.disclosure import disclosure
from sameboat.book.syllabus.entry import entry
from sameboat.course.chapters import chapter as surveyed
from sameboat.course.folders import Folders
from sameboat.course.library import Chapter
from sameboat.course.places import Decision, Placed, checks, decisions
from sameboat.course.reading import read as read_script
from sameboat.graph import graph
from sameboat.html.moment import moments
from sameboat.model import Case, Exercise
from sameboat.parse import parse
from sameboat.play import play, read_path
from sameboat.practice import concepts_of
from sameboat.vocabulary import concepts, language
from tests.fixture import Fixture, fixtures

ROOT = Path(__file__).parents[1]
FILE = "book/syllabus.yml"
MISTAKES = fixtures(Path(__file__).parent / "fixtures" / "syllabus" / "mistakes.md")
SCRIPTS = sorted((ROOT / "cases").glob("*/en.md"))
SAY = language("en").page["syllabus"]


def shipped() -> tuple[Concept, ...]:
    found, problems = read((ROOT / FILE).read_text(encoding="utf-8"), FILE)
    assert [str(problem) for problem in problems] == []
    return found


def plan() -> tuple[Chapter, ...]:
    return tuple(chapter for chapter in Folders(ROOT).chapters() if chapter.teaches)


def script(name: str) -> Case | None:
    path = ROOT / "cases" / name / "en.md"
    return read_script(path).case if path.is_file() else None


# The shipped syllabus


def test_the_syllabus_holds_every_concept_of_the_course_in_its_order() -> None:
    assert [concept.id for concept in shipped()] == list(concepts())


def test_every_source_of_a_concept_is_in_the_bibliography() -> None:
    known = re.findall(r"^@\w+\{(\w+),", (ROOT / "book/references.bib").read_text("utf-8"), re.M)
    for concept in shipped():
        assert concept.sources, concept.id
        assert set(concept.sources) <= set(known), concept.id


APART = {"amatext", "networkslides", "cabiati2015", "cabiati2021", "cabiatilevy2020"}
"""What we have read besides Raineri's article; every other work is known through that."""


@pytest.mark.parametrize("concept", shipped(), ids=lambda concept: concept.id)
def test_the_passage_that_teaches_a_concept_cites_its_sources(concept: Concept) -> None:
    label = re.compile(rf"^\({concept.id}\)=\n(?:\([\w-]+\)=\n)*#+ .*\n", re.M)
    texts = [path.read_text("utf-8") for path in (ROOT / "book").glob("*.md")]
    rest = next(text[found.end() :] for text in texts if (found := label.search(text)))
    passage = re.split(r"^(?:\([\w-]+\)=\n)*## ", rest, maxsplit=1, flags=re.M)[0]
    cited = set(re.findall(r"\w+", " ".join(re.findall(r"\{cite:\w\}`([^`]+)`", passage))))
    if cited - APART:
        cited.add("raineri2017")
    assert set(concept.sources) <= cited


def test_no_concept_builds_on_itself_by_any_way() -> None:
    assert circle({concept.id: concept.needs for concept in shipped()}) == ()


@pytest.mark.parametrize("concept", concepts())
def test_a_concept_is_taught_in_exactly_one_place(concept: str) -> None:
    places = [chapter.page for chapter in plan() for name in chapter.concepts if name == concept]
    assert len(places) == 1, f"{concept} is taught in {places or 'no chapter'}"


def test_nothing_is_taught_after_what_builds_on_it() -> None:
    order = {name: n for n, chapter in enumerate(plan()) for name in chapter.concepts}
    late = [
        f"{concept.id} needs {need}"
        for concept in shipped()
        for need in concept.needs
        if order.get(need, 0) > order.get(concept.id, len(order))
    ]
    assert late == []


def test_what_is_not_practised_yet_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    practised = decisions(plan(), script)
    missing = [concept for concept in concepts() if concept not in practised]
    with capsys.disabled():
        for concept in missing:
            print(f"\nnot practised at a decision yet: {concept}")
    assert set(practised) <= set(concepts())


# Reading it


@pytest.mark.parametrize("fixture", MISTAKES, ids=lambda fixture: fixture.place)
def test_every_mistake_in_the_syllabus_is_told_with_its_line(fixture: Fixture) -> None:
    _, problems = read(fixture.script, FILE)
    told = [
        str(problem).removeprefix(f"{FILE}:").replace(" syllabus: ", " ", 1)
        for problem in problems
        if not problem.wrong.endswith("is missing")
    ]
    assert told == fixture.expected.split("\n")


def test_a_concept_that_is_left_out_is_missed() -> None:
    _, problems = read("reciprocity:\n  outcome: Help.\n  sources: [x]\n  needs: []\n", FILE)
    assert {p.wrong for p in problems} == {
        f"`{name}` is missing" for name in concepts() if name != "reciprocity"
    }


# Where it is taught and practised

CHAPTER = """(a-page)=
# What *they* said

(back-action)=
## Giving back

```{case} one
```

````{code-block} text
(reciprocity)=
```{case} not-this-one
````

(not-a-concept)=
:::{case} two
:::
"""


def test_a_chapter_is_read_for_its_title_its_targets_and_its_cases() -> None:
    found = surveyed("book/page", CHAPTER)
    assert found == Chapter("book/page", "What they said", ("back-action",), ("one", "two"))


def test_the_last_part_of_the_book_has_no_chapters() -> None:
    pages, teaching = Folders(ROOT).chapters(), [chapter.page for chapter in plan()]
    assert (pages[0].page, pages[0].teaches) == ("book/welcome", False)
    assert "book/glossary" in [chapter.page for chapter in pages]
    assert "book/glossary" not in teaching
    assert teaching[0] == "book/mutual-self-help-groups"


def test_a_book_of_one_part_has_nothing_to_look_up() -> None:
    found = Folders(ROOT / "tests" / "fixtures" / "course").chapters()
    assert [(chapter.name, chapter.teaches) for chapter in found] == [
        ("doors", False),
        ("benches", True),
    ]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.parent.name)
def test_a_decision_practises_what_its_feedback_leads_to(path: Path) -> None:
    case = read_script(path).case
    chapter = Chapter("page", "Page", (), (case.name,))
    practised = decisions([chapter], lambda _: case)
    for scene in case.scenes:
        for choice in scene.choices:
            for concept in concepts_of(scene, choice):
                titles = [place.scene for place in practised[concept]]
                assert titles.count(scene.title.source) == 1


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.parent.name)
def test_the_address_of_a_decision_is_a_path_that_comes_to_it(path: Path) -> None:
    case = read_script(path).case
    found = moments(case, graph(case))
    assert set(found) == {number for number, scene in enumerate(case.scenes) if scene.choices}
    for number, moment in found.items():
        name, _, way = moment.partition("=")
        assert name == case.name
        assert play(case, read_path(way)).scene is case.scenes[number]


# An entry of the page


def course(practised: int) -> Course:
    chapter = Chapter("book/one", "One", ("reciprocity",), ())
    other = Chapter("book/two", "Two", (), ())
    concept = Concept("reciprocity", "Help.", ("raineri2017",), ("communality",), 1)
    places = [
        Decision(chapter if number == practised - 1 else other, "A case", f"Scene {number}", "m")
        for number in range(practised)
    ]
    return Course({"reciprocity": concept}, (chapter, other), {"reciprocity": tuple(places)})


def made(practised: int, checked: Mapping[str, tuple[Placed, ...]] | None = None) -> nodes.Element:
    found = replace(course(practised), checked=checked or {})
    return entry(
        found, "reciprocity", "en", SAY, "book/syllabus", lambda keys: [nodes.Text(keys)]
    )  # fmt: skip


def rows(item: nodes.Element) -> dict[str, str]:
    return {
        field[0].astext(): field[1].astext() for field in item.findall(nodes.field)
    }  # fmt: skip


def test_an_entry_says_where_its_concept_is_taught_and_practised_and_what_it_builds_on() -> None:
    assert rows(made(1)) == {
        "Taught in": "reciprocity",
        "Practised in": "A case: Scene 0",
        "Builds on": "communality",
        "Source": "raineri2017",
    }
    assert [inline.astext() for inline in made(1).findall(nodes.emphasis)] == ["reciprocità"]


def test_a_concept_that_is_not_practised_says_so() -> None:
    assert rows(made(0))["Practised in"] == "not yet"


def test_of_many_decisions_three_are_shown_and_the_others_can_be_opened() -> None:
    item = made(5)
    assert rows(item)["Practised in"].startswith("A case: Scene 4, Scene 0, Scene 1")
    boxes = list(item.findall(disclosure))
    assert [box["summary"] for box in boxes] == ["2 more"]
    assert boxes[0].astext() == "A case: Scene 2, Scene 3"
    assert not list(made(4).findall(disclosure)), "one more is as short as the words that say so"


def test_exercises_are_named_once_there_are_any() -> None:
    assert "Checked by" not in rows(made(1))
    place = Placed(Chapter("book/x", "X", (), ()), "The two bags", "exercise-the-two-bags")
    assert rows(made(1, {"communality": (place,)}))["Checked by"] == "not yet"
    item = made(1, {"reciprocity": (place,)})
    assert rows(item)["Checked by"] == "The two bags"
    links = [link for link in item.findall(nodes.reference) if "moment" in link]
    assert links[-1]["moment"] == ("book/x", "exercise-the-two-bags")


def test_the_exercises_of_a_page_check_what_their_front_matter_says() -> None:
    text = "# X\n\n```{exercise} one, two\n```\n\n:::{exercise} two none\n:::\n"
    text += "````{code-block} md\n```{exercise} not-this\n```\n````\n"
    chapter = surveyed("book/x", text)
    assert chapter.exercises == ("one", "two", "none")
    heads = {"one": "reciprocity, Same boat", "two": "reciprocity"}

    def exercise(name: str) -> Exercise | None:
        head = f"---\ntitle: The {name}\nkind: reflect\nchecks: [{heads.get(name)}]\n---\n"
        return parse(head).exercise if name in heads else None

    found = checks([chapter], exercise)
    assert {concept: [place.anchor for place in places] for concept, places in found.items()} == {
        "reciprocity": ["exercise-one", "exercise-two"],
        "same-boat": ["exercise-one"],
    }
