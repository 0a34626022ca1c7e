"""Print the page that `paper` wrote, and say where the PDF is: `python -m tools.bind`."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.bind.book import of
from tools.bind.printing import printed
from tools.browsers.chromium import ARGUMENTS, find

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "_build"
NAME = "same-boat.pdf"


def main() -> None:
    """Print the book, whole or not at all."""
    html = (BUILT / "paper" / "same-boat.html").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
        try:
            pdf = printed(html, of(ROOT), browser)
        except ValueError as problem:
            sys.exit(f"same boat: {problem}")
        finally:
            browser.close()
    part = BUILT / f"{NAME}.part"
    part.write_bytes(pdf)
    part.replace(BUILT / NAME)
    print(f"The book as a PDF is in _build/{NAME}.")


if __name__ == "__main__":
    main()
