"""Pieces of messages that several of them share, and numbers, as a language writes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sameboat.vocabulary import messages

__all__ = ["message", "number", "phrase", "unsigned"]

SIGNS = re.compile(r"`([^`]+)`")


def message(
    code: str, rule: str, identifier: str, values: Mapping[str, str | int], part: str = "wrong"
) -> str:
    """Return a part of what a rule says in language `code`, its gaps filled.

    Where it has forms for none, one or many, the value `count` chooses; where it has a form for
    some of what it can be about, the value `about`.
    """
    return _filled(messages(code)[rule][identifier].get(part, ""), values)


def phrase(code: str, name: str, **values: str | int) -> str:
    """Return a phrase in language `code`, its gaps filled: `case.top` is in the group `case`.

    The value `count` chooses its form, as in a message.
    """
    found = messages(code)["phrases"]
    for part in name.split("."):
        found = found[part]
    return _filled(found, values)


def _filled(pattern: Any, values: Mapping[str, str | int]) -> str:
    if not isinstance(pattern, str):
        form = str(values.get("about", ""))
        if "count" in values:
            form = {0: "none", 1: "one"}.get(int(values["count"]), "many")
        pattern = pattern.get(form, pattern["many"])
    return str(pattern).format(**values)


def unsigned(code: str, words: str) -> str:
    """Return words with what stands in code marks put in quotation marks, as a page has them."""
    return SIGNS.sub(lambda found: phrase(code, "quoted", words=found[1]), words)


def number(value: float, code: str, digits: int = 0) -> str:
    """Return a number as language `code` writes it: `5,000`, or `5.000`."""
    comma, point = phrase(code, "thousands"), phrase(code, "decimal")
    whole, _, rest = f"{value:,.{digits}f}".partition(".")
    return whole.replace(",", comma) + (point + rest if rest else "")
