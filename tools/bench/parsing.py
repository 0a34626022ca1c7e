"""Parsing and checking against bare markdown-it-py on the same text, and as cases grow."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial

from markdown_it import MarkdownIt

from sameboat.check import check_parsed
from sameboat.parse import parse
from tools.bench.long_case import long_case
from tools.bench.measure import Measure, fastest, ratio

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
    shorter = long_case(200)
    last = fastest(partial(_checked, shorter), 7, time.process_time)
    for scenes in (2_000, 20_000):
        longer = long_case(scenes)
        took = fastest(partial(_checked, longer), 3, time.process_time)
        name = f"ten times the scenes, up to {scenes:,}, take"
        yield Measure(name, took / last, "× as long", 12)
        last = took
