"""A script's place in the book: how deep its headings go, and what its links and pictures lead to.

In come a node and the builder that writes it; out comes what the script's HTML has to know.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from docutils import nodes

from sameboat.book.bound import Bound, is_still
from sameboat.check.taken import may_be_shown
from sameboat.course.beside import file_beside
from sameboat.course.picture import is_picture
from sameboat.html import Page

__all__ = ["level", "page", "passage"]


def level(node: nodes.Element) -> int:
    """Return the level of heading a script's title has in its place, at most 4: it goes deeper."""
    sections = 0
    while (node := node.parent) is not None:
        sections += isinstance(node, nodes.section)
    return min(sections + 1, 4)


def passage(builder: Any, identifier: str) -> str | None:
    """Return the address of the passage that teaches a concept, None when there is none."""
    labels = builder.env.domaindata["std"]["anonlabels"]
    document, anchor = labels.get(identifier, ("", ""))
    if not document:
        return None
    if isinstance(builder, Bound):
        return builder.address(document, anchor)
    here = builder.current_docname
    return f"{builder.get_relative_uri(here, document) if document != here else ''}#{anchor}"


def page(builder: Any, node: nodes.Element, files: str) -> Page:
    """Return the page that a script is written into; the node's `path` leads to the script.

    Files beside the script that it shows or leads to are copied below `files` in the site; with a
    bound book travel those that it shows. Nothing travels as a picture that is none.
    """
    script = Path(node["path"])

    def concept(identifier: str) -> str | None:
        return passage(builder, identifier)

    def beside(name: str) -> str | None:
        source = file_beside(script.parent, name)
        if source is None or (may_be_shown(name) and not is_picture(name, source.read_bytes())):
            return None  # the checker has told the author otherwise
        if isinstance(builder, Bound):
            return builder.file(source)
        root = "../" * builder.get_target_uri(builder.current_docname).count("/")
        folder = f"{files}/{script.parent.name}"
        target = Path(builder.outdir) / folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        return f"{root}{folder}/{name}"

    bound = isinstance(builder, Bound)
    return Page(level(node), concept, beside, numbered=bound, still=is_still(builder))
