"""Exercises as Moodle's questions: what its importer asks for, and that nothing is left behind."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from sameboat.course.reading import read
from sameboat.markdown import plain
from sameboat.model import Exercise
from sameboat.package.moodle import moodle
from sameboat.parse import parse

ROOT = Path(__file__).parents[2]
SHIPPED = sorted(ROOT.glob("exercises/*/en.md"))
SAMPLES = sorted((ROOT / "tests/fixtures/exercise/samples").glob("*.md"))
KNOWN = {100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667}
KNOWN |= {14.28571, 12.5, 11.11111, 10, 5, 0}
"""The shares that Moodle offers."""
SEEN = {
    "choose-one": "multichoice",
    "choose-several": "multichoice",
    "sort": "matching",
    "match": "matching",
    "order": "ordering",
    "give-back": "essay",
    "plan-openly": "essay",
    "reflect": "essay",
    "draw-the-network": "description",
}


def questions(*exercises: Exercise) -> list[Element]:
    return list(fromstring(moodle("All", exercises)))[1:]


def shares(question: Element) -> list[float]:
    return [float(found.get("fraction", "")) for found in question.findall("answer")]


def one(path: Path) -> Exercise:
    return read(path).exercise


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_a_shipped_exercise_is_what_moodle_imports(path: Path) -> None:
    exercise = one(path)
    found = questions(exercise)
    assert found[0].get("type") == SEEN[exercise.kind_id or ""]
    for question in found:
        kind = question.get("type")
        assert question.findtext("name/text", "").strip()
        assert question.findtext("questiontext/text", "").strip()
        if kind == "multichoice":
            brings = shares(question)
            assert {abs(share) for share in brings} <= KNOWN
            if question.findtext("single") == "true":
                assert max(brings) == 100
                assert min(brings) >= 0
            else:
                assert round(sum(share for share in brings if share > 0)) == 100
        if kind == "matching":
            pairs = question.findall("subquestion")
            assert len([pair for pair in pairs if pair.findtext("text")]) >= 2
            assert len({pair.findtext("answer/text") for pair in pairs}) >= 3
        if kind in ("multichoice", "matching", "ordering"):
            assert question.find("shownumcorrect") is not None
        if kind == "ordering":
            assert shares(question) == list(range(1, len(shares(question)) + 1))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_every_feedback_comes_along(path: Path) -> None:
    exercise = one(path)
    if exercise.kind_id == "draw-the-network":
        return  # it is compared in the course, where it is drawn
    said = "".join("".join(question.itertext()) for question in questions(exercise))
    heard = " ".join(unescape(said).replace("<em>", "").replace("</em>", "").split())
    for _, answer in exercise.answers():
        for text in answer.feedback:
            assert " ".join(plain(text.source).split()) in heard
    for part in exercise.parts:
        for text in part.feedback:
            assert " ".join(plain(text.source).split()) in heard


def test_what_can_stand_in_two_places_is_right_in_both() -> None:
    exercise = one(ROOT / "exercises/by-the-colour-of-the-onions/en.md")
    matching, *alone = questions(exercise)
    assert len(matching.findall("subquestion")) == 5
    assert [sorted(shares(question)) for question in alone] == [[0, 100, 100], [0, 100, 100]]


def test_a_drawing_leads_to_the_course_where_it_has_an_address() -> None:
    path = next(path for path in SHIPPED if one(path).kind_id == "draw-the-network")
    there = fromstring(moodle("All", [one(path)], address=lambda _: "https://example.org/a?b&c"))
    asked = there[1].findtext("questiontext/text", "")
    assert '<a href="https://example.org/a?b&amp;c">' in asked
    assert "<a " not in questions(one(path))[0].findtext("questiontext/text", "")


SCRIPT = """---
title: "A / B <script>alert(1)</script> & ]]> &amp;"
kind: choose one
checks: [reciprocity]
---

![A door](door.png)

![Another](../outside.png)

## Which?

### <b>One</b> & two

Fit: fits
Feedback: <img src=x onerror=alert(1)> & so on.

### Three

Fit: partly
Feedback: Four.
"""


def test_words_are_words_and_pictures_go_along() -> None:
    exercise = parse(SCRIPT, "en.md", "doors", "en").script
    assert isinstance(exercise, Exercise)
    png = b"\x89PNG"
    text = moodle("A / B", [exercise], beside=lambda _: {"door.png": png}.get)
    category, question = fromstring(text)
    assert category.findtext("category/text") == "$course$/top/Same Boat: A // B"
    asked = question.findtext("questiontext/text", "")
    assert '<img src="@@PLUGINFILE@@/door.png" alt="A door"' in asked
    assert [file.get("name") for file in question.iter("file")] == ["door.png"]
    html = "".join(found.text or "" for found in question.iter("text"))
    assert "<script" not in html.replace(question.findtext("name/text", ""), "")
    assert "<img src=x" not in html
    assert "outside.png" not in "".join(file.get("name", "") for file in question.iter("file"))
