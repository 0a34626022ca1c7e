"""Every kind of exercise can be done in a notebook, with the same words as in the page."""

from __future__ import annotations

import json
import re
from typing import Any

import html5lib
import pytest

from sameboat.course.folders import Folders
from sameboat.exercise import items, mixed
from sameboat.html.exercise import render_exercise
from sameboat.markdown import plain
from sameboat.notebook import exercises
from sameboat.notebook.exercise import KINDS, Task
from sameboat.notebook.exercise.order import Ordering
from sameboat.notebook.exercise.sheet import ExerciseSheet
from sameboat.notebook.exercise.write import seen
from sameboat.record import as_data, read, write
from sameboat.vocabulary import kinds, language
from tests.course import DONE, FIXTURES, LIBRARY
from tests.presses import buttons, press


def sheet_of() -> ExerciseSheet:
    return ExerciseSheet(LIBRARY, "", "en", clock=lambda: "2026-03-04T10:00:00Z")


def task_of(kind: str) -> Task:
    sheet = sheet_of()
    for chapter in sheet.chapters:
        sheet.open(chapter)
        for task in sheet.desk.tasks if sheet.desk else ():
            if task.exercise.name == kind:
                return task
    raise LookupError(kind)


def looks(task: Task) -> list[str]:
    """Return the buttons of a task that uncover something."""
    found = (task.say.get("look_words"), task.say.get("look"), task.opened())
    return [words for words in found if words and words in buttons(task.widgets)]


def page_words(task: Task) -> str:
    """Return the words of the exercise's page."""
    page = html5lib.parse(render_exercise(task.exercise), namespaceHTMLElements=False)
    return " ".join("".join(page.itertext()).split())


def test_there_is_a_task_for_every_kind() -> None:
    assert set(KINDS) == set(kinds()) == set(DONE)


@pytest.mark.parametrize("kind", KINDS)
def test_answers_are_kept_in_the_shape_of_the_page_and_taken_up_again(kind: str) -> None:
    task = task_of(kind)
    assert task.answers() == []
    task.set(DONE[kind])
    assert task.answers() == DONE[kind]
    task.set([])
    assert task.answers() == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "kept",
    [None, 7, "x", [7, "x"], {"1": 99, "text": 3, "checked": "x", "people": [3], "ties": 4}],
)
def test_answers_of_something_else_are_left(kind: str, kept: Any) -> None:
    task = task_of(kind)
    task.set(kept)
    assert kind == "draw-the-network" or task.answers() == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_uncovered_is_what_the_page_says(kind: str) -> None:
    task = task_of(kind)
    task.set(DONE[kind])
    for words in looks(task):
        press(task, words)
    said = page_words(task)
    feedback = [t for a in task.exercise.every_text() for t in [plain(a.source)]]
    shown = [line for lines in task.looked.values() for line in lines]
    if kind != "reflect":
        assert shown
    for part in task.exercise.parts:
        for text in (*part.feedback, *(t for answer in part.answers for t in answer.feedback)):
            assert plain(text.source) in shown
            assert plain(text.source) in feedback
            assert plain(text.source) in said


def test_options_stand_in_the_order_of_the_page() -> None:
    task = task_of("choose-one")
    assert task.items == mixed(items(task.exercise), task.exercise.name)


def test_only_the_chosen_option_is_opened_and_the_others_can_be() -> None:
    task = task_of("choose-one")
    task.set([2])
    press(task, task.say["look"])
    answer = task.widgets[-1].value
    assert answer.count("<details open>") == 1
    assert answer.count("<details>") == len(task.items) - 1


def test_a_step_moves_one_place_and_the_focus_goes_with_it() -> None:
    task = task_of("order")
    assert isinstance(task, Ordering)
    first, second, *rest = task.order
    sent: list[object] = []
    task.movers[1][1].send = sent.append  # type: ignore[method-assign]
    task.move(0, 1)
    assert task.order == [second, first, *rest]
    assert sent == [{"do": "focus"}]
    assert "Now step 2 of 4" in task.around.heard.widget.value
    task.move(0, -1)
    task.move(3, 1)
    assert task.order == [second, first, *rest]


def test_what_is_seen_in_a_reformulation_is_said_and_never_graded() -> None:
    say = task_of("give-back").say
    own = ("the nights", "through the wall")
    assert list(seen("The nights. Why don’t you try it? I would.", own, say)) == [
        "It takes up words of theirs: the nights.",
        "“why don't you” can be heard as advice.",
        "It asks a question.",
        "It speaks of “I” or “me”.",
    ]
    assert list(seen("She counts.", own, say)) == [
        "None of the words listed below is in it. It can be near to what was said all the same.",
        "It asks no question.",
    ]


@pytest.mark.parametrize("code", ["en", "it"])
def test_the_patterns_that_look_for_advice_can_be_read_here_too(code: str) -> None:
    say = language(code).page["exercise"]["play"]["give-back"]
    for name in ("advice_words", "self_words"):
        re.compile(say[name])


def test_a_chapter_has_the_exercises_its_page_places_in_their_order() -> None:
    sheet = sheet_of()
    assert list(sheet.chapters) == ["doors", "benches"]
    assert sheet.desk is not None
    names = [task.exercise.name for task in sheet.desk.tasks]
    assert names == ["choose-one", "choose-several", "sort", "match", "order"]


def test_another_chapter_can_be_opened_and_nothing_that_was_answered_is_lost() -> None:
    sheet = sheet_of()
    assert sheet.desk is not None
    sheet.desk.tasks[0].set([1])
    sheet.open("benches")
    sheet.open("doors")
    assert sheet.desk.tasks[0].answers() == [1]
    assert [done.exercise for done in sheet.record().exercises] == ["choose-one"]


def test_the_record_holds_every_answer_and_is_opened_again() -> None:
    sheet = sheet_of()
    for chapter in sheet.chapters:
        sheet.open(chapter)
        for task in sheet.desk.tasks if sheet.desk else ():
            task.set(DONE[task.exercise.name])
            for words in looks(task):
                press(task, words)
    file = write(sheet.record()).encode()
    again, problems = read(file, "File 1")
    assert not problems
    assert again is not None
    assert {done.exercise: as_data(done)["answers"] for done in again.exercises} == {
        **DONE,
        "reflect": [{"place": "", **DONE["reflect"][0]}],
    }
    assert again.exercises[0].times == ("2026-03-04T10:00:00Z",)
    other = sheet_of()
    other.load([{"content": file}])
    assert other.record() == sheet.record()
    assert "9 of the 9 exercises" in other.told.value


@pytest.mark.parametrize("data", [b"", b"{", b'{"format": "same-boat-record/9"}'])
def test_a_file_that_is_no_record_is_named_and_changes_nothing(data: bytes) -> None:
    sheet = sheet_of()
    assert sheet.desk is not None
    sheet.desk.tasks[0].set([1])
    sheet.load([{"content": data}])
    assert "The file: " in sheet.told.value
    assert sheet.desk.tasks[0].answers() == [1]


def test_an_exercise_that_is_not_there_is_named_and_the_others_are_shown() -> None:
    class Missing(type(LIBRARY)):  # type: ignore[misc]
        def exercise(self, name: str, language: str) -> Any:
            if name == "sort":
                raise KeyError(name)
            return super().exercise(name, language)

    sheet = exercises(library=Missing(FIXTURES / "course"))
    assert "There is no exercise called “sort”." in sheet.told.value
    assert sheet.desk is not None
    assert len(sheet.desk.tasks) == 4


def test_a_course_without_exercises_says_so() -> None:
    sheet = exercises(library=Folders(FIXTURES / "exercise"))
    assert sheet.text() == "No chapter has exercises here yet."


def test_every_exercise_of_the_course_can_be_done() -> None:
    library = Folders(FIXTURES.parents[1])
    for path in sorted(library.root.glob("exercises/*/en.md")):
        exercise = library.exercise(path.parent.name, "en")
        kind = exercise.kind_id or ""
        assert kind in KINDS, path
        json.dumps([plain(text.source) for text in exercise.every_text()])
