"""A network is drawn by fields and buttons, and its measures are plain sentences that are true."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameboat.notebook import draw
from sameboat.notebook.drawing.bands import alone, listing, picture
from sameboat.notebook.drawing.drawn import KINDS, LEVELS, Drawn, Node, Tie, read, write
from sameboat.notebook.drawing.measures import measure, reach, sentences
from sameboat.notebook.drawing.sheet import Drawing
from sameboat.vocabulary import language, languages
from tests.presses import buttons, press

ENGLISH = language("en")


def network(*ties: str, people: str = "A B C D") -> Drawn:
    """Return a network: `A>B` helps, `A=B` both ways, `A/B` strained, `A.B` hoped for."""
    kinds = dict(zip(">=/.", KINDS, strict=True))
    return Drawn(
        tuple(Node(name, LEVELS[i % len(LEVELS)]) for i, name in enumerate(people.split())),
        tuple(Tie(tie[0], tie[2], kinds[tie[1]]) for tie in ties),
    )


def told(drawn: Drawn) -> list[str]:
    return list(sentences(measure(drawn), ENGLISH))


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        (network(people="A"), "There are no ties yet."),
        (network("A.B"), "There are no ties yet."),
        (network("A>B", "B>C", "C>D"), "Everybody can be reached from everybody"),
        (network("A>B", "C>D"), "is in 2 parts, and nothing joins them yet: A and B; C and D."),
        (network("A>B", "C>D", "B.C"), "The ties that are hoped for would join them all."),
        (network("A>B", "B.C"), "With the ties that are hoped for there would be 2 parts."),
        (network("A>B", "A>C", "A>D"), "One person holds many: without A, C and D would be cut"),
        (network("A>B", "A>C", "A>D"), "On one tie alone hang: B (on A), C (on A) and D (on A)."),
        (network("A>B", "B>C", "C>D"), "without the one between B and C, C and D would be"),
        (network("A>B", "B>C", "C>D", "D>A"), "Nobody depends on one tie alone."),
        (network("A=B", "A>C"), "Help goes both ways: A and B."),
        (network("A>B", "B>A"), "Help goes both ways: A and B."),
        (network("C>A", "A=B"), "Help goes one way: from C to A."),
        (network("A>B", "A>C"), "B and C receive help and give none yet."),
        (network("A>B"), "B receives help and gives none yet."),
        (network("A>B"), "A gives help and receives none yet."),
        (network("A/B"), "On one tie alone hangs: B (on A)."),
        (network(), "volunteers, workers of a service, other services and the community."),
        (network(people="A B C D E F G H"), "There is somebody on every level."),
    ],
)  # fmt: skip
def test_a_network_says_what_it_shows(drawn: Drawn, expected: str) -> None:
    assert expected in " ".join(told(drawn))


@pytest.mark.parametrize(
    ("drawn", "unsaid"),
    [
        (network("A/B", "C.D"), "Help goes"),
        (network("A>B", "B>A"), "gives help and receives none"),
        (network("A>B", "B>C", "C>A", people="A B C"), "hang"),
        (network("A.B", "A>B", people="A B"), "hoped for"),
    ],
)
def test_a_network_says_nothing_that_is_not_so(drawn: Drawn, unsaid: str) -> None:
    assert unsaid not in " ".join(told(drawn))


def test_who_reaches_whom() -> None:
    assert reach(network("A>B", "B/C", "C.D")) == (
        ("A", ("B",), ("C",), ("D",)),
        ("B", ("A", "C"), (), ("D",)),
        ("C", ("B",), ("A",), ("D",)),
        ("D", (), (), ("A", "B", "C")),
    )


NETWORKS = st.builds(
    lambda names, ties: Drawn(
        tuple(Node(name, LEVELS[i % 3]) for i, name in enumerate(names)),
        tuple(
            Tie(names[one % len(names)], names[two % len(names)], kind)
            for one, two, kind in ties
            if one % len(names) != two % len(names)
        ),
    ),
    st.sampled_from(("ABCDEFG", "AB", "A")),
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.sampled_from(KINDS)), max_size=9),
)


@given(NETWORKS)
def test_a_tie_is_the_only_one_exactly_when_taking_it_away_makes_a_part_more(drawn: Drawn) -> None:
    found = measure(drawn)
    only = {frozenset((one, two)) for one, two, _ in found.only_ties}
    for pair in {tie.pair for tie in drawn.ties if tie.kind != "missing"}:
        less = Drawn(drawn.people, tuple(tie for tie in drawn.ties if tie.pair != pair))
        assert (len(measure(less).parts) > len(found.parts)) == (pair in only)


@given(NETWORKS)
def test_somebody_holds_others_exactly_when_without_them_there_are_more_parts(drawn: Drawn) -> None:
    found = measure(drawn)
    for name in drawn.names:
        alone_already = (name,) in found.parts
        less = measure(drawn.without_person(name))
        more = len(less.parts) > len(found.parts) - alone_already
        assert more == (name in dict(found.holders))


@given(NETWORKS)
def test_everybody_is_tied_to_reached_or_not_and_the_file_holds_it_all(drawn: Drawn) -> None:
    for name, *groups in reach(drawn):
        assert sorted(other for group in groups for other in group) == sorted(
            set(drawn.names) - {name}
        )
    again, problems = read(write(drawn).encode(), "The file")
    assert not problems
    assert again is not None
    assert again.people == drawn.people
    assert set(again.ties) <= set(drawn.ties)
    assert measure(again).both == measure(drawn).both


@given(NETWORKS)
def test_the_picture_shows_everybody_on_their_level_and_the_list_says_the_same(
    drawn: Drawn,
) -> None:
    svg = ElementTree.fromstring(alone(drawn, ENGLISH, "The network"))
    names = [text.text for text in svg.iterfind(".//{*}text[@class='sb-name']")]
    assert sorted(map(str, names)) == sorted(drawn.names)
    assert len(svg.findall(".//{*}path")) >= len(drawn.ties)
    said = list(listing(drawn, ENGLISH))
    assert len(said) == len(LEVELS) + len(drawn.ties)
    empty = svg.findall(".//{*}rect[@class='sb-empty']")
    assert len(empty) == sum(line.endswith("nobody yet") for line in said)
    for x in re.findall(r'cx="(-?\d+)"', str(picture(drawn, ENGLISH))):
        assert 0 < int(x) < 360


def test_a_picture_that_is_kept_needs_no_theme_and_says_what_it_shows() -> None:
    svg = alone(network("A>B"), ENGLISH, "Mine")
    assert "var(" not in svg
    tree = ElementTree.fromstring(svg)
    assert tree.find("{*}title").text == "Mine"  # type: ignore[union-attr]
    assert "A helps B." in str(tree.find("{*}desc").text)  # type: ignore[union-attr]


# The sheet


def field(sheet: Drawing, **values: str) -> None:
    for name, value in values.items():
        getattr(sheet.editor, name).value = value


def test_people_and_ties_are_added_taken_away_and_had_back() -> None:
    sheet = draw()
    field(sheet, name="  Luisa  ", level="neighbours")
    press(sheet, "Add to the network")
    assert sheet.editor.drawn.names == ("Me", "Luisa")
    assert sheet.editor.name.value == ""
    field(sheet, one="Luisa", kind="helps", two="Me", what="the nights")
    press(sheet, "Add the tie")
    assert "Luisa helps Me: the nights" in sheet.text()
    assert "Added: Luisa helps Me: the nights." in sheet.editor.heard.widget.value
    press(sheet, "Remove Luisa")
    assert sheet.editor.drawn.ties == ()
    press(sheet, "Take the last change back")
    assert "Luisa helps Me: the nights" in sheet.text()
    press(sheet, "Remove 1")
    assert sheet.editor.drawn.ties == ()
    assert sheet.editor.drawn.names == ("Me", "Luisa")


@pytest.mark.parametrize(
    ("name", "told"),
    [("", "Write a name"), ("  ", "Write a name"), ("me", "me is in the network already.")],
)
def test_a_name_that_can_not_be_added_is_told(name: str, told: str) -> None:
    sheet = draw()
    field(sheet, name=name)
    press(sheet, "Add to the network")
    assert sheet.editor.drawn.names == ("Me",)
    assert told in sheet.editor.heard.widget.value


def test_a_tie_needs_two_and_there_are_no_fields_for_it_before() -> None:
    sheet = draw()
    assert "Add the tie" not in buttons([sheet.box])
    field(sheet, name="Paolo")
    press(sheet, "Add to the network")
    field(sheet, one="Paolo", two="Paolo")
    press(sheet, "Add the tie")
    assert "A tie needs two different people." in sheet.editor.heard.widget.value
    assert sheet.editor.drawn.ties == ()


def test_the_fields_of_a_tie_never_begin_with_one_person_twice() -> None:
    sheet = draw()
    field(sheet, name="Paolo")
    press(sheet, "Add to the network")
    assert (sheet.editor.one.value, sheet.editor.two.value) == ("Me", "Paolo")
    press(sheet, "Add the tie")
    assert sheet.editor.drawn.ties == (Tie("Me", "Paolo"),)


def test_a_level_is_changed_where_the_person_stands() -> None:
    sheet = draw()
    field(sheet, name="Paolo")
    press(sheet, "Add to the network")
    row = sheet.editor.people.children[1]
    row.children[0].value = "volunteers"
    assert sheet.editor.drawn.people[1] == Node("Paolo", "volunteers")


def test_the_same_tie_is_there_once_and_help_back_is_another() -> None:
    drawn = network().with_tie(Tie("A", "B")).with_tie(Tie("A", "B", "helps", "soup"))
    assert drawn.ties == (Tie("A", "B", "helps", "soup"),)
    assert len(drawn.with_tie(Tie("B", "A")).ties) == 2
    assert (
        len(drawn.with_tie(Tie("A", "B", "strained")).with_tie(Tie("B", "A", "strained")).ties) == 2
    )


def test_a_file_is_opened_and_what_was_there_before_can_be_had_back() -> None:
    sheet = draw()
    sheet.load([{"content": write(network("A>B")).encode()}])
    assert sheet.editor.drawn == network("A>B")
    assert "is open" in sheet.told.value
    press(sheet, "Take the last change back")
    assert sheet.editor.drawn.names == ("Me",)


@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        (b"", "this is no network"),
        (b"[[[", "this is no network"),
        (b'{"format": "same-boat-record/1"}', "this file is of format same-boat-record/1"),
        (b'{"people": []}', "this is no network"),
    ],
)
def test_a_file_that_holds_no_network_changes_nothing(data: bytes, wrong: str) -> None:
    sheet = draw()
    sheet.load([{"content": data}])
    assert sheet.editor.drawn.names == ("Me",)
    assert wrong in sheet.told.value


def test_what_is_damaged_in_a_file_is_named_and_the_rest_is_kept() -> None:
    data = {
        "format": "same-boat-network/1",
        "people": [
            {"name": "A", "level": "close"},
            {"name": "B", "level": "clsoe"},
            {"level": "x"},
            3,
        ],
        "ties": [
            {"from": "A", "to": "B", "kind": "helsp"},
            {"from": "A", "to": "A", "kind": "helps"},
            {"from": "A", "to": "Bb", "kind": "helps"},
        ],
    }
    drawn, problems = read(json.dumps(data).encode(), "The file")
    assert drawn is not None
    assert drawn.names == ("A", "B")
    assert drawn.ties == (Tie("A", "B"),)
    assert len(problems) == 6
    assert {problem.nearest for problem in problems} == {None, "close", "helps", "B"}


@pytest.mark.parametrize("code", languages())
def test_every_level_and_kind_has_a_word_in_every_language(code: str) -> None:
    words = language(code)
    assert tuple(words.page["exercise"]["levels"]) == LEVELS
    assert set(words.page["drawing"]["told"]) == set(KINDS)
    assert set(language(code, "exercise").ties.values()) == set(KINDS)
    assert draw(code).text()
