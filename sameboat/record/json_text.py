"""The bytes of a file as data, whatever a word processor, a mail or a hostile hand made of them.

In come bytes; out comes what JSON they hold, as it is or in a code, or why they hold none.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

from sameboat.record.code import json_in
from sameboat.record.complaint import Complain, NoRecordError

__all__ = ["LARGEST", "decoded"]

LARGEST = 4_000_000  # bytes; a learner who writes a book under every question stays far below
DIGITS = 20  # no number in a record has as many
HALF = re.compile("[\ud800-\udfff]")  # half a character, as a text cut in two leaves it
ESCAPED_HALF = re.compile(r"\\u[dD][89a-fA-F]")


def decoded(data: bytes, complain: Complain) -> Any:
    """Return what JSON is in a file; NoRecordError when there is none."""
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise NoRecordError("blank")
    if len(data) > LARGEST:
        raise NoRecordError("large", most=LARGEST // 1_000_000)
    try:
        text = data.decode(json.detect_encoding(data)).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise NoRecordError("text") from error
    if text.lstrip()[:1] not in ("{", "["):
        text = json_in(text) or text  # pasted, perhaps into a page
    if text.lstrip()[:1] == "<":
        raise NoRecordError("page")
    twice: dict[str, None] = {}

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        values = dict(found)
        if len(values) < len(found):
            twice.update((name, None) for name, n in Counter(n for n, _ in found).items() if n > 1)
        return values

    try:
        found = json.loads(text, object_pairs_hook=pairs, parse_int=_whole)
        if ESCAPED_HALF.search(text):
            found = _mended(found, complain)
    except json.JSONDecodeError as error:
        torn = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated")
        raise NoRecordError("torn" if torn else "changed", error.lineno) from error
    except (RecursionError, ValueError) as error:
        raise NoRecordError("unreadable") from error
    for name in twice:
        complain("twice", name=HALF.sub("\ufffd", name)[:40])
    return found


def _whole(digits: str) -> int | float:
    """Return a whole number; one that is too long to be any is read as a measure is."""
    return int(digits) if len(digits) <= DIGITS else float(digits)


def _mended(found: Any, complain: Complain) -> Any:
    """Return data whose texts can be written again: half characters are replaced, and named."""
    halves = 0

    def mended(value: Any) -> Any:
        nonlocal halves
        if isinstance(value, str):
            mended_text, count = HALF.subn("\ufffd", value)
            halves += count
            return mended_text
        if isinstance(value, list):
            return [mended(each) for each in value]
        if isinstance(value, dict):
            return {mended(name): mended(each) for name, each in value.items()}
        return value

    found = mended(found)
    if halves:
        complain("halves", count=halves)
    return found
