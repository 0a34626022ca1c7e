"""Bind the built book, and say where the result is: `python -m tools.bind offline|pdf|epub`."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.bind.book import of

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "_build"


def _offline() -> tuple[str, bytes, str]:
    from tools.bind.page import one_page

    return "same-boat.html", one_page(of(ROOT, BUILT / "html")).encode(), "on one page"


def _epub() -> tuple[str, bytes, str]:
    from tools.bind.epub import epub

    return "same-boat.epub", epub(of(ROOT, BUILT / "html")), "as an EPUB"


def _pdf() -> tuple[str, bytes, str]:
    # Only for this one is a browser needed, and what drives it.
    from playwright.sync_api import sync_playwright

    from tools.bind.printed import printed
    from tools.browsers.chromium import ARGUMENTS, find

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
        pdf = printed(of(ROOT, BUILT / "html"), browser)
        browser.close()
    return "same-boat.pdf", pdf, "as a PDF"


WAYS = {"offline": _offline, "epub": _epub, "pdf": _pdf}


def main(way: str) -> None:
    """Write the book in one of the ways, whole or not at all, and say where it is."""
    try:
        name, content, how = WAYS[way]()
    except ValueError as problem:
        sys.exit(f"same boat: {problem}")
    part = BUILT / f"{name}.part"
    part.write_bytes(content)
    part.replace(BUILT / name)
    print(f"The book {how} is in _build/{name}.")


if __name__ == "__main__":
    main(sys.argv[1])
