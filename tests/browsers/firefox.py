"""Firefox, driven by WebDriver BiDi over its own socket."""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path
from typing import Any

from websockets.sync.client import connect

from tests.browsers.driver import MIDDLE, actions, pointing
from tests.browsers.process import begin, end
from tools.browsers.firefox import find

__all__ = ["Firefox"]

# It asks nobody for news, shows nothing that takes the focus from the page, and after it was killed
# begins as if nothing had been.
SETTINGS = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.aboutwelcome.enabled": False,
    "browser.sessionstore.resume_from_crash": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "focusmanager.testmode": True,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.startup.max_resumed_crashes": -1,
    "ui.prefersReducedMotion": 1,
}


class Firefox:
    """A Firefox without a window."""

    def __init__(self, profile: Path, **more: object) -> None:
        profile.mkdir(exist_ok=True)
        settings = {**SETTINGS, **more}
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in settings.items()]
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        command = [find() or "firefox", "--headless", "--no-remote", "--profile", str(profile)]
        command += ["--remote-debugging-port=0", "about:blank"]
        self.process, socket = begin(command, profile.with_suffix(".log"))
        self.socket = connect(f"{socket}/session", max_size=None)
        self.numbers = count(1)
        self.call("session.new", capabilities={})
        self.page = self.call("browsingContext.create", type="window")
        self.call("browsingContext.activate", context=self.page["context"])

    def call(self, method: str, **parameters: Any) -> Any:
        """Give a command and return its result."""
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while (answer := json.loads(self.socket.recv())).get("id") != number:
            pass
        assert answer["type"] == "success", answer
        return answer["result"]

    def open(self, address: str) -> None:
        """Open a page."""
        page = self.page["context"]
        self.call("browsingContext.navigate", context=page, url=address, wait="complete")

    def size(self, width: int, height: int) -> None:
        """Give the window a size."""
        viewport = {"width": width, "height": height}
        page = self.page["context"]
        self.call("browsingContext.setViewport", context=page, viewport=viewport)

    def printed(self) -> str:
        """Return the page on paper: a PDF in base 64."""
        data: str = self.call("browsingContext.print", context=self.page["context"])["data"]
        return data

    def ask(self, script: str, *values: Any) -> Any:
        """Call a function of the page."""
        given = [{"type": "string", "value": json.dumps(value)} for value in values]
        result = self.call(
            "script.callFunction",
            functionDeclaration=(
                "async (...values) => "
                f"JSON.stringify((await ({script})(...values.map(JSON.parse))) ?? null)"
            ),
            arguments=given, awaitPromise=True, userActivation=True,
            target={"context": self.page["context"]},
        )  # fmt: skip
        assert result["type"] == "success", result
        return json.loads(result["result"]["value"])

    def press(self, *keys: str) -> None:
        """Press keys."""
        self._perform(actions(keys))

    def click(self, selector: str) -> None:
        """Press the pointer."""
        self._perform(pointing(*self.ask(MIDDLE, selector)))

    def _perform(self, what: list[dict[str, Any]]) -> None:
        self.call("input.performActions", context=self.page["context"], actions=what)

    def quit(self) -> None:
        """End it in its own time."""
        self.call("browser.close")
        self.process.wait()
        self.socket.close()

    def kill(self) -> None:
        """End it at once."""
        end(self.process)
        self.socket.close()
