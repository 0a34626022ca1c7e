"""Where the links of a bound book lead, and which of them lead nowhere.

In comes the HTML of its chapters; out come those addresses that have no element in the book, and
those ids that stand for two. Nothing is changed: both are for the book's authors to mend.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from urllib.parse import unquote

__all__ = ["misled"]

OUTSIDE = ("http://", "https://", "mailto:", "data:")


class _Reader(HTMLParser):
    """Notes the ids of elements, and the addresses that links lead to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.addresses: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if name := found.get("id"):
            self.ids[name] += 1
        if tag == "a" and (address := found.get("href")):
            self.addresses.append(address)


def misled(chapters: Sequence[tuple[str, str, str]]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong, as the page where it stands and a sentence.

    Each chapter is given as its page, its file and its HTML; several may be in one file.
    """
    read = [(page, file, _Reader(html)) for page, file, html in chapters]
    ids: dict[str, Counter[str]] = {}
    for _, file, found in read:
        ids.setdefault(file, Counter()).update(found.ids)
    for page, file, found in read:
        for name in found.ids:
            if ids[file][name] > 1:
                yield page, f"the id {name!r} stands in the book twice: leave one of them out"
        for address in dict.fromkeys(found.addresses):
            if address.startswith(OUTSIDE):
                continue
            target, _, fragment = address.partition("#")
            known = ids.get(target or file)
            if known is None or (fragment and unquote(fragment) not in known):
                yield page, f"the link {address!r} leads nowhere in the book"
