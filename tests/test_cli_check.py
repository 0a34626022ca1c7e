"""`sameboat check` finds the scripts that are meant, and says all that is to mend in them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import run

FIXTURES = Path(__file__).parent / "fixtures" / "cli"
KEY = (FIXTURES / "key.md").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(name: str, text: str | bytes = KEY) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_a_case_without_problems_is_said_to_have_none(capsys: pytest.CaptureFixture[str]) -> None:
    put("cases/key/en.md")
    assert run("check") == 0
    assert capsys.readouterr().out == "Nothing to mend in 1 script.\n"


def test_errors_and_warnings_stand_apart_and_are_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("cases/key/en.md", KEY.replace("Move: inform", "Move: infrom\n\nNote: ask Ben"))
    assert run("check", "cases") == 1
    lines = capsys.readouterr().out.split("\n")
    assert lines[0] == "To mend"
    assert lines[1].startswith("cases/key/en.md:45: move: `infrom` is not a move")
    assert lines[2:4] == ["    Move: infrom", "    write: Move: inform"]
    assert lines[4].startswith("    expected one of give back, ")
    assert lines[5:9] == [
        "",
        "To look at",
        "cases/key/en.md:47: note: open note: ask Ben; when it is settled, delete the line or "
        "write `Note (done): …`",
        "    Note: ask Ben",
    ]
    assert lines[-2] == "1 error and 1 warning in 1 script."


def test_warnings_alone_are_no_failure() -> None:
    put("cases/key/en.md", KEY + "\nNote: ask Ben\n")
    assert run("check") == 0


def test_the_data_is_an_array_of_objects_with_the_same_keys(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("cases/key/en.md", KEY.replace("Move: inform", "Move: infrom"))
    assert run("check", "--format", "json") == 1
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == 1
    assert rows[0] | {"expected": ""} == {
        "file": "cases/key/en.md",
        "line": 45,
        "code": "move",
        "severity": "error",
        "wrong": "`infrom` is not a move",
        "expected": "",
        "nearest": "inform",
        "otherwise": "",
        "id": "unknown",
        "column": 7,
        "words": "Move: infrom",
        "mend": {"line": 45, "column": 7, "old": "infrom", "new": "inform"},
        "cause": "move.unknown.infrom",
        "held": False,
    }


def test_a_line_is_quoted_because_a_word_processor_shows_no_numbers(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("cases/key/en.md", KEY.replace("Move: inform", "Mvoe: inform"))
    assert run("check") == 1
    lines = capsys.readouterr().out.split("\n")
    (at,) = [number for number, line in enumerate(lines) if ": label: `Mvoe:` is not" in line]
    assert lines[at + 1] == "    Mvoe: inform"


def test_the_data_of_a_clean_case_is_an_empty_array(capsys: pytest.CaptureFixture[str]) -> None:
    put("cases/key/en.md")
    assert run("check", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_case_can_be_called_by_its_name_its_folder_or_its_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("cases/the-key/en.md")
    for name in ("the-key", "The Key", "cases/the-key", "cases/the-key/en.md", "cases", "."):
        assert run("check", name) == 0
        assert "1 script" in capsys.readouterr().out


def test_a_script_that_is_named_twice_is_checked_once(capsys: pytest.CaptureFixture[str]) -> None:
    put("cases/key/en.md")
    assert run("check", "cases", "key", "./cases/key/en.md") == 0
    assert "1 script." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("caes", 'did you mean "cases"?'),
        ("the-kye", 'did you mean "the-key"?'),
        ("cases/the-kye", 'did you mean "cases/the-key"?'),
        ("cases/the-key/en.dm", 'did you mean "cases/the-key/en.md"?'),
        ("zzz", "the cases here are: the-key."),
        ("nowhere/at/all.md", 'There is no file, folder or case called "nowhere/at/all.md".'),
    ],
)
def test_what_is_not_there_is_said_with_what_is_near(
    typed: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    put("cases/the-key/en.md")
    assert run("check", typed) == 2
    out = capsys.readouterr()
    assert out.out == ""
    assert expected in out.err


def test_all_names_that_are_not_there_are_said_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "one", "two") == 2
    assert capsys.readouterr().err.count("There is no file") == 2


def test_without_a_folder_of_cases_one_is_told_what_to_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("check") == 2
    assert 'There is no folder "cases"' in capsys.readouterr().err


def test_a_folder_without_scripts_is_not_passed_over_in_silence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("drafts/readme.txt", "hello")
    assert run("check", "drafts") == 2
    assert "There is no script in drafts" in capsys.readouterr().err


# Which files are scripts


def test_in_a_folder_only_scripts_are_checked(capsys: pytest.CaptureFixture[str]) -> None:
    put("cases/key/en.md")
    put("cases/key/seminar.md", "# A guide\n\nAda: is a name.\n")
    put("cases/readme.md", "# Cases\n")
    put("book/page.md", "---\ntitle: A page\n---\n\n# A page\n")
    put("book/it.md", "# Una pagina\n")
    put(".hidden/en.md", KEY)
    put("_build/en.md", KEY)
    assert run("check", ".") == 0
    assert "1 script." in capsys.readouterr().out


def test_drafts_of_any_name_are_scripts_when_people_are_declared(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("drafts/mycase.md")
    put("drafts/other.md")
    put("drafts/notes.md", "# Notes\n")
    assert run("check", "drafts") == 0
    assert "2 scripts." in capsys.readouterr().out


def test_two_drafts_in_one_folder_are_not_translations_of_one_another() -> None:
    put("drafts/one.md", KEY)
    put("drafts/two.md", (FIXTURES / "circle.md").read_text().replace("Next: One", "Next: Three"))
    assert run("check", "drafts") == 0


def test_a_file_that_is_named_is_a_script_whatever_its_name(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("mycase.txt")
    assert run("check", "mycase.txt") == 0
    put("readme.md", "# Read me\n")
    assert run("check", "readme.md") == 1
    assert "the front matter is missing" in capsys.readouterr().out
