"""`markdown`: markdown-it-py, set up so that a script's every word comes through.

Off are the constructs that swallow or restructure plain sentences: raw HTML, indented and fenced
code, entities, reference definitions, underlined headings. On is one block rule of ours,
`marked_line`: a label or a spoken line ends the paragraph above it and becomes a token of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, heading, list_block
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from sameboat.problems import Problem

__all__ = [
    "Recognise",
    "blocks",
    "inline",
    "is_tangle",
    "plain",
    "reader",
    "straightened",
    "tangle",
    "too_deep",
]

Recognise = Callable[[str], Any]
"""Tells what a line is marked as, by a value with its `rest` and a boolean `continues`; or None."""

CODE = "markdown"
DEEPEST = 6
LONGEST, MOST_BRACKETS = 5_000, 60  # of a paragraph; looking for marks takes ever longer
# Quotation and list marks that pile up at the start of one line, with words behind them.
PILE = re.compile(rf"^(?:>[ \t]*+|(?:[*+-]|\d{{1,9}}[.)])[ \t]++){{{DEEPEST + 1},}}+(?=.*\w)")
UNBROKEN = re.compile(r"^(#{1,6})[^\S \t]+")
LEADING = re.compile(r"^(\d*)(\W)")
MARKUP = re.compile(r"[\\*_`\[\]<&!]")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
BREAKS = ("softbreak", "hardbreak")
MARKS = re.compile(r"^(?:>[ \t]*)+")
SCENE = re.compile(r"##(?!#)")
_PILED = frozenset(">*+-0123456789")


class _Reader(MarkdownIt):
    """A reader in which a link leads to the web, to mail, or to the case's own folder."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - markdown-it calls it so
        scheme = SCHEME.match(url)
        return scheme is None or scheme[0].lower() in ("http:", "https:", "mailto:")


class _Every(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 - markdown-it calls it so
        return True


@cache
def reader(every: bool = False) -> MarkdownIt:
    """Return the parser that scripts are read and rendered with.

    With `every`, links to what can't be in a page are links too, so that a rule can name them.
    """
    md = (_Every if every else _Reader)("commonmark", {"html": False, "maxNesting": 100})
    md.disable(["code", "fence", "reference", "lheading", "html_block", "html_inline", "entity"])
    md.core.ruler.at("inline", _inline)
    md.block.ruler.at("heading", _heading, {"alt": ["paragraph", "reference", "blockquote"]})
    md.block.ruler.before(
        "paragraph", "marked_line", _marked_line, {"alt": ["paragraph", "blockquote", "list"]}
    )
    return md


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


def _marked_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    recognise: Recognise | None = state.env.get("recognise")
    if recognise is None or (state.level and not silent):
        return False

    mark = recognise(_whole(state, start))
    if mark is None:
        return False
    if silent:
        return True
    last = start + 1
    if mark.continues:
        stops = state.md.block.ruler.getRules("paragraph")
        # Behind a bare `Anna:` the line below is what she says, even when a dash opens it.
        dash = None if mark.rest else list_block
        while (
            last < end
            and not state.isEmpty(last)
            and not any(stop(state, last, end, True) for stop in stops if stop is not dash)
        ):
            last += 1
            dash = None
    state.line = last
    token = state.push("marked_line", "", 0)
    token.map = [start, last]
    token.meta = {"mark": mark}
    below = (_whole(state, number) for number in range(start + 1, last))
    token.content = "\n".join([mark.rest, *below]).strip()
    return True


def _heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take headings where scenes and choices open, and nowhere else: a page has its own."""
    if "recognise" not in state.env:
        return False
    opens = not state.level or (silent and _whole(state, start).startswith("#"))
    return opens and heading(state, start, end, silent)


def _whole(state: StateBlock, number: int) -> str:
    """Return a whole line: one with a mark before it stays in its list or quotation."""
    return state.src[state.src.rfind("\n", 0, state.bMarks[number]) + 1 : state.eMarks[number]]


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
        if line[:1] == "#":
            line = UNBROKEN.sub(r"\1 ", line)
        lines.append(line)
    return "\n".join(lines), piles


def too_deep(file: str, number: int) -> Problem:
    """Return the problem of a line that begins with more marks than are followed."""
    wrong = f"more than {DEEPEST} quotation or list marks at the start of a line"
    return Problem(file, number, CODE, wrong, "expected fewer; they are shown as written")


def is_tangle(content: str) -> bool:
    """Tell whether the words of a block are so many that marks in them aren't looked for."""
    return len(content) > LONGEST or content.count("[") > MOST_BRACKETS


def tangle(file: str, number: int) -> Problem:
    """Return the problem of a paragraph in which marks aren't looked for."""
    wrong = f"a paragraph of more than {LONGEST:,} characters or {MOST_BRACKETS} brackets"
    expected = "expected shorter ones; links and emphasis in it are shown as written"
    return Problem(file, number, CODE, wrong, expected)


def blocks(lines: list[str], recognise: Recognise) -> Iterator[Token]:
    """Yield the block tokens of a script's straightened lines; inline tokens are left unparsed.

    Scene by scene, because nothing reaches over a scene's heading, and because the tokens of a
    long script at once would keep Python busy with looking for garbage among them.
    """
    md = reader()
    starts = [number for number, line in enumerate(lines) if SCENE.match(line)]
    for start, end in pairwise((0, *starts, len(lines))):
        tokens: list[Token] = []
        md.block.parse("\n".join(lines[start:end]), md, {"recognise": recognise}, tokens)
        for token in tokens:
            if token.map:
                token.map = [token.map[0] + start, token.map[1] + start]
            yield token


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
