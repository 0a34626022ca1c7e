"""A case in a notebook: the same transcripts as every player's, one learner or two."""

from __future__ import annotations

import html
import json
from pathlib import Path

import pytest

from sameboat.course.folders import Folders
from sameboat.course.library import Playable
from sameboat.html import asset
from sameboat.network import sentence
from sameboat.notebook.facilitation import Facilitation
from sameboat.notebook.two_ways import parting
from sameboat.play import follow, play
from sameboat.transcript import lines, offered
from sameboat.vocabulary import language
from tests.course import BENCH, LIBRARY, kept
from tests.presses import buttons, choose, press
from tests.transcripts import CASES, transcripts

NAMES = sorted(folder.parent.name for folder in CASES.glob("*/en.md"))
COURSE = Folders(CASES.parent)


def sheet_of(name: str = BENCH, library: Folders = LIBRARY) -> Facilitation:
    return Facilitation(library, Playable(name, "en", library.case(name, "en").title))


def told(sheet: Facilitation) -> str:
    return html.unescape(sheet.told.value)


@pytest.mark.parametrize("name", NAMES)
def test_every_ending_is_told_in_the_transcript_all_players_are_held_to(name: str) -> None:
    sheet = sheet_of(name, COURSE)
    for path, expected in transcripts(name):
        sheet.table.element.path = []
        choose(sheet.table.element, *path)
        assert sheet.text().split("\n")[1 : len(expected) + 1] == expected


def test_the_words_of_a_sheet_say_what_can_be_chosen_and_what_the_network_is() -> None:
    sheet = sheet_of()
    choose(sheet.table.element, 1)
    transcript = play(sheet.table.case, (1,))
    assert sentence(transcript) in sheet.text()
    for choice in transcript.choices:
        assert f"{choice.number}. {offered(choice, language('en'))}" in sheet.text()


def test_the_element_is_the_one_of_the_pages_with_their_script_and_style() -> None:
    element = sheet_of().table.element
    assert element.html.startswith("<same-boat-case")
    assert element._esm.startswith(asset("player.js"))
    assert element._css.startswith(asset("player.css"))
    assert element.kept is None


def test_feedback_leads_to_the_book_only_where_there_is_one() -> None:
    assert 'href="http' not in sheet_of().table.element.html
    assert "#back-action" not in sheet_of().table.element.html


def test_a_choice_can_be_asked_for() -> None:
    element = sheet_of().table.element
    element.choose(2)
    assert element.asked == 2


def test_a_record_is_opened_and_the_learner_stands_where_it_ends() -> None:
    sheet = sheet_of()
    notes = [{"place": "", "question": "Is it still asked?", "text": "No."}]
    sheet.load([kept((2, 2), 1, notes=notes)])
    element = sheet.table.element
    assert element.path == [2, 2]
    assert element.kept["tries"][0]["path"] == [2, 2]
    assert element.kept["notes"][0]["text"] == "No."
    assert "is open" in told(sheet)


def test_a_record_of_an_earlier_version_is_followed_as_far_as_it_goes() -> None:
    sheet = sheet_of()
    sheet.load([kept((2, 2, 4), 1, version="old")])
    assert sheet.table.element.path == [2, 2]
    assert "2 of 3 decisions" in told(sheet)
    assert sheet.table.element.kept["tries"][0]["path"] == [2, 2, 4]


@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        (b"{", "breaks off in the middle"),
        (b"", "the file is empty"),
        (kept((1,), 1, case="nowhere"), "isn't in this course"),
    ],
)
def test_a_file_that_is_no_record_changes_nothing_and_is_named(data: bytes, wrong: str) -> None:
    sheet = sheet_of()
    choose(sheet.table.element, 1)
    sheet.load([data])
    assert sheet.table.element.path == [1]
    assert wrong in told(sheet)


def test_two_learners_are_laid_side_by_side_from_where_they_part() -> None:
    sheet = sheet_of()
    assert "A second learner tries" not in buttons([sheet.box])
    choose(sheet.table.element, 1, 1, 2)
    press(sheet, "A second learner tries")
    assert sheet.place.children == (sheet.table.elements[1],)
    assert sheet.text().split("\n")[1:] == [
        *lines(play(sheet.table.case)), "", *sheet.text().split("\n")[-4:],
    ]  # fmt: skip
    choose(sheet.table.element, 1, 2)
    press(sheet, "Lay the two ways side by side")
    one, two = sheet.table.transcripts()
    assert parting(one, two) == 1
    words = html.unescape(sheet.side.value)
    assert "The two ways part at decision 2, “The hour”." in words
    common, first, second = (
        words.partition("</details>")[0], *words.partition("</details>")[2].split("<section")[1:],
    )  # fmt: skip
    assert "An hour is long." in common
    assert "Sit down." not in common + second
    assert "Sit down." in first
    assert sentence(one) in first
    assert sentence(two) in second
    press(sheet, "Put the two ways away")
    assert sheet.side.value == ""


def test_the_first_learner_goes_on_where_they_were() -> None:
    sheet = sheet_of()
    choose(sheet.table.element, 1)
    press(sheet, "A second learner tries")
    choose(sheet.table.element, 2)
    sheet.turns.value = 0
    assert sheet.table.element.path == [1]
    choose(sheet.table.element, 2)
    assert [element.path for element in sheet.table.elements] == [[1, 2], [2]]


def test_two_who_went_the_same_way_are_told_so() -> None:
    sheet = sheet_of()
    choose(sheet.table.element, 1)
    press(sheet, "A second learner tries")
    choose(sheet.table.element, 1)
    press(sheet, "Lay the two ways side by side")
    assert "So far both went the same way." in sheet.text()


def test_another_case_can_be_chosen_and_the_first_one_is_as_it_was_left() -> None:
    sheet = Facilitation(COURSE, COURSE.scripts()[0])
    first, second = COURSE.scripts()[:2]
    choose(sheet.table.element, 1)
    press(sheet, "A second learner tries")
    sheet.cases.value = second
    assert sheet.table.case.name == second.name
    assert sheet.table.element.path == []
    sheet.cases.value = first
    assert (sheet.table.turn, sheet.turns.value) == (1, 1)
    sheet.turns.value = 0
    assert sheet.table.element.path == [1]


def test_a_draft_that_leads_nowhere_is_told_up_to_there(tmp_path: Path) -> None:
    script = (CASES / "anna-and-attilio" / "en.md").read_text(encoding="utf-8")
    folder = tmp_path / "cases" / "draft"
    folder.mkdir(parents=True)
    broken = script.replace("Next: ", "Next: No such scene ", 1)
    (folder / "en.md").write_text(broken, encoding="utf-8")
    sheet = sheet_of("draft", Folders(tmp_path))
    before = sheet.text()
    choose(sheet.table.element, 1)
    assert sheet.text() == before


@pytest.mark.parametrize(
    ("path", "goes"),
    [((), 0), ((1, 1, 1), 3), ((1, 1, 9), 2), ((9, 1, 1), 0), ((1, 1, 1, 1, 1), 3)],
)
def test_a_way_is_followed_as_far_as_the_case_goes(path: tuple[int, ...], goes: int) -> None:
    assert follow(LIBRARY.case(BENCH, "en"), path) == play(LIBRARY.case(BENCH, "en"), path[:goes])


def test_a_stored_notebook_holds_the_words_and_no_widget_has_to_be_there() -> None:
    bundle = sheet_of()._repr_mimebundle_()
    assert bundle["text/plain"].startswith("# The bench\nIt is cold")
    assert "application/vnd.jupyter.widget-view+json" in bundle
    json.dumps(bundle)
