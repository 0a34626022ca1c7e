"""The directive `{live} facilitate-a-meeting`: a button that runs a notebook in the page.

In comes the name of a notebook in `exercises/notebooks/`; out comes, on web pages, the button with
what it will fetch, and for other builders a sentence that says where the notebook is.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from sameboat.book.bound import on_site
from sameboat.book.embed import embed, warn_of_absent
from sameboat.html.template import template
from sameboat.live.notebook import Notebook, notebooks, read
from sameboat.live.runtime import MANIFEST, Runtime
from sameboat.live.site import FOLDER, PAGES, Site
from sameboat.vocabulary import language

__all__ = ["LiveDirective", "live_node", "setup"]

ASSETS = ("live.css", "live.js")


class live_node(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """A notebook in a document: `notebook` is its name, its child says where it is."""


class LiveDirective(SphinxDirective):
    """Put a notebook here."""

    required_arguments = 1
    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return the notebook's node; a name without a notebook is a warning of Sphinx's."""
        name = self.arguments[0].strip()
        known = notebooks(_folder(self.env.app))
        if name not in known:
            warn_of_absent(self, "notebook", name, known)
            return []
        self.env.note_dependency(str(known[name]))
        # Written again as soon as there is a runtime, or another one.
        self.env.note_dependency(str(_runtime(self.env.app) / MANIFEST))
        notebook = read(known[name])
        node = live_node(notebook=name)
        self.set_source_info(node)
        node += nodes.paragraph(text=_said("elsewhere", self.config.language, notebook))
        return [node]


def _folder(app: Sphinx) -> Path:
    return Path(app.srcdir) / str(app.config.sameboat_notebooks)


def _runtime(app: Sphinx) -> Path:
    return Path(app.srcdir) / str(app.config.sameboat_live)


def _said(what: str, code: str | None, notebook: Notebook) -> str:
    words: str = language(code or "en").page["live"][what]
    return words.replace("{title}", notebook.title).replace("{name}", f"{notebook.name}.ipynb")


def _prepare(app: Sphinx) -> None:
    """Find what was built for the browser, once a build."""
    runtime = Runtime.found(_runtime(app))
    found = tuple(read(path) for path in notebooks(_folder(app)).values())
    site = None
    if on_site(app.builder) and runtime and found:
        site = Site(Path(app.srcdir), runtime, found, app.config.language or "en")
    builder: Any = app.builder
    builder.live_site = site


def _visit_html(writer: HTML5Translator, node: live_node) -> None:
    builder: Any = writer.builder
    if not on_site(builder):
        return  # the words in it say where the notebook is
    site: Site | None = builder.live_site
    name = node["notebook"]
    notebook = read(notebooks(_folder(builder.app))[name])
    up = "../" * builder.get_target_uri(builder.current_docname).count("/")
    writer.body.append(
        template(FOLDER, "page/button.html.jinja").render(
            notebook=notebook,
            words=language(builder.config.language or "en").page["live"],
            site=site,
            absent=_said("absent", builder.config.language, notebook),
            elsewhere=_said("elsewhere", builder.config.language, notebook),
            address=f"{up}{FOLDER}/{name}.html",
        )
    )
    raise nodes.SkipNode


def _asset(name: str) -> str:
    return (PAGES / name).read_text(encoding="utf-8")


def _write(app: Sphinx, error: Exception | None) -> None:
    site: Site | None = getattr(app.builder, "live_site", None)
    if error is None and site is not None:
        home = app.builder.get_target_uri(app.config.root_doc)
        site.write(Path(app.outdir), app.config.html_title or app.config.project, home)


def setup(app: Sphinx) -> None:
    """Register the directive, its node, and what is written beside the pages."""
    app.add_config_value("sameboat_notebooks", "exercises/notebooks", "env")
    app.add_config_value("sameboat_live", ".venv/live/runtime", "env")
    app.add_directive("live", LiveDirective)
    app.connect("builder-inited", _prepare)
    embed(app, live_node, _visit_html, {name: partial(_asset, name) for name in ASSETS})
    app.connect("build-finished", _write)
