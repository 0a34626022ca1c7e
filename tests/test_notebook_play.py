"""A case in a notebook: the same transcripts as every player's, one learner or two."""

from __future__ import annotations

import base64
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from ipywidgets import Textarea

from sameboat.course.folders import Folders
from sameboat.course.library import Playable
from sameboat.debrief import leads_to, questions
from sameboat.markdown import plain
from sameboat.network import sentence
from sameboat.notebook.facilitation.sheet import Facilitation
from sameboat.notebook.facilitation.side_by_side import parting
from sameboat.play import play
from sameboat.record import read
from sameboat.transcript import lines
from sameboat.vocabulary import language
from tests.course import BENCH, LIBRARY, kept
from tests.presses import buttons, choose, press, shown
from tests.transcripts import CASES, transcripts

NAMES = sorted(folder.parent.name for folder in CASES.glob("*/en.md"))
COURSE = Folders(CASES.parent)


def sheet_of(name: str = BENCH, library: Folders = LIBRARY) -> Facilitation:
    title = library.case(name, "en").title
    return Facilitation(library, Playable(name, "en", title), clock=lambda: "2026-03-04T10:00:00Z")


def page(markup: str) -> Element:
    return html5lib.parse(markup, namespaceHTMLElements=False)


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def said(sheet: Facilitation) -> Iterator[str]:
    """Yield the story's lines as the sheet shows them, the way the page's test reads the page."""
    for part in (sheet.stage.before, sheet.stage.latest):
        for element in page(part.value).iter():
            classes = (element.get("class") or "").split()
            if "sb-line" in classes and words(element):
                yield ("## " if "sb-scene-title" in classes else "") + words(element)


def record(sheet: Facilitation) -> dict[str, object]:
    """Return the record that the sheet offers as a file."""
    found = re.search(r'href="data:application/json;base64,([^"]+)"', sheet.keep.value)
    assert found
    data: dict[str, object] = json.loads(base64.b64decode(found[1]))
    return data


@pytest.mark.parametrize("name", NAMES)
def test_every_ending_is_reached_with_the_transcript_all_players_are_held_to(name: str) -> None:
    sheet = sheet_of(name, COURSE)
    for path, expected in transcripts(name):
        for number in path:
            choose(sheet, number)
        assert list(said(sheet)) == expected
        assert sheet.text().split("\n")[1 : len(expected) + 1] == expected
        assert not buttons([sheet.stage.options])
        assert len([b for b in buttons([sheet.box]) if b.startswith("Try again")]) == len(path)
        press(sheet, "Start again")


def test_the_drawing_says_what_the_page_says_and_a_table_says_it_too() -> None:
    sheet = sheet_of()
    for number in (1, 1, 2):
        choose(sheet, number)
        transcript = sheet.table.transcript()
        figure = page(sheet.stage.network.value)
        assert sentence(transcript) in words(figure)
        assert sheet.heard.widget.value.count(sentence(transcript)) == 1
        named = [words(text) for text in figure.iterfind(".//{*}text")]
        assert named == ["You", "Ada", "Ben"]
    rows = [[words(cell) for cell in row] for row in figure.iter("tr")][1:]
    assert ["Ada", "Ben", "3"] in rows
    assert "NaN" not in sheet.stage.network.value


def test_choices_stand_in_an_order_of_their_own_and_are_kept_by_their_number() -> None:
    orders = set()
    for seed in range(12):
        sheet = sheet_of()
        random.seed(seed)
        sheet.again()
        orders.add(tuple(buttons([sheet.stage.options])))
        choose(sheet, 3)
        assert sheet.table.learner.path == (3,)
    assert len(orders) > 1


def test_a_button_pressed_twice_makes_one_choice() -> None:
    sheet = sheet_of()
    button = buttons([sheet.stage.options])['to Ada: "It opens at six."']
    button.click()
    button.click()
    assert sheet.table.learner.path == (1,)


def test_one_goes_back_and_tries_again_from_any_decision() -> None:
    sheet = sheet_of()
    for number in (1, 1, 2):
        choose(sheet, number)
    press(sheet, "One step back")
    assert sheet.table.learner.path == (1, 1)
    choose(sheet, 1)
    press(sheet, "Try again from here: The hour")
    assert sheet.table.learner.path == (1,)
    press(sheet, "Start again")
    assert sheet.table.learner.path == ()
    assert list(said(sheet)) == list(lines(play(sheet.table.case)))


def test_the_look_back_shows_every_alternative_and_where_it_leads() -> None:
    sheet = sheet_of()
    for number in (2, 2):
        choose(sheet, number)
    transcript = sheet.table.transcript()
    told = "\n".join(getattr(part, "value", "") for part in shown(sheet.stage.debrief))
    english = language("en")
    for scene, choice in transcript.taken:
        for other in scene.choices:
            assert plain(other.said.source) in words(page(told))
            if other is not choice:
                led = leads_to(sheet.table.case, sheet.table.leads, scene, other, english)
                assert led in words(page(told))
    rooms = [part for part in shown(sheet.stage.debrief) if isinstance(part, Textarea)]
    assert tuple(room.description for room in rooms) == questions(transcript)


def test_feedback_names_the_chapter_that_teaches_its_concept() -> None:
    sheet = sheet_of()
    choose(sheet, 2)
    assert "More on this: back-action, in the chapter “On doors”" in words(
        page(sheet.stage.latest.value)
    )


def test_the_record_of_a_learner_is_read_by_every_reader_and_opened_again() -> None:
    sheet = sheet_of()
    for number in (2, 2):
        choose(sheet, number)
    room = next(part for part in shown(sheet.box) if isinstance(part, Textarea))
    room.value = "Ben was."
    found = record(sheet)
    assert found["format"] == "same-boat-record/2"
    other = sheet_of()
    other.load([{"content": json.dumps(found).encode()}])
    assert other.table.learner == sheet.table.learner
    assert "is open" in other.told.value
    assert other.upload.value == ()
    again, problems = read(json.dumps(record(other)).encode(), "File 1")
    assert again == read(json.dumps(found).encode(), "File 1")[0]
    assert not problems


def test_a_record_of_an_earlier_version_is_followed_as_far_as_it_goes_and_keeps_its_notes() -> None:
    sheet = sheet_of()
    notes = [{"question": "Is it still asked?", "text": "No."}]
    sheet.load([{"content": kept((2, 2, 4), 1, version="old", notes=notes)}])
    assert sheet.table.learner.path == (2, 2)
    assert "2 of 3 decisions" in sheet.told.value
    rooms = {p.description: p.value for p in shown(sheet.box) if isinstance(p, Textarea)}
    assert rooms["Is it still asked?"] == "No."


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
    choose(sheet, 1)
    sheet.load([{"content": data}])
    assert sheet.table.learner.path == (1,)
    assert wrong in words(page(sheet.told.value))


def test_two_learners_are_laid_side_by_side_from_where_they_part() -> None:
    sheet = sheet_of()
    for number in (1, 1, 2):
        choose(sheet, number)
    press(sheet, "A second learner tries")
    assert list(said(sheet)) == list(lines(play(sheet.table.case)))
    for number in (1, 2):
        choose(sheet, number)
    press(sheet, "Lay the two ways side by side")
    one, two = sheet.table.transcript(0), sheet.table.transcript(1)
    assert parting(one, two) == 1
    told = page(sheet.stage.side.value)
    assert "The two ways part at decision 2, “The hour”." in words(told)
    common = told.find(".//details")
    assert common is not None
    assert "An hour is long." in words(common)
    assert "Sit down." not in words(common)
    columns = [words(column) for column in told.iter("section")]
    assert "Sit down." in columns[0]
    assert "Sit down." not in columns[1]
    for column, transcript in zip(columns, (one, two), strict=True):
        assert sentence(transcript) in column
    assert len(told.findall(".//{*}svg")) == 2
    press(sheet, "Put the two ways away")
    assert sheet.stage.side.value == ""


def test_the_first_learner_goes_on_where_they_were() -> None:
    sheet = sheet_of()
    choose(sheet, 1)
    press(sheet, "A second learner tries")
    choose(sheet, 2)
    sheet.turns.value = 0
    assert sheet.table.learner.path == (1,)
    choose(sheet, 2)
    assert [learner.path for learner in sheet.table.learners] == [(1, 2), (2,)]


def test_two_who_went_the_same_way_are_told_so() -> None:
    sheet = sheet_of()
    choose(sheet, 1)
    press(sheet, "A second learner tries")
    choose(sheet, 1)
    press(sheet, "Lay the two ways side by side")
    assert "So far both went the same way." in sheet.text()


def test_another_case_can_be_chosen_and_the_first_one_is_as_it_was_left() -> None:
    sheet = Facilitation(COURSE, COURSE.scripts()[0])
    first, second = COURSE.scripts()[:2]
    choose(sheet, 1)
    sheet.cases.value = second
    assert sheet.table.case.name == second.name
    assert sheet.table.learner.path == ()
    sheet.cases.value = first
    assert sheet.table.learner.path == (1,)


def test_what_a_learner_hears_and_where_the_focus_goes_after_a_choice() -> None:
    sheet = sheet_of()
    sent: list[object] = []
    sheet.stage.here.send = sent.append  # type: ignore[method-assign]
    choose(sheet, 1)
    assert sent == [{"do": "focus"}]
    assert sheet.stage.here.description == "Decision 1: The door"
    assert sheet.stage.here.tabbable is False
    assert 'role="status"' in sheet.heard.widget.value


def test_a_draft_that_leads_nowhere_is_played_up_to_there_and_says_so(tmp_path: Path) -> None:
    script = (CASES / "anna-and-attilio" / "en.md").read_text(encoding="utf-8")
    folder = tmp_path / "cases" / "draft"
    folder.mkdir(parents=True)
    broken = script.replace("Next: ", "Next: No such scene ", 1)
    (folder / "en.md").write_text(broken, encoding="utf-8")
    sheet = sheet_of("draft", Folders(tmp_path))
    leads = sheet.table.leads.exits[0]
    number = next(way.choice for way in leads if way.next)
    choose(sheet, number)
    assert sheet.table.learner.path == ()
    assert "which is no scene" in words(page(sheet.told.value))
    other = next(way.choice for way in leads if way.target is not None)
    choose(sheet, other)
    assert sheet.table.learner.path == (other,)


def test_a_stored_notebook_holds_the_words_and_no_widget_has_to_be_there() -> None:
    sheet = sheet_of()
    bundle = sheet._repr_mimebundle_()
    assert bundle["text/plain"].startswith("# The bench\nIt is cold")
    assert "application/vnd.jupyter.widget-view+json" in bundle
