"""`sameboat pack`: what is written, and what is said where something isn't as it should be."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from sameboat.starters import starter
from tests.command import run

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder to write to, in which the course is there."""
    for name in ("cases", "exercises", "book"):
        (tmp_path / name).symlink_to(ROOT / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_case_becomes_a_package(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):  # its own file is written anew
        assert run("pack", "one-bench", "--with", "as-it-stands", "--as", "scorm") == 0
    out = capsys.readouterr().out
    assert "Written: one-bench.scorm.zip. Add it to your course as a SCORM package." in out
    html = zipfile.ZipFile(course / "one-bench.scorm.zip").read("index.html").decode()
    assert html.index("<same-boat-case") < html.index("<same-boat-exercise")


def test_a_case_becomes_a_package_for_a_store_of_records(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("pack", "one-bench", "--as", "cmi5") == 0
    assert "Written: one-bench.cmi5.zip. Add it to your course as a cmi5" in capsys.readouterr().out
    assert "cmi5.xml" in zipfile.ZipFile(course / "one-bench.cmi5.zip").namelist()


def test_a_case_becomes_one_file(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (course / "la-chiave").mkdir()
    (course / "la-chiave/it.md").write_text(starter("La chiave", "it"), encoding="utf-8")
    assert run("pack", "la-chiave", "--as", "html", "--language", "it") == 0
    assert "Scritto: la-chiave.it.html." in capsys.readouterr().out
    assert '<html lang="it"' in (course / "la-chiave.it.html").read_text(encoding="utf-8")


def test_the_exercises_of_a_chapter_become_a_package(course: Path) -> None:
    assert run("pack", "coping-networks", "--as", "scorm", "--count") == 0
    html = zipfile.ZipFile(course / "coping-networks.scorm.zip").read("index.html").decode()
    assert html.count("<same-boat-exercise") > 1
    assert "<h1>Exercises: " in html
    assert "&#34;count&#34;: true" in html


def test_what_lies_there_stays(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (course / "one-bench.scorm.zip").write_text("mine", encoding="utf-8")
    assert run("pack", "one-bench", "--as", "scorm") == 1
    said = " ".join(capsys.readouterr().err.split())
    assert "sameboat pack --as scorm one-bench --output one-bench-1.scorm.zip" in said
    assert (course / "one-bench.scorm.zip").read_text(encoding="utf-8") == "mine"


REFUSED = [
    (("nobody", "--as", "scorm"), 2, "There is no file, folder, case or exercise called"),
    (("one-bench", "--as", "html", "--count"), 2, "--count goes with --as scorm"),
    (("one-bench", "--as", "cmi5", "--count"), 2, "--count goes with --as scorm"),
    (("one-bench", "--as", "scorm", "--with", "half-a-loaf"), 2, "--with takes exercises"),
    (("one-bench", "--as", "scorm", "--output", "a.html"), 2, "should end in .zip"),
    (("one-bench",), 2, "Missing option '--as'"),
    (("welcome", "--as", "scorm"), 2, "no exercises in the chapter"),
    (("broken.md", "--as", "scorm"), 1, "broken.md has 1 error to mend"),
    (("one-bench", "--as", "scorm", "--with", "broken.md"), 2, "is a case: --with takes exercises"),
    (("empty.md", "--as", "html"), 1, "empty.md"),
]


@pytest.mark.parametrize(("words", "status", "said"), REFUSED, ids=lambda value: str(value)[:60])
def test_what_can_t_be_packed_is_said(
    course: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], status: int, said: str
) -> None:
    whole = (ROOT / "cases/one-bench/en.md").read_text(encoding="utf-8")
    (course / "broken.md").write_text(whole.replace("Fit: fits", "Fit: fist"), encoding="utf-8")
    (course / "empty.md").write_text("", encoding="utf-8")
    before = sorted(course.iterdir())
    assert run("pack", *words) == status
    assert said in " ".join(capsys.readouterr().err.split())
    assert sorted(course.iterdir()) == before
