"""Where people stand in the drawing of a conversation: no name covers another, or leaves it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameboat.html.label import lines, width
from sameboat.html.ring import Ring, Spot, ring

LONG = "Wohngemeinschaftsbetreuungsverein"
LETTERS = st.sampled_from("abcdeilmnorstuvwzABW -'éأח")
NAMES = st.text(LETTERS, min_size=1, max_size=40).map(str.strip).filter(bool)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Anna", ["Anna"]),
        ("Mariangela Quattropani-Castelfranchi", ["Mariangela", "Quattropani-", "Castelfranchi"]),
        (LONG, ["Wohngemeinschafts", "betreuungsverein"]),
        ("Jean-Luc de la Tour", ["Jean-Luc de la", "Tour"]),
        ("a\u0301" * 12, ["a\u0301" * 8, "a\u0301" * 4]),
        ("", []),
        ("أحمد بن عبد الله الحسيني", ["\u2068أحمد بن عبد الله\u2069", "\u2068الحسيني\u2069"]),
    ],
)
def test_a_name_breaks_at_spaces_and_hyphens_and_else_anywhere(
    name: str, expected: list[str]
) -> None:
    assert lines(name) == expected


@given(NAMES)
def test_no_letter_of_a_name_is_lost(name: str) -> None:
    told = "".join(lines(name)).translate({0x2068: None, 0x2069: None})
    assert told.replace(" ", "") == name.replace(" ", "")
    assert all(len(line.strip("\u2068\u2069")) <= 17 for line in lines(name))


def test_a_few_people_with_short_names_stand_on_an_arc() -> None:
    found = ring(["You", "Anna", "Attilio", "Paolo"])
    you, anna, attilio, paolo = found.spots
    assert (you.x, you.y, you.told) == (0, 88, [(27.0, "You")])
    assert (anna.x, anna.y) == (-paolo.x, paolo.y) == (-95.5, 39.8)
    assert (attilio.x, attilio.y, attilio.told) == (0, -84, [(-20.0, "Attilio")])
    assert ring(["You", "Anna"]).spots[1] == Spot(0, -84, ("Anna",), is_above=True)
    assert ring(["You"]).box == "-160 -112 320 236"


def test_many_people_stand_two_a_row_from_the_left_over_the_top_to_the_right() -> None:
    found = ring(["You", *(f"{LONG} {i}" for i in range(7))]).spots[1:]
    assert [spot.x < 0 for spot in found] == [True] * 3 + [False] * 4
    assert found[3].x == 0
    for left, right in zip(found, reversed(found), strict=True):
        assert (left.x, left.y) == (-right.x if right.x else 0, right.y)
    assert sorted({spot.y for spot in found}) == [spot.y for spot in found[3:]]


def frames(found: Ring) -> list[tuple[float, float, float, float]]:
    return [frame for spot in found.spots for frame in (spot.name, spot.node)]


@given(st.lists(NAMES, max_size=14))
def test_everything_stands_inside_the_picture(names: list[str]) -> None:
    found = ring(["You", *names])
    left, top, across, down = map(float, found.box.split())
    for frame in frames(found):
        assert left <= frame[0] <= frame[2] <= left + across
        assert top <= frame[1] <= frame[3] <= top + down + 0.1


@given(st.lists(NAMES.filter(lambda name: max(map(width, lines(name))) < 138), max_size=14))
def test_no_name_covers_another(names: list[str]) -> None:
    members = ring(["You", *names]).spots[1:]
    for i, one in enumerate(members):
        for two in members[:i]:
            for a, b in ((one.name, two.name), (one.name, two.node), (one.node, two.name)):
                assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
