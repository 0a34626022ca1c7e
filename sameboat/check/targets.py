"""The texts of a script that a page shows, and the links and images in them, found once for all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from sameboat.markdown import inline, plain
from sameboat.model import Block, Narration, Script, Text

__all__ = ["Shown", "Target", "parts", "targets"]

Shown = tuple[Block | Text, bool]
"""Something that a page shows as Markdown, and whether it is a block of its own."""


@dataclass(frozen=True, slots=True)
class Target:
    """A link or an image: its words or description, its address, and its line.

    `in_block` tells whether it stands in narration, and not in a line of speech, a heading, a
    label's words or the front matter.
    """

    is_image: bool
    words: str
    address: str
    line: int
    in_block: bool


def parts(script: Script) -> Iterator[Shown]:
    """Yield everything a page shows as Markdown."""
    yield Text(script.title, script.field_line("title")), False
    for person in script.people:
        yield Text(person.about, person.line), False
    headings = {id(block) for block in script.every_heading()}
    for block in script.every_block():
        yield block, isinstance(block, Narration) and id(block) not in headings
    for text in script.every_text():
        yield text, False


def targets(shown: Iterable[Shown]) -> Iterator[Target]:
    """Yield every link and image that markdown-it-py sees in a script, the refused ones too."""
    for part, in_block in shown:
        if "](" not in part.source and "<" not in part.source:
            continue
        tokens = list(inline(part.source, block=in_block, every=True))
        for number, (token, line) in enumerate(tokens):
            if token.type == "image":
                address = unquote(str(token.attrs.get("src", "")))
                yield Target(True, plain(token.content), address, part.line + line, in_block)
            elif token.type == "link_open":
                words = "".join(found.content for found, _ in tokens[number + 1 : number + 3])
                address = unquote(str(token.attrs.get("href", "")))
                yield Target(False, words, address, part.line + line, in_block)
