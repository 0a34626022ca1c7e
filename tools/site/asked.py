"""No page and no style sheet asks another host for anything.

In come the site's pages, or the text of a style sheet; out comes a sentence for each address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from tools.site.page import Page

__all__ = ["asked_by_pages", "asked_by_style"]

IN_STYLE = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)")


def asked_by_pages(pages: Mapping[Path, Page]) -> Iterator[str]:
    """Yield what pages ask others for."""
    for path, page in pages.items():
        yield from (f"{path.name}: asks {link}" for link in page.loaded if urlsplit(link).netloc)


def asked_by_style(name: str, text: str) -> Iterator[str]:
    """Yield what a style sheet asks others for."""
    for found in IN_STYLE.finditer(text):
        address = (found[1] or found[2]).strip()
        if urlsplit(address).netloc:
            yield f"{name}: asks {address}"
