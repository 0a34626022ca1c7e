"""The shipped exercises: nothing to mend, each in a chapter, and one at least for each concept."""

from __future__ import annotations

from pathlib import Path

import pytest

from sameboat.cli.check import problems_of
from sameboat.course.folders import Folders
from sameboat.course.library import Chapter
from sameboat.course.places import checks
from sameboat.course.reading import read
from sameboat.html.exercise import render_exercise
from sameboat.model import Exercise
from sameboat.vocabulary import concepts, kinds

ROOT = Path(__file__).parents[1]
SCRIPTS = {path.parent.name: path for path in sorted(ROOT.glob("exercises/*/en.md"))}
FEWEST, FEWEST_KINDS = 4, 3


def plan() -> tuple[Chapter, ...]:
    return tuple(chapter for chapter in Folders(ROOT).chapters() if chapter.teaches)


def exercise(name: str) -> Exercise | None:
    return read(SCRIPTS[name]).exercise if name in SCRIPTS else None


@pytest.mark.parametrize("name", SCRIPTS)
def test_an_exercise_has_nothing_to_mend(name: str) -> None:
    for path, problems in problems_of(sorted(SCRIPTS[name].parent.glob("*.md"))):
        assert [str(problem) for problem in problems] == [], path


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_answer_of_an_exercise_is_in_its_page(name: str) -> None:
    found = read(SCRIPTS[name]).exercise
    page = render_exercise(found)
    assert page.count('class="sb-item"') == sum(1 for _ in found.answers())
    assert page.count('class="sb-feedback"') == sum(
        bool(part.feedback) for part in (*found.parts, *(answer for _, answer in found.answers()))
    )


def test_every_exercise_stands_in_one_chapter() -> None:
    placed = [name for chapter in plan() for name in chapter.exercises]
    assert sorted(placed) == sorted(SCRIPTS)


def test_every_concept_is_checked_by_an_exercise() -> None:
    assert set(checks(plan(), exercise)) == set(concepts())


def test_every_kind_of_exercise_is_there() -> None:
    assert {read(path).exercise.kind_id for path in SCRIPTS.values()} == set(kinds())


@pytest.mark.parametrize("chapter", plan(), ids=lambda chapter: Path(chapter.page).name)
def test_a_chapter_has_exercises_of_several_kinds(chapter: Chapter) -> None:
    found = [read(SCRIPTS[name]).exercise.kind_id for name in chapter.exercises]
    assert len(found) >= FEWEST
    assert len(set(found)) >= FEWEST_KINDS
