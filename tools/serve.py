"""Serve the built book on this machine: `python tools/serve.py [folder] [port]`.

In comes a folder with a site (by default `_build/html`); out goes its address on standard output,
once it can be opened. Nothing is offered to other machines. Ctrl-C ends it.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HOST = "127.0.0.1"
TRIES = 100
# What the machine's own list of types may lack or have wrong; browsers refuse a wrong one.
TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".whl": "application/octet-stream",
    ".woff2": "font/woff2",
}


class Quiet(SimpleHTTPRequestHandler):
    """Answers with the right types, lets nothing grow stale, and reports only errors."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **TYPES}  # noqa: RUF012  # the base's

    def end_headers(self) -> None:
        """Add that a page may be kept but has to be asked for again, so that a rebuild shows."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing about answers; `log_error` still names what was not found."""


def listen(folder: Path, first: int) -> ThreadingHTTPServer:
    """Return a server that listens on the first free port from `first` on."""
    answer = partial(Quiet, directory=str(folder))
    for port in range(first, min(first + TRIES, 65536)):
        try:
            return ThreadingHTTPServer((HOST, port), answer)
        except OSError:
            continue
    raise SystemExit(f"no free port from {first} on")


def main() -> None:
    """Serve until Ctrl-C."""
    parser = argparse.ArgumentParser(description="Serve the built book on this machine.")
    parser.add_argument("folder", nargs="?", type=Path, default=Path("_build/html"))
    parser.add_argument("port", nargs="?", type=int, default=8000)
    given = parser.parse_args()
    if not (given.folder / "index.html").is_file():
        raise SystemExit(f"no book in {given.folder}: build it first (the README says how)")
    with listen(given.folder, given.port) as server:
        print(f"http://{HOST}:{server.server_address[1]}/", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            sys.exit(0)


if __name__ == "__main__":
    main()
