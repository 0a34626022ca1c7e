"""Pictures that travel with the page.

In comes HTML and a way to a picture's bytes; out comes the same HTML with the pictures in it. A
picture that isn't there, or lies elsewhere, is replaced by its description: the page asks nobody.
"""

from __future__ import annotations

import base64
import html
import mimetypes
import re
from collections.abc import Callable
from urllib.parse import unquote

from markupsafe import Markup

__all__ = ["Find", "carried"]

Find = Callable[[str], bytes | None]
"""Leads from a picture's name beside the script to its bytes; None when there is no such file."""

IMAGE = re.compile(r'<img src="([^"]*)" alt="([^"]*)"([^>]*)>')


def carried(markup: Markup, find: Find, missing: str) -> Markup:
    """Return `markup` with its pictures as data; `missing` is a pattern with `{words}`."""

    def picture(match: re.Match[str]) -> str:
        name = unquote(html.unescape(match[1]))
        kind = mimetypes.guess_type(name)[0] or ""
        data = find(name) if kind.startswith("image/") else None
        if data is None:
            return str(Markup.escape(missing.format(words=html.unescape(match[2]))))
        code = base64.b64encode(data).decode("ascii")
        return f'<img src="data:{kind};base64,{code}" alt="{match[2]}"{match[3]}>'

    if "<img" not in markup:
        return markup
    return Markup(IMAGE.sub(picture, markup))  # noqa: S704 - the markup was safe, the data is base64
