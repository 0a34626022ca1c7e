"""Cuts a style sheet down to what some page of a site can use.

In come the text of a sheet, and the pages and scripts of the site; out comes the sheet without the
rules for which no element has the names, and without the variables that nothing reads. A name that
a script holds in quotes counts as on every element, for a script may give it to one later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import tinycss2
from pygments.lexers.javascript import JavascriptLexer
from pygments.token import String

__all__ = ["There", "cut", "there"]

START = re.compile(r"""<([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>""")
ATTRIBUTE = re.compile(r"""([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
SIGNS = {"class": ".", "id": "#"}
SCRIPT = re.compile(r"<script\b(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)
WORD = re.compile(r"[A-Za-z_][\w-]*")
CAPITAL = re.compile(r"(?=[A-Z])")
READ = re.compile(r"var\(\s*(--[\w-]+)")
# In the brackets after these stand selectors of which one has to fit; elsewhere nothing has to.
ONE_OF = {"is", "where", "has"}
ANIMATED = re.compile(r"animation(?:-name)?:([^;}]*)")
NESTING = {"media", "supports", "layer"}
JOINING = {">", "+", "~"}


@dataclass(frozen=True, slots=True)
class There:
    """What is on a site: the names on each element, and those that scripts may give any element.

    Names stand as in a selector: `p`, `.a`, `#b`, and `[c` for an attribute whatever its value.
    """

    elements: frozenset[frozenset[str]]
    given: frozenset[str]

    def has(self, names: set[str]) -> bool:
        """Return whether one element can have all these names."""
        needed = names - self.given
        return not needed or any(needed <= element for element in self.elements)


def there(pages: Iterable[str], scripts: Iterable[str], absent: Iterable[str] = ()) -> There:
    """Return what is on these pages; what is `absent` no script gives, whatever it holds."""
    elements: set[frozenset[str]] = set()
    texts = {*scripts}
    for page in pages:
        elements |= {frozenset(_names(*found)) for found in {*START.findall(page)}}
        texts |= {*SCRIPT.findall(page)}
    given = {name for text in texts for name in _given(text)}
    return There(frozenset(elements), frozenset(given.difference(*map(_of_any_kind, absent))))


def _names(tag: str, attributes: str) -> Iterator[str]:
    yield tag.lower()
    for name, *values in ATTRIBUTE.findall(attributes):
        yield f"[{name.lower()}"
        if name.lower() in SIGNS:
            yield from (SIGNS[name.lower()] + value for value in "".join(values).split())


def _of_any_kind(name: str) -> tuple[str, ...]:
    return (name.lower(), f".{name}", f"#{name}")


def _given(script: str) -> Iterator[str]:
    """Yield each word in quotes as every kind of name, and each word as an attribute's."""
    for _, kind, value in JavascriptLexer().get_tokens_unprocessed(script):
        for word in WORD.findall(value):
            if kind in String:
                yield from _of_any_kind(word)
            yield f"[{word.lower()}"
            yield f"[data-{CAPITAL.sub('-', word).lower()}"  # the script calls it `dataset.word`


def cut(sheet: str, site: There, others: str = "") -> str:
    """Return the sheet with only those rules that can fit; `others` may read its variables too.

    Steps of animations stay when a rule that stays, or one of the others, names them.
    """
    rules = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    text = "".join(_fitting(rules, site))
    while True:
        read = {*READ.findall(text), *READ.findall(others)}
        read |= {*WORD.findall(" ".join(ANIMATED.findall(text + others)))}
        shorter = "".join(_reading(tinycss2.parse_stylesheet(text), read))
        if shorter == text:
            return text
        text = shorter


def _fitting(rules: Iterable[Any], site: There) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [part for part in _parts(rule.prelude) if _fits(part, site)]
            if selectors:
                prelude = ",".join(tinycss2.serialize(part).strip() for part in selectors)
                yield f"{prelude}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in NESTING and rule.content:
            inside = "".join(_fitting(tinycss2.parse_rule_list(rule.content, True, True), site))
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


def _fits(selector: list[Any], site: There) -> bool:
    """Return whether an element can be there for each place in a selector."""
    before = ""
    names: set[str] = set()
    for token in selector:
        sign = token.value if token.type == "literal" else ""
        if token.type == "whitespace" or sign in JOINING:
            if not site.has(names):
                return False
            names = set()
        elif token.type == "ident" and before != ":":
            names.add(f".{token.value}" if before == "." else token.value.lower())
        elif token.type == "hash":
            names.add(f"#{token.value}")
        elif token.type == "[] block":
            names.update(f"[{part.lower_value}" for part in token.content[:1])
        elif token.type == "function" and token.lower_name in ONE_OF:
            inside = _parts(token.arguments)
            if not any(_fits(part, site) for part in inside):
                return False
        before = sign
    return site.has(names)
