"""The book in one piece: a page that opens anywhere, a PDF and an EPUB, from the site's doctrees.

    book, colours ← chapters ← links, style ← one_page, epub ← builders; printing

Three builders of Sphinx's, `offline`, `paper` and `ereader`, write the chapters without the theme.
`python -m tools.bind` prints what `paper` wrote. Nothing is fetched.
"""

from __future__ import annotations

from sphinx.application import Sphinx

from tools.bind.builders import EReader, Offline, Paper

__all__ = ["setup"]


def setup(app: Sphinx) -> dict[str, bool]:
    """Make the three builders known."""
    for builder in (Offline, Paper, EReader):
        app.add_builder(builder)
    return {"parallel_read_safe": True}
