"""Cuts a style sheet down to what some page of a site can use.

In come the text of a sheet and the names that stand in the pages and scripts of the site; out comes
the sheet without the rules whose elements, classes or ids nothing has, and without the variables
that nothing reads. A name counts as there when a script merely holds it as a word, for a script may
give it to an element later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import tinycss2

__all__ = ["cut", "names"]

TAG = re.compile(r"<([a-zA-Z][\w-]*)")
NAMED = re.compile(r'\s(?:class|id)="([^"]*)"')
SCRIPT = re.compile(r"<script\b(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)
WORD = re.compile(r"[A-Za-z_][\w-]*")
READ = re.compile(r"var\(\s*(--[\w-]+)")
# In the brackets after these stand selectors of which one has to fit; elsewhere nothing has to.
ONE_OF = {"is", "where", "has"}
ANIMATED = re.compile(r"animation(?:-name)?:([^;}]*)")
NESTING = {"media", "supports", "layer"}


def names(pages: Iterable[str], scripts: Iterable[str]) -> frozenset[str]:
    """Return every element, class and id of the pages, and every word of the scripts."""
    found: set[str] = set()
    for page in pages:
        found |= {tag.lower() for tag in TAG.findall(page)}
        found |= {name for value in NAMED.findall(page) for name in value.split()}
        found |= {word for script in SCRIPT.findall(page) for word in WORD.findall(script)}
    for script in scripts:
        found |= {*WORD.findall(script)}
    return frozenset(found)


def cut(sheet: str, there: frozenset[str], others: str = "") -> str:
    """Return the sheet with only those rules that can fit; `others` may read its variables too.

    Steps of animations stay when a rule that stays, or one of the others, names them.
    """
    rules = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    text = "".join(_fitting(rules, there))
    while True:
        read = {*READ.findall(text), *READ.findall(others)}
        read |= {*WORD.findall(" ".join(ANIMATED.findall(text + others)))}
        shorter = "".join(_reading(tinycss2.parse_stylesheet(text), read))
        if shorter == text:
            return text
        text = shorter


def _fitting(rules: Iterable[Any], there: frozenset[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [part for part in _parts(rule.prelude) if _fits(part, there)]
            if selectors:
                prelude = ",".join(tinycss2.serialize(part).strip() for part in selectors)
                yield f"{prelude}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in NESTING and rule.content:
            inside = "".join(_fitting(tinycss2.parse_rule_list(rule.content, True, True), there))
            if inside:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inside}}}"
        elif rule.type == "at-rule":
            yield rule.serialize()


def _reading(rules: Iterable[Any], read: set[str]) -> Iterator[str]:
    """Yield the rules without variables and steps of animations that nothing reads."""
    for rule in rules:
        if rule.type == "at-rule" and rule.lower_at_keyword in NESTING and rule.content:
            inside = "".join(_reading(tinycss2.parse_rule_list(rule.content), read))
            if inside:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inside}}}"
        elif rule.type == "qualified-rule":
            kept = [
                part.serialize()
                for part in tinycss2.parse_blocks_contents(rule.content, True, True)
                if part.type != "declaration" or not part.name.startswith("--") or part.name in read
            ]
            if kept:
                yield f"{tinycss2.serialize(rule.prelude)}{{{';'.join(kept)}}}"
        elif (
            rule.type != "at-rule"
            or rule.lower_at_keyword != "keyframes"
            or tinycss2.serialize(rule.prelude).strip() in read
        ):
            yield rule.serialize()


def _parts(tokens: Iterable[Any]) -> Iterator[list[Any]]:
    """Yield what stands between commas."""
    part: list[Any] = []
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _fits(selector: list[Any], there: frozenset[str]) -> bool:
    """Return whether everything that a selector names is there."""
    before = ""
    for token in selector:
        if token.type == "ident" and before != ":":
            name = token.value if before == "." else token.value.lower()
            if name not in there:
                return False
        elif token.type == "hash" and token.value not in there:
            return False
        elif token.type == "function" and token.lower_name in ONE_OF:
            inside = _parts(token.arguments)
            if not any(_fits(part, there) for part in inside):
                return False
        before = token.value if token.type == "literal" else ""
    return True
