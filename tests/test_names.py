"""Names as people have them: shown as they are, each for itself, in every player."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from html import unescape

import pytest

from sameboat.graph import graph
from sameboat.html import render
from sameboat.map.picture import picture
from sameboat.map.table import table
from sameboat.model import Case, Speech
from sameboat.naming import RIGHT_TO_LEFT, addressed, bare, isolated, speaker
from sameboat.network import sentence
from sameboat.notebook.drawing.drawn import drawn, listing
from sameboat.notebook.drawing.measures import measure, sentences
from sameboat.paper.case import sheets
from sameboat.parse import parse
from sameboat.play import play
from sameboat.terminal.story import front, story
from sameboat.transcript import lines
from sameboat.transcript.whole import whole
from sameboat.vocabulary import language
from tests.names import named
from tests.walks import to_each_ending

WORDS = language("en")


def seen(html: str) -> str:
    """Return the words of a page: between its tags, and in what is read aloud."""
    labels = " ".join(re.findall(r' (?:aria-label|alt)="([^"]*)"', html))
    data = " ".join(re.findall(r' data-sb="([^"]*)"', html))
    data = re.sub(r"\^\(\?:.*?\)\$", "", data)  # patterns, which nobody sees
    return unescape(f"{re.sub('<[^>]*>', ' ', html)} {labels} {data}")


def told(case: Case) -> str:
    ways = [play(case, path) for path in to_each_ending(case)]
    return "\n".join(found for way in ways for found in (*lines(way), sentence(way)))


def typed(case: Case) -> str:
    way = play(case, max(to_each_ending(case), key=len))
    shown = [*front(case), *story(case, way.entries, [choice for _, choice in way.taken])]
    assert all(paragraph.text.startswith(paragraph.lead) for paragraph in shown)
    assert any(paragraph.lead for paragraph in shown)
    return "\n".join(paragraph.text for paragraph in shown)


PLAYERS: dict[str, Callable[[Case], str]] = {
    "page": lambda case: seen(render(case)),
    "transcript": told,
    "terminal": typed,
    "table": lambda case: "\n".join(table(case, 400, graph(case))),
    "map": lambda case: seen(picture(case)),
    "paper": lambda case: seen(sheets(case)),
    "plain text": lambda case: "\n".join(text for text, _ in whole(case)),
}


MAPS = ("map", "table")


@pytest.mark.parametrize("player", PLAYERS)
def test_names_from_right_to_left_stand_each_for_itself(player: str) -> None:
    case = named("right-to-left")
    shown = PLAYERS[player](case)
    names = [person.name for person in case.people]
    for name in names:
        shown = shown.replace(isolated(name), "-")
    assert [name for name in names if name in shown] == []
    assert player in MAPS or "-" in shown


@pytest.mark.parametrize("player", PLAYERS)
def test_names_with_marks_are_shown_as_they_are(player: str) -> None:
    case = named("marks")
    shown = PLAYERS[player](case)
    lost = [person.name for person in case.people if person.name not in shown]
    # A map names those alone to whom something can be said.
    asked = {name for choice in case.scenes[0].choices for name in choice.said.to}  # type: ignore[union-attr]
    assert set(lost) == ({p.name for p in case.people} - asked if player in MAPS else set())


def test_no_name_becomes_markup() -> None:
    for html in (render(named("marks")), sheets(named("marks")), picture(named("marks"))):
        assert not re.search(r"<i>|<em>|<code>|href=.?y|&amp; `", html)


def test_a_name_is_isolated_if_any_of_its_letters_runs_from_right_to_left() -> None:
    assert isolated("أحمد") == "\u2068أحمد\u2069"
    assert isolated("Ahmed (أحمد)") == "\u2068Ahmed (أحمد)\u2069"
    for name in ("Anna", "'Ntoni", "Élodie", "Nurse #1", "ゆき", "Ωμέγα", "12", ""):
        assert isolated(name) == name
    assert speaker("ليلى", WORDS) == "\u2068ليلى\u2069"
    assert addressed(("you", "ليلى"), WORDS) == "to you and \u2068ليلى\u2069"
    assert bare(addressed(("you", "ليلى"), WORDS)) == "to you and ليلى"


def test_every_letter_that_runs_from_right_to_left_is_known() -> None:
    turned = re.compile(RIGHT_TO_LEFT)
    for number in range(0x110000):
        letter, way = chr(number), unicodedata.bidirectional(chr(number))
        if way in ("R", "AL", "RLE", "RLO", "RLI"):
            assert turned.match(letter), hex(number)
        elif way == "L":
            assert not turned.match(letter), hex(number)


def test_a_drawn_network_isolates_what_a_learner_typed() -> None:
    people = [{"name": name, "level": "close"} for name in ("You", "أحمد", "ליאה")]
    tie = {"from": "أحمد", "to": "ליאה", "kind": "helps", "what": ""}
    found = drawn({"people": people, "ties": [tie], "checked": []})
    text = "\n".join((*listing(found, WORDS), *sentences(measure(found), WORDS)))
    for name in ("أحمد", "ליאה"):
        assert isolated(name) in text
        assert name not in text.replace(isolated(name), "")


@pytest.mark.parametrize(
    ("code", "to", "said"),
    [
        ("it", ("Anna", "Luisa"), "ad Anna e Luisa"),
        ("it", ("La signora Ferri",), "alla signora Ferri"),
        ("it", ("Il signor Conti", "you"), "al signor Conti e te"),
        ("it", ("L’infermiera",), "all'infermiera"),
        ("it", ("Gli zii",), "agli zii"),
        ("it", ("Lorenzo",), "a Lorenzo"),
        ("it", ("you", "La signora Ferri"), "a te e La signora Ferri"),
        ("en", ("The porter", "Anna"), "to the porter and Anna"),
        ("en", ("Theo",), "to Theo"),
    ],
)
def test_an_article_before_a_name_joins_the_word_before_it(
    code: str, to: tuple[str, ...], said: str
) -> None:
    assert addressed(to, language(code)) == said


def test_fourteen_names_of_forty_letters_can_be_spoken_to_at_once() -> None:
    names = [f"{letter} {'abcdefghi' * 4} {letter}" for letter in "ABCDEFGHIJKLMN"]
    assert {len(name) for name in names} == {40}
    people = "\n".join(f"  {name}: x" for name in names)
    line = f"{names[0]} to {', '.join(names[1:-1])} and {names[-1]}: Yes."
    parsed = parse(f"---\npeople:\n{people}\n---\n\n{line}\n")
    (block,) = parsed.case.blocks
    assert isinstance(block, Speech)
    assert (block.speaker, *block.to) == tuple(names)
