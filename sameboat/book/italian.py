"""Italian words in an English page say that they are Italian, for those who hear the page.

In come the pages as they were read; out go the same pages in which emphasised words carry the class
`language-it`, which docutils writes as `lang="it"`: those that follow "in Italian", and those that
are the Italian school's own terms. Authors mark others themselves: `[parole]{.language-it}`.
"""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

from sameboat.vocabulary import concepts, folded

__all__ = ["MARK", "setup"]

MARK = "language-it"
SAID = re.compile(r"\bin italian[,:]?\s*$", re.IGNORECASE)
# Terms of the school that aren't the name of a concept.
OTHERS = (
    "AMA", "auto-mutuo aiuto", "auto/mutuo aiuto", "esperti per esperienza", "facilitatore",
    "gruppo di auto/mutuo aiuto", "reti di fronteggiamento",
)  # fmt: skip


class MarkItalian(SphinxTransform):
    """Mark emphasised Italian words."""

    default_priority = 800  # after quotation marks have become typographic

    def apply(self, **kwargs: object) -> None:
        """Mark the words of this page."""
        if (self.config.language or "en") == "it":
            return
        terms = {folded(name["it"]) for name in concepts().values()} | set(map(folded, OTHERS))
        for words in self.document.findall(nodes.emphasis):
            siblings = words.parent.children
            before = "".join(node.astext() for node in siblings[: siblings.index(words)])
            if folded(words.astext()) in terms or SAID.search(before):
                words["classes"].append(MARK)


def setup(app: Sphinx) -> None:
    """Register the transform."""
    app.add_transform(MarkItalian)
