"""Notebooks find the course in its folders or in a data file, and can't tell which it was."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from ipywidgets import Button, FileUpload, Widget
from ipywidgets.widgets.widget_description import DescriptionWidget

from sameboat.book.look import sheet
from sameboat.course.data import Data, dump
from sameboat.course.folders import Folders
from sameboat.course.library import DATA, NoLibraryError
from sameboat.course.nearby import found, named
from sameboat.notebook import draw, exercises, facilitate, what_the_class_chose
from sameboat.notebook.sheet import Sheet
from tests.course import BENCH, FIXTURES, LIBRARY
from tests.notebooks import FOLDERS, notebooks

ROOT = Path(__file__).parents[1]
COURSE = Folders(ROOT)
PALETTE = re.compile(r"--sb-\w+: #[0-9a-f]{6};")


def test_the_data_file_holds_the_same_cases_exercises_and_chapters() -> None:
    data = Data.of(dump(LIBRARY, "../"))
    assert data.site == "../"
    assert data.scripts() == LIBRARY.scripts()
    assert data.chapters() == LIBRARY.chapters()
    assert data.case(BENCH, "en") == LIBRARY.case(BENCH, "en")
    for chapter in LIBRARY.chapters():
        for name in chapter.exercises:
            for code in ("en", "it"):
                assert data.exercise(name, code) == LIBRARY.exercise(name, code)


def test_every_case_of_the_course_is_the_same_in_the_data_file() -> None:
    data = Data.of(dump(COURSE, ""))
    assert data.scripts() == COURSE.scripts()
    for script in COURSE.scripts():
        case = COURSE.case(script.name, script.language)
        # In words: what has lost the names of its fields is equal all the same.
        assert repr(data.case(script.name, script.language)) == repr(case)


def test_a_picture_beside_a_script_comes_along_as_data(tmp_path: Path) -> None:
    folder = tmp_path / "cases" / "c"
    folder.mkdir(parents=True)
    (folder / "boat.svg").write_text("<svg/>", encoding="utf-8")
    (tmp_path / "secret.svg").write_text("<svg/>", encoding="utf-8")
    (folder / "en.md").write_text("---\ntitle: C\n---\n\n![A boat](boat.svg)\n\n## S\n", "utf-8")
    library = Folders(tmp_path)
    case = library.case("c", "en")
    address = library.picture(case, "boat.svg")
    assert address.startswith("data:image/svg+xml;base64,")
    assert library.picture(case, "../../secret.svg") == ""
    assert library.picture(case, "none.svg") == ""
    assert Data.of(dump(library, "")).picture(case, "boat.svg") == address
    assert address in facilitate(library=library).table.element.html


def test_a_link_leads_to_the_book_where_there_is_one() -> None:
    sheet = facilitate(library=Data.of(dump(LIBRARY, "../")))
    assert '<a href="../book/doors.html#back-action"' in sheet.table.element.html


def test_the_course_is_found_from_any_folder_in_it(tmp_path: Path) -> None:
    assert found(ROOT / "exercises" / "notebooks") == COURSE
    (tmp_path / DATA).write_text(dump(LIBRARY, ""), encoding="utf-8")
    (tmp_path / "deep").mkdir()
    assert found(tmp_path / "deep").scripts() == LIBRARY.scripts()


def test_where_there_is_no_course_a_sentence_says_so_and_no_traceback(tmp_path: Path) -> None:
    with pytest.raises(NoLibraryError) as caught:
        found(tmp_path)
    assert caught.value._render_traceback_() == [str(caught.value)]
    assert str(tmp_path) in str(caught.value)


def test_a_case_is_found_by_its_name_and_a_misspelt_one_gets_its_nearest() -> None:
    assert named(COURSE, "anna-and-attilio", "en").title == "Anna and Attilio"
    assert named(COURSE, "anna-and-attilio", "it").language in ("en", "it")
    assert named(LIBRARY, "", "it").name == BENCH
    with pytest.raises(NoLibraryError, match="did you mean “the-bench”"):
        named(LIBRARY, "the-bensh", "en")


def test_a_data_file_of_something_else_is_refused() -> None:
    with pytest.raises(ValueError, match="expected a data file of format same-boat-library/1"):
        Data.of('{"format": "same-boat-record/1"}')


@pytest.mark.parametrize("heavy", ["networkx", "sphinx", "click", "html5lib"])
def test_a_case_begins_without_what_it_does_not_use(heavy: str) -> None:
    program = (
        "import sys; from sameboat.notebook import facilitate; facilitate().text();"
        f"sys.exit({heavy!r} in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


def test_people_have_the_colours_of_the_book_in_light_and_are_no_darker_in_dark() -> None:
    own = (ROOT / "sameboat" / "notebook" / "notebook.css").read_text(encoding="utf-8")
    book = sheet(ROOT)
    light = own[: own.index("jp-theme-light")]
    people = [colour for colour in PALETTE.findall(light) if re.match(r"--sb-\d", colour)]
    assert len(people) == 8
    assert all(colour in book for colour in people)


@pytest.mark.parametrize("path", sorted(FOLDERS[0].glob("*.ipynb")), ids=lambda path: path.stem)
def test_a_learners_notebook_is_words_and_one_folded_cell(path: Path) -> None:
    words, code = nbformat.read(path, 4).cells
    assert words.cell_type == "markdown"
    assert words.source.startswith("# ")
    assert code.metadata == {"jupyter": {"source_hidden": True}, "tags": ["hide-input"]}
    assert len(code.source.splitlines()) <= 3
    (output,) = code.outputs
    assert set(output.data) == {"text/plain"}
    assert len(output.data["text/plain"]) > 20


def test_there_are_four_notebooks_for_learners_and_one_that_presses_on_for_each() -> None:
    assert len(list(FOLDERS[0].glob("*.ipynb"))) == len(list(FOLDERS[1].glob("*.ipynb"))) == 4
    assert all(nbformat.read(path, 4).nbformat_minor >= 5 for path in notebooks())
    assert FIXTURES.is_dir()


def _parts(widget: Widget) -> Iterator[Widget]:
    yield widget
    for child in getattr(widget, "children", ()):
        yield from _parts(child)


@pytest.mark.parametrize(
    "sheet",
    [
        facilitate("", "en", LIBRARY), exercises("", "en", LIBRARY), draw(),
        what_the_class_chose("en", LIBRARY),
    ],
    ids=["a case", "exercises", "a network", "a class"],
)  # fmt: skip
def test_no_control_of_a_notebook_is_called_null(sheet: Sheet) -> None:
    # Without a tooltip ipywidgets writes the word into the title, which is read out.
    controls = (Button, FileUpload, DescriptionWidget)
    found = [part for part in _parts(sheet.box) if isinstance(part, controls)]
    assert found
    assert [part for part in found if part.tooltip is None] == []
