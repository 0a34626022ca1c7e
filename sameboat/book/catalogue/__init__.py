"""The directive `{catalogue}`: all cases and exercises, to choose from.

Out comes, on web pages, a list that can be read without a script and narrowed down with one, on the
device alone; for other builders the same as plain paragraphs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import partial
from importlib.resources import files
from itertools import groupby
from typing import Any, ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from sameboat.book.bound import on_site
from sameboat.book.course import library
from sameboat.book.embed import embed
from sameboat.course.catalogue import Entry, entries
from sameboat.html.template import template
from sameboat.model import Case
from sameboat.naming import listed
from sameboat.vocabulary import concepts, language

__all__ = ["OFFERED", "CatalogueDirective", "catalogue_node", "setup"]

OFFERED = "same-boat-offered"
"""The event that asks for what can be taken along of a page: of a case, or of its exercises."""

FILES = ("catalogue.css", "catalogue.js")
STEPS = (3, 5, 10, 15)
"""Minutes that one can choose by."""


class catalogue_node(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """The list in a document; its children are its words."""


class CatalogueDirective(SphinxDirective):
    """Put the list of all cases and exercises here."""

    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return the node."""
        code = self.config.language or "en"
        scripts = library(self.env)
        for form in ("case", "exercise"):
            for path in scripts.paths(form):
                self.env.note_dependency(str(path))
        node = catalogue_node()
        self.set_source_info(node)
        for entry in entries(scripts, code):
            words = " · ".join((*facts(entry, code), *notes(entry, code)))
            title = nodes.strong(entry.title, entry.title)
            node += nodes.paragraph("", "", title, nodes.Text(f". {words}"))
        return [node]


def facts(entry: Entry, code: str) -> tuple[str, ...]:
    """Return what an entry is, in short: `Case · group · 6 minutes · 3 decisions`."""
    say = _words(code)
    count = say["minutes"]["one" if entry.minutes == 1 else "many"].format(n=entry.minutes)
    fewest, most = entry.decisions
    decisions = say["decisions"]["same" if fewest == most else "from"]
    shown = decisions.format(fewest=fewest, most=most) if most else ""
    form = str(say["case"]) if isinstance(entry.script, Case) else ""
    return tuple(filter(None, (form, entry.kind, count, shown)))


def notes(entry: Entry, code: str) -> tuple[str, ...]:
    """Return where an entry takes place, what it is about and what it contains, in sentences."""
    say, words = _words(code), language(code)
    terms = [concepts()[name][code] for name in entry.concepts]
    told = (
        (say["setting"], entry.settings),
        (say["practises"][entry.script.form], terms),
        (say["contains"], entry.contents),
    )
    return tuple(said.format(words=listed(list(found), words)) for said, found in told if found)


def _visit_html(writer: HTML5Translator, node: catalogue_node) -> None:
    builder: Any = writer.builder
    if not on_site(builder):
        return  # the words in it are shown
    code = builder.config.language or "en"

    def taken(page: str, case: str) -> list[Any]:
        return builder.app.emit_firstresult(OFFERED, page, case) or []

    found = tuple(entries(library(builder.env), code))
    here = builder.current_docname
    writer.body.append(
        template("book", "catalogue/catalogue.html.jinja").render(
            say=_words(code),
            up="../" * builder.get_target_uri(here).count("/"),
            found=json.dumps(_words(code)["filter"]["found"], ensure_ascii=False),
            code=code,
            chapters=[
                {
                    "title": chapter.title,
                    "taken": taken(chapter.page, ""),
                    "name": chapter.name,
                    "page": builder.get_relative_uri(here, chapter.page),
                    "entries": [
                        {
                            "is": entry,
                            "facts": facts(entry, code),
                            "notes": notes(entry, code),
                            "taken": taken(chapter.page, entry.name)
                            if isinstance(entry.script, Case)
                            else (),
                        }
                        for entry in inside
                    ],
                }
                for chapter, inside in groupby(found, lambda entry: entry.chapter)
            ],
            kinds=_once(entry.kind for entry in found),
            concepts={
                name: concepts()[name][code]
                for name in _once(name for entry in found for name in entry.concepts)
            },
            contents=sorted(_once(word for entry in found for word in entry.contents)),
            steps=STEPS,
        )
    )
    raise nodes.SkipNode


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _words(code: str) -> Mapping[str, Any]:
    words: Mapping[str, Any] = language(code).page["catalogue"]
    return words


def setup(app: Sphinx) -> None:
    """Register the directive, its node, its style and its script."""
    app.add_event(OFFERED)
    app.add_directive("catalogue", CatalogueDirective)
    folder = files(__package__)
    texts = {name: partial((folder / name).read_text, encoding="utf-8") for name in FILES}
    embed(app, catalogue_node, _visit_html, texts)
