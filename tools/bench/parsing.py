"""Parsing and checking against bare markdown-it-py on the same text, and as cases grow."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markdown_it import MarkdownIt

from sameboat.check import check_parsed
from sameboat.parse import parse
from tools.bench.long_case import long_case
from tools.bench.measure import Measure, ratio

__all__ = ["parsing"]

TURNS = 31
REMEMBERS = 40, 8  # scenes and facts: as long as the longest cases of the library


def _checked(text: str) -> None:
    check_parsed(parse(text))


def parsing() -> Iterator[Measure]:
    """Yield the ratios."""
    text = long_case(300)
    bare = MarkdownIt("commonmark")
    against = ratio(partial(_checked, text), lambda: bare.parse(text), TURNS)
    yield Measure("parse and check, against bare markdown-it-py", against, "×", 1.0)
    remembers = long_case(*REMEMBERS)
    against = ratio(partial(_checked, remembers), lambda: bare.parse(remembers), TURNS)
    yield Measure("the same for a case that remembers 8 facts, each asked twice", against, "×", 2.0)
    shorter = partial(_checked, long_case(200))
    for scenes, turns in ((2_000, 7), (20_000, 3)):
        longer = partial(_checked, long_case(scenes))
        grown = ratio(longer, shorter, turns)
        name = f"ten times the scenes, up to {scenes:,}, take"
        yield Measure(name, grown, "× as long", 12)
        shorter = longer
