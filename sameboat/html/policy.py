"""Every page tells the browser what it may load and run: the book's own files, and nothing else.

In comes a page as it was written; out comes the same page with a Content-Security-Policy in its
head, since nobody knows which host the book will have. The scripts and styles that stand in the
page itself are named by their digests. Whatever else found its way into a page stays dead.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from types import MappingProxyType

__all__ = ["OF_ONE_FILE", "guarded", "is_guarded"]

Rules = Mapping[str, str]

OF_PAGES: Rules = MappingProxyType(
    {
        "default-src": "'self'",
        "img-src": "'self' data:",  # the theme's signs are data addresses in its style sheets
        "script-src": "'self'",
        "style-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",  # the search
    }
)
OF_ONE_FILE: Rules = MappingProxyType(
    {
        "default-src": "'none'",
        "img-src": "data:",
        "font-src": "data:",
        "script-src": "",
        "style-src": "",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
)
"""What a page may that holds everything in itself, and may be opened from a file."""

SCRIPT = re.compile(r"<script(?P<about>(?:\s[^>]*)?)>(?P<text>.*?)</script>", re.DOTALL)
STYLE = re.compile(r"<style(?:\s[^>]*)?>(?P<text>.*?)</style>", re.DOTALL)
ELSEWHERE = re.compile(r"\ssrc=|\stype=[\"']?(?!text/javascript|module)")
# Browsers look for the charset in the first kilobyte alone, so the policy comes after it.
CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)
HEAD = re.compile(r"<head(?:\s[^>]*)?>", re.IGNORECASE)
MARK = '<meta http-equiv="Content-Security-Policy"'


def guarded(html: str, rules: Rules = OF_PAGES, more: Rules = MappingProxyType({})) -> str:
    """Return a page with its policy; `more` is what it may besides, by directive.

    A page that has one stays as it is; one without a head can't have any, and is an error.
    """
    place = _place(html)
    if place is None:
        raise ValueError(f"a page has no head that could hold its policy: {html[:80]!r}")
    if is_guarded(html):
        return html
    scripts = (m["text"] for m in SCRIPT.finditer(html) if not ELSEWHERE.search(m["about"]))
    inside = {
        "script-src": _digests(scripts),
        "style-src": _digests(m["text"] for m in STYLE.finditer(html)),
    }
    allowed = {}
    for name in (*rules, *(each for each in more if each not in rules)):
        extra = more.get(name, "")
        # Beside a digest, browsers pass over `unsafe-inline`.
        digests = "" if "'unsafe-inline'" in extra else inside.get(name, "")
        allowed[name] = " ".join(filter(None, (rules.get(name, ""), extra, digests))) or "'none'"
    policy = "; ".join(f"{name} {sources}" for name, sources in allowed.items())
    return f'{html[: place.end()]}{MARK} content="{policy}">{html[place.end() :]}'


def is_guarded(html: str) -> bool:
    """Return whether a page has its policy."""
    place = _place(html)
    return place is not None and html.startswith(MARK, place.end())


def _place(html: str) -> re.Match[str] | None:
    return CHARSET.search(html) or HEAD.search(html)


def _digests(texts: Iterable[str]) -> str:
    """Return what names texts that stand in a page: each once, in order."""
    found = (b64encode(sha256(text.encode()).digest()).decode() for text in texts)
    return " ".join(dict.fromkeys(f"'sha256-{digest}'" for digest in found))
