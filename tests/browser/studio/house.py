"""The studio's page with the Python that is here behind its desk: no book, and no Pyodide.

In comes a folder; out comes a page as it is served, whose calls `sameboat.studio.desk` answers in
the test's own process. What is true of the worker itself is told elsewhere.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Route

from sameboat.book.look import sheet
from sameboat.book.served import served
from sameboat.studio import desk
from sameboat.studio.site import Beside, write
from tests.browser.conftest import ROOT

__all__ = ["DESK", "answered", "laid"]

ASSETS = ("player.js", "player.css", "exercise.js", "exercise.css")
DESK = """export class Desk extends EventTarget {
  state = 'asleep';
  kept = true;
  async left() { return 0; }
  async start() {
    this.state = 'ready';
    this.dispatchEvent(new Event('state'));
  }
  async ask(name, ...values) {
    const text = (file) => btoa(Array.from(file, (byte) => String.fromCharCode(byte)).join(''));
    const file = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const sent = JSON.stringify(values, (_, value) =>
      (value instanceof Uint8Array ? { bytes: text(value) } : value));
    const found = JSON.parse(await window.answered(name, sent), (_, value) =>
      (typeof value?.bytes === 'string' ? file(value.bytes) : value));
    if (found?.failed) throw new Error(found.failed);
    return found;
  }
}"""


def laid(out: Path, sources: Path = ROOT) -> None:
    """Write the studio below `out`, and what it takes of the book; the editor is in `sources`."""
    guide = "book/writing-a-case.html"
    book = Beside("Same Boat", "index.html", guide, "en", sources, joined=False)
    write(out, book)
    shutil.copytree(ROOT / "book" / "_static", out / "_static")
    (out / "_static" / "same-boat.css").write_text(sheet(ROOT), encoding="utf-8")
    for name in ASSETS:
        (out / "_static" / name).write_text(served(name), encoding="utf-8")


def answered(page: Page) -> None:
    """Have this Python answer what the page asks."""

    def give(route: Route) -> None:
        route.fulfill(body=DESK, content_type="text/javascript")

    def ask(name: str, arguments: str) -> Any:
        return desk.ask(name, arguments)

    page.expose_function("answered", ask)
    page.route("**/page/desk.js", give)
