"""How long a chapter takes, below its title: "About 11 minutes to read, and 5 to play".

In comes a page as it was read; out goes the same page with a paragraph more, if it is a chapter.
The words of the text are counted, and for a case those of an average way (`course/pace.py`).
"""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from sameboat.book.case import case_node
from sameboat.book.course import library, order
from sameboat.book.exercise import exercise_node
from sameboat.course.contents import contents
from sameboat.course.pace import minutes, words_on_the_way
from sameboat.vocabulary import language

__all__ = ["setup", "words_of_text"]

UNREAD = (
    case_node, exercise_node, nodes.comment, nodes.system_message, nodes.raw, nodes.math_block,
)  # fmt: skip


def words_of_text(document: nodes.Node) -> int:
    """Return how many words a page has, without its cases and exercises."""
    if isinstance(document, UNREAD):
        return 0
    if isinstance(document, nodes.TextElement):
        return len(document.astext().split())
    return sum(map(words_of_text, document.children))


def _chapters(env: BuildEnvironment) -> set[str]:
    return {place.page for place in contents(order(env)) if place.teaches}


def _tell(app: Sphinx, doctree: nodes.document) -> None:
    """Put how long it takes below the title of a chapter."""
    env = app.env
    title = next(iter(doctree.findall(nodes.title)), None)
    if title is None or env.docname not in _chapters(env):
        return
    say = language(app.config.language or "en").page["chapter"]
    read_in = minutes(words_of_text(doctree))
    text = say["minutes"]["one" if read_in == 1 else "many"].format(minutes=read_in)
    cases = [library(env).read(Path(node["path"])).case for node in doctree.findall(case_node)]
    if cases:
        played = minutes(sum(map(words_on_the_way, cases)))
        text = say["play"].format(read=text, minutes=played)
    place = title.parent.index(title) + 1
    title.parent.insert(place, nodes.paragraph("", f"{text}.", classes=["reading-time"]))


def setup(app: Sphinx) -> None:
    """Watch pages being read."""
    app.connect("doctree-read", _tell)
