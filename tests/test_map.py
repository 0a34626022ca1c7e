"""A map shows every branch of a case, those with mistakes too."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from sameboat.course.reading import read
from sameboat.graph import graph
from sameboat.map.layout import Box, Drawing, layout
from sameboat.map.picture import picture
from sameboat.map.plan import plan
from sameboat.map.table import table
from sameboat.map.ways import longest, shortest
from sameboat.model import Case
from sameboat.parse import parse
from sameboat.play import play

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "tests" / "fixtures" / "cli"
SCRIPTS = [*sorted(FIXTURES.glob("*.md")), *sorted(ROOT.glob("cases/*/en.md"))]
SVG = "{http://www.w3.org/2000/svg}"


def named(name: str) -> Case:
    return read(FIXTURES / f"{name}.md").case


@pytest.fixture(params=SCRIPTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def case(request: pytest.FixtureRequest) -> Case:
    return read(request.param).case


# The plan


def test_every_scene_and_every_choice_has_its_place(case: Case) -> None:
    places = plan(case, graph(case)).places
    choices = sum(len(scene.choices) for scene in case.scenes)
    assert sum(place.kind == "choice" for place in places) == choices
    assert [place.number for place in places[: len(case.scenes)]] == [
        *range(1, len(case.scenes) + 1)
    ]


def test_a_scene_that_ends_is_an_ending_and_so_is_a_choice_that_ends() -> None:
    key = named("key")
    kinds = [(place.kind, place.words) for place in plan(key, graph(key)).places]
    assert ("ending", "Inside") in kinds
    assert ("ending", "Ending: They stood there. It grew dark.") in kinds
    assert ("scene", "The step") in kinds


def test_what_leads_nowhere_is_shown_with_the_title_nobody_bears() -> None:
    broken = named("broken")
    places = plan(broken, graph(broken)).places
    assert [place.words for place in places if place.kind == "nowhere"] == [
        "no scene is called “The see”",
        "leads nowhere",
    ]
    assert [place.words for place in places if not place.reached] == ["Nobody comes here"]


# The drawing


def apart(one: Box, two: Box) -> bool:
    return (
        one.left + one.width <= two.left
        or two.left + two.width <= one.left
        or one.top + one.height <= two.top
        or two.top + two.height <= one.top
    )


def on_edge(point: tuple[float, float], box: Box) -> bool:
    x, y = point
    across = box.left - 1 <= x <= box.left + box.width + 1
    down = box.top - 1 <= y <= box.top + box.height + 1
    sides = (abs(x - box.left), abs(x - box.left - box.width))
    ends = (abs(y - box.top), abs(y - box.top - box.height))
    return across and down and min(*sides, *ends) < 1


def drawn(case: Case) -> Drawing:
    return layout(plan(case, graph(case)))


def test_no_box_lies_on_another_and_all_lie_in_the_picture(case: Case) -> None:
    found = drawn(case)
    assert all(apart(one, two) for one, two in combinations(found.boxes, 2))
    for box in found.boxes:
        assert box.left >= 0
        assert box.top >= 0
        assert box.left + box.width <= found.width
        assert box.top + box.height <= found.height


def test_every_arrow_goes_from_the_edge_of_one_box_to_that_of_another(case: Case) -> None:
    found = drawn(case)
    for ray in found.rays:
        assert on_edge(ray.points[0], found.boxes[ray.arrow.source])
        assert on_edge(ray.points[-1], found.boxes[ray.arrow.target])


def test_the_first_scene_stands_on_top() -> None:
    found = drawn(read(ROOT / "cases" / "anna-and-attilio" / "en.md").case)
    assert found.boxes[0].top == min(box.top for box in found.boxes)


def test_the_drawing_is_the_same_every_time(case: Case) -> None:
    assert picture(case) == picture(case)


# The picture


def test_the_picture_is_a_described_svg_that_asks_for_nothing(case: Case) -> None:
    text = picture(case)
    root = ElementTree.fromstring(text)
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    named_by = [root.find(f"{SVG}{name}") for name in ("title", "desc")]
    assert root.get("aria-labelledby") == " ".join(
        e.get("id", "") for e in named_by if e is not None
    )
    assert all(element is not None and element.text for element in named_by)
    outside = re.sub(r'xmlns="[^"]*"|url\(#[\w-]+\)', "", text)
    assert not re.search(r"https?:|url\(|@import|<script|<image|href", outside)


def test_every_arrow_and_box_of_the_plan_is_drawn(case: Case) -> None:
    root = ElementTree.fromstring(picture(case))
    found = plan(case, graph(case))
    arrows = [e for e in root.iter(f"{SVG}path") if e.get("class") == "arrow"]
    assert len(arrows) == len(found.arrows)
    titles = [e.text or "" for e in root.iter(f"{SVG}title")][1:]
    for place, title in zip(found.places, titles, strict=True):
        assert place.words in title


def test_a_fit_is_a_shape_and_not_only_a_colour() -> None:
    root = ElementTree.fromstring(picture(named("key")))
    marks = {}
    for group in root.iter(f"{SVG}g"):
        shapes = [e.get("class") for e in group if e.tag in (f"{SVG}circle", f"{SVG}path")]
        number = [e.text for e in group.iter(f"{SVG}text")]
        if any(e.get("class") == "tag" for e in group):
            marks[number[0]] = shapes
    assert marks == {"1": ["full"], "2": ["hollow", "full"], "3": ["hollow"]}


def test_words_of_an_author_are_only_words_in_the_picture() -> None:
    text = (FIXTURES / "key.md").read_text(encoding="utf-8")
    text = text.replace("## Inside", "## <script>alert(1)</script> & </svg>")
    text = text.replace("Next: Inside", "Next: <script>alert(1)</script> & </svg>")
    root = ElementTree.fromstring(picture(parse(text).case))
    assert not list(root.iter(f"{SVG}script"))


def test_a_part_of_a_page_has_no_title_of_its_own_and_leaves_the_page_alone() -> None:
    inside = picture(named("key"), alone=False)
    assert "@page" not in inside
    assert ":root" not in inside
    assert "heading" not in re.sub(r"<style>.*</style>", "", inside, flags=re.DOTALL)
    rules = re.findall(r"^([^@{}\n]+)\{", inside, re.MULTILINE)
    assert rules
    assert all(part.strip().startswith(".sb-map") for rule in rules for part in rule.split(","))


def test_a_case_without_scenes_has_an_empty_picture() -> None:
    assert ElementTree.fromstring(picture(parse("nothing").case)).tag == f"{SVG}svg"


# The table and the figures


def test_the_table_says_where_each_choice_leads() -> None:
    assert table(named("key"), 60) == (
        "The key",
        "",
        "  1  The door",
        "    1 ● give back          → 3 Inside",
        '        "Ben says stay."',
        "    2 ◐ inform             → 2 The step",
        '        to Ada: "It is open."',
        "    3 ○ make room          ■ ends here",
        "        You wait.",
        "  2  The step",
        "      → 3 Inside",
        "  3  Inside",
        "      ■ ends here",
        "",
        "● fits this moment   ◐ fits in part   ○ misses this moment",
        "",
        "Scenes: 3. Decisions: 1. Choices: 3. Endings: 2.",
        "",
        "What the choices do: fits this moment 1, fits in part 1,",
        "misses this moment 1.",
        "",
        "Ways from the first scene to an ending: 3. Decisions on the",
        "shortest: 1, on the longest: 1.",
    )


def test_the_table_names_what_is_wrong_with_a_draft() -> None:
    text = "\n".join(table(named("broken"), 80))
    assert "  2  Nobody comes here (no way leads here)" in text
    assert "    1 ● give bakc          → ? no scene is called “The see”" in text
    assert "    2 - advise " in text
    assert "      → ? leads nowhere" in text
    assert "without a fit 1" in text
    assert "to an ending: none." in text


def test_a_circle_makes_the_ways_endless() -> None:
    text = " ".join(" ".join(table(named("circle"), 80)).split())
    assert "endless, for the story can go round in a circle. Decisions on the shortest: 1." in text


def test_no_line_of_the_table_is_wider_than_the_terminal(case: Case) -> None:
    for width in (24, 60, 80):
        assert max(map(len, table(case, width))) <= width


def test_a_number_of_ways_nobody_can_read_is_not_written_out() -> None:
    scenes = (f"## Scene {n}\n\n### a\n\n### b\n\n" for n in range(15_000))
    script = "---\ntitle: x\n---\n\n" + "".join(scenes) + "## End\n\nEnding: x"
    case = parse(script).case
    assert "more than 1,000,000,000." in " ".join(table(case, 80)[-3:])


@pytest.mark.parametrize("script", [FIXTURES / "key.md", *ROOT.glob("cases/*/en.md")], ids=str)
def test_the_decisions_on_the_shortest_and_the_longest_way_are_counted(script: Path) -> None:
    case = read(script).case
    leads = graph(case)
    lengths = set()
    waiting: list[tuple[int, ...]] = [()]
    seen: set[tuple[str, int]] = set()
    while waiting:
        path = waiting.pop()
        at = play(case, path, leads)
        if at.ended:
            lengths.add(len(path))
        for choice in at.choices:
            state = (at.scene.title.source, len(path) * 10 + choice.number)
            if state not in seen:
                seen.add(state)
                waiting.append((*path, choice.number))
    assert (shortest(leads), longest(leads)) == (min(lengths), max(lengths))
