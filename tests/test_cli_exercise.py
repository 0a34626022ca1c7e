"""What the command line makes of exercises: it tells them from cases, and checks them with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sameboat.course.reading import form
from tests.command import run
from tests.fixture import FOLDER

SAMPLES = FOLDER / "exercise" / "samples"
GIVE_BACK = (SAMPLES / "give-back" / "en.md").read_text(encoding="utf-8")
ITALIAN = (SAMPLES / "give-back" / "it.md").read_text(encoding="utf-8")
KEY = (FOLDER / "cli" / "key.md").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(name: str, text: str | bytes = GIVE_BACK) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("exercises/nights/en.md", GIVE_BACK, True),
        ("exercises/nights/en.md", KEY, True),
        ("exercises/nights/en.md", "## A\n", True),
        ("exercises/nights/en.md", b"\xff", True),
        ("cases/nights/en.md", GIVE_BACK, False),
        ("drafts/nights/en.md", GIVE_BACK, True),
        ("drafts/nights/it.md", ITALIAN, True),
        ("drafts/nights/en.md", "---\nchecks: [back-action]\n---\n", True),
        ("drafts/nights.md", GIVE_BACK, True),
        ("drafts/key.md", KEY, False),
        ("drafts/key.md", "no front matter", False),
    ],
)
def test_a_script_is_an_exercise_by_its_folder_or_by_its_fields(
    name: str, text: str | bytes, expected: bool
) -> None:
    assert (form(put(name, text)) == "exercise") is expected


def test_what_is_not_there_is_no_exercise() -> None:
    assert form(Path("drafts/gone.md")) == "case"


def test_cases_and_exercises_are_checked_together(capsys: pytest.CaptureFixture[str]) -> None:
    put("cases/key/en.md", KEY)
    put("exercises/nights/en.md")
    for names in ((), ("cases", "exercises"), (".",), ("key", "nights"), ("the-nigths", "key")):
        expected = 2 if "the-nigths" in names else 0
        assert run("check", *names) == expected
        out = capsys.readouterr()
        assert expected or out.out == "Nothing to mend in 2 scripts.\n"
    assert 'There is no file, folder, case or exercise called "the-nigths"' in out.err


def test_exercises_alone_are_checked_too(capsys: pytest.CaptureFixture[str]) -> None:
    put("exercises/nights/en.md")
    assert run("check") == 0
    assert capsys.readouterr().out == "Nothing to mend in 1 script.\n"


def test_the_data_says_the_same_of_exercises(capsys: pytest.CaptureFixture[str]) -> None:
    put("exercises/nights/en.md", GIVE_BACK.replace("kind: give back", "kind: giv back"))
    assert run("check", "--format", "json") == 1
    (row,) = json.loads(capsys.readouterr().out)
    assert row | {"expected": ""} == {
        "file": "exercises/nights/en.md",
        "line": 3,
        "code": "kind",
        "severity": "error",
        "wrong": "`giv back` is not a kind of exercise",
        "expected": "",
        "nearest": "give back",
        "otherwise": "",
        "id": "unknown",
        "column": 7,
        "words": "kind: giv back",
        "mend": {"line": 3, "column": 7, "old": "giv back", "new": "give back"},
        "cause": "kind.unknown.giv back",
        "held": False,
    }


def test_a_draft_of_any_name_is_an_exercise_by_its_kind(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("drafts/mine.md")
    put("drafts/mine.it.md", ITALIAN)
    put("drafts/reflect.md", "---\ntitle: T\nkind: reflect\nchecks: same-boat\n---\n\nReflect: x\n")
    put("drafts/notes.md", "# Notes\n")
    assert run("check", "drafts") == 0
    assert "3 scripts." in capsys.readouterr().out


def test_the_languages_of_an_exercise_are_held_against_one_another(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("exercises/nights/en.md")
    put("exercises/nights/it.md", ITALIAN.replace("Controlla: Gli altri", "Nota: Gli altri"))
    for name in ("exercises", "nights", "exercises/nights/it.md"):
        assert run("check", name) == 1
        out = capsys.readouterr().out
        assert "it.md:17: languages: numero delle domande di controllo in" in out
    assert run("check", "exercises/nights/en.md") == 0


def test_a_folder_the_book_would_find_no_exercise_in_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("exercises/one/one.md")
    put("exercises/two/EN.md")
    put("exercises/three/en.docx", b"PK")
    assert run("check") == 1
    out = capsys.readouterr().out
    assert "exercises/one/one.md:1: file: the book won't find a file of this name" in out
    assert "exercises/two/EN.md:1: file: the book won't find a file of this name" in out
    assert "exercises/three/en.docx:1: file: this is not a script" in out


def test_a_folder_of_notebooks_is_passed_over(capsys: pytest.CaptureFixture[str]) -> None:
    put("exercises/notebooks/exercises.ipynb", "{}")
    put("exercises/nights/en.md")
    assert run("check") == 0
    assert capsys.readouterr().out == "Nothing to mend in 1 script.\n"


def test_what_cannot_be_opened_is_a_line_and_never_a_traceback(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("exercises/latin/en.md", "caf\xe9".encode("latin-1"))
    put("exercises/empty/en.md", "")
    Path("exercises/folder/en.md").mkdir(parents=True)
    assert run("check") == 1
    out = capsys.readouterr().out
    assert "exercises/latin/en.md:1: source: " in out
    assert "exercises/empty/en.md:1: source: the file is empty" in out
    assert "exercises/folder/en.md:1: file: this is a folder" in out


@pytest.mark.parametrize("command", ["play", "map"])
def test_an_exercise_is_not_played(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    put("exercises/nights/en.md")
    assert run(command, "nights") == 1
    err = capsys.readouterr().err
    assert "exercises/nights/en.md is an exercise" in err
    assert "`sameboat print nights`" in err
