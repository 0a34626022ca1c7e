"""Whatever goes wrong is said in a sentence, and nothing half-written stays behind."""

from __future__ import annotations

import errno
import os
import shlex
import stat
import subprocess
import sys
from pathlib import Path

import click
import pytest

from sameboat.cli import sameboat
from sameboat.cli.write import write_whole
from tests.command import run

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "tests" / "fixtures" / "cli"
MAP = shlex.join([sys.executable, "-m", "sameboat", "map", str(FIXTURES / "key.md")])


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def start(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m sameboat` as a program of its own."""
    env = os.environ | {"PYTHONPATH": str(ROOT)} | settings
    return subprocess.run(
        [sys.executable, "-m", "sameboat", *arguments],
        env=env, capture_output=True, encoding="utf-8", errors="replace", check=False,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip


# Help


def test_without_a_command_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 0
    assert "From an idea to a printed case:" in capsys.readouterr().out


@pytest.mark.parametrize("command", sorted(sameboat.commands))
def test_every_command_has_help_with_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command, "--help") == 0
    out = capsys.readouterr().out
    assert f"  sameboat {command} " in out.partition("Examples:")[2]
    assert max(map(len, out.split("\n"))) <= 88


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (["chekc"], "Did you mean 'check'?"),
        (["check", "--formt", "json"], "Did you mean '--format'?"),
        (["check", "--format", "xml"], "is not one of 'text', 'json'"),
        (["play"], "Missing argument 'CASE'"),
        (["new", "a", "b"], "unexpected extra argument"),
    ],
)
def test_a_mistake_in_typing_is_a_sentence_and_status_two(
    typed: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*typed) == 2
    err = capsys.readouterr().err
    assert expected in err
    assert "For help: sameboat" in err


# Unexpected errors


@pytest.fixture
def _fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("inside")

    monkeypatch.setattr("sameboat.cli.check.find_scripts", fail)
    Path("cases").mkdir()


@pytest.mark.usefixtures("_fails")
def test_an_unexpected_error_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check") == 70
    err = capsys.readouterr().err
    assert "it is not your mistake (RuntimeError)" in err
    assert "Traceback" not in err


@pytest.mark.usefixtures("_fails")
@pytest.mark.parametrize("typed", [["--debug", "check"], ["check", "--debug"]])
def test_the_details_are_shown_to_those_who_ask(
    typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*typed) == 70
    assert "RuntimeError: inside" in capsys.readouterr().err


def test_an_interruption_is_said_in_a_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sameboat.cli.check.find_scripts", interrupt)
    Path("cases").mkdir()
    assert run("check") == 130
    assert "Stopped." in capsys.readouterr().err


def test_it_runs_as_a_module_and_says_its_version() -> None:
    found = start("--version")
    assert found.returncode == 0
    assert found.stdout.startswith("sameboat, version")


def test_who_has_read_enough_of_a_pipe_may_stop() -> None:
    command = f"{MAP} | true"
    found = subprocess.run(
        ["bash", "-c", command],
        env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (found.returncode, found.stderr) == (0, "")


def test_a_disk_that_takes_no_more_is_said_in_a_sentence() -> None:
    command = f"ulimit -f 0; {MAP} > out.txt"
    found = subprocess.run(
        ["bash", "-c", command],
        env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.returncode == 1
    assert found.stderr == "What was to be printed can't be written: File too large.\n"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
@pytest.mark.parametrize("command", ["map", "play", "check"])
def test_every_command_runs_in_terminals_without_our_letters(command: str, encoding: str) -> None:
    found = start(command, str(FIXTURES / "broken.md"), PYTHONIOENCODING=encoding)
    assert found.returncode in (0, 1)
    assert "Something went wrong" not in found.stderr


# Writing


def test_a_file_is_written_whole_and_nothing_else_stays() -> None:
    write_whole(Path("a.txt"), "é\n")
    write_whole(Path("a.txt"), "ü\n")
    assert Path("a.txt").read_bytes() == "ü\n".encode()
    assert list(Path().iterdir()) == [Path("a.txt")]


def test_a_new_file_may_be_read_by_those_the_system_lets() -> None:
    mask = os.umask(0o022)
    try:
        write_whole(Path("a.txt"), "a")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(Path("a.txt").stat().st_mode) == 0o644


def test_a_file_keeps_its_mode_and_a_link_stays_a_link() -> None:
    Path("a.txt").write_text("old")
    Path("a.txt").chmod(0o600)
    Path("link.txt").symlink_to("a.txt")
    write_whole(Path("link.txt"), "new")
    assert Path("link.txt").is_symlink()
    assert Path("a.txt").read_text() == "new"
    assert stat.S_IMODE(Path("a.txt").stat().st_mode) == 0o600


def test_a_file_that_is_there_stays_when_it_may_not_be_replaced() -> None:
    Path("a.txt").write_text("old")
    with pytest.raises(click.ClickException, match="is there already"):
        write_whole(Path("a.txt"), "new", replacing=False)
    assert Path("a.txt").read_text() == "old"
    assert list(Path().iterdir()) == [Path("a.txt")]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, "a.txt can't be written: no space left on device."),
        (errno.EACCES, "a.txt can't be written: you may not write into the folder"),
        (errno.EROFS, "a.txt can't be written: read-only file system."),
    ],
)
def test_a_write_that_fails_leaves_the_old_file_and_says_why(
    number: int, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    Path("a.txt").write_text("old")
    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(click.ClickException) as refused:
        write_whole(Path("a.txt"), "new")
    assert refused.value.message.startswith(expected)
    assert Path("a.txt").read_text() == "old"
    assert list(Path().iterdir()) == [Path("a.txt")]


def test_a_folder_that_is_not_there_is_said_to_be_missing() -> None:
    with pytest.raises(click.ClickException, match="there is no folder"):
        write_whole(Path("nowhere/a.txt"), "new")


def test_a_part_that_is_not_installed_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "sameboat.cli.group", None)
    assert run("check") == 70
    assert "sameboat.cli.group is missing here: `make`" in capsys.readouterr().err


# Names and things that are no files


@pytest.mark.parametrize("command", ["check", "play", "map", "print"])
@pytest.mark.parametrize("name", ["x" * 300, "x" * 300 + "/en.md", "cases/" + "x" * 300 + ".md"])
def test_a_name_that_no_file_can_have_is_said(
    command: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command, name) == 2
    said = capsys.readouterr().err
    assert "255 bytes" in said or "There is no file, folder or case" in said


@pytest.mark.parametrize("command", ["check", "play", "map", "print"])
def test_what_has_no_end_is_not_read(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo("pipe.md")
    Path("cases/a").mkdir(parents=True)
    os.mkfifo("cases/a/en.md")
    for name in ("/dev/zero", "pipe.md", "cases/a/en.md", "a"):
        assert run(command, name) == 1, name
        captured = capsys.readouterr()
        assert "this is a device or a pipe" in captured.out + captured.err, name
    assert run("check") == 1
