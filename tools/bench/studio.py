"""The studio: what its desk fetches, and the seconds until it answers.

Seconds are the page's own, and stand beside those of bare Pyodide, which `live` measures in the
same run: they say how fast this machine is, and break nothing.

`python -m tools.bench.studio` measures these alone, on a book that is built for it.
"""

from __future__ import annotations

import gzip
import json
import re
import tempfile
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, Playwright, sync_playwright

from tools.bench.building import ROOT, build, copy
from tools.bench.measure import Measure
from tools.browsers.chromium import ARGUMENTS, find
from tools.serve import Quiet

__all__ = ["studio"]

MOST = 5_000_000
MOST_OF_PAGE = 160_000
LONG = 120_000
CASE = ROOT / "cases" / "anna-and-attilio" / "en.md"
DATA = re.compile(r'<script type="application/json" id="studio">(.*?)</script>')
FIRST = """async (text) => {
  const { desk } = window.studio;
  const starting = new Promise((go) => desk.addEventListener('state', () => desk.state === 'starting' && go(performance.now())));
  if (desk.state === 'asleep') desk.start();
  const from = desk.state === 'starting' ? performance.now() : await starting;
  await desk.ask('check', text, 'en', false);
  return (performance.now() - from) / 1000;
}"""  # noqa: E501
"""Seconds from the moment that the files are there to the first answer."""
CHANGED = """async (text) => {
  const times = [];
  for (let turn = 0; turn < 15; turn += 1) {
    const at = text.length * turn / 15 | 0;
    const from = performance.now();
    await window.studio.desk.ask('check', `${text.slice(0, at)} ${text.slice(at)}`, 'en', false);
    times.push((performance.now() - from) / 1000);
  }
  return times.sort((a, b) => a - b)[7];
}"""
"""The middle of many seconds that a check takes after a change."""
LATE = """async (text) => {
  let [late, checking] = [0, true];
  const answered = window.studio.desk.ask('check', `${text} `, 'en', false)
    .then(() => { checking = false; });
  for (let last = performance.now(); checking;) {
    await new Promise((go) => setTimeout(go));
    [late, last] = [Math.max(late, performance.now() - last), performance.now()];
  }
  await answered;
  return late / 1000;
}"""
"""The longest that a key would have waited while a check was made."""


def _opened(page: Page, address: str) -> None:
    page.goto(f"{address}/studio/index.html")
    page.wait_for_function("() => window.studio?.desk.state !== undefined")


def studio(playwright: Playwright, site: Path) -> Iterator[Measure]:
    """Yield the sizes and times of the studio's desk in `site`, a built book."""
    found = DATA.search((site / "studio" / "index.html").read_text(encoding="utf-8"))
    files = (json.loads(found[1])["desk"] or {"files": {}})["files"] if found else {}
    total = sum(file["bytes"] for file in files.values())
    yield Measure("the studio's desk fetches, once", total or float("inf"), "B", MOST)
    for name, file in files.items():
        yield Measure(f"  of which {name}", file["bytes"], "B")
    sent = [path for path in (site / "studio" / "page").rglob("*") if path.is_file()]
    own = sum(len(gzip.compress(path.read_bytes(), 9, mtime=0)) for path in sent)
    yield Measure("the studio's own scripts and styles, packed", own, "B", MOST_OF_PAGE)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    text = CASE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("nothing kept (4 s promised)", "kept (2 s promised)"):
            context = playwright.chromium.launch_persistent_context(
                folder, executable_path=find(), args=ARGUMENTS
            )
            page = context.new_page()
            page.set_default_timeout(LONG)
            _opened(page, address)
            yield Measure(f"first check in the studio, {name}", page.evaluate(FIRST, text), "s")
            page.wait_for_timeout(1500)  # until what is fetched is written down
            if name.startswith("kept"):
                changed = page.evaluate(CHANGED, text)
                yield Measure("check of Anna and Attilio after a change (0.3 s)", changed, "s")
                yield Measure("  and a key waits for it", page.evaluate(LATE, text), "s")
                tools = context.new_cdp_session(page)
                tools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
                late = page.evaluate(LATE, text)
                yield Measure("  and with the page slowed four times", late, "s")
            context.close()
    server.shutdown()


def main() -> None:
    """Measure on a book built for it."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build(copy(Path(folder)))
        for measure in studio(playwright, site):
            print(measure, flush=True)


if __name__ == "__main__":
    main()
