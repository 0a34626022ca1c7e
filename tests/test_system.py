"""Nothing is installed on a system unless somebody agreed to it."""

from __future__ import annotations

import subprocess
from typing import Any

import pytest

from tools.browsers import debian


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return the commands that would have been started."""
    commands: list[list[str]] = []

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(debian.subprocess, "run", run)
    monkeypatch.setattr(debian.sys.stdin, "isatty", lambda: False, raising=False)
    return commands


@pytest.mark.parametrize("said", ["", "no", "1"])
def test_without_agreement_it_is_said_what_would_be_installed_and_why(
    said: str,
    started: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("SYSTEM", said)
    assert not debian.install("chromium", why="the tests in a browser")
    assert started == []
    told = capsys.readouterr().err
    assert "Debian's chromium would be installed for the tests in a browser" in told
    assert "SYSTEM=yes" in told


def test_with_agreement_it_is_installed(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SYSTEM", "yes")
    assert debian.install("chromium", why="the tests in a browser")
    assert [started[-1][2], started[-1][-1]] == ["install", "chromium"]


@pytest.mark.parametrize(("answer", "installed"), [("y", True), ("Yes", True), ("", False)])
def test_at_a_terminal_one_is_asked(
    answer: str, installed: bool, started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SYSTEM", raising=False)
    monkeypatch.setattr(debian.sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: answer)
    assert debian.install("chromium", why="the tests") is installed
    assert bool(started) is installed
