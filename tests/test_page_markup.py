"""No markup but ours is in the page of a case, whatever is written in it, and every word is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import html5lib
from hypothesis import example, given

from sameboat.html import render
from sameboat.markdown import inline
from sameboat.model import Narration
from sameboat.parse import parse
from tests.case_scripts import anything
from tests.test_words_survive import CODES, words


@lru_cache(maxsize=2)
def tree(markup: str) -> Element:
    """Return a page as a browser reads it."""
    found: Element = html5lib.parse(markup, namespaceHTMLElements=False)
    return found


def elements(markup: str) -> Iterator[Element]:
    yield from tree(markup).iter()


Elements = frozenset[tuple[str, frozenset[str]]]


def names(element: Element) -> tuple[str, frozenset[str]]:
    return str(element.tag), frozenset(element.attrib)


@cache
def ours() -> Elements:
    """Return our own elements with their attributes: those of a case with nothing in its words."""
    script = """---
title: T
level: case
you: me
people: {Anna: x, Luisa: y}
teaches: [back-action]
credits: c
reviewed: r
---

Anna to Luisa (aside): One.

Two.

Reflect: Three?

## A

Anna: One.

### You to Anna (aside): Yes.

Move: give back
Fit: fits

Anna: One.

Feedback: Two.
Reflect: Why?
Next: B

### You wait.

Ending: Three.

### “No.”

Next: nowhere

## B

Ending: Three.
Reflect: Why?

## C

Next: B
"""
    return frozenset(names(element) for element in elements(render(parse(script).case)))


MARKDOWN = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
}
BARE = {"p", "em", "strong", "ul", "ol", "li", "blockquote", "hr", "br", "code"}
SAFE = re.compile(r"(?:https?:|mailto:)|(?![a-z][a-z0-9+.-]*:)", re.IGNORECASE)


def foreign(markup: str, known: Elements | None = None) -> list[tuple[str, dict[str, str]]]:
    """Return the elements of a page that are neither ours nor Markdown's, and unsafe addresses.

    `known` are the elements that are ours; without it, those of a case.
    """
    found = []
    known = ours() if known is None else known
    for element in elements(markup):
        tag, attributes = names(element)
        allowed = (tag, attributes) in known or (tag in BARE and not attributes)
        allowed = allowed or (tag in MARKDOWN and attributes <= MARKDOWN[tag])
        addresses = [element.get("href", ""), element.get("src", "")]
        # What a browser drops before it looks for a scheme.
        bare = [re.sub(r"^[\0-\x20]+|[\t\n\r]", "", address) for address in addresses]
        if not allowed or not all(map(SAFE.match, bare)):
            found.append((tag, dict(element.attrib)))
        if tag == "img" and re.match(r"[a-z]+:|[\\/]{2}", bare[1], re.IGNORECASE):
            found.append((tag, dict(element.attrib)))
    return found


def page_words(markup: str) -> str:
    """Return what a page says, in its text and in its attributes, without spaces."""
    parts = ["".join(tree(markup).itertext())]
    for element in elements(markup):
        parts += [unquote(value) for value in element.attrib.values()]
    return "".join(words("".join(parts)))


@given(anything(), CODES)
@example('[x](javascript:a "b") <a href=x onclick=y> ![x](data:image/png;base64,x)', "en")
@example("## [a](&#106;avascript:b)\n\n### ![a](//e.org/x)\n\nFeedback: <javascript:x>", "en")
@example(
    "---\ntitle: '<img src=x onerror=y>'\npeople: {'<b>': '[a](vbscript:x)'}\n---\n<b>: x", "en"
)
@example("## A\n\n### “Yes.”\n\nConcept: zzz", "en")
@example("> ## A\n\n- ### B\n\n# # C", "en")
def test_a_page_holds_no_markup_but_ours_and_every_word(text: str, code: str) -> None:
    case = parse(text, code=code).case
    markup = render(case)
    assert foreign(markup) == []
    said = page_words(markup)
    for part in (*case.every_block(), *case.every_text()):
        for token, _ in inline(part.source, block=isinstance(part, Narration)):
            assert all(word in said for word in words(token.content))
