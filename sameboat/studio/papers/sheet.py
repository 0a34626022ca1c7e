"""The sheet of words, for those who write on paper: labels, fits and moves, on one page of A4.

In comes the code of a language; out comes an HTML page. The words are those of the language's data.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sameboat.html.markup import inline_html
from sameboat.html.template import template
from sameboat.vocabulary import Language, language, moves

__all__ = ["sheet"]

# Below each choice in this order; those where they are needed.
BELOW = ("move", "fit", "feedback", "next", "ending")
ALSO = ("remember", "if", "unless", "reflect", "concept", "note")


def sheet(code: str, site: Mapping[str, str]) -> str:
    """Return the page; `site` has the book's `title` and the `studio`'s page."""
    words = language(code)
    return template("studio", "papers/sheet.html.jinja").render(
        lang=code,
        site=site,
        back=words.page["papers"]["way_in"]["open"],
        print=words.page["papers"]["print"],
        words=words.page["papers"]["sheet"],
        inline=inline_html,
        below=[*_labels(words, BELOW)],
        also=[*_labels(words, ALSO)],
        fits=[
            (words.word("fits", fit), said) for fit, said in words.page["everyday"]["fits"].items()
        ],
        families=[*_families(words)],
    )


def _labels(words: Language, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name in names:
        yield f"{words.word('labels', name)}:", words.page["everyday"]["labels"][name]


def _families(words: Language) -> Iterator[dict[str, Any]]:
    everyday = words.page["everyday"]
    for family, said in everyday["families"].items():
        of = (move.id for move in moves().values() if move.family == family)
        yield {
            **said,
            "moves": [(words.word("moves", move), everyday["moves"][move]) for move in of],
        }
