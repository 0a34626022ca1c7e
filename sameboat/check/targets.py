"""The texts of a case that a page shows, and the links and images in them, found once for all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from sameboat.model import Block, Case, Narration, Text
from sameboat.parse.markdown import inline, plain

__all__ = ["Target", "parts", "targets"]


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


def parts(case: Case) -> Iterator[tuple[Block | Text, bool]]:
    """Yield everything a page shows as Markdown, and whether it is a block of its own."""
    yield Text(case.title, case.field_line("title")), False
    for person in case.people:
        yield Text(person.about, person.line), False
    said = {id(choice.said) for scene in case.scenes for choice in scene.choices}
    for block in case.every_block():
        yield block, isinstance(block, Narration) and id(block) not in said
    for text in case.every_text():
        yield text, False


def targets(case: Case) -> Iterator[Target]:
    """Yield every link and image that markdown-it-py sees in a case, the refused ones too."""
    for part, in_block in parts(case):
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
