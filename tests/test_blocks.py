"""Tokens that are made without the parser are the parser's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it.token import Token

from sameboat.parse.cast import Cast
from sameboat.parse.everyday import recognised
from sameboat.parse.markdown import blocks, headed, script_reader, straightened
from sameboat.vocabulary import language

CASES = sorted(Path(__file__).parents[1].glob("cases/*/*.md"))
PIECES = st.sampled_from(
    [
        *(
            "",
            "",
            "#",
            "##",
            "###",
            "#######",
            "# #",
            "\\#",
            "\\",
            " ",
            "   ",
            "\t",
            "\xa0",
            "\u2003",
        ),
        *("word", "two words", "a#", "*late*", "Anna: Yes.", "Anna:", "Anna to Luisa: No."),
        *("Move: connect", "Next: x", "Feedback: so", "If: so", "- ", "1. ", "> ", "***", "---"),
        *("1945", "(so)", '"Yes."', "à la", "`code`", "<b>", "[a](b)", "12. Mai", "===", "|", ":"),
        *("\x0b", "\x0c", "\0"),
    ]
)
LINES = st.lists(st.lists(PIECES, max_size=4).map("".join), max_size=8).map("\n".join)


def recognise() -> Callable[..., object]:
    return partial(recognised, Cast(["Anna", "Luisa"], language("en")))


def whole(text: str) -> list[Token]:
    """Return the tokens of a text that the parser is given as it is."""
    md, tokens = script_reader(), list[Token]()
    md.block.parse(text, md, {"recognise": recognise()}, tokens)
    return tokens


@given(LINES)
@example("## a ##\n##\n## ##\n### b#\n###\tc\t#\n#d\n   ## e\n####### f\n## \\#\n##  g  ##  ")
@example("- a\n## b\n> c\n### d\nAnna: e\n## f\ng\n## h\n\n1. i\n\nj\n\n2. k")
def test_they_are_the_same_for_any_lines(text: str) -> None:
    straight, _ = straightened(text)
    assert list(blocks(straight.split("\n"), recognise())) == whole(straight)


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_they_are_the_same_for_the_library(path: Path) -> None:
    straight, _ = straightened(path.read_text(encoding="utf-8"))
    assert list(blocks(straight.split("\n"), recognise())) == whole(straight)


@given(PIECES.flatmap(lambda first: PIECES.map(lambda second: f"{first}{second}")))
def test_a_heading_is_one_to_the_parser(words: str) -> None:
    line = straightened(words)[0]
    tokens = whole(line)
    is_heading = bool(tokens) and tokens[0].type == "heading_open"
    assert headed(line) == ((int(tokens[0].tag[1]), tokens[1].content) if is_heading else None)
