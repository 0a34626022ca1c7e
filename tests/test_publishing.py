"""A copy of the book can be published: its site is checked, and the workflows only call `make`."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml

from tools.site.checked import checked

ROOT = Path(__file__).resolve().parents[1]
GITHUB = ROOT / ".github/workflows/pages.yml"
GITLAB = ROOT / ".gitlab-ci.yml"


def packed(site: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tools.site", str(site)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a site of one page with everything wrong that can be."""
    site = tmp_path / "html"
    (site / "_static").mkdir(parents=True)
    (site / "index.html").write_text(
        '<head><link rel="stylesheet" href="//fonts.example/a.css"></head>'
        '<a href="https://example.org">a link is no asking</a><a href="gone.html">b</a>'
        '<form action="https://example.org/ask"></form>'
    )
    (site / "_static/a.css").write_text(
        '@import "https://fonts.example/b.css"; p { background: url(data:image/png;base64,AA); }'
    )
    return site


def test_the_book_is_a_site_with_nothing_wrong(site: Path) -> None:
    assert checked(site) == []


def test_all_that_is_wrong_with_a_site_is_said_at_once_and_it_is_not_packed(small: Path) -> None:
    old = small.with_name("same-boat-site.zip")
    old.write_bytes(b"an older one")
    done = packed(small)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "same boat: this site isn't whole, so it wasn't packed:",
        "index.html: gone.html leads to nothing",
        "index.html: asks //fonts.example/a.css",
        "index.html: asks https://example.org/ask",
        "a.css: asks https://fonts.example/b.css",
        "index.html: has no policy that says what it may load",
        ".nojekyll is missing: GitHub Pages would leave out _static",
    ]
    assert not old.exists()


def test_a_folder_without_a_book_is_told(tmp_path: Path) -> None:
    done = packed(tmp_path / "nothing")
    assert done.returncode == 1
    assert "there is no index.html" in done.stderr


def test_a_whole_site_is_packed_with_its_hidden_files(tmp_path: Path) -> None:
    site = tmp_path / "html"
    site.mkdir()
    page = '<head><meta http-equiv="Content-Security-Policy" content="default-src \'self\'"></head>'
    (site / "index.html").write_text(page)
    (site / ".nojekyll").touch()
    done = packed(site)
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(tmp_path / "same-boat-site.zip") as file:
        assert file.namelist() == [".nojekyll", "index.html"]


def test_githubs_workflow_only_calls_make_and_pins_what_it_uses() -> None:
    jobs = yaml.safe_load(GITHUB.read_text(encoding="utf-8"))["jobs"]
    steps = [step for job in jobs.values() for step in job["steps"]]
    assert [step["run"] for step in steps if "run" in step] == ["make site"]
    used = re.findall(r"uses: (.*)", GITHUB.read_text(encoding="utf-8"))
    assert len(used) == sum("uses" in step for step in steps) > 0
    for action in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)
    assert jobs["build"]["steps"][-1]["with"] == {"path": "_build/html"}


def test_gitlabs_workflow_only_calls_make_and_publishes_the_same_folder() -> None:
    pages = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))["pages"]
    assert pages["script"] == ["make site"]
    assert pages["artifacts"]["paths"] == [pages["publish"]] == ["_build/html"]
