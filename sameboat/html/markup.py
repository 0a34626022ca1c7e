"""From the Markdown of a script to HTML that is safe to put into a page.

In comes a piece of Markdown; out comes markup in which everything an author wrote is text,
emphasis, a list, a quotation, a picture or a link that was allowed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import PurePosixPath
from typing import TypeAlias
from urllib.parse import quote, unquote

from markupsafe import Markup

from sameboat.check.taken import may_be_linked, may_be_shown
from sameboat.markdown import ENDS_AS_FILE, MARKUP, reader

__all__ = ["block_html", "inline_html"]

IMAGE = re.compile(r'<img src="([^"]*)" alt="([^"]*)"((?: title="[^"]*")?) />')
LINK = re.compile(r'<a href="([^"#:?]+)(#[^"]*)?"([^>]*)>(.*?)</a>', re.DOTALL)
PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")

File: TypeAlias = Callable[[str], str | None]
"""Leads from a file beside the script to its address; None where it doesn't travel along."""


def inline_html(source: str, file: File = str) -> Markup:
    """Return the HTML of inline Markdown: a heading, a spoken line, a feedback.

    A picture has no place there and is shown as it was written.
    """
    if not MARKUP.search(source):
        return Markup.escape(source)
    return _linked(_pictured(reader().renderInline(source), lambda _: None), file)


def block_html(source: str, file: File) -> Markup:
    """Return the HTML of narration.

    A picture that doesn't lie in the case's folder is shown as it was written: a page asks nobody
    else for anything.
    """

    def address(name: str) -> str | None:
        where = file(name) if _is_beside(name) and may_be_shown(name) else None
        return None if where is None else _quoted(where)

    return _linked(_pictured(reader().render(source), address), file)


def _quoted(address: str) -> str:
    return quote(PERCENT.sub("%25", address), safe="/%:@!$&'()*+,;=~")


def _linked(html: str, file: File) -> Markup:
    """Lead links to files beside the script to where the page has them, if it has them."""

    def link(found: re.Match[str]) -> str:
        name = unquote(unescape(found[1]))
        if not _is_beside(name):
            return found[0]
        where = file(name) if may_be_linked(name) else None
        if where is None:
            return found[4]
        return f'<a href="{Markup.escape(_quoted(where))}{found[2] or ""}"{found[3]}>{found[4]}</a>'

    return Markup(LINK.sub(link, html) if "<a " in html else html)  # noqa: S704 - raw HTML is off, links are vetted


def _pictured(html: str, address: Callable[[str], str | None]) -> str:
    def picture(found: re.Match[str]) -> str:
        where = address(unquote(unescape(found[1])))
        if where is None:
            return f"![{found[2]}]({found[1]}{found[3]})"
        return f'<img src="{Markup.escape(where)}" alt="{found[2]}"{found[3]} />'

    if "<img" in html:
        html = IMAGE.sub(picture, html)
    return html


def _is_beside(name: str) -> bool:
    """Tell whether an address is the name of a file in the case's folder or below it."""
    path = PurePosixPath(name)
    outside = path.is_absolute() or ".." in path.parts or set(name) & set(":\\\0")
    is_name = ("#" not in name and "?" not in name) or ENDS_AS_FILE.search(name) is not None
    return bool(name) and is_name and not outside
