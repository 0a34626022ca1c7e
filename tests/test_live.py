"""Live notebooks, as far as no browser is needed: what is packed, parted and said."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from sameboat.course.data import Data
from sameboat.live.course import course, desk
from sameboat.live.notebook import Cell, notebooks, read
from sameboat.live.ours import modules, name
from sameboat.live.packed import packed
from sameboat.live.runtime import MANIFEST, UNPACK, File, Runtime
from sameboat.live.site import Site
from sameboat.live.whole import is_sound, named, put, squeezed
from sameboat.studio.desk import CALLS, ask
from tests.conftest import ROOT
from tools.live.__main__ import is_ready
from tools.live.asked import asked
from tools.live.library import part

NOTEBOOKS = notebooks(ROOT / "exercises" / "notebooks")


def unpacked(data: bytes) -> dict[str, bytes]:
    start = 4 + int.from_bytes(data[:4])
    found = {}
    for path, length in json.loads(data[4:start]).items():
        found[path], start = data[start : start + length], start + length
    return found


@pytest.mark.parametrize("files", [{}, {"a.py": b""}, {"è/b.py": "“b”".encode(), "c": b"\0\1"}])
def test_what_is_packed_can_be_unpacked(files: dict[str, bytes]) -> None:
    assert unpacked(packed(files)) == files


@pytest.mark.parametrize("path", NOTEBOOKS.values(), ids=NOTEBOOKS)
def test_a_notebook_has_a_title_words_and_one_line_to_run(path: Path) -> None:
    notebook = read(path)
    assert notebook.title != path.stem
    assert not notebook.cells[0].code
    assert len(notebook.code) == 1
    assert not [cell for cell in notebook.cells if "JupyterLab" in cell.source]


def test_a_file_that_is_no_notebook_says_what_was_expected(tmp_path: Path) -> None:
    path = tmp_path / "list.ipynb"
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(
        ValueError, match=r"list.ipynb is no notebook; expected a file that Jupyter"
    ):
        read(path)


def test_a_notebook_without_a_title_goes_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "bare.ipynb"
    cells = [
        {"cell_type": "code", "source": ["1 +", " 1"]},
        {"cell_type": "raw", "source": "left out"},
        {"cell_type": "markdown", "source": "  "},
    ]
    path.write_text(json.dumps({"cells": cells}), encoding="utf-8")
    notebook = read(path)
    assert (notebook.title, notebook.cells) == ("bare", (Cell(True, "1 + 1"),))


def test_the_course_holds_every_case_and_no_outlet_but_the_notebook(tmp_path: Path) -> None:
    files = course(ROOT, "../", tmp_path)
    data = Data.of(files["sameboat/course/library.json"].decode())
    assert {script.name for script in data.scripts()} == {
        p.name for p in (ROOT / "cases").iterdir()
    }
    assert "sameboat/notebook/__init__.py" in files
    assert not [
        p for p in files if p.startswith(("sameboat/book", "sameboat/cli", "sameboat/live"))
    ]
    assert isinstance(json.loads(files["sameboat/languages/en/script/case.yml"]), dict)


def test_the_desk_has_what_its_calls_import_and_no_notebook(tmp_path: Path) -> None:
    files = desk(tmp_path)
    assert "sameboat/studio/desk.py" in files
    assert "sameboat/package/ready/case.js" in files
    assert "sameboat/package/ready/scorm.js" not in files
    stages = {path.split("/")[1] for path in files if path.count("/")}
    assert not stages & {"book", "cli", "cohort", "live", "notebook", "record", "terminal"}
    assert not [path for path in files if path.startswith("sameboat/studio/page")]


def test_notebooks_get_nothing_of_the_studio(tmp_path: Path) -> None:
    files = course(ROOT, "../", tmp_path)
    stages = {path.split("/")[1] for path in files if path.count("/")}
    assert not stages & {"bring", "map", "package", "paper", "starters", "studio"}
    assert "sameboat/languages/en/page/studio.yml" not in files


def test_every_call_is_asked_when_the_desk_is_built() -> None:
    """So that what it imports is known: see tools/live/asked.py."""
    assert asked().keys() == CALLS.keys()
    for call, each in asked().items():
        assert not [v for v in each if ask(call, json.dumps(v)).startswith('{"failed"')]


def test_a_compiled_module_goes_along_until_its_source_changes(tmp_path: Path) -> None:
    path = "sameboat/play.py"
    source = modules()[path]
    (tmp_path / name(path, source)).write_bytes(b"code")
    files = course(ROOT, "../", tmp_path)
    assert files[f"{path}c"] == b"code"
    assert path not in files
    (tmp_path / name(path, source)).rename(tmp_path / name(path, source + b"#"))
    assert course(ROOT, "../", tmp_path)[path] == source


def test_the_library_is_parted_by_what_notebooks_imported(tmp_path: Path) -> None:
    modules = {
        "os.pyc": 1, "csv.pyc": 1, "encodings/cp1252.pyc": 1, "six.pyc": 1, "net/__init__.pyc": 9,
        "net/a.pyc": 1_000_000, "net/b.pyc": 1, "small/__init__.pyc": 1, "small/data.json": 1,
        "bisect.pyc": 1, "url/__init__.pyc": 1, "url/parse.pyc": 1,
    }  # fmt: skip
    with ZipFile(tmp_path / "all.zip", "w") as whole:
        for path, size in modules.items():
            whole.writestr(path, b"x" * size)
    asked = {
        "one": ["os", "six", "url", "url.parse"],
        "two": ["os", "six", "net", "net.a", "small", "url", "url.parse"],
        "desk": ["os", "small", "bisect", "url"],
    }
    (tmp_path / "parts").mkdir()
    needs = part(tmp_path / "all.zip", tmp_path / "parts", asked, {"six", "net", "small"})
    assert needs == {
        "one": ("stdlib", "packages", "notebooks"),
        "two": ("stdlib", "packages", "notebooks", "net"),
        "desk": ("stdlib", "packages", "asked"),
    }
    found = {
        path.name: sorted(unpacked(path.read_bytes()))
        for path in (tmp_path / "parts").iterdir()
        if path.name != "stdlib"
    }
    assert found == {
        "packages": ["rest.json", "small/__init__.pyc", "small/data.json"],
        "notebooks": ["encodings/cp1252.pyc", "six.pyc", "url/parse.pyc"],
        "asked": ["bisect.pyc"],
        "net": ["net/__init__.pyc", "net/a.pyc"],
        "rest": ["csv.pyc", "net/b.pyc"],
    }
    with ZipFile(tmp_path / "parts" / "stdlib") as zipped:
        assert sorted(zipped.namelist()) == ["os.pyc", "url/__init__.pyc"]


def test_a_notebook_newer_than_the_runtime_gets_all_but_the_rest() -> None:
    of_notebooks = ("kernel", "widgets", "style", "python", "stdlib", "packages", "notebooks")
    names = (*of_notebooks, "networkx", "rest", "desk", "asked")
    files = {name: File(name, "", 1) for name in names}
    needs = {"old": ("stdlib", "packages", "notebooks"), "desk": ("stdlib", "packages", "asked")}
    runtime = Runtime(Path(), files, needs)
    assert set(runtime.needed("old")) == set(files) - {"networkx", "rest", "desk", "asked"}
    assert set(runtime.needed("new")) == set(files) - {"rest", "desk", "asked"}
    assert set(runtime.desk()) == {"desk", "python", "stdlib", "packages", "asked"}


# Files that are there whole or not at all


def runtime_in(folder: Path) -> Runtime:
    """Write a runtime of one file, and what is known of it."""
    name = named("rest", b"all of it")
    put(folder / name, squeezed(b"all of it"))
    files = {"rest": {"file": name, "bytes": 9, "type": ""}}
    found = {"made_of": "this", "files": files, "needs": {}}
    (folder / MANIFEST).write_text(json.dumps(found), encoding="utf-8")
    (folder / f"{UNPACK}.js").touch()
    runtime = Runtime.found(folder)
    assert runtime is not None
    return runtime


def test_a_file_is_sound_when_it_holds_what_its_name_says(tmp_path: Path) -> None:
    file = tmp_path / runtime_in(tmp_path).files["rest"].file
    whole = file.read_bytes()
    assert is_sound(file)
    for damaged in (b"", whole[:-9], whole[:1], b"<h1>", squeezed(b"something else")):
        file.write_bytes(damaged)
        assert not is_sound(file)
    file.unlink()
    assert not is_sound(file)


def test_what_is_killed_while_it_writes_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "a.zst", b"before")
    real = Path.write_bytes

    def killed(path: Path, data: bytes) -> int:
        real(path, data[:3])
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "write_bytes", killed)
    for file in ("a.zst", "b.zst"):
        with pytest.raises(KeyboardInterrupt):
            put(tmp_path / file, b"afterwards")
    assert (tmp_path / "a.zst").read_bytes() == b"before"
    assert not (tmp_path / "b.zst").exists()


def test_half_a_file_in_the_site_is_written_again(tmp_path: Path) -> None:
    (tmp_path / "runtime").mkdir()
    runtime = runtime_in(tmp_path / "runtime")
    kept = tmp_path / "html" / "live" / "kept"
    kept.mkdir(parents=True)
    half = kept / runtime.files["rest"].file
    half.write_bytes(b"half")
    (kept / ".course-0.zst.77").write_bytes(b"left by a build that was killed")
    Site(ROOT, runtime, (), "en").write(tmp_path / "html", "Small", "page.html")
    assert is_sound(half)
    assert all(is_sound(file) for file in kept.iterdir())


def test_a_runtime_with_a_damaged_file_is_built_again(tmp_path: Path) -> None:
    assert not is_ready(tmp_path, "this")
    file = tmp_path / runtime_in(tmp_path).files["rest"].file
    assert is_ready(tmp_path, "this")
    assert not is_ready(tmp_path, "that")
    file.write_bytes(file.read_bytes()[:-3])
    assert not is_ready(tmp_path, "this")


def test_nothing_is_fetched_by_a_name_of_a_registry() -> None:
    lock = (ROOT / "tools/live/package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    exact = json.loads((ROOT / "tools/live/package.json").read_text("utf-8"))["dependencies"]
    assert not [version for version in exact.values() if not version[0].isdigit()]


PAGE = "# A page\n\n```{live} facilitate-a-meeting\n```\n"
CONFIG = """title: Small
sphinx:
  local_extensions: {sameboat.live: .}
  config:
    extensions: [jupyter_book, myst_nb, sphinx_external_toc, sphinx_book_theme, sameboat.live]
"""


def built(root: Path, page: str) -> tuple[str, str]:
    """Return the page of a small book, and what its build said."""
    (root / "exercises" / "notebooks").mkdir(parents=True)
    for path in NOTEBOOKS.values():
        (root / "exercises" / "notebooks" / path.name).write_bytes(path.read_bytes())
    (root / "page.md").write_text(page, encoding="utf-8")
    (root / "_toc.yml").write_text("format: jb-book\nroot: page\n", encoding="utf-8")
    (root / "_config.yml").write_text(CONFIG, encoding="utf-8")
    command = [str(Path(sys.executable).parent / "jupyter-book"), "build", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=root)
    html = (root / "_build" / "html" / "page.html").read_text(encoding="utf-8")
    return html, done.stdout + done.stderr


def test_a_book_built_without_what_notebooks_run_on_says_so(tmp_path: Path) -> None:
    html, _ = built(tmp_path, PAGE)
    assert "does not run in this copy of the book" in html
    assert "exercises/notebooks/facilitate-a-meeting.ipynb" in html
    assert "sb-live-run" not in html
    assert not (tmp_path / "_build" / "html" / "live").exists()


def test_a_notebook_that_is_not_there_gets_its_nearest_name(tmp_path: Path) -> None:
    _, said = built(tmp_path, PAGE.replace("facilitate", "faciliate"))
    assert "page.md:3" in said
    assert "there is no notebook 'faciliate-a-meeting'; did you mean" in said
    assert '"facilitate-a-meeting"?' in said
