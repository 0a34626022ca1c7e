"""What the pages of the book hold: passages that teach a concept, cases and exercises.

In comes a page's text; out comes a frozen `Chapter`. A passage teaches a concept when the concept's
id stands above its heading as a target, `(back-action)=`. What a page shows as code, to explain how
it is written, isn't there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from markdown_it import MarkdownIt
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from sphinx_external_toc.api import SiteMap
from sphinx_external_toc.parsing import parse_toc_yaml

from sameboat.course.contents import contents
from sameboat.course.library import Chapter
from sameboat.markdown import plain
from sameboat.vocabulary import concepts

__all__ = ["chapter", "chapters", "survey"]

DIRECTIVE = re.compile(r"\{([\w-]+)\}[ \t]*(.*)")
MYST = MarkdownIt("commonmark").use(colon_fence_plugin).use(myst_block_plugin).disable("inline")


@lru_cache(256)
def chapter(page: str, text: str, *, teaches: bool = True) -> Chapter:
    """Return what the text of a page holds."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for what, words in _marks(text):
        found[what].append(words)
    exercises = (name.strip(",") for words in found["exercise"] for name in words.split())
    return Chapter(
        page,
        plain(found["title"][0]) if found["title"] else page,
        tuple(name for name in found["target"] if name in concepts()),
        tuple(found["case"]),
        tuple(dict.fromkeys(exercises)),
        teaches,
    )


def _marks(text: str) -> Iterator[tuple[str, str]]:
    """Yield titles, targets and directives in reading order, each with its words."""
    tokens = MYST.parse(text)
    for number, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == "h1":
            yield "title", tokens[number + 1].content
        elif token.type == "myst_target":
            yield "target", token.content
        elif token.type.endswith("fence") and (opened := DIRECTIVE.match(token.info)):
            yield opened[1], opened[2].strip()
            if not opened[1].startswith("code"):
                yield from _marks(token.content)


def survey(order: SiteMap, root: Path) -> tuple[Chapter, ...]:
    """Return the pages below `root` that a table of contents names and that are there."""
    paths = ((place, root / f"{place.page}.md") for place in contents(order))
    return tuple(
        chapter(place.page, path.read_text(encoding="utf-8"), teaches=place.teaches)
        for place, path in paths
        if path.is_file()
    )


def chapters(root: Path) -> tuple[Chapter, ...]:
    """Return the pages of the book in the folder `root`; none where there is no book."""
    toc = root / "book" / "_toc.yml"
    return survey(parse_toc_yaml(toc), root) if toc.is_file() else ()
