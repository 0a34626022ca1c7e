"""`sameboat check` finds the scripts that are meant, and says all that is to mend in them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import BinaryIO

import pytest

from sameboat.cli.new import starter
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


def test_the_language_stands_in_the_name() -> None:
    put("it.md", starter("La chiave", "it"))
    put("chiave.it.md", starter("La chiave", "it"))
    put("other.md", starter("La chiave", "it"))
    assert run("check", "it.md", "chiave.it.md") == 0
    assert run("check", "other.md") == 1


def test_a_language_nobody_knows_is_told_which_are_known(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("cases/key/fr.md")
    put("mycase.fr.md")
    for name in ("cases", "mycase.fr.md"):
        assert run("check", name) == 1
        out = capsys.readouterr().out
        assert ":1: file: `fr` is not a language scripts can be written in" in out
        assert "expected one of en.md, it.md" in out


def test_a_file_the_book_would_not_find_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    put("cases/one/one.md")
    put("cases/two/EN.md")
    put("cases/three/en.docx", b"PK")
    Path("cases/four").mkdir()
    assert run("check") == 1
    out = capsys.readouterr().out
    assert "cases/one/one.md:1: file: the book won't find a file of this name" in out
    assert "cases/two/EN.md:1: file: the book won't find a file of this name" in out
    assert "cases/three/en.docx:1: file: this is not a script" in out
    assert "cases/four:1: file: no script lies in this folder; expected en.md or it.md" in out


# Files that can't be read


def test_what_cannot_be_opened_is_a_line_and_never_a_traceback(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("cases/folder/en.md").mkdir(parents=True)
    Path("cases/link").mkdir()
    Path("cases/link/en.md").symlink_to("gone.md")
    put("cases/latin/en.md", "caf\xe9".encode("latin-1"))
    put("cases/empty/en.md", "")
    put("cases/good/en.md")
    assert run("check") == 1
    out = capsys.readouterr().out
    assert "cases/folder/en.md:1: file: this is a folder" in out
    assert "cases/link/en.md:1: file: this is a link to a file that isn't there" in out
    assert "cases/latin/en.md:1: source: " in out
    assert "cases/empty/en.md:1: source: the file is empty" in out
    assert "4 errors and 0 warnings in 5 scripts." in out


def test_a_file_one_may_not_read_is_a_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, *_: object) -> BinaryIO:
        raise PermissionError(13, "Permission denied", str(path))

    put("cases/key/en.md")
    monkeypatch.setattr(Path, "open", refuse)
    assert run("check") == 1
    assert "cases/key/en.md:1: file: you may not read this file" in capsys.readouterr().out


def test_a_circle_of_folders_comes_to_an_end(capsys: pytest.CaptureFixture[str]) -> None:
    put("cases/key/en.md")
    Path("cases/key/again").symlink_to(Path("cases").absolute())
    assert run("check") == 0
    assert "1 script." in capsys.readouterr().out


# Languages of one case


def test_languages_of_a_case_are_held_against_one_another(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("cases/key/en.md", starter("The key", "en"))
    put("cases/key/it.md", starter("La chiave", "it").replace("Adatta: sì", "Adatta: no", 1))
    for name in ("cases", "cases/key/it.md"):
        assert run("check", name) == 1
        assert "it.md:68: languages: nella scelta 2" in capsys.readouterr().out
    assert run("check", "cases/key/en.md") == 0


def test_drafts_in_two_languages_are_held_against_one_another(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("key.md", starter("The key", "en"))
    put("key.it.md", starter("La chiave", "it").replace("Adatta: sì", "Adatta: no", 1))
    assert run("check", "key.it.md") == 1
    assert "languages: nella scelta 2" in capsys.readouterr().out


@pytest.mark.parametrize(
    "name", ["en.txt", "en.md.txt", "En.md", "EN.MD", "key.md.txt", "en.markdown"]
)
def test_a_script_under_another_ending_is_read_and_told_its_name(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    put(f"cases/key/{name}")
    for typed in ("cases", "key", f"cases/key/{name}"):
        run("check", typed)
        out = capsys.readouterr().out
        assert "1 script." in out
        is_file = typed.endswith(name)
        assert is_file or f"cases/key/{name}:1: file: the book won't find a file" in out
        assert is_file or "expected `en.md`" in out
    assert run("check") == 1


def test_a_copy_beside_a_script_is_looked_at_and_stops_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("cases/key/en.md")
    put("cases/key/en.md.txt")
    put("cases/key/notes.txt", "Bring the key.")
    assert run("check") == 0
    assert "2 scripts." in capsys.readouterr().out


def test_a_copy_in_utf_16_beside_a_script_is_not_passed_over(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("cases/key/en.md")
    copy = put("cases/key/key.txt")
    copy.write_bytes(copy.read_text(encoding="utf-8").encode("utf-16"))
    assert run("check") == 1
    assert "cases/key/key.txt:1: source: the file is saved as UTF-16" in capsys.readouterr().out


def test_a_file_can_be_named_after_its_language(capsys: pytest.CaptureFixture[str]) -> None:
    put("cases/key/italiano.md", starter("La chiave", "it"))
    assert run("check") == 1
    assert "expected `it.md`" in capsys.readouterr().out
    assert run("check", "cases/key/italiano.md") == 0
    assert "da guardare" in capsys.readouterr().out.casefold()


def test_an_ending_hides_no_language(capsys: pytest.CaptureFixture[str]) -> None:
    put("cases/key/it.md.txt", starter("La chiave", "it"))
    assert run("check") == 1
    assert "ci vuole `it.md`" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["two keys", "key#2", "who?", "100%", "a=b", "a&b", "l'altra"])
def test_a_folder_whose_name_cant_stand_in_an_address_is_told(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    put(f"cases/{name}/en.md")
    assert run("check") == 1
    out = capsys.readouterr().out
    assert f"`{name}` can't stand in an address" in " ".join(out.split())


@pytest.mark.parametrize("name", ["la-città", "key_2", "chiave.due", "двор"])
def test_a_folder_can_have_letters_of_any_language(name: str) -> None:
    put(f"cases/{name}/en.md")
    assert run("check") == 0
