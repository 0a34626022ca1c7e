"""The directive `{coursemap} syllabus.yml`: how the concepts of the course depend on each other.

In comes the address of the syllabus; out comes a figure. Web pages carry the drawing itself, twice,
for narrow and for wide screens, each concept a link to the passage that teaches it; every other
builder gets a picture with the same caption.
"""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from sameboat.book.bound import is_still
from sameboat.book.course_map.cuts import cuts
from sameboat.book.course_map.lanes import NARROW, WIDE, Measures, sketch
from sameboat.book.place import passage
from sameboat.book.syllabus.course import Course, course
from sameboat.html.template import template
from sameboat.vocabulary import concepts, language

__all__ = ["CourseMap", "pictures", "setup"]

PICTURE = "map-of-the-course.svg"
MOST = 860  # units of the wide map that still can be read on one page
# What stands for --sb-1 to --sb-8 where there is no style sheet.
COLOURS = (
    "#1367ac", "#923002", "#2f593a", "#772b79", "#93610e", "#33404c", "#0c7276", "#c03167",
)  # fmt: skip


class course_map(nodes.image):  # noqa: N801  # docutils names visitors after the class
    """The map: an image with the `course` that it shows."""


def pictures(
    found: Course,
    code: str,
    measures: Measures,
    links: Mapping[str, str] | None = None,
    most: float = math.inf,
) -> list[str]:
    """Return the map as SVG; `links` leads from each concept to the passage that teaches it.

    It is in pieces where it is higher than `most`, as far as its chapters let it be cut.
    """
    terms = {name: concepts()[name][code].replace("'", "’") for name in found.taught}
    say = language(code).page["course_map"]
    chapters = [
        (chapter.title, names)
        for chapter in found.chapters
        if (names := [name for name in chapter.concepts if name in terms])
    ]
    needs = {name: [n for n in found.concepts[name].needs if n in terms] for name in terms}
    spoken = {
        name: say["link" if needs[name] else "start"].format(
            concept=term, needs=", ".join(terms[need] for need in needs[name])
        )
        for name, term in terms.items()
    }
    drawn = sketch(chapters, needs, terms, measures)
    shown = template("book/course_map", "map.svg.jinja")
    return [
        shown.render(
            sketch=drawn, window=window, links=links, names=spoken, say=say, colours=COLOURS
        )
        for window in cuts(drawn, most)
    ]


class CourseMap(SphinxDirective):
    """Put the map here; the directive's content is the caption."""

    required_arguments = 1
    has_content = True
    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return the figure."""
        found = course(self.env, self.arguments[0])
        code = self.config.language or "en"
        file = Path(self.env.doctreedir) / PICTURE
        file.write_text(pictures(found, code, WIDE)[0], encoding="utf-8")
        beside = Path(self.env.doc2path(self.env.docname)).parent
        alt = language(code).page["course_map"]["alt"]
        image = course_map(uri=Path(os.path.relpath(file, beside)).as_posix(), alt=alt)
        image["course"] = found
        figure = nodes.figure("", image, classes=["course-map"])
        if self.content:
            inside, _ = self.state.inline_text(" ".join(self.content), self.content_offset)
            figure += nodes.caption("", "", *inside)
        self.set_source_info(figure)
        return [figure]


def _visit(translator: Any, node: course_map) -> None:
    """Write the map into the page; where a book can't carry it, write an image."""
    builder = translator.builder
    if builder.name == "epub":
        translator.visit_image(node)
        return
    found = {name: passage(builder, name) for name in node["course"].taught}
    links = {name: address for name, address in found.items() if address}
    code = builder.config.language or "en"
    if is_still(builder):
        translator.body += pictures(node["course"], code, WIDE, links, MOST)
    else:
        for size in (NARROW, WIDE):
            translator.body += pictures(node["course"], code, size, links)
    raise nodes.SkipNode


def _depart(translator: Any, node: course_map) -> None:
    translator.depart_image(node)


def setup(app: Sphinx) -> None:
    """Register the directive, its node and how each builder writes it."""
    app.add_node(course_map, html=(_visit, _depart))
    app.add_directive("coursemap", CourseMap)
