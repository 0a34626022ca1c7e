"""The `drawing` directive: an SVG that is part of the page.

In comes `{drawing} figures/NAME.svg` with `:alt:`, `:name:` and a caption; out comes a numbered
figure. In web pages the drawing itself stands in the page, so that it takes the colours of the
theme; every other builder gets an ordinary image with the same description.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.directives.patches import Figure
from sphinx.errors import ExtensionError
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from sameboat.book.bound import Bound

__all__ = ["Drawing", "drawing", "inline", "setup"]

logger = logging.getLogger(__name__)
SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
# Names without a namespace prefix: an HTML parser knows <svg>, not <ns0:svg>.
ElementTree.register_namespace("", SVG)
ElementTree.register_namespace("xlink", XLINK)
FORBIDDEN = {"script", "foreignobject", "style", "iframe", "image", "animate", "set"}


class drawing(nodes.image):  # noqa: N801  # docutils names visitors after the class
    """An image that web pages carry inline."""


class Drawing(Figure, SphinxDirective):
    """A figure whose picture is an SVG file written for this book."""

    def run(self) -> list[nodes.Node]:
        """Return the figure, with the picture marked to be put inline."""
        relative, path = self.env.relfn2path(self.arguments[0])
        if not Path(path).is_file():
            return [self._refusal(f"drawing {relative!r} is not there")]
        if not self.options.get("alt", "").strip():
            self._refusal(f"drawing {relative!r} has no description: expected ':alt: what it says'")
        self.env.note_dependency(relative)
        found = super().run()
        for figure in found:
            for image in list(figure.findall(nodes.image)):
                image.replace_self(drawing(image.rawsource, **image.attributes))
        return found

    def _refusal(self, message: str) -> nodes.Node:
        logger.warning(message, location=self.get_location(), type="sameboat", subtype="drawing")
        return nodes.comment("", message)


def _local(name: str) -> str:
    return name.rpartition("}")[2].lower()


def inline(source: str, name: str, alt: str) -> str:
    """Return the SVG text `source` as an element for a web page, described by `alt`.

    Raises ExtensionError, naming the file, for anything that could run or fetch something.
    """
    if re.search(r"<!(DOCTYPE|ENTITY)", source, re.IGNORECASE):
        raise ExtensionError(f"{name}: a drawing may not declare a DOCTYPE or an entity")
    try:
        root = ElementTree.fromstring(source)  # noqa: S314  # entities are refused above
    except ElementTree.ParseError as problem:
        raise ExtensionError(f"{name}: not well-formed SVG ({problem})") from None
    if root.tag != f"{{{SVG}}}svg":
        raise ExtensionError(f"{name}: expected an <svg> in the SVG namespace, got <{root.tag}>")
    for element in root.iter():
        tag = _local(str(element.tag))
        if tag in FORBIDDEN:
            raise ExtensionError(f"{name}: a drawing may not contain <{tag}>")
        for key, value in element.attrib.items():
            attribute = _local(key)
            if attribute.startswith("on"):
                raise ExtensionError(f"{name}: a drawing may not react to events ({attribute})")
            targets = re.findall(r"url\(([^)]*)", value, re.IGNORECASE)
            targets += [value] if attribute in ("href", "src") else []
            if any(not target.strip(" \t\n'\"").startswith("#") for target in targets):
                raise ExtensionError(f"{name}: a drawing may not fetch anything ({key}={value!r})")
    for key in ("width", "height"):
        root.attrib.pop(key, None)  # the page decides the size; the viewBox keeps the proportions
    root.set("role", "img")
    root.set("aria-label", " ".join(alt.split()))
    return ElementTree.tostring(root, encoding="unicode")


def _visit(translator: Any, node: drawing) -> None:
    """Write the drawing into the page; where a book can't carry it, write an image."""
    if translator.builder.name == "epub":
        translator.visit_image(node)
        return
    # Sphinx has made the address relative to the book's root, and chosen the page's language.
    path = Path(translator.builder.srcdir) / node["uri"]
    text = path.read_text(encoding="utf-8")
    builder, alt = translator.builder, node.get("alt", "")
    svg = inline(text, path.name, alt)
    shown = builder.drawing(svg, alt) if isinstance(builder, Bound) else svg
    translator.body.append(shown + "\n")
    raise nodes.SkipNode


def _depart(translator: Any, node: drawing) -> None:
    translator.depart_image(node)


def setup(app: Sphinx) -> None:
    """Register the directive, its node and how web pages write it."""
    app.add_node(drawing, html=(_visit, _depart))
    app.add_directive("drawing", Drawing)
