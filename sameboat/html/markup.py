"""From the Markdown of a script to HTML that is safe to put into a page.

In comes a piece of Markdown; out comes markup in which everything an author wrote is text,
emphasis, a list, a quotation, a picture or a link that was allowed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup

from sameboat.parse.markdown import MARKUP, reader

__all__ = ["block_html", "inline_html"]

IMAGE = re.compile(r'<img src="([^"]*)"')


def inline_html(source: str) -> Markup:
    """Return the HTML of inline Markdown: a heading, a spoken line, a feedback."""
    if not MARKUP.search(source):
        return Markup.escape(source)
    return Markup(reader().renderInline(source))  # noqa: S704 - raw HTML is off, links are vetted


def block_html(source: str, image: Callable[[str], str]) -> Markup:
    """Return the HTML of narration; `image` leads from a picture's address to the page's."""
    html = reader().render(source)
    if "<img" in html:
        html = IMAGE.sub(lambda found: f'<img src="{image(found[1])}"', html)
    return Markup(html)  # noqa: S704 - raw HTML is off, links are vetted
