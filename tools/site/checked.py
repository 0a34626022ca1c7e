"""Whether a built book can be put on a web space as it is.

In comes its folder; out come sentences about everything that is wrong, none when all is well.
"""

from __future__ import annotations

from pathlib import Path

from sameboat.book.served import pages as guarded_pages
from sameboat.html.policy import is_guarded
from tools.site.asked import asked_by_pages, asked_by_style
from tools.site.links import broken
from tools.site.page import Page

__all__ = ["checked", "read"]

# GitHub Pages would leave out every folder whose name begins with a low line.
NO_JEKYLL = ".nojekyll"


def read(site: Path) -> dict[Path, Page]:
    """Return all pages of a site by their resolved paths."""
    return {
        path.resolve(): Page(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def checked(site: Path) -> list[str]:
    """Return what is wrong with a site."""
    if not (site / "index.html").is_file():
        return [f"{site.name}: there is no index.html, with which a site begins"]
    pages = read(site)
    wrong = [*broken(pages), *asked_by_pages(pages)]
    for style in sorted(site.rglob("*.css")):
        wrong += asked_by_style(style.name, style.read_text(encoding="utf-8"))
    wrong += [
        f"{path.relative_to(site)}: has no policy that says what it may load"
        for path in sorted(guarded_pages(site))
        if not is_guarded(path.read_text(encoding="utf-8"))
    ]
    if not (site / NO_JEKYLL).is_file():
        wrong.append(f"{NO_JEKYLL} is missing: GitHub Pages would leave out _static")
    return wrong
