"""What a page leads to, what it loads, and where in it one can be led.

In comes a page's text; out comes a `Page`.
"""

from __future__ import annotations

from html.parser import HTMLParser

__all__ = ["Page"]

LOADING = frozenset({"icon", "manifest", "modulepreload", "preload", "prefetch", "stylesheet"})


class Page(HTMLParser):
    """The addresses and places of a page, with a script and without.

    `links` is everything it leads to or loads, `loaded` what a browser asks for by itself or is
    sent to with what was typed, `ids` the places on it.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take up what leads somewhere, and what has a name."""
        given = {name: value for name, value in attrs if value}
        if "id" in given:
            self.ids.add(given["id"])
        if tag == "base":
            return
        self.links += [given[name] for name in ("href", "src") if name in given]
        self.loaded += [
            given[name] for name in ("src", "data", "poster", "action") if name in given
        ]
        if tag == "link" and LOADING & set(given.get("rel", "").split()) and "href" in given:
            self.loaded.append(given["href"])
