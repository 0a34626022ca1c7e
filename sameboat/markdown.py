"""Markdown as the project reads it: markdown-it-py, set up so that every word comes through.

In comes a piece of Markdown; out come its tokens, or its words alone. Off are the constructs that
swallow or restructure plain sentences: raw HTML, indented and fenced code, entities, reference
definitions, headings (a page has its own).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from types import SimpleNamespace
from typing import Any

from markdown_it import MarkdownIt, helpers
from markdown_it.helpers import parseLinkDestination
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

__all__ = [
    "ENDS_AS_FILE",
    "LONGEST",
    "MARKUP",
    "MOST_BRACKETS",
    "fresh",
    "inline",
    "is_tangle",
    "plain",
    "reader",
]

LONGEST, MOST_BRACKETS = 5_000, 60  # of a paragraph; looking for marks takes ever longer
MARKUP = re.compile(r"[\\*_`\[\]<&!]")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
FILE = re.compile(r"[^\n<>\[\]]*?\.[A-Za-z]\w{1,4}(?=[ \t]*\)|[ \t]+[\"'])")
CLOSED = re.compile(r"\s*(?:\)|[\"'])")  # by the bracket, or by a title before it
ENDS_AS_FILE = re.compile(r"[#?].*\.[A-Za-z]\w{1,4}$")
BREAKS = ("softbreak", "hardbreak")
OFF = ("code", "fence", "reference", "heading", "lheading", "html_block", "html_inline", "entity")


class _Reader(MarkdownIt):
    """A reader in which a link leads to the web, to mail, or to the case's own folder."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - markdown-it calls it so
        scheme = SCHEME.match(url)
        return scheme is None or scheme[0].lower() in ("http:", "https:", "mailto:")


class _Every(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 - markdown-it calls it so
        return True


def fresh(every: bool = False) -> MarkdownIt:
    """Return a parser of one's own, to which rules can be added."""
    md = (_Every if every else _Reader)("commonmark", {"html": False, "maxNesting": 100})
    md.disable(list(OFF))
    md.core.ruler.at("inline", _inline)
    md.helpers = HELPERS  # type: ignore[assignment] # a module, by its type
    return md


def _destination(source: str, start: int, end: int) -> Any:
    """Return where a link or a picture leads; to a file by its name, whatever stands in it.

    A space or a bracket would end the name, and behind `#` or `?` a browser looks for no file.
    """
    found = parseLinkDestination(source, start, end)
    line = source[start:end].partition("\n")[0]
    if line[:1] == "<":
        if found.ok:
            found.str = _as_address(found.str)
        return found
    if not found.ok or not CLOSED.match(source, found.pos, end):
        name = FILE.match(line)
        if name is None or SCHEME.match(line):
            return found
        found.ok, found.str, found.pos = True, name[0], start + name.end()
    found.str = _as_address(found.str)
    return found


def _as_address(name: str) -> str:
    """Return an address in which `#` and `?` belong to the name of a file, where they do."""
    if SCHEME.match(name) or name.startswith("//") or not ENDS_AS_FILE.search(name):
        return name
    return name.replace("#", "%23").replace("?", "%3F")


HELPERS = SimpleNamespace(**{name: getattr(helpers, name) for name in helpers.__all__})
HELPERS.parseLinkDestination = _destination


@cache
def reader(every: bool = False) -> MarkdownIt:
    """Return the parser that pieces of a script are read and rendered with.

    With `every`, links to what can't be in a page are links too, so that a rule can name them.
    """
    return fresh(every)


def _inline(state: StateCore) -> None:
    """Parse the words of each block, unless they are a tangle."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if is_tangle(token.content):
            token.children.append(Token("text", "", 0, content=token.content))
        else:
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def is_tangle(content: str) -> bool:
    """Tell whether the words of a block are so many that marks in them aren't looked for."""
    return len(content) > LONGEST or content.count("[") > MOST_BRACKETS


def inline(source: str, *, block: bool = False, every: bool = False) -> Iterator[tuple[Token, int]]:
    """Yield the inline tokens of a piece of Markdown, each with the number of its line, from 0.

    With `block`, lists and such are opened; with `every`, links to anywhere are links.
    """
    md = reader(every)
    for token in md.parse(source) if block else md.parseInline(source):
        line = token.map[0] if token.map else 0
        for child in token.children or ():
            yield child, line
            line += child.type in BREAKS
        if token.type == "inline":
            yield Token("softbreak", "", 0), line


def plain(source: str, *, block: bool = False) -> str:
    """Return the words of a piece of Markdown without its marks, on one line."""
    if not block and not MARKUP.search(source):
        return " ".join(source.split())
    words = (" " if t.type in BREAKS else t.content for t, _ in inline(source, block=block))
    return " ".join("".join(words).split())
