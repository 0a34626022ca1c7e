"""What the directives have in common that put something of ours into a page.

In come a name and what there is, or a node and how web pages write it; out come warnings with the
nearest name, and pages that carry a script and a style sheet only where they are needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from sameboat.book.bound import on_site
from sameboat.problems import nearest

__all__ = ["Assets", "embed", "warn_of_absent"]

Assets: TypeAlias = Mapping[str, Callable[[], str]]
"""The scripts and style sheets of a node: name and text."""

logger = logging.getLogger(__name__)


def warn_of_absent(directive: SphinxDirective, what: str, name: str, known: Iterable[str]) -> None:
    """Warn that there is no such thing, and say what is near."""
    names = sorted(known)
    near = nearest(name, names)
    hint = f'; did you mean "{near}"?' if near else f"; there are: {', '.join(names)}"
    logger.warning("there is no %s %r%s", what, name, hint, location=directive.get_location())


def embed(
    app: Sphinx, node: type[nodes.Element], visit: Callable[..., None], assets: Assets
) -> None:
    """Register a node: web pages write it by `visit`, all others write the words in it.

    Pages that hold one get the assets, and no other page does.
    """

    def leave(_writer: object, _node: nodes.Element) -> None:
        """Leave it to the words in the node."""

    def add(_: Sphinx, page: str, template: str, context: object, tree: Any) -> None:
        if tree is None or next(tree.findall(node), None) is None:
            return
        for name in assets:
            if name.endswith(".css"):
                app.add_css_file(name)
            else:
                app.add_js_file(name, loading_method="defer")

    def write(_: Sphinx, error: Exception | None) -> None:
        if error is None and on_site(app.builder):
            for name, text in assets.items():
                (Path(app.outdir) / "_static" / name).write_text(text(), encoding="utf-8")

    other = (leave, leave)
    app.add_node(
        node, html=(visit, leave), epub=other, latex=other, text=other, man=other, texinfo=other
    )
    app.connect("html-page-context", add)
    app.connect("build-finished", write)
