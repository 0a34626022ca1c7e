"""The notebooks as an outlet of the book: they run in its pages, in the reader's own browser.

In come the notebooks of `exercises/notebooks/` and what `make live` built for them; out come, for
a chapter, the directive `{live}`, and for each notebook a page that needs only a server of files.
It stands right of the book and of the notebooks, which don't know of each other.
"""

from __future__ import annotations

from sphinx.application import Sphinx

from sameboat.live import directive

__all__ = ["setup"]


def setup(app: Sphinx) -> dict[str, bool]:
    """Set up the directive and what is written beside the pages."""
    directive.setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
