"""From the Markdown of a script to HTML that is safe to put into a page.

In comes a piece of Markdown; out comes markup in which everything an author wrote is text,
emphasis, a list, a quotation, a picture or a link that was allowed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

from markupsafe import Markup

from sameboat.parse.markdown import MARKUP, reader

__all__ = ["block_html", "inline_html"]

IMAGE = re.compile(r'<img src="([^"]*)" alt="([^"]*)"((?: title="[^"]*")?) />')


def inline_html(source: str) -> Markup:
    """Return the HTML of inline Markdown: a heading, a spoken line, a feedback.

    A picture has no place there and is shown as it was written.
    """
    if not MARKUP.search(source):
        return Markup.escape(source)
    return _pictured(reader().renderInline(source), lambda _: None)


def block_html(source: str, image: Callable[[str], str]) -> Markup:
    """Return the HTML of narration; `image` leads from a picture's name to the page's address.

    A picture that doesn't lie in the case's folder is shown as it was written: a page asks nobody
    else for anything.
    """

    def address(name: str) -> str | None:
        return quote(image(name), safe="/%:@!$&'()*+,;=~?#") if _is_beside(name) else None

    return _pictured(reader().render(source), address)


def _pictured(html: str, address: Callable[[str], str | None]) -> Markup:
    def picture(found: re.Match[str]) -> str:
        where = address(unquote(unescape(found[1])))
        if where is None:
            return f"![{found[2]}]({found[1]}{found[3]})"
        return f'<img src="{Markup.escape(where)}" alt="{found[2]}"{found[3]} />'

    if "<img" in html:
        html = IMAGE.sub(picture, html)
    return Markup(html)  # noqa: S704 - raw HTML is off, links are vetted


def _is_beside(name: str) -> bool:
    """Tell whether a picture's address is the name of a file in the case's folder or below it."""
    path = PurePosixPath(name)
    outside = path.is_absolute() or ".." in path.parts or set(name) & set(":\\\0?#")
    return bool(name) and not outside
