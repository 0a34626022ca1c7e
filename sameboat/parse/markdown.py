"""`markdown`: a script's lines as block tokens, with labels and spoken lines tokens of their own.

In come a script's lines and what recognises a label or a spoken line; out come markdown-it-py's
tokens. One block rule is ours, `marked_line`: a label or a spoken line ends the paragraph above it.
Lines that can be only one thing, as most are, become the same tokens without the parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, heading, list_block
from markdown_it.token import Token

from sameboat.markdown import LONGEST, MOST_BRACKETS, fresh
from sameboat.parse.origin import Origin
from sameboat.problems import Problem, Values
from sameboat.problems import number as thousands

__all__ = [
    "Recognise",
    "as_written",
    "blocks",
    "headed",
    "is_table",
    "outermost",
    "script_reader",
    "straightened",
    "table",
    "tangle",
    "too_deep",
]

Recognise = Callable[[str, Any], Any]
"""Tells what a line is marked as, by a value with its `rest` and a boolean `continues`; or None.

The second value is what the line above is marked as, where this one could go on with it.
"""

CODE = "markdown"
DEEPEST = 6
# Quotation and list marks that pile up at the start of one line, with words behind them.
PILE = re.compile(rf"^(?:>[ \t]*+|(?:[*+-]|\d{{1,9}}[.)])[ \t]++){{{DEEPEST + 1},}}+(?=.*\w)")
UNBROKEN = re.compile(r"^(#{1,6})[^\S \t]+")
LEADING = re.compile(r"^(\d*)(\W)")
NUMBER = re.compile("^([0-9]*)")
MARKS = re.compile(r"^(?:>[ \t]*)+")
# A line of hyphens below the first row, or two rows with a sign at their start.
TABLE = re.compile(r"^\|?(?:[ :]*-+[ :]*\|)+[ :-]*$|^\|.*\|.*\n\|.*\|", re.MULTILINE)
# Cells of one row, or of two, as they are pasted from a table.
TABBED = re.compile(r"^[^\t\n]+\t+[^\t\n]+(?:\t+|\n[^\t\n]+\t+)[^\t\n]", re.MULTILINE)
MOST_MARKS = 6  # of a heading
_PILED = frozenset(">*+-0123456789")
_SIGNS = _PILED | frozenset("#_=|`~\\[]<")


@cache
def script_reader() -> MarkdownIt:
    """Return the parser that scripts are parted with."""
    md = fresh()
    md.enable("heading")
    md.block.ruler.at("heading", _heading, {"alt": ["paragraph", "reference", "blockquote"]})
    md.block.ruler.before(
        "paragraph", "marked_line", _marked_line, {"alt": ["paragraph", "blockquote", "list"]}
    )
    return md


def _marked_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    recognise: Recognise | None = state.env.get("recognise")
    if recognise is None or (state.level and not silent):
        return False
    mark = recognise(_whole(state, start), state.env.get("above") if silent else None)
    if mark is None:
        return False
    if silent:
        return True
    last = start + 1
    if mark.continues:
        stops = state.md.block.ruler.getRules("paragraph")
        # Behind a bare `Anna:` the line below is what she says, even when a dash opens it.
        dash = None if mark.rest else list_block
        state.env["above"] = mark
        while (
            last < end
            and not state.isEmpty(last)
            and not any(stop(state, last, end, True) for stop in stops if stop is not dash)
        ):
            last += 1
            dash = None
        state.env["above"] = None
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


def too_deep(origin: Origin, number: int) -> Problem:
    """Return the problem of a line that begins with more marks than are followed."""
    return origin.problem(number, CODE, "pile", {"most": DEEPEST})


def tangle(origin: Origin, number: int) -> Problem:
    """Return the problem of a paragraph in which marks aren't looked for."""
    characters = thousands(LONGEST, origin.language.code)
    values: Values = {"characters": characters, "brackets": MOST_BRACKETS}
    return origin.problem(number, CODE, "tangle", values)


def is_table(content: str) -> bool:
    """Tell whether a paragraph is drawn as a table, which a page shows as its signs."""
    drawn = "|" in content and TABLE.search(content) is not None
    return drawn or ("\t" in content and TABBED.search(content) is not None)


def table(origin: Origin, number: int) -> Problem:
    """Return the problem of a table."""
    return origin.problem(number, CODE, "table")


def blocks(lines: list[str], recognise: Recognise) -> Iterator[Token]:
    """Yield the block tokens of a script's straightened lines; inline tokens are left unparsed.

    A heading, and a line with an empty one below it that can be nothing but a label, speech or a
    paragraph, need no parser. What stands between is parsed at once: nothing reaches over it.
    """
    begun = 0  # the first line that no token has been made of
    opens = True  # whether a paragraph would begin with this line
    last = len(lines) - 1
    for number, line in enumerate(lines):
        if not line:
            opens = True
            begun += begun == number
            continue
        if line[0] == "#" and (found := headed(line)):
            made = _heading_tokens(*found, number)
        elif not opens or line[0] in _SIGNS:
            opens = False
            continue
        else:
            mark = recognise(line, None) if ":" in line else None
            goes_on = number < last and lines[number + 1] != ""
            if goes_on and (mark is None or mark.continues):
                opens = False
                continue
            made = _paragraph(line, number) if mark is None else _marked(mark, number)
        if begun < number:
            yield from _parsed(lines, begun, number, recognise)
        yield from made
        begun, opens = number + 1, True
    yield from _parsed(lines, begun, len(lines), recognise)


def headed(line: str) -> tuple[int, str] | None:
    """Return the level and the words of a straightened line that is a heading, or None."""
    words = line.lstrip("#")
    level = len(line) - len(words)
    if not 0 < level <= MOST_MARKS or (words and words[0] not in " \t"):
        return None
    if words.endswith("#") and (cut := words.rstrip("#")).endswith((" ", "\t")):
        words = cut
    return level, words.strip()


def _heading_tokens(level: int, words: str, number: int) -> tuple[Token, ...]:
    tag, marks = f"h{level}", "#" * level
    return (
        Token("heading_open", tag, 1, map=[number, number + 1], markup=marks, block=True),
        _words(words, number),
        Token("heading_close", tag, -1, markup=marks, block=True),
    )


def _paragraph(words: str, number: int) -> tuple[Token, ...]:
    return (
        Token("paragraph_open", "p", 1, map=[number, number + 1], block=True),
        _words(words.strip(), number),
        Token("paragraph_close", "p", -1, block=True),
    )


def _words(words: str, number: int) -> Token:
    place = [number, number + 1]
    return Token("inline", "", 0, map=place, level=1, children=[], content=words, block=True)


def _marked(mark: Any, number: int) -> tuple[Token]:
    """Return the token of a label or a spoken line of one line."""
    words = mark.rest.strip()
    place, meta = [number, number + 1], {"mark": mark}
    return (Token("marked_line", "", 0, map=place, content=words, meta=meta, block=True),)


def _parsed(lines: list[str], start: int, end: int, recognise: Recognise) -> Iterator[Token]:
    """Yield the tokens of some lines as the parser finds them."""
    source = "\n".join(lines[start:end]) + "\n" * (end < len(lines))
    if not source.strip("\n"):
        return
    md = script_reader()
    tokens: list[Token] = []
    md.block.parse(source, md, {"recognise": recognise}, tokens)
    for token in tokens:
        if token.map:
            token.map = [token.map[0] + start, token.map[1] + start]
        yield token


def outermost(tokens: Iterable[Token]) -> Iterator[tuple[Token, list[Token]]]:
    """Yield each outermost token with the tokens inside it."""
    opening: Token | None = None
    inside: list[Token] = []
    for token in tokens:
        if opening is None:
            if token.nesting == 1:
                opening, inside = token, []
            else:
                yield token, []
        elif token.level == 0 and token.nesting == -1:
            yield opening, inside
            opening = None
        else:
            inside.append(token)


def as_written(source: str, opening: Token, inside: list[Token]) -> str:
    """Return a list that is none with its marks made words.

    One dash is how a dialogue is set in much of Europe, one number how a year begins; and a page
    would count on from the first number: 1945, 1946.
    """
    items = [token for token in inside if token.type == "list_item_open" and token.level == 1]
    numbers = [int(token.info) for token in items if token.info]
    counted = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True
    if counted and (len(items) > 1 or opening.markup not in "-.)"):
        return source
    lines = source.split("\n")
    for token in items:
        if token.map and opening.map:
            at = token.map[0] - opening.map[0]
            lines[at] = NUMBER.sub(r"\1\\", lines[at], count=1)
    return "\n".join(lines)
