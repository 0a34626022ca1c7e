"""`sameboat check` and names as people have them: of files, folders and languages."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

import pytest

from sameboat.starters import starter
from tests.command import run
from tests.test_cli_check import put


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


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
