"""The map of the course shows every dependence once, and nothing is drawn over anything else."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest

from sameboat.book.course_map import pictures
from sameboat.book.course_map.lanes import NARROW, WIDE, Measures, Sketch, sketch
from sameboat.book.syllabus.course import Course
from sameboat.vocabulary import concepts
from tests.test_syllabus import plan, shipped

SVG = "{http://www.w3.org/2000/svg}"
BOTH = pytest.mark.parametrize("measures", [NARROW, WIDE], ids=lambda m: m.name)
LANE = re.compile(r"^M([\d.]+) ([\d.]+)H.*V([\d.]+)Q([\d.]+) ([\d.]+)")


def whole() -> Course:
    return Course({concept.id: concept for concept in shipped()}, plan(), {})


def drawn(measures: Measures) -> Sketch:
    course = whole()
    terms = {name: concepts()[name]["en"] for name in course.taught}
    needs = {name: course.concepts[name].needs for name in course.taught}
    return sketch([(c.title, c.concepts) for c in course.chapters], needs, terms, measures)


@BOTH
def test_every_concept_has_a_row_in_reading_order(measures: Measures) -> None:
    found = drawn(measures)
    rows = [row for band in found.bands for row in band.rows]
    assert [row.concept for row in rows] == list(whole().taught)
    for above, below in pairwise(rows):
        assert above.top + above.height <= below.top
    assert rows[-1].top + rows[-1].height <= found.height


@BOTH
def test_every_need_is_one_way_from_what_is_needed_to_what_needs_it(measures: Measures) -> None:
    course = whole()
    ways = [(way.source, way.target) for way in drawn(measures).ways]
    wanted = {
        (need, name)
        for name in course.taught
        for need in course.concepts[name].needs
        if need in course.taught
    }
    assert set(ways) == wanted
    assert len(ways) == len(wanted)


@BOTH
def test_ways_from_different_concepts_never_run_over_each_other(measures: Measures) -> None:
    runs: dict[float, dict[str, list[tuple[float, float]]]] = {}
    for way in drawn(measures).ways:
        found = LANE.match(way.path)
        assert found, way.path
        ends = float(found[2]), float(found[5])
        runs.setdefault(float(found[4]), {}).setdefault(way.source, []).append(ends)
    for sources in runs.values():
        spans = [(min(map(min, ends)), max(map(max, ends))) for ends in sources.values()]
        for one, other in combinations(spans, 2):
            assert one[1] < other[0] or other[1] < one[0]


@BOTH
def test_two_ways_never_meet_a_concept_at_the_same_point(measures: Measures) -> None:
    points: dict[str, list[float]] = {}
    for way in drawn(measures).ways:
        found = LANE.match(way.path)
        assert found
        points.setdefault(way.target, []).append(float(found[5]))
    assert all(len(set(found)) == len(found) for found in points.values())


@BOTH
def test_ways_stay_between_the_edge_and_the_dots(measures: Measures) -> None:
    found = drawn(measures)
    assert found.dots < measures.width / 2
    for way in found.ways:
        lane = LANE.match(way.path)
        assert lane
        assert 0 < float(lane[4]) < found.dots


def test_a_need_that_is_taught_below_is_drawn_upwards() -> None:
    found = sketch([("One", ["a", "b"])], {"a": ["b"]}, {"a": "A", "b": "B"}, NARROW)
    (way,) = found.ways
    assert (way.source, way.target) == ("b", "a")
    lane = LANE.match(way.path)
    assert lane
    assert float(lane[5]) < float(lane[2])


def test_a_course_without_needs_is_a_list() -> None:
    found = sketch([("One", ["a"])], {}, {"a": "A"}, NARROW)
    assert found.ways == ()
    assert found.row("a").lines == ("A",)


def test_each_concept_is_a_link_that_says_what_it_builds_on() -> None:
    course = whole()
    links = {name: f"page.html#{name}" for name in course.taught}
    root = ElementTree.fromstring(pictures(course, "en", NARROW, links)[0])
    found = {a.get("href"): a.get("aria-label") for a in root.iter(f"{SVG}a")}
    assert list(found) == list(links.values())
    label = str(found["page.html#same-boat"])
    assert label == "being in the same boat, builds on communality, reciprocity"
    assert "builds on nothing" in str(found["page.html#mutual-self-help-group"])


def test_a_picture_for_paper_has_no_links_and_brings_its_colours() -> None:
    (text,) = pictures(whole(), "en", WIDE)
    root = ElementTree.fromstring(text)
    assert not list(root.iter(f"{SVG}a"))
    assert "var(--sb-1, #1367ac)" in text
    assert root.get("role") == "img"


def test_the_map_is_the_same_each_time() -> None:
    assert pictures(whole(), "it", WIDE) == pictures(whole(), "it", WIDE)
