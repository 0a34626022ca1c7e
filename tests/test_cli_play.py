"""`sameboat play`, `map` and `print`: what they print and write, and what they say to mistakes."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest

from sameboat.course.reading import read
from sameboat.play import play
from sameboat.starters import starter
from sameboat.transcript import lines
from tests.command import run

FIXTURES = Path(__file__).parent / "fixtures" / "cli"
KEY = (FIXTURES / "key.md").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the script of a case called `key`, in the folder that commands are typed in."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "cases" / "key" / "en.md"
    path.parent.mkdir(parents=True)
    path.write_text(KEY, encoding="utf-8")
    return path


# Playing


def test_a_path_prints_its_transcript_one_entry_a_line(
    script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("play", "key", "--path", "2") == 0
    expected = lines(play(read(script).case, (2,)))
    assert capsys.readouterr().out == "".join(f"{line}\n" for line in expected)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("9", 'Step 1 of the path asks for choice 9, but "The door" has 3.'),
        ("1,1", "but the story ends after 1."),
        ("1,x", '"x" is not a choice: expected numbers such as 2,1,3.'),
    ],
)
def test_a_wrong_path_is_said_to_be_one(
    path: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for option in ("--path", "--from"):
        assert run("play", "key", option, path) == 2
        assert expected in capsys.readouterr().err


def test_what_is_typed_can_come_from_a_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("h\nnonsense\n1\nq\n"))
    assert run("play", "key") == 0
    out = capsys.readouterr().out
    assert "> nonsense" in out
    assert "Looking back" in out
    assert out.endswith("Until next time.\n")


def test_the_end_of_the_input_ends_the_play_and_says_how_to_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = KEY.replace("Next: Inside", "Next: The door").replace("## The step", "## The step")
    Path("my key.md").write_text(text, encoding="utf-8")
    monkeypatch.setattr("random.shuffle", lambda _: None)
    monkeypatch.setattr("sys.stdin", StringIO("1\n"))
    assert run("play", "my key.md") == 0
    out = capsys.readouterr().out
    assert 'sameboat play "my key.md" --from 1' in out


def test_an_italian_case_can_be_played_while_its_words_are_not_written(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("new", "chiave", "--language", "it") == 0
    for command in (["play", "--path", "2,1"], ["map"], ["print"]):
        assert run(command[0], "chiave", *command[1:]) == 0
    assert "catenaccio" in capsys.readouterr().out
    assert Path("chiave.it.html").is_file()


def test_a_case_with_errors_can_be_played_and_one_without_scenes_cannot(
    script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script.write_bytes((FIXTURES / "broken.md").read_bytes())
    assert run("play", "key", "--path", "") == 0
    assert re.search(r"key/en.md has \d errors to mend", capsys.readouterr().err)
    script.write_text("", encoding="utf-8")
    for command in ("play", "map", "print"):
        assert run(command, "key") == 1
        assert "the file is empty" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["play", "map", "print"])
def test_a_case_that_is_not_there_is_said_with_what_is_near(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command, "kye") == 2
    assert 'did you mean "key"?' in capsys.readouterr().err
    assert run(command, "key", "--language", "it") == 2
    assert 'La cartella "cases/key" contiene en.md; ci vuole it.md.' in capsys.readouterr().err


# Maps and sheets


def test_a_map_is_a_table_and_with_a_name_a_picture_too(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("map", "key") == 0
    table = capsys.readouterr().out
    assert "1 ● give back" in table
    assert run("map", "key", "--output", "key.svg") == 0
    assert capsys.readouterr().out.startswith(table)
    assert ElementTree.parse("key.svg").getroot().tag.endswith("svg")


def test_sheets_are_named_after_the_case_and_written_again(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("print", "key") == 0
    assert "Written: key.html" in capsys.readouterr().out
    assert "<svg" in Path("key.html").read_text(encoding="utf-8")
    assert run("print", "key") == 0


def test_a_page_of_somebody_elses_is_not_overwritten_unless_it_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("key.html").write_text("mine", encoding="utf-8")
    assert run("print", "key") == 1
    assert "was not written by this command" in capsys.readouterr().err
    assert Path("key.html").read_text(encoding="utf-8") == "mine"
    assert run("print", "key", "--output", "key.html") == 0


def test_pictures_beside_the_script_travel_and_others_do_not(script: Path) -> None:
    script.write_text(KEY.replace("The room is cold.", "![a](a.png)\n\n![b](../../b.png)"))
    script.with_name("a.png").write_bytes(b"picture")
    Path("b.png").write_bytes(b"secret")
    assert run("print", "key") == 0
    page = Path("key.html").read_text(encoding="utf-8")
    assert page.count("data:image/png;base64,") == 1
    assert "c2VjcmV0" not in page


@pytest.mark.parametrize(
    ("command", "name", "expected"),
    [
        ("map", "key.png", '"key.png" should end in .svg: try "key.svg".'),
        ("map", "key", '"key" should end in .svg: try "key.svg".'),
        ("map", "cases/key/en.md", "should end in .svg"),
        ("map", "nowhere/key.svg", 'There is no folder "nowhere" to write into.'),
        ("map", "folder.svg", '"folder.svg" is a folder; name a file in it.'),
        ("print", "key.pdf", '"key.pdf" should end in .html or .htm: try "key.html".'),
    ],
)
def test_a_name_that_cannot_be_written_is_refused_before_anything_is_done(
    command: str, name: str, expected: str, script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("folder.svg").mkdir()
    assert run(command, "key", "--output", name) == 2
    out = capsys.readouterr()
    assert out.out == ""
    assert expected in out.err
    assert script.read_text(encoding="utf-8") == KEY


def test_a_starter_can_be_played_mapped_and_printed_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path("mine.md").write_text(starter("Mine", "en"), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", StringIO("1\n1\nl 1\nj 2\n2\nq\n"))
    assert run("play", "mine.md") == 0
    assert run("map", "mine.md", "--output", "mine.svg") == 0
    assert run("print", "mine.md") == 0
    assert Path("mine.html").is_file()
