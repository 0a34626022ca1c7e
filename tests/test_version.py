"""A version is a digest of what learners read: of a script's words and ways, and nothing else."""

from __future__ import annotations

import pytest

from sameboat.parse import parse
from tests.course import LIBRARY
from tests.fixture import FOLDER
from tests.test_check import FRAME

SORT = (FOLDER / "exercise/samples/sort/en.md").read_text(encoding="utf-8")


def version(text: str) -> str:
    return parse(text).script.version


UNREAD = {
    "a status": ("teaches:", "status: published\nreviewed: Rosa\nagreed: not yet\nteaches:"),
    "what it contains": ("teaches:", "contains: illness\nsetting: home\nteaches:"),
    "credits": ("teaches:", "credits: Rosa\nteaches:"),
    "what it teaches": ("teaches: [back-action]", "teaches: [reciprocity]"),
    "a note": ("Luisa to Anna: Yes.", "Luisa to Anna: Yes.\n\nNote: Would she?\n"),
    "space": ("Luisa to Anna: Yes.", "Luisa  to Anna:   Yes.  \n\n"),
    "line ends": ("\n", "\r\n"),
    "a comment in the front matter": ("teaches:", "# Ask Rosa.\nteaches:"),
}


@pytest.mark.parametrize("change", UNREAD.values(), ids=UNREAD.keys())
def test_what_learners_dont_read_leaves_the_version_as_it_is(change: tuple[str, str]) -> None:
    changed = FRAME.replace(*change)
    assert changed != FRAME
    assert version(changed) == version(FRAME)


READ = {
    "the title": ("The frame\nlevel", "The door\nlevel"),
    "who the learner is": ("the social worker", "the facilitator"),
    "a name": ("Paolo", "Pablo"),
    "who somebody is": ("Anna: 82", "Anna: 83"),
    "a scene's title": ("## The frame", "## The door"),
    "what is said": ("Luisa to Anna: Yes.", "Luisa to Anna: No."),
    "to whom it is said": ("Luisa to Anna: Yes.", "Luisa to Paolo: Yes."),
    "how it is said": ("Luisa to Anna: Yes.", "Luisa to Anna (quietly): Yes."),
    "a choice": ('### "Yes?"', '### "Really?"'),
    "a move": ("Move: advise", "Move: inform"),
    "a fit": ("Fit: misses", "Fit: partly"),
    "a feedback": ("It began, too.", "It went on."),
    "a way": ("It began, too.", "It began, too.\n\nNext: The frame"),
    "an ending": ("It began, too.", "It began, too.\n\nEnding: They go home."),
    "what a text is": ("Feedback: It began, too.", "Ending: It began, too."),
    "a question": ("It began, too.", "It began, too.\n\nReflect: Why?"),
    "a concept": ("It began, too.", "It began, too.\n\nConcept: reciprocity"),
}


@pytest.mark.parametrize("change", READ.values(), ids=READ.keys())
def test_what_learners_read_changes_the_version(change: tuple[str, str]) -> None:
    changed = FRAME.replace(*change)
    assert changed != FRAME
    assert version(changed) != version(FRAME)


OF_AN_EXERCISE = {
    "the title": ("title: ", "title: Not "),
    "the kind": ("kind: sort", "kind: match"),
    "a heading": ("## ", "## Not "),
    "an answer": ("### ", "### Not "),
    "a feedback": ("Feedback: ", "Feedback: Not "),
}


@pytest.mark.parametrize("change", OF_AN_EXERCISE.values(), ids=OF_AN_EXERCISE.keys())
def test_what_is_read_of_an_exercise_changes_its_version(change: tuple[str, str]) -> None:
    changed = SORT.replace(*change, 1)
    assert changed != SORT
    assert version(changed) != version(SORT)


def test_a_note_and_the_status_leave_an_exercise_at_its_version() -> None:
    changed = SORT.replace("credits:", "status: draft\ncontains: illness\ncredits:")
    assert changed != SORT
    assert version(changed + "\nNote: Ask Rosa.\n") == version(SORT)


def test_a_version_is_twelve_letters_and_digits_and_every_script_has_its_own() -> None:
    found = [LIBRARY.read(path).script.version for path in LIBRARY.paths("case")]
    assert len(set(found)) == len(found)
    assert all(len(one) == 12 and one.isalnum() for one in found)
