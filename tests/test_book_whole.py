"""The book is built whole or not at all, also after a kill in the middle of its pages."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tools.book import build, publish

PAGES = 7
CONF = """
import pathlib, time
project, root_doc = "Small", "p0"
extensions, html_theme = [], "basic"
here = pathlib.Path(__file__).parent

def wait(app, page, *_):
    if page == "p4" and (here / "stop").exists():
        (here / "stopped").touch()
        time.sleep(60)

def setup(app):
    app.connect("html-page-context", wait)
"""
RUN = """
import sys, pathlib
from tools.book import build
print(build(sys.argv[3:], pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Write a small book that can be stopped at a page of it."""
    (tmp_path / "conf.py").write_text(CONF, encoding="utf-8")
    toc = ".. toctree::\n\n" + "".join(f"   p{number}\n" for number in range(1, PAGES))
    for number in range(PAGES):
        text = f"Page {number}\n======\n\nword{number}\n\n{'' if number else toc}"
        (tmp_path / f"p{number}.rst").write_text(text, encoding="utf-8")
    return tmp_path


def command(book: Path) -> list[str]:
    """Return what builds it."""
    out = book / "_build" / "making" / "html"
    return [sys.executable, "-m", "sphinx", "-W", "--keep-going", str(book), str(out)]


def built(book: Path) -> bool:
    return build(command(book), book / "_build" / "making", book / "log")


def built_at_last(book: Path) -> bool:
    """Build as soon as those that were killed are gone."""
    for _ in range(50):
        try:
            return built(book)
        except RuntimeError:
            time.sleep(0.1)
    return built(book)


def found(book: Path) -> set[str]:
    """Return the pages that the search of the built book knows."""
    index = (book / "_build/making/html/searchindex.js").read_text(encoding="utf-8")
    names = re.search(r'"docnames":\s*\[([^\]]*)\]', index)
    assert names
    return set(re.findall(r"p\d", names[1]))


def begun(book: Path) -> subprocess.Popen[bytes]:
    """Begin to build; return the build when it is in the middle of the pages."""
    (book / "stop").touch()
    given = [str(book / "_build" / "making"), str(book / "log"), *command(book)]
    started = subprocess.Popen([sys.executable, "-c", RUN, *given], start_new_session=True)
    for _ in range(600):
        if (book / "stopped").exists():
            break
        time.sleep(0.1)
    (book / "stop").unlink()
    return started


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_after_a_kill_among_the_pages_the_next_book_is_whole(book: Path, how: int) -> None:
    started = begun(book)
    os.killpg(started.pid, how)
    started.wait()
    assert built_at_last(book), (book / "log").read_text(encoding="utf-8")
    assert found(book) == {f"p{number}" for number in range(PAGES)}
    made = (book / "_build/making/html/p5.html").stat().st_mtime_ns
    assert built(book)
    assert (book / "_build/making/html/p5.html").stat().st_mtime_ns == made


def test_no_two_builds_are_at_work_also_where_one_lost_its_parent(book: Path) -> None:
    started = begun(book)
    started.kill()
    started.wait()
    with pytest.raises(RuntimeError, match="another build"):
        built(book)
    os.killpg(started.pid, signal.SIGKILL)
    assert built_at_last(book)
    assert len(found(book)) == PAGES


def test_what_a_build_found_wrong_is_found_again(book: Path) -> None:
    assert built(book)
    (book / "p3.rst").write_text("Page 3\n======\n\n.. nothing::\n", encoding="utf-8")
    assert not built(book)
    assert not built(book)
    assert 'Unknown directive type "nothing"' in (book / "log").read_text(encoding="utf-8")


def test_a_book_takes_the_place_of_another_as_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, to = tmp_path / "made", tmp_path / "html"
    made.mkdir()
    for name in "abc":
        (made / name).write_text("new", encoding="utf-8")
    to.mkdir()
    (to / "a").write_text("old", encoding="utf-8")
    from tools import book as tool

    real = tool.shutil.copytree

    def killed(source: Path, target: Path) -> None:
        target.mkdir()
        (target / "a").write_text("half", encoding="utf-8")
        raise KeyboardInterrupt

    monkeypatch.setattr(tool.shutil, "copytree", killed)
    with pytest.raises(KeyboardInterrupt):
        publish(made, to)
    assert [(path.name, path.read_text("utf-8")) for path in to.iterdir()] == [("a", "old")]
    monkeypatch.setattr(tool.shutil, "copytree", real)
    publish(made, to)
    assert {path.name: path.read_text("utf-8") for path in to.iterdir()} == dict.fromkeys(
        "abc", "new"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["html", "made"]
