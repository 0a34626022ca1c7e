"""Every kind of exercise can be done in a notebook, in the words of the page."""

from __future__ import annotations

import html
import json
from base64 import b64decode
from collections.abc import Iterator
from typing import Any

import html5lib
import pytest

from sameboat.course.folders import Folders
from sameboat.html import asset
from sameboat.markdown import plain
from sameboat.notebook import exercises
from sameboat.notebook.chapter_exercises import ChapterExercises
from sameboat.notebook.element import ExerciseElement
from sameboat.notebook.exercise_words import in_words
from sameboat.record import as_data, read
from sameboat.vocabulary import kinds
from tests.course import DONE, FIXTURES, LIBRARY
from tests.presses import TIME, answer


def sheet_of() -> ChapterExercises:
    return ChapterExercises(LIBRARY, "", "en", clock=lambda: TIME)


def elements(sheet: ChapterExercises) -> Iterator[ExerciseElement]:
    """Yield every element of every chapter, which is opened for it."""
    for chapter in sheet.chapters:
        sheet.open(chapter)
        yield from sheet.desk.elements if sheet.desk else ()


def element_of(kind: str) -> ExerciseElement:
    return next(found for found in elements(sheet_of()) if found.exercise.name == kind)


def file_of(sheet: ChapterExercises) -> bytes:
    """Return the record that the sheet offers as a file."""
    return b64decode(sheet.keep.value.partition("base64,")[2].partition('"')[0])


def test_the_elements_are_those_of_the_pages_with_their_script_and_style() -> None:
    found = {element.exercise.kind_id: element for element in elements(sheet_of())}
    assert set(found) == set(kinds()) == set(DONE)
    for element in found.values():
        assert element.html.startswith("<same-boat-exercise")
        assert element._esm.startswith(asset("exercise.js"))
        assert element._css.startswith(asset("exercise.css"))


@pytest.mark.parametrize("kind", DONE)
def test_what_is_told_of_an_exercise_is_what_its_page_says(kind: str) -> None:
    element = element_of(kind)
    before = list(in_words(element.exercise, element.kept))
    answer(element, DONE[kind], looked=False)
    answered = list(in_words(element.exercise, element.kept))
    answer(element, DONE[kind])
    looked = list(in_words(element.exercise, element.kept))
    assert answered[: len(before)] == before
    assert len(answered) > len(before)
    assert looked[: len(answered)] == answered
    page = html5lib.parse(element.html, namespaceHTMLElements=False)
    said = " ".join("".join(page.itertext()).split())
    for line in before[1:]:
        assert line.removeprefix("- ").split(": ", 1)[-1] in said
    told = "\n".join(looked[len(answered) :])
    for _, one in element.exercise.answers():
        for text in one.feedback:
            assert (plain(text.source) in told) == (
                kind not in ("choose-one", "choose-several") or one.number in DONE[kind]
            )
    for part in element.exercise.parts:
        for text in part.feedback:
            assert plain(text.source) in looked


@pytest.mark.parametrize("kind", ["choose-one", "choose-several", "order", "sort", "match"])
def test_an_answer_that_the_exercise_does_not_have_is_left_out(kind: str) -> None:
    element = element_of(kind)
    before = list(in_words(element.exercise, None))
    answer(element, {"99": 1} if kind in ("sort", "match") else [99], looked=False)
    assert list(in_words(element.exercise, element.kept)) == before


def test_of_options_only_the_chosen_ones_are_uncovered() -> None:
    element = element_of("choose-one")
    answer(element, [2])
    told = [line for line in in_words(element.exercise, element.kept) if " → " in line]
    assert len(told) == 1


def test_a_chapter_has_the_exercises_its_page_places_in_their_order() -> None:
    sheet = sheet_of()
    assert list(sheet.chapters) == ["doors", "benches"]
    assert sheet.desk is not None
    names = [element.exercise.name for element in sheet.desk.elements]
    assert names == ["choose-one", "choose-several", "sort", "match", "order"]
    assert sheet.place.children == sheet.desk.elements


def test_another_chapter_can_be_opened_and_nothing_that_was_answered_is_lost() -> None:
    sheet = sheet_of()
    assert sheet.desk is not None
    assert sheet.keep.value == ""
    answer(sheet.desk.elements[0], [1])
    sheet.open("benches")
    sheet.open("doors")
    assert sheet.desk.elements[0].kept["answers"] == [1]
    assert [done["exercise"] for done in json.loads(file_of(sheet))["exercises"]] == ["choose-one"]


def test_the_record_holds_every_answer_and_is_opened_again() -> None:
    sheet = sheet_of()
    for element in elements(sheet):
        answer(element, DONE[element.exercise.name])
    file = file_of(sheet)
    again, problems = read(file, "File 1")
    assert not problems
    assert again is not None
    assert {done.exercise: as_data(done)["answers"] for done in again.exercises} == DONE
    other = sheet_of()
    other.load([file])
    assert json.loads(file_of(other)) == json.loads(file)
    assert "9 of the 9 exercises" in other.told.value


@pytest.mark.parametrize("data", [b"", b"{", b'{"format": "same-boat-record/9"}'])
def test_a_file_that_is_no_record_is_named_and_changes_nothing(data: bytes) -> None:
    sheet = sheet_of()
    assert sheet.desk is not None
    answer(sheet.desk.elements[0], [1])
    sheet.load([data])
    assert "The file: " in sheet.told.value
    assert sheet.desk.elements[0].kept["answers"] == [1]


def test_an_exercise_that_is_not_there_is_named_and_the_others_are_shown() -> None:
    class Missing(type(LIBRARY)):  # type: ignore[misc]
        def exercise(self, name: str, language: str) -> Any:
            if name == "sort":
                raise KeyError(name)
            return super().exercise(name, language)

    sheet = exercises(library=Missing(FIXTURES / "course"))
    assert "There is no exercise called “sort”." in html.unescape(sheet.told.value)
    assert sheet.desk is not None
    assert len(sheet.desk.elements) == 4


def test_a_course_without_exercises_says_so() -> None:
    sheet = exercises(library=Folders(FIXTURES / "exercise"))
    assert sheet.text() == "No chapter has exercises here yet."
