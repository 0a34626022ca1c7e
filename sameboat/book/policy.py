"""The site's pages get their policy as the last thing that is done to them.

In come the pages as Sphinx has written them; out come the same with what `html/policy.py` says.
"""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx

from sameboat.book.bound import on_site
from sameboat.book.served import pages
from sameboat.html.policy import guarded

__all__ = ["guarded", "setup"]


def _guard(app: Sphinx, error: Exception | None) -> None:
    if error is not None or not on_site(app.builder):
        return
    for path in pages(Path(app.outdir)):
        html = path.read_text(encoding="utf-8")
        if (safe := guarded(html)) != html:
            path.write_text(safe, encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Guard every page of the site, as the last thing that is done to it."""
    app.connect("build-finished", _guard, priority=950)
