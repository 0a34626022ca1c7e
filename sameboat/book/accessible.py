"""Mends what the theme gets wrong for people who use a screen reader or a keyboard.

In comes the body of a page as the theme made it; out goes the same body with names, states and
languages that can be heard. A repair whose place is gone (the theme changed) is left out, and
`tests` find the fault that it was for.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

__all__ = ["mended", "setup"]

# What to look for, and what to write instead. Each names the fault that it mends.
REPAIRS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        # The label "Search" hid the visible "Search Ctrl+K" (label in name, WCAG 2.5.3).
        (r'(<button class="btn search-button-field[^>]*?) title="Search" aria-label="Search"',
         r'\1 type="button" aria-haspopup="dialog" aria-keyshortcuts="Control+K"'),
        (r'<span class="search-button__kbd-shortcut">',
         '<span class="search-button__kbd-shortcut" aria-hidden="true">'),
        # A button's name should say what it opens, and not where on a wide screen that stands.
        (r'title="Toggle primary sidebar"',
         'type="button" aria-label="Contents of the book" title="Contents of the book"'),
        (r'title="Toggle secondary sidebar"',
         'type="button" aria-label="On this page" title="On this page"'),
        (r'(<button [^>]*search-button__button[^>]*?) title="Search" aria-label="Search"',
         r'\1 type="button" aria-label="Search" title="Search" aria-haspopup="dialog"'),
        (r'aria-label="Color mode" data-bs-title="Color mode"',
         'type="button" aria-label="Colours: light, dark or automatic"'),
        # Dialogs without a name are announced as "dialog".
        (r'<dialog id="pst-search-dialog">',
         '<dialog id="pst-search-dialog" aria-label="Search the book">'),
        (r'<dialog id="pst-primary-sidebar-modal">',
         '<dialog id="pst-primary-sidebar-modal" aria-label="Contents of the book">'),
        (r'<dialog id="pst-secondary-sidebar-modal">',
         '<dialog id="pst-secondary-sidebar-modal" aria-label="On this page">'),
        # Where the reader is was shown by colour alone.
        (r'(<li class="toctree-l\d current active">\s*<a )', r'\1aria-current="page" '),
        (r'<nav class="bd-links bd-docs-nav" aria-label="Main">',
         '<nav class="bd-links bd-docs-nav" aria-label="Book">'),
        # What the search finds appears later and elsewhere: say so when it does.
        (r'<div id="search-results">', '<div id="search-results" aria-live="polite">'),
        # Left over from Bootstrap's tooltips, which this book does without.
        (r' data-bs-placement="\w+" data-bs-toggle="tooltip"', ""),
    )
)  # fmt: skip


# A table with an empty corner has headers on two sides, of which only one was marked.
TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
CORNER = re.compile(r'<th class="head">\s*<p>\s*</p>\s*</th>')
FIRST = re.compile(r"(<tr\b[^>]*>\s*)<td>((?:(?!</td>).)+)</td>", re.DOTALL)

# The theme takes the focus from a button as it is pressed, and so a dialog can't give it back.
BLUR = re.compile(r'(\w+)\.addEventListener\("click",\(?\(\)=>\{\1\.blur\(\)\}\)?,!0\)')


def mended(html: str) -> str:
    """Return the body of a page, with every known fault of the theme mended."""
    for pattern, replacement in REPAIRS:
        html = pattern.sub(replacement, html)
    return TABLE.sub(_headed, html)


def _headed(table: re.Match[str]) -> str:
    html, corners = CORNER.subn("<td></td>", table[0])
    if not corners:
        return html
    html = html.replace('<th class="head">', '<th class="head" scope="col">')
    return FIRST.sub(r'\1<th scope="row">\2</th>', html)


def _offer(app: Sphinx) -> None:
    """Let the book's layout.html call `mended` as a filter."""
    templates: Any = getattr(app.builder, "templates", None)
    if templates is not None:
        templates.environment.filters["accessible"] = mended


def _name_first_page(app: Sphinx, exception: Exception | None) -> None:
    """Give the page that leads to the book's first page a title, a language and a plain link."""
    first = Path(app.outdir) / "index.html"
    if exception or app.builder.name != "html" or app.config.root_doc == "index":
        return
    target, title = f"{app.config.root_doc}.html", escape(app.config.html_title)
    first.write_text(
        f'<!DOCTYPE html>\n<html lang="{app.config.language}"><head><meta charset="utf-8">'
        f'<title>{title}</title><meta http-equiv="refresh" content="0; url={target}"></head>'
        f'<body><main><h1><a href="{target}">{title}</a></h1></main></body></html>\n',
        encoding="utf-8",
    )


def _leave_focus(app: Sphinx, exception: Exception | None) -> None:
    """Let the theme's buttons keep the focus while what they open is open."""
    script = Path(app.outdir) / "_static" / "scripts" / "sphinx-book-theme.js"
    if exception or not script.exists():
        return
    text = script.read_text(encoding="utf-8")
    script.write_text(BLUR.sub("0", text), encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Make the filter known as soon as there are templates, and mend what is written at the end."""
    app.connect("builder-inited", _offer)
    # After sphinx-external-toc, which writes that page as a bare redirection.
    app.connect("build-finished", _name_first_page, priority=900)
    app.connect("build-finished", _leave_focus)
