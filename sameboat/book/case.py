"""The directive `{case} anna-and-attilio`: puts a case into a chapter.

In comes the name of a folder under `cases/`; out comes the case's HTML on HTML pages, and for
search, and for builders that make no pages, the same words as plain paragraphs.
"""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from sameboat.book.place import page
from sameboat.book.served import served
from sameboat.check import check
from sameboat.html import render
from sameboat.model import Block, Case, Narration
from sameboat.parse import read
from sameboat.parse.markdown import plain
from sameboat.problems import nearest

__all__ = ["CaseDirective", "case_node", "setup"]

logger = logging.getLogger(__name__)
FILES = "_static/cases"


class case_node(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """A case in a document: `path` leads to its script, its children are its words."""


class CaseDirective(SphinxDirective):
    """Put the case of the page's language here."""

    required_arguments = 1
    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return the case's node; a case with errors is a warning of Sphinx's, line by line."""
        name = self.arguments[0].strip()
        folder = Path(self.env.srcdir) / self.config.sameboat_cases
        path = folder / name / f"{self.config.language or 'en'}.md"
        if not path.is_file():
            known = sorted(p.parent.name for p in folder.glob(f"*/{path.name}"))
            near = nearest(name, known)
            hint = f'; did you mean "{near}"?' if near else f"; there are: {', '.join(known)}"
            logger.warning("there is no case %r%s", name, hint, location=self.get_location())
            return []
        self.env.note_dependency(str(path))
        parsed, problems = check(path, path.relative_to(self.env.srcdir).as_posix())
        for problem in problems:
            if problem.severity == "error":
                logger.warning("%s", problem, location=f"{path}:{problem.line}")
        node = case_node(path=str(path))
        self.set_source_info(node)
        node += _paragraphs(parsed.case)
        return [node]


def _paragraphs(case: Case) -> list[nodes.Node]:
    def words(block: Block) -> str:
        if isinstance(block, Narration):
            return plain(block.source, block=True)
        return f"{block.speaker}: {plain(block.source)}"

    lines = [case.title, *(f"{p.name}: {p.about}" for p in case.people)]
    lines += [words(block) for block in case.every_block()]
    lines += [plain(text.source) for text in case.every_text()]
    return [nodes.paragraph(text=line) for line in lines if line]


def _visit_html(writer: HTML5Translator, node: case_node) -> None:
    case = read(Path(node["path"])).case
    writer.body.append(render(case, page(writer.builder, node, FILES)))
    raise nodes.SkipNode


def _visit_other(_writer: object, _node: case_node) -> None:
    """Leave it to the words below."""


def _add_player(
    app: Sphinx, pagename: str, templatename: str, context: object, doctree: nodes.document | None
) -> None:
    """Give the player to pages that hold a case, and to no other."""
    if doctree is not None and next(doctree.findall(case_node), None) is not None:
        app.add_css_file("player.css")
        app.add_js_file("player.js", loading_method="defer")


def _write_player(app: Sphinx, error: Exception | None) -> None:
    if error is None and app.builder.format == "html":
        for name in ("player.js", "player.css"):
            (Path(app.outdir) / "_static" / name).write_text(served(name), encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Register the directive, its node, and the player's files."""
    app.add_config_value("sameboat_cases", "cases", "env")
    other = (_visit_other, _visit_other)
    app.add_node(
        case_node, html=(_visit_html, None), epub=other, latex=other, text=other, man=other,
        texinfo=other,
    )  # fmt: skip
    app.add_directive("case", CaseDirective)
    app.connect("html-page-context", _add_player)
    app.connect("build-finished", _write_player)
