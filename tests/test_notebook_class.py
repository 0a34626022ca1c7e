"""What a class chose is counted rightly, and nobody's name is in what is shown."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sameboat.cohort import Class, Flow, Playing, Stop, Way, flow, tally
from sameboat.course.cases import Cases
from sameboat.course.folders import Folders
from sameboat.graph import graph
from sameboat.notebook import what_the_class_chose
from sameboat.notebook.chosen.picture import picture
from sameboat.notebook.chosen.report import decisions, ended, letters, sentences
from sameboat.play import play
from tests.course import BENCH, LIBRARY, a_class, kept
from tests.transcripts import CASES, transcripts

CASE = LIBRARY.case(BENCH, "en")
WAYS = [(1, 1, 1), (1, 1, 2), (1, 1, 2), (1, 2), (2, 2), (2, 1), (3,), (1,)]


def playing(*ways: tuple[int, ...]) -> Playing:
    return Playing(CASE, graph(CASE), tuple(map(Way, ways)))


def counted(files: Iterable[bytes]) -> Class:
    return tally(files, Cases(LIBRARY, "en"))


def problems(*files: bytes) -> list[str]:
    return [str(problem) for problem in counted(files).problems]


def test_every_decision_counts_who_came_and_what_they_chose() -> None:
    found = playing(*WAYS)
    told = {
        decision.title: (decision.learners, decision.steps, [row[1] for row in decision.rows])
        for decision in decisions(found, flow(found))
    }
    assert told == {
        "The door": (8, (1,), [5, 2, 1]),
        "The hour": (5, (2,), [3, 1]),
        "The bench": (5, (2, 3), [2, 3]),
    }


def test_every_ending_counts_who_came_there() -> None:
    found = playing(*WAYS)
    assert [(end.letter, end.title, end.learners) for end in ended(found, flow(found))] == [
        ("A", "The door", 1),
        ("B", "Inside", 6),
    ]


def test_the_sentences_say_where_the_ways_part_and_what_was_reached() -> None:
    found = playing(*WAYS)
    assert list(sentences(found, flow(found))) == [
        "8 learners played “The bench”.",
        "1 of them has not come to an ending yet.",
        "The ways part first at decision 1 “The door”: how many made each choice: "
        "1: 5; 2: 2; 3: 1.",
        "Divided at decision 2 “The hour”: 1: 3; 2: 1.",
        "Divided at decision 3 “The bench”: 2: 2; 1: 1.",
        "2 of 2 endings were reached: A (1) and B (6).",
    ]


def test_a_class_of_one_mind_is_told_so() -> None:
    found = playing((1, 1), (1, 1), (1, 1))
    told = " ".join(sentences(found, flow(found)))
    assert "The ways have not parted anywhere." in told
    assert "Of one mind at 1 “The door” and 2 “The hour”." in told
    assert "3 of them have not come to an ending yet." in told
    assert "Nobody made 3 of the choices" in told


def test_one_learner_is_a_class_too() -> None:
    found = playing((3,))
    told = list(sentences(found, flow(found)))
    assert told[0] == "1 learner played “The bench”."
    assert "parted" not in " ".join(told)


def test_learners_who_come_to_a_scene_by_different_ways_stand_together() -> None:
    found = flow(playing((1, 1, 1), (1, 1, 2), (2, 1)))
    assert dict(found.stops)[Stop(2, 2)] == 1
    assert dict(found.stops)[Stop(3, 2)] == 2
    assert found.divided == (Stop(1, 0), Stop(3, 2))


@given(st.lists(st.sampled_from(WAYS), min_size=1, max_size=12))
def test_nobody_is_lost_between_the_steps(ways: list[tuple[int, ...]]) -> None:
    found = flow(playing(*ways))
    stops = dict(found.stops)
    for stop, count in stops.items():
        arrived = sum(strand.learners for strand in found.strands if strand.to == stop)
        assert count == (found.learners if stop.step == 1 else arrived)
        assert sum(found.chosen(stop).values()) <= count
    stay = sum(count - sum(found.chosen(stop).values()) for stop, count in stops.items())
    assert stay == len(ways)


def bars(found: Flow) -> ElementTree.Element:
    names = letters(playing())
    return ElementTree.fromstring(str(picture(found, CASE, "label", names)))


@given(st.lists(st.sampled_from(WAYS), min_size=1, max_size=40))
def test_the_picture_shows_every_stop_inside_its_edges_and_none_over_another(
    ways: list[tuple[int, ...]],
) -> None:
    found = flow(playing(*ways))
    svg = bars(found)
    rows: dict[str, list[tuple[float, float]]] = {}
    for bar in svg.iterfind("rect"):
        if bar.get("class") in ("sb-bar", "sb-end"):
            left, width = float(bar.get("x", "")), float(bar.get("width", ""))
            rows.setdefault(bar.get("y", ""), []).append((left, left + width))
    assert sum(map(len, rows.values())) == len(found.stops)
    for row in rows.values():
        row.sort()
        assert row[0][0] >= 0
        assert row[-1][1] <= 360.1
        assert all(one[1] <= two[0] + 0.2 for one, two in pairwise(row))
    assert len(svg.findall("path")) == len(found.strands)
    assert svg.get("role") == "img"


@pytest.mark.parametrize("name", sorted(path.parent.name for path in CASES.glob("*/en.md")))
def test_every_case_of_the_course_can_be_discussed(name: str) -> None:
    library = Folders(CASES.parent)
    case = library.case(name, "en")
    found = Playing(case, graph(case), tuple(Way(path) for path, _ in transcripts(name)) * 3)
    together = flow(found)
    assert list(sentences(found, together))
    ElementTree.fromstring(str(picture(together, case, "label", letters(found))))
    ends = sum(count for stop, count in together.stops if stop.ending is not None)
    assert ends == len(found.ways)
    steps = sum(len(play(case, way.path).taken) for way in found.ways)
    assert sum(strand.learners for strand in together.strands) == steps


# Files


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ([kept((1,), 0), b"{"], ["File 2:1: record: the file breaks off in the middle; "
                                 "expected the whole file, unchanged"]),
        ([kept((1, 1), 0), kept((1, 1), 0)], ["File 2:1: cohort: what it holds of “The bench” "
         "is in file 1 as well; expected the record of another learner; it is counted once"]),
        ([kept((1,), 0), kept((1, 1, 2), 0)], ["File 2:1: cohort: what it holds of “The bench” is "
         "in file 1 as well; expected the record of another learner; it is counted once"]),
        ([kept((1, 1), 0), kept((1, 1), 1)], []),
        ([b'{"case": "the-bench", "path": [1]}'] * 2, []),
        ([kept((1,), 0, case="the-bnech")], ["File 1:1: cohort: the case “the-bnech” isn't in this "
         'course; expected one of its cases; the rest is counted; did you mean "the-bench"?']),
        ([kept((1, 7), 0)], ["File 1:1: cohort: no way through “The bench” goes like this; "
         "expected one of its choices at each decision; it is followed for 1 of 2 decisions"]),
        ([kept((1, 7), 0, version="old")], ["File 1:1: cohort: “The bench” was played in version "
         f"old; expected version {CASE.version}; it is followed for 1 of 2 decisions"]),
        ([kept((1, 7), 0, language="it", version="x")], ["File 1:1: cohort: no way through “The "
         "bench” goes like this; expected one of its choices at each decision; it is followed for "
         "1 of 2 decisions"]),
    ],
)  # fmt: skip
def test_each_file_that_can_not_be_taken_as_it_is_has_its_message(
    files: list[bytes], expected: list[str]
) -> None:
    assert problems(*files) == expected


def test_a_learner_who_kept_the_record_twice_is_counted_once_with_the_longer_way() -> None:
    found = counted([kept((1,), 0), kept((1, 1, 2), 0), kept((2,), 5)])
    assert found.cases[BENCH].ways == (Way((1, 1, 2)), Way((2,)))


def test_what_stands_beside_a_damaged_file_is_counted() -> None:
    found = counted(a_class())
    assert (found.files, found.read) == (15, 12)
    assert len(found.cases[BENCH].ways) == 9
    assert {problem.file for problem in found.problems} == {f"File {n}" for n in range(9, 16)}


def test_exercises_are_counted_by_their_titles() -> None:
    done = {"exercise": "x", "title": "Two kilos", "kind": "order", "answers": [1], "times": ["t1"]}
    file = json.dumps({"format": "same-boat-record/1", "exercises": [done]}).encode()
    other = json.dumps(
        {"format": "same-boat-record/1", "exercises": [{**done, "times": ["t2"]}]}
    ).encode()
    assert counted([file, other, file]).done == {"Two kilos": 2}


# The sheet


def test_names_of_files_are_neither_shown_nor_kept() -> None:
    sheet = what_the_class_chose(library=LIBRARY)
    files = [
        {
            "name": f"Maria Rossi {number}.json",
            "type": "",
            "size": len(data),
            "content": memoryview(data),
            "last_modified": datetime.now(UTC),
        }
        for number, data in enumerate(a_class())
    ]
    sheet.upload.value = tuple(files)
    state = repr(sheet.box.get_state()) + sheet.counted.value + sheet.shown.value + sheet.text()
    assert "Rossi" not in state
    assert sheet.upload.value == ()
    assert "File 13: the file breaks off in the middle" in html.unescape(sheet.counted.value)


def test_what_was_written_is_shown_only_when_it_is_asked_for() -> None:
    sheet = what_the_class_chose(library=LIBRARY)
    sheet.take(a_class())
    assert "Ben, I think." not in sheet.shown.value + sheet.text()
    sheet.shared.value = True
    assert "Ben, I think." in sheet.shown.value
    assert "Ben, I think." in sheet.text()
    sheet.shared.value = False
    assert "Ben, I think." not in sheet.shown.value + sheet.text()


def test_the_sheet_stays_small_whatever_files_hold() -> None:
    done = {"title": "x" * 1000, "kind": "order", "answers": [1]}
    exercises = [{"exercise": f"e{n}", **done} for n in range(500)]
    entries = {"cases": [5] * 10_000, "exercises": exercises}
    named = {"cases": [{"case": "x" * 100_000, "tries": [5], "at": "x", "title": 5}] * 20}
    files = [
        json.dumps({"format": "same-boat-record/2", "kept": "", "exercises": [], **each}).encode()
        for each in (entries, named, {"cases": 5})
    ]
    sheet = what_the_class_chose(library=LIBRARY)
    sheet.take(files * 20)
    assert len(sheet.counted.value) < 100_000
    assert len(sheet.text()) < 100_000
    assert re.search(r"<li>\d+ more like these\.</li>", sheet.counted.value)


def test_more_files_can_be_added_and_all_of_them_are_counted() -> None:
    sheet = what_the_class_chose(library=LIBRARY)
    sheet.take([kept((1,), 0)])
    sheet.take([kept((2,), 1), kept((1,), 0)])
    assert len(sheet.found.cases[BENCH].ways) == 2
    assert "File 3" in sheet.counted.value


def test_the_table_says_what_the_picture_shows() -> None:
    sheet = what_the_class_chose(library=LIBRARY)
    sheet.take(a_class())
    counts = re.findall(r'class="sb-count"[^>]*>(?:(\d+): )?(\d+)<', sheet.shown.value)
    cells = re.findall(r"<td>(\d+)</td>", sheet.shown.value)
    assert sum(int(count) for _, count in counts) == sum(map(int, cells))


@settings(max_examples=40)
@given(st.lists(st.binary(max_size=30) | st.sampled_from(a_class()), max_size=6, unique=True))
def test_whatever_is_dropped_on_it_every_file_is_counted_or_complained_of(
    files: list[bytes],
) -> None:
    found = counted(files)
    assert found.files == len(files)
    ways = sum(len(playing.ways) for playing in found.cases.values())
    assert ways + len({problem.file for problem in found.problems}) >= len(files)
