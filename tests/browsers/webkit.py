"""WebKit, driven by WebKitGTK's own WebDriver; its pages are kept for as long as it runs."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from tests.browsers.driver import MIDDLE, actions, pointing
from tests.browsers.process import end
from tools.browsers.webkit import browser, find

__all__ = ["WebKit"]

TRIES = 300


def free_port() -> int:
    """Return the number of a port that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class WebKit:
    """A WebKit in a window of its own."""

    def __init__(self, profile: Path) -> None:
        port = free_port()
        self.process = subprocess.Popen(
            [*(find() or []), f"--port={port}"],
            env={**os.environ, "HOME": str(profile)}, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self.base = f"http://127.0.0.1:{port}/session"
        options = {"binary": browser(), "args": ["--automation"]}
        wanted = {"browserName": "MiniBrowser", "webkitgtk:browserOptions": options}
        self.base += f"/{self._session(wanted)['sessionId']}"

    def _session(self, wanted: dict[str, Any]) -> Any:
        for _ in range(TRIES):
            try:
                return self.call("", capabilities={"alwaysMatch": wanted})
            except urllib.error.URLError:
                time.sleep(0.1)
        raise TimeoutError("WebKit's driver doesn't answer")

    def call(self, command: str, **parameters: Any) -> Any:
        """Give a command and return its result."""
        asked = urllib.request.Request(
            f"{self.base}{command}",
            data=json.dumps(parameters).encode(),
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(asked) as answer:
            return json.load(answer)["value"]

    def open(self, address: str) -> None:
        """Open a page."""
        self.call("/url", url=address)

    def ask(self, script: str, *values: Any) -> Any:
        """Call a function of the page."""
        body = f"return Promise.resolve(({script})(...arguments))"
        return self.call("/execute/sync", script=body, args=list(values))

    def press(self, *keys: str) -> None:
        """Press keys."""
        self.call("/actions", actions=actions(keys))

    def click(self, selector: str) -> None:
        """Press the pointer."""
        self.call("/actions", actions=pointing(*self.ask(MIDDLE, selector)))

    def quit(self) -> None:
        """End it in its own time."""
        asked = urllib.request.Request(self.base, method="DELETE")
        urllib.request.urlopen(asked).close()
        self.kill()

    def kill(self) -> None:
        """End it at once, and the screen it was shown on."""
        end(self.process)
