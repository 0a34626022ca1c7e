"""What a press fetches: the scripts that hand in, open a record, and draw QR codes.

Out come files beside the site's other scripts. QR codes are drawn by a package that `tools/studio`
takes from npm; a copy of the book without it says so where one is asked for.
"""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx

from sameboat.book.bound import on_site
from sameboat.book.served import served

__all__ = ["QR", "setup"]

QR = Path(".venv/studio/built/qr.js")
SCRIPTS = ("hand-in.js", "opening.js")


def _write(app: Sphinx, error: Exception | None) -> None:
    if error is not None or not on_site(app.builder):
        return
    static = Path(app.outdir) / "_static"
    for name in SCRIPTS:
        (static / name).write_text(served(name), encoding="utf-8")
    made = Path(app.srcdir) / QR
    if made.is_file():
        (static / QR.name).write_bytes(made.read_bytes())


def setup(app: Sphinx) -> None:
    """Write the scripts beside the others."""
    app.connect("build-finished", _write)
