"""What tests share: the built book and a browser, each made once.

Property-based tests draw the same examples each time; `HYPOTHESIS_PROFILE=long` draws others, and
`quick` fewer of them.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from tools.bench.pages import Chapter, read
from tools.browsers.chromium import ARGUMENTS, find

# What no script tells the language of is said in English, whatever the machine speaks.
os.environ["LC_ALL"] = "C.UTF-8"

ROOT = Path(__file__).resolve().parents[1]

SHARING = ("tests/bound/", "tests/test_chapters.py")
FIRST = ("tests/test_cases.py", "tests/test_scripts.py")
"""What takes long and needs no book: done while another worker builds it."""

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    database=None,
    max_examples=150,
    suppress_health_check=SLOW,
)
settings.register_profile("quick", settings.get_profile("ci"), max_examples=15)
settings.register_profile("long", deadline=None, max_examples=5000, suppress_health_check=SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.hookimpl(tryfirst=True)  # before `-m "not browser and not book"` chooses
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser, and what needs the whole book to be built; see `FIRST`."""
    items.sort(key=lambda item: not item.nodeid.startswith(FIRST))
    for item in items:
        needed = getattr(item, "fixturenames", ())
        if "chromium" in needed:
            item.add_marker(pytest.mark.browser)
        if "site" in needed or item.nodeid.startswith(SHARING):
            item.add_marker(pytest.mark.book)


class Apart(LoadScopeScheduling):
    """Gives one worker what shares costly things: a PDF takes longer than all its tests.

    The cells of a notebook share its kernel.

    xdist's own groups are lost on pytest 9, which doesn't ask for the names xdist gives to tests.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return "bound" if file.startswith(SHARING) else file if file.endswith(".ipynb") else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Apart | None:
    """Return our own way to share tests out, where groups are asked for."""
    return Apart(config, log) if config.getvalue("dist") == "loadgroup" else None


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the book, built with warnings as errors, once for all workers."""
    here = tmp_path_factory.getbasetemp()
    out = (here.parent if "PYTEST_XDIST_WORKER" in os.environ else here) / "book"
    with FileLock(out.with_suffix(".lock")):
        if not (out / "built").is_file():
            build(out)
            (out / "built").touch()
    return out / "_build" / "html"


def build(out: Path, builder: str = "html") -> None:
    """Build the book below `out`; other builders than the site's read the same doctrees."""
    command = [
        str(Path(sys.executable).parent / "jupyter-book"), "build", str(ROOT),
        "--toc", str(ROOT / "book/_toc.yml"), "-n", "-W", "--keep-going", "--path-output", str(out),
        *(() if builder == "html" else ("--builder", "custom", "--custom-builder", builder)),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return the browser."""
    with sync_playwright() as playwright:
        # One process for the pages of a site: starting another costs more than loading one.
        # And notebooks run for seconds: to make their code faster than at first takes longer.
        arguments = [*ARGUMENTS, "--process-per-site", "--js-flags=--liftoff-only"]
        browser = playwright.chromium.launch(executable_path=find(), args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def chapters(site: Path) -> list[Chapter]:
    """Return the chapters as the site has them; whoever asks leaves them as they are."""
    return read(site, ROOT / "book/_toc.yml")
