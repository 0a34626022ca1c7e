"""The directive `{syllabus} syllabus.yml`: the course, concept by concept.

In comes the address of the syllabus; out come a summary and, chapter by chapter, a definition list
with an entry for each concept. Everything is plain docutils nodes, so that it is the same in a
browser without a script, on paper, in an EPUB and in a PDF.
"""

from __future__ import annotations

from typing import Any, ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from sameboat.book.syllabus import disclosure
from sameboat.book.syllabus.course import Course, course
from sameboat.book.syllabus.entry import entry, leap, listed
from sameboat.vocabulary import language

__all__ = ["SyllabusDirective", "setup"]


class SyllabusDirective(SphinxDirective):
    """Put the syllabus here."""

    required_arguments = 1
    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return the summary and a section for each chapter that teaches a concept."""
        found = course(self.env, self.arguments[0])
        code = self.config.language or "en"
        self.say = language(code).page["syllabus"]
        made: list[nodes.Node] = [*_summary(found, code, self.say)]
        for chapter in found.chapters:
            if names := [name for name in chapter.concepts if name in found.concepts]:
                made.append(self._section(found, chapter.title, names, code))
        untaught = [name for name in found.concepts if name not in found.taught]
        if untaught:
            made.append(self._section(found, self.say["untaught"], untaught, code))
        return made

    def _section(self, found: Course, title: str, names: list[str], code: str) -> nodes.section:
        section = nodes.section("", nodes.title("", title), classes=["syllabus-chapter"])
        section["names"].append(nodes.fully_normalize_name(title))
        self.state.document.note_implicit_target(section, section)
        section += nodes.definition_list(
            "",
            *(entry(found, name, code, self.say, self.env.docname, self._cite) for name in names),
            classes=["syllabus"],
        )
        return section

    def _cite(self, keys: str) -> list[nodes.Node]:
        inside, _ = self.state.inline_text(f"{{cite:t}}`{keys}`", self.lineno)
        return list(inside)


def _summary(found: Course, code: str, say: Any) -> list[nodes.Node]:
    """Return how far the course has come, and by name what is still to be done."""
    everything, taught = list(found.concepts), set(found.taught)
    practised = set(found.practised) & set(everything)
    checked = set(found.checked) & set(everything)
    text = say["count"].format(all=len(everything), taught=len(taught), practised=len(practised))
    if checked:
        text += " " + say["checks"].format(checked=len(checked))
    made = [nodes.paragraph("", text)]
    groups = [("unpractised", practised)]
    if checked:
        groups.append(("unchecked", checked))
    for name, done in groups:
        missing = [concept for concept in everything if concept not in done]
        if missing:
            before, _, after = say["none"].replace("{what}", say[name]).partition("{concepts}")
            links = listed(leap(concept, code) for concept in missing)
            made.append(nodes.paragraph("", "", nodes.Text(before), *links, nodes.Text(after)))
    return [*made]


def _lead_to_moments(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Lead links to a decision or an exercise there in web pages, else to the chapter."""
    web = app.builder.format == "html" and app.builder.name != "epub"
    for link in doctree.findall(nodes.reference):
        if "moment" in link:
            chapter, moment = link["moment"]
            del link["moment"]
            address = app.builder.get_relative_uri(page, chapter) if chapter != page else ""
            link["refuri"] = address + (f"#{moment}" if web else "")


def setup(app: Sphinx) -> None:
    """Register the directive, its node and how its links are resolved."""
    disclosure.setup(app)
    app.add_directive("syllabus", SyllabusDirective)
    app.connect("doctree-resolved", _lead_to_moments)
