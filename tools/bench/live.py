"""A live notebook: what it fetches, and the seconds until it can be pressed.

The seconds are the fewest of several rounds, because other programs can only add to them, and stand
beside those of bare Pyodide in the same rounds: a page that does nothing but add 1 and 1.

`python -m tools.bench.live` measures these alone, on a book that is built for it.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright

from tools.bench.building import LIVE, ROOT, build, copy
from tools.bench.measure import Measure
from tools.browsers.chromium import ARGUMENTS, find
from tools.serve import Quiet

__all__ = ["live"]

ROUNDS, WARM = 2, 2
LONG = 120_000
CHAPTER = "book/live-notebooks.html"
PRESSED = ":is(.sb-options, .sb-form) button"  # what a case and a drawing are begun with
NAMES = {"Facilitate a meeting": 0, "Draw your coping network": 2}
DATA = re.compile(r'<script type="application/json" id="live">(.*?)</script>')
PYODIDE = LIVE / "node_modules" / "pyodide"
BARE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>
<link rel="icon" href="data:,"><script type="module">
import { loadPyodide } from './pyodide.mjs';
const python = await loadPyodide();
document.title = python.runPython('1 + 1');
</script>
"""


def _bare(page: Page, address: str) -> None:
    page.goto(f"{address}/bare/index.html")
    page.wait_for_function("() => document.title === '2'", timeout=LONG)


def _notebook(number: int, page: Page, address: str) -> None:
    page.goto(f"{address}/{CHAPTER}")
    box = page.locator(".sb-live").nth(number)
    box.locator("button").click()
    frame = box.frame_locator("iframe")
    frame.locator(PRESSED).first.click(trial=True, timeout=LONG)


def _seconds(
    open_context: Callable[[str], BrowserContext], work: Callable[[Page], None]
) -> tuple[float, float]:
    """Return the seconds with nothing kept, and with what was kept, of one browser's profile."""
    times = []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(1 + WARM):
            context = open_context(folder)
            page = context.new_page()
            start = time.perf_counter()
            work(page)
            times.append(time.perf_counter() - start)
            page.wait_for_timeout(1500)  # until what is fetched is written down
            context.close()
    return times[0], min(times[1:])


def live(playwright: Playwright, site: Path) -> Iterator[Measure]:
    """Yield the sizes and times of two notebooks in `site`, a built book; it gets a page more."""
    yield from _weights(site)
    shutil.copytree(ROOT / PYODIDE, site / "bare")
    (site / "bare" / "index.html").write_text(BARE, encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"

    def opened(folder: str) -> BrowserContext:
        chromium = playwright.chromium
        return chromium.launch_persistent_context(folder, executable_path=find(), args=ARGUMENTS)

    pages = {"bare Pyodide": _bare, **{n: partial(_notebook, at) for n, at in NAMES.items()}}
    rounds: dict[str, list[tuple[float, float]]] = {name: [] for name in pages}
    for _ in range(ROUNDS):
        for name, work in pages.items():
            rounds[name].append(_seconds(opened, lambda page, work=work: work(page, address)))  # type: ignore[misc]
    server.shutdown()
    best = {name: tuple(map(min, zip(*times, strict=True))) for name, times in rounds.items()}
    bare_cold, bare_warm = best.pop("bare Pyodide")
    yield Measure("bare Pyodide adds 1 and 1, nothing kept", bare_cold, "s")
    yield Measure("bare Pyodide adds 1 and 1, kept", bare_warm, "s")
    for name, (cold, warm) in best.items():
        yield Measure(f"“{name}” can be pressed, nothing kept", cold, "s", 12)
        yield Measure(f"“{name}” can be pressed, kept", warm, "s", 8)
        yield Measure("  against bare Pyodide", warm / bare_warm, "×")


def _weights(site: Path) -> Iterator[Measure]:
    """Yield what each notebook fetches, and what that is made of."""
    files: dict[str, int] = {}
    for page in sorted((site / "live").glob("*.html")):
        found = DATA.search(page.read_text(encoding="utf-8"))
        needed = json.loads(found[1])["files"] if found else {}
        files |= {name: file["bytes"] for name, file in needed.items()}
        total = sum(file["bytes"] for file in needed.values())
        yield Measure(f"the live notebook {page.stem} fetches, once", total, "B")
    for name, size in files.items():
        yield Measure(f"  of which {name}", size, "B")


def main() -> None:
    """Measure on a book built for it."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build(copy(Path(folder)))
        for measure in live(playwright, site):
            print(measure, flush=True)


if __name__ == "__main__":
    main()
