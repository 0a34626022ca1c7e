"""Say it yourself first, in the terminal: a line before the choices, and beside them at the end."""

from __future__ import annotations

import pytest

from sameboat.course.reading import read
from sameboat.terminal.session import Session, begin
from tests.command import run
from tests.terminal import Terminal
from tests.test_terminal import KEY, in_order, shown, typed

ASK = "What would you say?"


@pytest.fixture
def session() -> Session:
    return begin(read(KEY).case, (), in_order, own=True)[0]


def test_the_line_comes_first_and_no_choice_before() -> None:
    session, screens = begin(read(KEY).case, (), in_order, own=True)
    first = shown(screens)
    assert ASK in first
    assert "Ben says stay." not in first
    session, answer = typed(session, "2")
    assert "press Enter for the choices" in answer
    session, answer = typed(session, "Ada,  stay?")
    assert "You wanted to say: “Ada, stay?”" in answer
    assert answer.index("Ada, stay?") < answer.index("Ben says stay.")


def test_enter_alone_shows_the_choices(session: Session) -> None:
    answer = typed(session, "")[1]
    assert "Ben says stay." in answer
    assert "You wanted" not in answer


def test_it_is_turned_on_and_off_at_any_time(session: Session) -> None:
    off, answer = typed(session, "o")
    assert "at once again" in answer
    assert "Ben says stay." in answer
    on, answer = typed(off, "o")
    assert ASK in answer
    assert "Ben says stay." not in answer
    assert ASK in typed(on, "", "1", "b")[1]
    ended, _ = typed(on, "", "3")
    assert "From now on" in typed(ended, "o", "o")[1]


def test_the_line_stands_beside_what_was_chosen_what_fitted_and_why(session: Session) -> None:
    session, answer = typed(session, "You should stay, Ada.", "3")
    begun = answer.index("1. The door")
    told = answer[begun : answer.index("To think about")]
    for words in (
        "You wanted to say: “You should stay, Ada.”", "words of theirs: stay", "It turns to Ada.",
        "> You wait.", "Nobody had asked for room.", "“Ben says stay.”", "fits this moment",
        "You gave it back.",
    ):  # fmt: skip
        assert words.strip("“”") in told, told
    again, answer = typed(session, "b")
    assert "You wanted to say: “You should stay, Ada.”" in answer
    assert "You wanted" in typed(again, "")[1]
    assert "You wanted" not in typed(again, "s", "o", "3")[1].partition("1. ")[0]


def test_a_decision_without_a_line_is_looked_back_on_as_ever(session: Session) -> None:
    asked, plain = typed(session, "", "3")[1], typed(begin(read(KEY).case, (), in_order)[0], "3")[1]
    assert asked == plain


def test_a_person_plays_with_it() -> None:
    with Terminal("play", str(KEY), "--own") as terminal:
        terminal.until("Enter to go on")
        terminal.type("\n")
        terminal.until("for the choices.")
        terminal.type("\n")
        assert "Ben says stay." in terminal.until("h for help.")
        terminal.type("o\n")
        terminal.until("at once again.")
        terminal.type("q\n")
        terminal.until("Until next time.")


def test_the_option_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("play", "--help") == 0
    assert "--own" in capsys.readouterr().out
