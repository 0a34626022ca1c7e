"""A build of the book parses each script once, whoever asks for it, and again when it changes."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

import sameboat.parse
from sameboat.course import reading
from sameboat.course.data import dump
from sameboat.course.folders import Folders
from tests.fixture import FOLDER

ROOT = Path(__file__).parents[1]
SAMPLES = FOLDER / "exercise" / "samples"
PAGES = {
    "index": "# Benches\n",
    "chapter": "# Doors\n\n(back-action)=\n## Two\n\n```{case} the-bench\n```\n\n"
    "```{exercise} sort match\n```\n",
    "syllabus": "# The syllabus\n\n```{coursemap} syllabus.yml\n```\n\n"
    "```{syllabus} syllabus.yml\n```\n",
}
SETTINGS = {
    "extensions": [
        "myst_parser", "sphinx_external_toc", "sphinxcontrib.bibtex", "sameboat.book.case",
        "sameboat.book.exercise", "sameboat.book.reading_time", "sameboat.book.syllabus",
        "sameboat.book.course_map",
    ],
    "bibtex_bibfiles": ["book/references.bib"],
    "external_toc_path": "book/_toc.yml",
}  # fmt: skip
CONTENTS = """format: jb-book
root: book/index
parts:
  - chapters: [file: book/chapter]
  - chapters: [file: book/syllabus]
"""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Return a course of one case, two exercises, a chapter and the syllabus."""
    shutil.copytree(FOLDER / "course" / "cases", tmp_path / "cases")
    for kind in ("sort", "match"):
        shutil.copytree(SAMPLES / kind, tmp_path / "exercises" / kind)
    (tmp_path / "book").mkdir()
    for name, text in PAGES.items():
        (tmp_path / "book" / f"{name}.md").write_text(text, encoding="utf-8")
    (tmp_path / "book" / "_toc.yml").write_text(CONTENTS, encoding="utf-8")
    for name in ("syllabus.yml", "references.bib"):
        shutil.copy(ROOT / "book" / name, tmp_path / "book")
    return tmp_path


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    """Return how often each file is parsed."""
    times: Counter[str] = Counter()
    for name in ("case_of", "exercise_of"):
        made = getattr(sameboat.parse, name)

        def counted(text: str, file: str, *rest: Any, made: Any = made) -> Any:
            times[file] += 1
            return made(text, file, *rest)

        monkeypatch.setattr(sameboat.parse, name, counted)
    reading.parsed_once.cache_clear()
    yield times
    reading.parsed_once.cache_clear()


def build(root: Path) -> str:
    """Build the book of the course and return its chapter."""
    out = root / "_build"
    with patch_docutils(), docutils_namespace():
        folders = (str(root), None, str(out), str(out / "trees"), "html")
        Sphinx(*folders, SETTINGS, status=None, warning=None).build()
    return (out / "book" / "chapter.html").read_text(encoding="utf-8")


def test_a_whole_build_parses_each_script_once(course: Path, parsed: Counter[str]) -> None:
    html = build(course)
    assert html.count("<same-boat-case") == 1
    assert html.count("<same-boat-exercise") == 2
    assert "to play" in html
    assert "The bench" in (course / "_build/book/syllabus.html").read_text(encoding="utf-8")
    dump(Folders(course), "../")
    scripts = {"cases/the-bench/en.md", "exercises/sort/en.md", "exercises/match/en.md"}
    assert parsed == Counter(dict.fromkeys(scripts, 1))


def test_a_script_that_changes_is_parsed_anew_and_its_pages_with_it(
    course: Path, parsed: Counter[str]
) -> None:
    build(course)
    path = course / "exercises" / "sort" / "en.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("title: ", "title: Another ", 1), encoding="utf-8")
    assert ">Another " in build(course)
    assert parsed["exercises/sort/en.md"] == 2
    assert parsed["cases/the-bench/en.md"] == 1
