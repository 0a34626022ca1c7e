"""What is offered to the course can be unpacked and checked, and holds no note that was to stay."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from sameboat.cli import main
from sameboat.starters import first_case, starter
from sameboat.studio.offer import offer
from sameboat.vocabulary import language, languages

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\nIDATx\x9cc\x00\x01\x00\x00\x05\x00\x01\r\n-\xb4\x00\x00\x00\x00IEND\xaeB`\x82"
)
PICTURE = "\n\n![A bolt on a table.](bolt.png)\n\n## "


def unpacked(found: dict[str, object], to: Path) -> list[str]:
    data = found["bytes"]
    assert isinstance(data, bytes)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        file.extractall(to)
        return file.namelist()


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(list(arguments))
    assert isinstance(stopped.value.code, int)
    return stopped.value.code


def test_a_maintainer_unpacks_it_and_the_checker_has_nothing_to_mend(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = starter("The bolt", "en").replace("\n\n## ", PICTURE, 1)
    others = {"it": first_case("Il catenaccio", "it").replace("\n\n## ", PICTURE, 1)}
    found = offer(text, "en", {"pictures": {"bolt.png": PNG, "other.png": PNG}, "others": others})
    assert (found["name"], found["errors"], found["missing"]) == ("the-bolt.zip", 0, [])
    names = unpacked(found, tmp_path)
    folder = "cases/the-bolt"
    assert names == ["READ-ME.txt", f"{folder}/en.md", f"{folder}/it.md", f"{folder}/bolt.png"]
    monkeypatch.chdir(tmp_path)
    assert run("check") == 0
    assert "Nothing to mend in 2 scripts." in capsys.readouterr().out


def test_the_sheet_says_in_words_what_is_in_it_how_it_stands_and_what_is_open(
    tmp_path: Path,
) -> None:
    text = first_case("The bolt", "en").replace("Next: The first Monday in May", "Next: May")
    text = text.replace("\n\n## ", PICTURE, 1)
    found = offer(text, "en", {"by": "Rosa", "word": "We are two.", "name": "Ours & Yours"})
    assert found["errors"] > 0
    assert found["missing"] == ["bolt.png"]
    unpacked(found, tmp_path)
    sheet = (tmp_path / "READ-ME.txt").read_text(encoding="utf-8")
    for said in (
        "The bolt",
        "Offered by Rosa.",
        "We are two.",
        "cases/ours-yours/en.md: the text, in English",
        "No expert by experience has reviewed this case yet.",
        "next-scene",
        "The picture “bolt.png” is missing",
        "```{case} ours-yours```",
    ):
        assert said in sheet, said


@pytest.mark.parametrize("code", languages())
def test_notes_stay_at_home_unless_they_are_ticked(tmp_path: Path, code: str) -> None:
    label = language(code).word("labels", "note")
    text = first_case("The bolt", code)
    lines = text.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("### "))
    lines[at:at] = [f"{label} (Rosa): one", "", f"{label} (Ben): two", ""]
    text = "\n".join(lines) + "\n"
    unpacked(offer(text, code, {"name": "a"}), tmp_path / "none")
    unpacked(offer(text, code, {"name": "a", "notes": [at + 3]}), tmp_path / "one")
    bare = (tmp_path / "none" / "cases" / "a" / f"{code}.md").read_text(encoding="utf-8")
    assert bare == first_case("The bolt", code)
    one = (tmp_path / "one" / "cases" / "a" / f"{code}.md").read_text(encoding="utf-8")
    assert f"{label} (Ben): two" in one
    assert "Rosa" not in one


def test_a_picture_that_is_none_and_one_from_elsewhere_stay_out() -> None:
    text = first_case("The bolt", "en").replace("\n\n## ", PICTURE, 1)
    text = text.replace("(bolt.png)", "(../bolt.png)") + "\n\n![x](b.png)\n"
    found = offer(text, "en", {"pictures": {"../bolt.png": PNG, "b.png": b"<script>"}})
    with zipfile.ZipFile(io.BytesIO(found["bytes"])) as file:
        assert file.namelist() == ["READ-ME.txt", "cases/the-bolt/en.md"]


def test_what_has_no_story_yet_is_not_offered() -> None:
    assert offer("", "en", {})["name"] == ""


def test_the_command_packs_a_folder_with_its_pictures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "cases" / "a-bolt"
    folder.mkdir(parents=True)
    text = first_case("The bolt", "en").replace("\n\n## ", PICTURE, 1)
    (folder / "en.md").write_text(text, encoding="utf-8")
    (folder / "bolt.png").write_bytes(PNG)
    monkeypatch.chdir(tmp_path)
    assert run("offer", "a-bolt") == 0
    assert "a-bolt.zip" in capsys.readouterr().out
    with zipfile.ZipFile("a-bolt.zip") as file:
        assert file.namelist() == ["READ-ME.txt", "cases/a-bolt/en.md", "cases/a-bolt/bolt.png"]


@pytest.mark.parametrize("code", languages())
def test_every_language_is_named(code: str) -> None:
    assert set(language(code).page["offer"]["languages"]) == set(languages())
