"""The links and images in a case, found once for the two rules that judge them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from sameboat.model import Case, Narration
from sameboat.parse.markdown import inline, plain

__all__ = ["Target", "targets"]


@dataclass(frozen=True, slots=True)
class Target:
    """A link or an image: its words or description, its address, and its line."""

    is_image: bool
    words: str
    address: str
    line: int


def targets(case: Case) -> Iterator[Target]:
    """Yield every link and image that markdown-it-py sees in a case."""
    for part in (*case.every_block(), *case.every_text()):
        if "](" not in part.source and "<" not in part.source:
            continue
        line = part.line
        tokens = inline(part.source, block=isinstance(part, Narration))
        for number, token in enumerate(tokens):
            line += token.type in ("softbreak", "hardbreak")
            if token.type == "image":
                address = unquote(str(token.attrs.get("src", "")))
                yield Target(True, plain(token.content), address, line)
            elif token.type == "link_open":
                words = "".join(t.content for t in tokens[number + 1 : number + 3])
                yield Target(False, words, unquote(str(token.attrs.get("href", ""))), line)
