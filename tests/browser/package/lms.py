"""A learning platform to try SCORM packages in: scorm-again around a package, in a frame.

In come packages; out comes what the platform was told, as it keeps it for each learner.
"""

from __future__ import annotations

import io
import json
import threading
import zipfile
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.package.npm import packages

__all__ = ["Lms"]

AROUND = """<!doctype html><html lang="en"><meta charset="utf-8"><title>A platform</title>
<style>body {{ margin: 0 }} iframe {{ border: 0; width: 100%; height: 98vh }}</style>
<script src="/scorm12.min.js"></script>
<script>
const learner = {learner};
window.API = new Scorm12API({{
  lmsCommitUrl: '/commit?learner=' + encodeURIComponent(learner),
  autocommit: false, logLevel: 5, dataCommitFormat: 'json', terminateCommitParam: 'left',
}});
const kept = {kept};
const entry = kept.core ? 'resume' : 'ab-initio';
const core = {{ ...kept.core, student_id: learner, lesson_mode: '{mode}', entry }};
API.loadFromJSON({{ ...kept, core }});
window.asked = [];
for (const name of ['LMSInitialize', 'LMSSetValue', 'LMSCommit', 'LMSFinish']) {{
  const real = API[name].bind(API);
  API[name] = (...values) => {{
    if (window.mute) throw new Error('the platform is gone');
    const said = real(...values);
    asked.push([name, ...values, said]);
    return said;
  }};
}}
</script>
<iframe title="The package" src="/package/{name}/index.html"></iframe></html>"""


class Lms:
    """The platform. While it is `down` it takes nothing.

    `attempts` holds what it keeps for each learner, and `left` how often one has left.
    """

    def __init__(self) -> None:
        self.files: dict[str, dict[str, bytes]] = {}
        self.attempts: dict[str, dict[str, Any]] = {}
        self.left: Counter[str] = Counter()
        self.down = False
        around = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                """Say nothing."""

            def do_GET(self) -> None:
                status, kind, body = around.get(self.path)
                self.answer(status, kind, body)

            def do_POST(self) -> None:
                sent = self.rfile.read(int(self.headers["Content-Length"]))
                if around.down:
                    return self.answer(
                        500, "application/json", b'{"result": false, "errorCode": 101}'
                    )
                asked = parse_qs(urlsplit(self.path).query)
                learner = asked["learner"][0]
                around.attempts[learner] = json.loads(sent)["cmi"]
                around.left[learner] += "left" in asked
                return self.answer(200, "application/json", b'{"result": true, "errorCode": 0}')

            def answer(self, status: int, kind: str, body: bytes) -> None:
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}"

    def close(self) -> None:
        """Stop answering."""
        self.server.shutdown()
        self.server.server_close()

    def take(self, name: str, package: bytes) -> None:
        """Unpack a package, as when a lecturer adds it."""
        with zipfile.ZipFile(io.BytesIO(package)) as file:
            self.files[name] = {entry: file.read(entry) for entry in file.namelist()}

    def launch(self, name: str, learner: str = "ada", mode: str = "normal") -> str:
        """Return the address at which a learner opens a package."""
        return f"{self.address}/lms?name={name}&learner={learner}&mode={mode}"

    def get(self, path: str) -> tuple[int, str, bytes]:
        """Return the status, the kind and the text of what is at a path."""
        place = urlsplit(path)
        if place.path == "/lms":
            asked = {key: found[0] for key, found in parse_qs(place.query).items()}
            kept = json.dumps(self.attempts.get(asked["learner"], {})).replace("<", "\\u003c")
            learner = json.dumps(asked["learner"])
            page = AROUND.format(kept=kept, learner=learner, name=asked["name"], mode=asked["mode"])
            return 200, "text/html", page.encode()
        if place.path == "/scorm12.min.js":
            return (
                200,
                "text/javascript",
                (packages() / "scorm-again/dist/scorm12.min.js").read_bytes(),
            )
        _, _, name, file = [*place.path.split("/"), "", "", ""][:4]
        body = self.files.get(name, {}).get(file)
        return (200, "text/html", body) if body is not None else (404, "text/plain", b"")
