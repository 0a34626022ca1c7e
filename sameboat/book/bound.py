"""A builder that writes the chapters alone, for books in one piece: no theme, and no site.

In come the doctrees that the site is made from too; out comes each chapter's HTML as text, with the
ids and the links that are right where all chapters travel together. How they travel is for those to
say who derive from it: `tools/bind/`.
"""

from __future__ import annotations

import mimetypes
from abc import abstractmethod
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.frontend import get_default_settings
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.highlighting import PygmentsBridge
from sphinx.writers.html import HTMLWriter
from sphinx.writers.html5 import HTML5Translator

__all__ = ["Bound", "is_still", "on_site"]

NO_PAGE = ("://", "mailto:", "data:")


class Translator(HTML5Translator):
    """Writes the nodes of a chapter as Sphinx does, but for what depends on how it is read."""

    builder: Bound

    def starttag(self, node: Any, tagname: str, *rest: Any, **attributes: Any) -> str:
        """Name a figure a group where nothing plays: what is described is the drawing in it."""
        if tagname == "figure" and self.builder.still:
            attributes["role"] = "group"
        return str(super().starttag(node, tagname, *rest, **attributes))

    def visit_table(self, node: nodes.Element) -> None:
        """Let a table that is too wide be scrolled, by a keyboard too."""
        reach = "" if self.builder.still else ' tabindex="0"'
        # The name by which the book's style sheet knows it, as the theme calls it.
        self.body.append(f'<div class="pst-scrollable-table-container"{reach}>')
        super().visit_table(node)

    def depart_table(self, node: nodes.Element) -> None:
        """Close what stands around a table."""
        super().depart_table(node)
        self.body.append("</div>\n")


class Bound(StandaloneHTMLBuilder):
    """Writes every chapter into `bodies`, by its name; who derives from it makes a book of them.

    None is written before all are resolved, for only then every id of the book is known. `still`
    says that nothing can be played, opened or scrolled.
    """

    still: ClassVar[bool] = False
    add_permalinks = False
    allow_parallel = False
    download_support = False
    html_scaled_image_link = False
    search = False

    def init(self) -> None:
        """Make ready what the translator asks for."""
        self.doctrees: dict[str, nodes.document] = {}
        self.bodies: dict[str, str] = {}
        self.secnumbers = {}
        self.current_docname = ""
        self.highlighter = PygmentsBridge("html", "sphinx")
        # MyST-NB and the theme write there all the same when everything is done.
        (Path(self.outdir) / "_static").mkdir(parents=True, exist_ok=True)

    def get_outdated_docs(self) -> str:  # type: ignore[override]  # as other builders of one file
        """Say that all chapters are to be written."""
        return "all chapters"

    def prepare_writing(self, docnames: set[str]) -> None:
        """Let our translator write, and not the one that the theme has put before it."""
        self.app.set_translator(self.name, Translator, override=True)
        self.docsettings = get_default_settings(HTMLWriter(self))
        vars(self.docsettings).update(self.env.settings)

    def copy_assets(self) -> None:
        """Copy nothing: a book in one piece has its style in it."""

    def write_doc_serialized(self, docname: str, doctree: nodes.document) -> None:
        """Index nothing: the pictures are seen to where the chapter is written."""

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Keep a chapter, resolved."""
        self.doctrees[docname] = doctree

    def finish(self) -> None:
        """Write the chapters."""
        for docname in self.doctrees:
            self._write(docname)

    def cleanup(self) -> None:
        """Leave no theme behind: there is none."""

    def _write(self, docname: str) -> None:
        doctree = self.doctrees[docname]
        self.current_docname = docname
        self.secnumbers = self.env.toc_secnumbers.get(docname, {})
        numbers = self.env.toc_fignumbers.get(docname, {})
        self.fignumbers = {
            kind: {self.id(docname, figure): number for figure, number in figures.items()}
            for kind, figures in numbers.items()
        }
        self._settle(doctree)
        doctree.settings = self.docsettings
        writer: Any = self.create_translator(doctree, self)
        doctree.walkabout(writer)
        self.bodies[docname] = "".join(writer.fragment)

    def _settle(self, doctree: nodes.document) -> None:
        """Give ids, links and pictures the names that they have in this book."""
        here, files = self.current_docname, {self.get_target_uri(d): d for d in self.env.found_docs}
        for node in doctree.findall(nodes.Element):
            for list_of_ids in ("ids", "backrefs"):
                found: list[str] = node.get(list_of_ids, [])
                node[list_of_ids] = [self.id(here, identifier) for identifier in found]
            if "refid" in node:
                node["refid"] = self.id(here, node["refid"])
            address = node.get("refuri", "")
            file, _, fragment = address.partition("#")
            if address and (not file or file in files):
                node["refuri"] = self.address(files.get(file, here), fragment)
        self.post_process_images(doctree)
        for image in doctree.findall(nodes.image):
            if type(image) is nodes.image and not any(part in image["uri"] for part in NO_PAGE):
                path = Path(self.srcdir) / image["uri"]
                image["uri"] = self.file(path) or image["uri"]

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return a name for a chapter that can stand in an id or be the name of a file."""
        return docname.removeprefix("book/").replace("/", "-")

    def id(self, document: str, identifier: str) -> str:
        """Return what an id of a chapter is called in this book."""
        return identifier

    @abstractmethod
    def address(self, document: str, fragment: str) -> str:
        """Return where an id of a chapter, or the chapter itself, is found from this chapter."""

    def file(self, path: Path) -> str | None:
        """Return the address of a picture; None for a file that doesn't travel with the book."""
        kind = mimetypes.guess_type(path.name)[0] or ""
        return self.carried(path) if kind.startswith("image/") and path.is_file() else None

    @abstractmethod
    def carried(self, path: Path) -> str:
        """Return the address at which a picture is found in this book."""

    def drawing(self, svg: str, alt: str) -> str:
        """Return the element that shows a drawing."""
        return svg


def on_site(builder: Any) -> bool:
    """Tell whether a builder writes the pages of a site."""
    return builder.format == "html" and builder.name != "epub" and not isinstance(builder, Bound)


def is_still(builder: Any) -> bool:
    """Tell whether a builder writes what is only read."""
    return isinstance(builder, Bound) and builder.still
