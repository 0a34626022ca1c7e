"""`sameboat` where a person sits: its screens, its colours, and the keys that stop a program."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.terminal import Terminal

KEY = str(Path(__file__).parent / "fixtures" / "cli" / "key.md")
Started = Callable[..., Terminal]


@pytest.fixture
def started() -> Iterator[Started]:
    """Start commands in terminals, which are closed when the test ends, however it ends."""
    with ExitStack() as terminals:
        yield lambda *arguments: terminals.enter_context(Terminal(*arguments))


def test_in_a_terminal_one_reads_screen_by_screen_and_colours_are_shown(started: Started) -> None:
    terminal = started("play", KEY)
    first = terminal.until("Enter to go on")
    assert "The room is cold." in first
    assert "The door" not in first
    terminal.type("\n")
    assert "Ben says stay." in terminal.until("h for help.")
    terminal.type("q\n")
    assert max(map(len, terminal.until("Until next time.").split("\n"))) <= 60
    assert terminal.status() == 0


def test_what_is_typed_instead_of_enter_is_done(started: Started) -> None:
    terminal = started("play", KEY)
    terminal.until("Enter to go on")
    terminal.type("q\n")
    terminal.until("Until next time.")
    assert terminal.status() == 0


def stops(started: Started, press: Callable[[Terminal], None]) -> None:
    """Check that a press ends a play with a word."""
    terminal = started("play", KEY, "--from", "")
    terminal.until("Enter to go on")
    press(terminal)
    assert "Traceback" not in terminal.until("Until next time.")
    assert terminal.status() == 0


def interrupt(terminal: Terminal) -> None:
    terminal.listening()
    terminal.process.send_signal(signal.SIGINT)


@pytest.mark.parametrize("press", [lambda terminal: terminal.type("\x04"), interrupt])
def test_the_keys_that_stop_a_program_end_the_play_politely(
    started: Started, press: Callable[[Terminal], None]
) -> None:
    stops(started, press)


def test_they_do_so_in_tests_that_run_where_an_interruption_is_ignored(started: Started) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        stops(started, interrupt)
    finally:
        signal.signal(signal.SIGINT, before)


def test_what_a_failing_test_leaves_running_is_ended() -> None:
    with pytest.raises(AssertionError), Terminal("play", KEY) as terminal:
        terminal.until("what is never shown", seconds=0)
    assert terminal.process.returncode == -signal.SIGKILL


def test_colours_are_for_terminals_that_want_them(
    started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = started("check", KEY)
    terminal.until("Nothing to mend in 1 script.")
    assert terminal.coloured
    monkeypatch.setenv("NO_COLOR", "1")
    terminal = started("check", KEY)
    terminal.until("Nothing to mend in 1 script.\n")
    assert not terminal.coloured
