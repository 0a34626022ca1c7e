"""`sameboat bring` says what it understood, asks, and writes a whole script or none."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from sameboat.check import examine
from tests.bring_files import HOSTILE, termosifone
from tests.command import run
from tests.fixture import named

DRAFTS = Path(__file__).parent / "fixtures" / "drafts"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    return tmp_path


def test_a_draft_is_told_asked_about_and_written(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("4\n"))
    assert run("bring", str(DRAFTS / "the-blue-tin.txt")) == 0
    said = capsys.readouterr().out
    assert "  lines 16, 48, 70: Taken for the title of a scene.\n" in said
    assert "Taken for the move: arrange\n" in said
    assert "Which choice practises “experiential knowledge”?" in said
    text = Path("cases/the-blue-tin/en.md").read_text(encoding="utf-8")
    assert "Move: arrange\n" in text
    assert [one for one in examine(text)[1] if one.severity == "error"] == []


def test_a_question_can_be_left_open(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("bring", str(DRAFTS / "the-blue-tin.txt"), "--to", "here") == 0
    assert "One thing is left to mend in it." in capsys.readouterr().out


def test_what_is_asked_of_several_choices_is_one_question(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fixture = next(fixture for name, fixture in named("bring") if name == "dictated")
    Path("told.txt").write_text(fixture.script, encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO("the lift\ngroup\nthe neighbour\n"))
    assert run("bring", "told.txt", "--to", "here") == 0
    said = capsys.readouterr().out
    assert said.count("What are these, before all?") == 1
    assert said.count("return to the aim") == 1
    assert "are still to be written." in said


def test_what_was_understood_can_be_undone(desk: Path) -> None:
    draft = str(DRAFTS / "the-blue-tin.txt")
    assert run("bring", draft, "--to", "here", "--undo", "21,36") == 0
    text = Path("here/en.md").read_text(encoding="utf-8")
    assert "Note: Teresa and Mrs Ferri to you: What do we do now? 😟\n" in text
    assert "Note: - Davide shouts: NO DOCTOR!\n" in text


def test_a_draft_in_italian_is_answered_in_italian(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("Il termosifone.docx").write_bytes(termosifone())
    assert run("bring", "Il termosifone.docx") == 0
    assert "Che cosa si è capito" in capsys.readouterr().out
    assert Path("cases/il-termosifone/it.md").is_file()


def test_nothing_that_is_there_is_overwritten(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("here").mkdir()
    Path("here/en.md").write_text("mine", encoding="utf-8")
    assert run("bring", str(DRAFTS / "the-blue-tin.txt"), "--to", "here") == 1
    assert "nothing is ever overwritten" in capsys.readouterr().err
    assert Path("here/en.md").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_not_read_gets_one_sentence(
    name: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    called, data, _ = HOSTILE[name]
    Path(called).write_bytes(data())
    assert run("bring", called) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert not Path("cases").exists()


def test_what_is_no_file_gets_one_sentence(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("away").symlink_to("nowhere")
    Path("endless").symlink_to("/dev/zero")
    Path("folder").mkdir()
    os.mkfifo("pipe")
    for name in ("away", "endless", "folder", "pipe", "nothing"):
        assert run("bring", name) == 1
        said = capsys.readouterr()
        assert (said.out, said.err.count("\n")) == ("", 1)
