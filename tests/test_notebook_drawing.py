"""What a drawn network shows is said in plain sentences that are true."""

from __future__ import annotations

import html
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameboat.notebook import draw
from sameboat.notebook.drawing.drawn import LEVELS, drawn, listing
from sameboat.notebook.drawing.measures import measure, reach, sentences
from sameboat.record import Drawn, Person, Tie, as_data, read
from sameboat.vocabulary import language, languages
from tests.course import DONE, FIXTURES
from tests.presses import answer

KINDS = ("helps", "both-ways", "strained", "missing")
ENGLISH = language("en")


def network(*ties: str, people: str = "A B C D") -> Drawn:
    """Return a network: `A>B` helps, `A=B` both ways, `A/B` strained, `A.B` hoped for."""
    kinds = dict(zip(">=/.", KINDS, strict=True))
    return Drawn(
        tuple(Person(name, LEVELS[i % len(LEVELS)]) for i, name in enumerate(people.split())),
        tuple(Tie(tie[0], tie[2], kinds[tie[1]]) for tie in ties),
    )


def names(drawing: Drawn) -> list[str]:
    return [person.name for person in drawing.people]


def ends(tie: Tie) -> frozenset[str]:
    return frozenset((tie.one, tie.to))


def told(drawing: Drawn) -> list[str]:
    return list(sentences(measure(drawing), ENGLISH))


@pytest.mark.parametrize(
    ("drawing", "expected"),
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
def test_a_network_says_what_it_shows(drawing: Drawn, expected: str) -> None:
    assert expected in " ".join(told(drawing))


@pytest.mark.parametrize(
    ("drawing", "unsaid"),
    [
        (network("A/B", "C.D"), "Help goes"),
        (network("A>B", "B>A"), "gives help and receives none"),
        (network("A>B", "B>C", "C>A", people="A B C"), "hang"),
        (network("A.B", "A>B", people="A B"), "hoped for"),
    ],
)
def test_a_network_says_nothing_that_is_not_so(drawing: Drawn, unsaid: str) -> None:
    assert unsaid not in " ".join(told(drawing))


def test_who_reaches_whom() -> None:
    assert reach(network("A>B", "B/C", "C.D")) == (
        ("A", ("B",), ("C",), ("D",)),
        ("B", ("A", "C"), (), ("D",)),
        ("C", ("B",), ("A",), ("D",)),
        ("D", (), (), ("A", "B", "C")),
    )


NETWORKS = st.builds(
    lambda names, ties: Drawn(
        tuple(Person(name, LEVELS[i % 3]) for i, name in enumerate(names)),
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
def test_a_tie_is_the_only_one_exactly_when_taking_it_away_makes_a_part_more(
    drawing: Drawn,
) -> None:
    found = measure(drawing)
    only = {frozenset((one, two)) for one, two, _ in found.only_ties}
    for pair in {ends(tie) for tie in drawing.ties if tie.kind != "missing"}:
        less = Drawn(drawing.people, tuple(tie for tie in drawing.ties if ends(tie) != pair))
        assert (len(measure(less).parts) > len(found.parts)) == (pair in only)


@given(NETWORKS)
def test_somebody_holds_others_exactly_when_without_them_there_are_more_parts(
    drawing: Drawn,
) -> None:
    found = measure(drawing)
    for name in names(drawing):
        alone_already = (name,) in found.parts
        less = measure(
            Drawn(
                tuple(person for person in drawing.people if person.name != name),
                tuple(tie for tie in drawing.ties if name not in ends(tie)),
            )
        )
        more = len(less.parts) > len(found.parts) - alone_already
        assert more == (name in dict(found.holders))


@given(NETWORKS)
def test_everybody_is_tied_to_reached_or_not(drawing: Drawn) -> None:
    for name, *groups in reach(drawing):
        assert sorted(other for group in groups for other in group) == sorted(
            set(names(drawing)) - {name}
        )


@given(NETWORKS)
def test_the_list_has_everybody_on_their_level_and_every_tie(drawing: Drawn) -> None:
    said = list(listing(drawing, ENGLISH))
    assert len(said) == len(LEVELS) + len(drawing.ties)
    empty = len(measure(drawing).empty_levels)
    assert empty == sum(line.endswith("nobody yet") for line in said)
    listed = [name for line in said[: len(LEVELS)] for name in line.split(": ")[1].split(", ")]
    assert sorted(set(listed) - {"nobody yet"}) == sorted(names(drawing))


def test_somebody_on_no_level_is_kept_and_fills_none() -> None:
    drawing = Drawn((Person("A", "person"), Person("B", "")), (Tie("A", "B", "helps"),))
    assert measure(drawing).people == ("A", "B")
    assert measure(drawing).empty_levels == LEVELS[1:]
    assert "on no level: B" in list(listing(drawing, ENGLISH))


def test_of_the_learner_it_is_said_in_the_words_for_you() -> None:
    drawing = Drawn((Person("You", "person"), Person("A", "close")), (Tie("A", "You", "helps"),))
    assert "You receive help and give none yet." in told(drawing)
    assert "A gives help and receives none yet." in told(drawing)


# The sheet

LEVEL = st.sampled_from(("", *LEVELS))


def test_what_the_element_tells_is_measured_and_told() -> None:
    sheet = draw()
    assert "the person: You" in sheet.text()
    assert "There are no ties yet." in html.unescape(sheet.measured.value)
    answer(sheet.element, DONE["draw-the-network"], looked=False)
    assert "Luisa – Anna (helps): the key" in sheet.text()
    assert "Anna receives help and gives none yet." in html.unescape(sheet.measured.value)
    answer(sheet.element, [], looked=False)
    assert "the person: You" in sheet.text()


def record(**values: Any) -> bytes:
    entry = {
        "exercise": "six-ties-and-a-gap", "title": "T", "kind": "draw-the-network",
        "language": "en", "version": "", "answers": DONE["draw-the-network"], "times": [], **values,
    }  # fmt: skip
    return json.dumps(
        {"format": "same-boat-record/2", "kept": "", "cases": [], "exercises": [entry]}
    ).encode()


def test_a_drawing_is_opened_from_a_record_also_from_that_of_an_exercise() -> None:
    sheet = draw()
    sheet.load([record()])
    assert sheet.network == drawn(DONE["draw-the-network"])
    assert sheet.element.kept["exercise"] == "your-coping-network"
    assert "The drawing of the record is open." in sheet.told.value


def test_what_was_drawn_in_a_browser_comes_back_whole() -> None:
    data = (FIXTURES / "found" / "drawn-in-browser.json").read_bytes()
    (entry,) = json.loads(data)["exercises"]
    found, problems = read(data, "File 1")
    assert problems == ()
    assert found is not None
    assert as_data(found.exercises[0]) == entry
    sheet = draw()
    sheet.load([data])
    assert as_data(found.exercises[0])["answers"] == sheet.element.kept["answers"]
    assert (len(sheet.network.people), len(sheet.network.ties)) == (8, 5)
    text = sheet.text()
    assert "on no level: Nerina, Gualtiero, Sonia, Teo, Alba, The meals service" in text
    assert text.count(" – ") == 5


NAME = st.text(st.sampled_from("aB  ’ﬀä\u00a0\u2068أ"), min_size=1, max_size=6).map(str.strip)
PAGES = st.lists(NAME.filter(bool), min_size=1, max_size=6, unique=True).flatmap(
    lambda names: st.fixed_dictionaries(
        {
            "people": st.tuples(
                *(
                    st.builds(lambda level, n=name: {"name": n, "level": level}, LEVEL)
                    for name in names
                )
            ).map(list),
            "ties": st.lists(
                st.tuples(st.permutations(names), st.sampled_from(KINDS)).map(
                    lambda drawn: (drawn[0][0], drawn[0][-1], drawn[1])
                ),
                max_size=6,
                unique_by=lambda tie: tie[:2],
            ).map(
                lambda ties: [
                    {"from": one, "to": to, "kind": kind, "what": ""}
                    for one, to, kind in ties
                    if one != to
                ]
            ),
            "checked": st.just([]),
        }
    )
)


@given(PAGES)
def test_whatever_a_page_can_draw_comes_back_whole(answers: dict[str, Any]) -> None:
    file, problems = read(record(answers=answers), "File 1")
    assert problems == ()
    assert file is not None
    assert as_data(file.exercises[0])["answers"] == answers
    network = drawn(answers)
    assert len(network.people) == len(answers["people"])
    assert len(network.ties) == len(answers["ties"])
    said = list(listing(network, ENGLISH))
    assert len([line for line in said if " – " in line]) == len(answers["ties"])
    for person in network.people:
        assert any(person.name in line for line in said[: len(LEVELS) + 1])


@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        (b"", "the file is empty"),
        (record(kind="reflect", answers=[]), "There is no drawing in this record."),
    ],
)
def test_a_file_that_holds_no_drawing_changes_nothing(data: bytes, wrong: str) -> None:
    sheet = draw()
    answer(sheet.element, DONE["draw-the-network"], looked=False)
    sheet.load([data])
    assert sheet.network == drawn(DONE["draw-the-network"])
    assert wrong in sheet.told.value


@pytest.mark.parametrize("code", languages())
def test_every_level_and_kind_has_a_word_in_every_language(code: str) -> None:
    words = language(code)
    assert tuple(words.page["exercise"]["levels"]) == LEVELS
    assert set(language(code, "exercise").ties.values()) == set(KINDS)
    assert draw(code).text()
