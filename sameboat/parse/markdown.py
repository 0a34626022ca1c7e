"""`markdown`: markdown-it-py, set up so that a script's every word comes through.

Off are the constructs that swallow or restructure plain sentences: raw HTML, indented and fenced
code, reference definitions, underlined headings. On is one block rule of ours, `marked_line`:
a label or a spoken line ends the paragraph above it and becomes a token of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from sameboat.problems import Problem

__all__ = ["Recognise", "blocks", "inline", "plain", "reader", "straightened", "too_deep"]

Recognise = Callable[[str], Any]
"""Tells what a line is marked as, by a value with a boolean `continues`; None when unmarked."""

CODE = "markdown"
DEEPEST = 6
# Quotation and list marks that pile up at the start of one line, with words behind them.
PILE = re.compile(rf"^(?:(?:[>*+-]|\d{{1,9}}[.)])[ \t]*){{{DEEPEST + 1},}}(?=.*\w)")
LEADING = re.compile(r"^(\d*)(\W)")
MARKUP = re.compile(r"[\\*_`\[\]<&!]")
MARKS = re.compile(r"^(?:>[ \t]*)+")
_PILED = frozenset(">*+-0123456789")


@cache
def reader() -> MarkdownIt:
    """Return the one parser that scripts are read and rendered with."""
    md = MarkdownIt("commonmark", {"html": False, "maxNesting": 100})
    md.disable(["code", "fence", "reference", "lheading", "html_block", "html_inline"])
    md.block.ruler.before(
        "paragraph", "marked_line", _marked_line, {"alt": ["paragraph", "blockquote", "list"]}
    )
    return md


def _marked_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    recognise: Recognise | None = state.env.get("recognise")
    if recognise is None or state.level or state.parentType not in ("root", "paragraph"):
        return False

    def line(number: int) -> str:
        return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]

    mark = recognise(line(start))
    if mark is None:
        return False
    if silent:
        return True
    last = start + 1
    if mark.continues:
        stops = state.md.block.ruler.getRules("paragraph")
        while (
            last < end
            and not state.isEmpty(last)
            and not any(stop(state, last, end, True) for stop in stops)
        ):
            last += 1
    state.line = last
    token = state.push("marked_line", "", 0)
    token.map = [start, last]
    token.meta = {"mark": mark}
    token.content = "\n".join([mark.rest, *(line(i) for i in range(start + 1, last))]).strip()
    return True


def straightened(text: str) -> tuple[str, list[int]]:
    """Return `text` with indentation and piled-up marks made harmless, and the lines with piles.

    Nothing in a script depends on indentation, so it goes. A pile of marks deeper than `DEEPEST`
    is shown as it was written: the parser would drop what stands below a certain depth.
    """
    lines: list[str] = []
    piles: list[int] = []
    for number, raw in enumerate(text.split("\n")):
        line = raw.strip()
        if line[:1] == ">":
            line = MARKS.sub(lambda match: "> " * match[0].count(">"), line)
        if line[:1] in _PILED and PILE.match(line):
            line = LEADING.sub(r"\1\\\2", line, count=1)
            piles.append(number)
        lines.append(line)
    return "\n".join(lines), piles


def too_deep(file: str, number: int) -> Problem:
    """Return the problem of a line that begins with more marks than are followed."""
    wrong = f"more than {DEEPEST} quotation or list marks at the start of a line"
    return Problem(file, number, CODE, wrong, "expected the words; they are shown as written")


def blocks(text: str, recognise: Recognise) -> list[Token]:
    """Return the block tokens of a script's body; inline tokens are left unparsed."""
    md = reader()
    tokens: list[Token] = []
    md.block.parse(text, md, {"recognise": recognise}, tokens)
    return tokens


def inline(source: str, *, block: bool = False) -> list[Token]:
    """Return the inline tokens of a piece of Markdown; with `block`, lists and such are opened."""
    md = reader()
    found = md.parse(source) if block else md.parseInline(source)
    return [child for token in found for child in (*(token.children or ()), *_gap(token))]


def _gap(token: Token) -> tuple[Token, ...]:
    return (Token("softbreak", "", 0),) if token.type == "inline" else ()


def plain(source: str, *, block: bool = False) -> str:
    """Return the words of a piece of Markdown without its marks, on one line."""
    if not block and not MARKUP.search(source):
        return " ".join(source.split())
    breaks = ("softbreak", "hardbreak")
    words = (" " if t.type in breaks else t.content for t in inline(source, block=block))
    return " ".join("".join(words).split())
