"""What is said in a running paragraph: `Ted: Not us. Gillian laughs.` has a line for each.

In comes a text; out come its lines, those who speak in it each at the beginning of one.
"""

from __future__ import annotations

import re

__all__ = ["spoken_apart"]

NAME = r"[A-ZÀ-Ý][\w’'.]*(?:\s+[A-ZÀ-Ý][\w’']*){0,2}"
TO = r"(?:\s+(?:to|a|ad|al|alla)\s+(?:[\w’']+\s?){1,3})?"
BOLD = r"(?:\*\*)?"
HEAD = re.compile(
    rf"(?:^|(?<=[.!?…)”»] )){BOLD}(?P<name>{NAME}){BOLD}"
    rf"(?P<to>{TO}(?:\s*\([^()]+\))?):{BOLD}\s+"
)


def spoken_apart(text: str) -> list[str]:
    """Return the lines of a text, each speech and what is told between them apart."""
    found = list(HEAD.finditer(text))
    if not found:
        return [text] if text else []
    names = {one["name"].split()[-1] for one in found}
    lines = [text[: found[0].start()].strip()]
    ends = [*(one.start() for one in found), len(text)][1:]
    for one, end in zip(found, ends, strict=True):
        said, told = _said(text[one.end() : end].strip(), names)
        lines += [f"{one['name']}{one['to']}: {said}", told]
    return [line for line in lines if line]


def _said(words: str, names: set[str]) -> tuple[str, str]:
    """Return what is said, and what is told behind it: a sentence that tells what a name does."""
    either = "|".join(map(re.escape, sorted(names)))
    told = re.search(rf"(?<=[.!?…]) (?=(?:{NAME}\s+)?(?:{either})\s+[a-zà-ý]+s\b)", words)
    return (words[: told.start()], words[told.end() :]) if told else (words, "")
