"""Print the bench's table; exit 1 when a budget is not kept."""

from __future__ import annotations

import sys
import tempfile
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.bench.building import build, building, copy
from tools.bench.cohort import cohort
from tools.bench.live import live
from tools.bench.measure import Measure
from tools.bench.paint import paint
from tools.bench.parsing import parsing
from tools.bench.reading import reading
from tools.bench.studio import studio
from tools.bench.weight import weight
from tools.browsers.chromium import ARGUMENTS, find


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _of_the_site() -> Iterator[Measure]:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build(copy(Path(folder)))
        yield from reading(site, Path(folder) / "book" / "_toc.yml")
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
        yield from weight(browser, f"http://127.0.0.1:{server.server_port}")
        yield from paint(playwright)
        yield from live(playwright, site)
        yield from studio(playwright, site)
        browser.close()
        server.shutdown()


def main() -> int:
    """Run every bench."""
    kept = True
    for bench in (_of_the_site, parsing, cohort, building):
        for measure in bench():
            print(measure, flush=True)
            kept &= measure.kept
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
