"""A live notebook in Firefox: what is fetched is checked, what is chosen stays in view."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest

from tests.browser.test_live import BOOK, NOTEBOOKS, PLACE
from tests.browser.test_places import STILL, TOP
from tests.browsers.driver import until
from tests.browsers.firefox import Firefox
from tools.serve import Quiet

INSIDE = "const inside = document.querySelector('.sb-live iframe').contentDocument;"
"""A notebook stands in a frame of the chapter."""
STATE = f"() => {{ {INSIDE} return inside.body?.dataset.live }}"
STATUS = f"() => {{ {INSIDE} return inside.querySelector('#status').textContent }}"
AGAIN = f"() => {{ {INSIDE} inside.querySelector('#start').click(); return true }}"
CHOOSE = f"""() => {{ {INSIDE}
  const button = inside.querySelector('.sb-options button');
  button?.click();
  return !!button;
}}"""
MOVED = f"""() => {{ {INSIDE}
  return !!inside.querySelector('.sb-story .sb-choice') && !inside.querySelector('[aria-busy]');
}}"""
FREE = """() => document.querySelector('#before').textContent.includes('without fetching')"""
PYTHON = """async () => (await (await caches.open('same-boat-live')).keys())
  .some(({ url }) => url.includes('/python-'))"""


class Hotspot(Quiet):
    """Answers for the notebooks' Python with a page to log in by, as long as nobody has."""

    entered = False

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Return what is answered."""
        if Hotspot.entered or "/kept/python-" not in self.path:
            return super().send_head()
        self.send_response(200)
        self.end_headers()
        return BytesIO(b"<h1>Log in</h1>")


@pytest.fixture
def hotspot(site: Path) -> Iterator[ThreadingHTTPServer]:
    """Serve the book from where one has to log in first."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Hotspot, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_a_notebook_is_checked_stays_in_view_and_opens_the_others_without_a_network(
    hotspot: ThreadingHTTPServer, tmp_path: Path
) -> None:
    address = f"http://127.0.0.1:{hotspot.server_port}"
    firefox = Firefox(tmp_path / "firefox")
    firefox.open(f"{address}/{BOOK}")
    firefox.click(".sb-live button")
    until(firefox, f"() => ({STATE})() === 'failed'")
    assert "their login page first" in firefox.ask(STATUS)
    assert not firefox.ask(PYTHON), "what isn't what its name promises isn't kept"

    Hotspot.entered = True
    firefox.ask(AGAIN)
    until(firefox, f"() => ({STATE})() === 'kept'")
    until(firefox, CHOOSE)
    until(firefox, MOVED)
    frame = "document.querySelector('.sb-live iframe')"
    still = STILL.replace("scrollY", f"{frame}.getBoundingClientRect().top")
    firefox.ask(still)
    place = PLACE.replace("frameElement", frame).replace(
        "document.querySelectorAll", f"{frame}.contentDocument.querySelectorAll"
    )
    assert firefox.ask(place) in TOP

    hotspot.shutdown()
    hotspot.server_close()
    for name in NOTEBOOKS:
        firefox.open(f"{address}/live/{name}.html")
        until(firefox, FREE)
    firefox.click("#start")
    until(firefox, "() => document.body.dataset.live === 'kept'")
    firefox.kill()
