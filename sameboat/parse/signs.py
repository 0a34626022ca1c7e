"""Signs that mean something to YAML and nothing to people: `'Ntoni`, `@luca`, `Nurse #1`, `*Ada*`.

In come the lines of the front matter; out they come with such names and words in quotation marks.
Nobody who writes them means an anchor or a tag. What is in quotation marks already stays.
"""

from __future__ import annotations

import re

__all__ = ["as_words", "quoted"]

PAIR = re.compile(r"^(?P<before>\s*+(?:-\s++)?)(?P<key>[^:]*[^:\s])\s*+:(?:\s+(?P<value>.*))?$")
ITEM = re.compile(r"^(?P<before>\s*-\s+)(?P<value>\S.*)$")
IN_QUOTES = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"")
BLOCK = re.compile(r"[|>][-+\d]*$")  # `>` alone: the words stand in the lines below
LIST = re.compile(r"\[([^\[\]\"]*)\]$")
SIGNS = frozenset("&*!|>%@`,?]}'")
ALSO_BEFORE_A_KEY = frozenset('"[{#')


def as_words(lines: list[str]) -> list[str]:
    """Return the lines with what would be read as signs in quotation marks."""
    return [_as_words(line, lines[n + 1 : n + 2]) for n, line in enumerate(lines)]


def quoted(words: str) -> str:
    """Return words in quotation marks."""
    return "'" + words.replace("'", "''") + "'"


def _as_words(line: str, below: list[str]) -> str:
    if (pair := PAIR.match(line)) is not None:
        key, value = pair["key"], (pair["value"] or "").strip()
        if key[0] == "#" and key[1:2].isspace():
            return line  # a comment
        new_key, new_value = _key(key), _value(value, below)
        if (new_key, new_value) == (key, value):
            return line
        return f"{pair['before']}{new_key}: {new_value}"
    if (item := ITEM.match(line)) is not None:
        value = item["value"].strip()
        new = quoted(value) if " #" in value else _value(value, below)
        return line if new == value else f"{item['before']}{new}"
    return line


def _key(key: str) -> str:
    is_sign = key[0] in SIGNS or key[0] in ALSO_BEFORE_A_KEY or " #" in key or key[:2] == "- "
    return quoted(key) if is_sign and IN_QUOTES.fullmatch(key) is None else key


def _value(value: str, below: list[str]) -> str:
    first = value[:1]
    if IN_QUOTES.fullmatch(value) or BLOCK.fullmatch(value):
        return value
    if first == "[":
        return _list(value)
    if value[:2] == "- " or (first == '"' and value.count('"') > 1):
        return quoted(value)
    if first not in SIGNS or not first:
        return value
    if first == "'" and any(line.strip() and PAIR.match(line) is None for line in below):
        return value  # the quotation goes on in the line below
    return quoted(value)


def _list(value: str) -> str:
    """Return a list on one line, each of its items that begins with a sign in quotation marks."""
    found = LIST.fullmatch(value)
    if found is None:
        return value
    return f"[{', '.join(_value(item.strip(), []) for item in found[1].split(','))}]"
