"""Every link that stays in the site leads to a page, and to a place on it; wherever the site lies.

In come the site's pages; out comes a sentence for each link that leads nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tools.site.page import Page

__all__ = ["broken"]


def broken(pages: Mapping[Path, Page]) -> Iterator[str]:
    """Yield what is wrong with the links of pages, which go by their resolved paths."""
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            if parts.path.startswith("/"):
                yield f"{path.name}: {link} leads out of a site that lies in a subfolder"
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            place = unquote(parts.fragment)
            if not target.is_file():
                yield f"{path.name}: {link} leads to nothing"
            elif place and (target not in pages or place not in pages[target].ids):
                yield f"{path.name}: {link} leads to a place that isn't there"
