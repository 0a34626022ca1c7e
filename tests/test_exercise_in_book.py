"""The directive `{exercise}` puts exercises into a page, and says what is wrong at its line."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

import pytest
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from sameboat.book.exercise import exercise_node
from sameboat.course.reading import examine
from sameboat.markdown import plain
from sameboat.vocabulary import folded
from tests.exercise_scripts import SAMPLES
from tests.fixture import FOLDER

KINDS = sorted(path.name for path in (FOLDER / "exercise" / "samples").iterdir())
PNG = b"\x89PNG\r\n\x1a\n"
BROKEN = "---\ntitle: T\nkind: srot\nchecks: [back-action]\n---\n\n## A\n\nFeedbak: x\n"
PAGE = f"# T\n\n## A\n\n### B\n\n```{{exercise}} {' '.join(KINDS)}\n```\n"


def built(folder: Path, page: str, builder: str = "html") -> tuple[Sphinx, list[str]]:
    """Build a book of one page that has the samples, and return what was warned of."""
    book = folder / "book"
    (book / "exercises" / "broken").mkdir(parents=True, exist_ok=True)
    (book / "exercises" / "broken" / "en.md").write_text(BROKEN, encoding="utf-8")
    for kind, text in zip(KINDS, SAMPLES, strict=True):
        (book / "exercises" / kind).mkdir(exist_ok=True)
        (book / "exercises" / kind / "en.md").write_text(text, encoding="utf-8")
    (book / "index.md").write_text(page, encoding="utf-8")
    told = StringIO()
    settings = {
        "extensions": ["myst_parser", "sameboat.book.exercise"],
        "exclude_patterns": ["exercises"],
    }
    out = str(folder / builder)
    with patch_docutils(), docutils_namespace():
        trees = str(folder / "trees")
        app = Sphinx(str(book), None, out, trees, builder, settings, status=None, warning=told)
        app.build()
    lines = re.sub(r"\x1b\[[0-9;]*m", "", told.getvalue()).splitlines()
    return app, [line.replace(f"{book}/", "") for line in lines]


def test_every_kind_comes_into_the_page_below_its_heading(tmp_path: Path) -> None:
    app, warnings = built(tmp_path, PAGE)
    assert warnings == []
    html = (tmp_path / "html" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'id="exercise-([a-z-]+)" lang', html) == KINDS
    assert set(re.findall(r'<(h\d) class="sb-title"', html)) == {"h4"}
    assert set(re.findall(r'<(h\d) class="sb-part-title"', html)) == {"h5"}
    assert len(list(app.env.get_doctree("index").findall(exercise_node))) == len(KINDS)


@pytest.mark.parametrize("builder", ["text", "xml"])
def test_other_builders_get_every_word_answers_and_all(tmp_path: Path, builder: str) -> None:
    app, warnings = built(tmp_path, PAGE, builder)
    assert warnings == []
    said = [p.astext() for p in app.env.get_doctree("index").findall(nodes.paragraph)]
    text = folded(" ".join(said))  # Sphinx curls quotation marks
    for kind in KINDS:
        parsed, _ = examine(tmp_path / "book" / "exercises" / kind / "en.md")
        exercise = parsed.exercise
        for part in (*exercise.every_block(), *exercise.every_text()):
            assert folded(plain(part.source, block=True)) in text
    assert "luisa to attilio: you've left out the nights." in text
    assert "does not fit. the list was the first thing" in text
    assert "paolo to attilio (strained): money" in text


def test_what_is_wrong_is_told_with_its_place(tmp_path: Path) -> None:
    page = "# T\n\n```{exercise} sort, srot nonsense sort\n```\n\n```{exercise} broken\n```\n"
    _, warnings = built(tmp_path, page)
    assert [line.partition(" [")[0] for line in warnings if not line.startswith("    ")] == [
        "index.md:3: WARNING: there is no exercise 'srot'; did you mean \"sort\"?",
        "index.md:3: WARNING: there is no exercise 'nonsense'; there are: "
        f"{', '.join(sorted((*KINDS, 'broken')))}",
        "index.md:3: WARNING: the exercise 'sort' stands on this page already",
        *(
            f"exercises/broken/en.md:{line}: WARNING: {problem}"
            for line, problem in (
                (3, _message("exercises/broken/en.md", tmp_path, 0)),
                (9, _message("exercises/broken/en.md", tmp_path, 1)),
            )
        ),
    ]
    assert "    write: kind: sort" in warnings


def _message(name: str, folder: Path, number: int) -> str:
    return examine(folder / "book" / name, name)[1][number].headline


def test_a_page_is_made_anew_when_its_exercise_changes(tmp_path: Path) -> None:
    app, _ = built(tmp_path, PAGE)
    found = {Path(path).as_posix() for path in app.env.dependencies["index"]}
    assert (tmp_path / "book/exercises/sort/en.md").as_posix() in found


def test_pictures_beside_an_exercise_come_with_it(tmp_path: Path) -> None:
    beside = tmp_path / "book" / "exercises" / "pictured"
    beside.mkdir(parents=True)
    (beside / "door.png").write_bytes(PNG)
    head = "---\ntitle: T\nkind: reflect\nchecks: [back-action]\n---\n"
    (beside / "en.md").write_text(f"{head}\n![A door](door.png)\n\nReflect: Why?\n")
    _, warnings = built(tmp_path, "# T\n\n```{exercise} pictured\n```\n")
    assert warnings == []
    place = "_static/exercises/pictured/door.png"
    assert f'src="{place}"' in (tmp_path / "html" / "index.html").read_text(encoding="utf-8")
    assert (tmp_path / "html" / place).read_bytes() == PNG


def test_what_is_not_known_to_be_harmless_stays_out_of_the_book(tmp_path: Path) -> None:
    beside = tmp_path / "book" / "exercises" / "pictured"
    beside.mkdir(parents=True)
    evil = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    for name in ("plan.svg", "page.html", "list", "half.png"):
        (beside / name).write_text(evil)
    (beside / "list.pdf").write_bytes(b"%PDF")
    long = "x" * 300
    head = "---\ntitle: T\nkind: reflect\nchecks: [back-action]\n---\n"
    shown = f"![a](plan.svg)\n\n![b](half.png)\n\n![c](<{long}/x.png>)\n\n![d](list.pdf)"
    linked = "[e](plan.svg) [f](page.html) [g](list) [h](list.pdf/x.pdf) [i](list.pdf)"
    (beside / "en.md").write_text(f"{head}\n{shown}\n\n{linked}\n\nReflect: Why?\n")
    _, warnings = built(tmp_path, "# T\n\n```{exercise} pictured\n```\n")
    assert warnings
    there = tmp_path / "html" / "_static" / "exercises" / "pictured"
    assert [path.name for path in there.iterdir()] == ["list.pdf"]
    html = (tmp_path / "html" / "index.html").read_text(encoding="utf-8")
    assert 'href="_static/exercises/pictured/list.pdf">i</a>' in html
    assert html.count("_static/exercises/pictured/") == 1


def test_the_script_of_exercises_is_only_on_pages_that_have_one(tmp_path: Path) -> None:
    built(tmp_path, "# T\n\nNothing here.\n")
    assert "exercise.js" not in (tmp_path / "html" / "index.html").read_text(encoding="utf-8")
    built(tmp_path, PAGE)
    html = (tmp_path / "html" / "index.html").read_text(encoding="utf-8")
    for name in ("exercise.js", "exercise.css"):
        assert f"_static/{name}" in html
        assert (tmp_path / "html" / "_static" / name).is_file()
