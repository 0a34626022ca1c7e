"""What a citation or a glossary term refers to, shown beside it.

In come the resolved pages; out go the same pages, in which every link to a work carries the
reference as its title, and below which stand the definitions of the terms that the page links to,
inert. A small script shows either as a hint. Without it the links are plain links. Other builders
are left as they are.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from docutils import nodes
from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from sameboat.book.bound import on_site
from sameboat.book.definitions import definitions, glossaries
from sameboat.vocabulary import language

__all__ = ["setup"]

SCRIPT = Path(__file__).with_name("hints.js")
ENTRY = Markup('<span data-for="{}">{}</span>\n')
BELOW = Markup(
    '<template id="sb-hints" data-term="{term}" data-work="{work}">\n{inside}</template>\n'
)


def _outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> Iterable[str]:
    """Read every page again when a glossary changed: any of them may show its words."""
    return env.found_docs if glossaries(env) & (changed | removed) else ()


def _mark(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Mark each link to a work or a term as one that has a hint."""
    if not on_site(app.builder):
        return
    terms = {
        (app.builder.get_relative_uri(page, target) if target != page else "") + "#" + name: text
        for (target, name), text in definitions(app.env).items()
    }
    works = {citation.citation_id for citation in app.env.get_domain("cite").citations}  # type: ignore[attr-defined]
    for link in doctree.findall(nodes.reference):
        address = link.get("refuri") or "#" + link.get("refid", "")
        if address in terms:
            link["hint"] = (address, terms[address])
            link.attributes.pop("reftitle", None)
        if address in terms or (link.get("reftitle") and address.rpartition("#")[2] in works):
            link["classes"].append("hint")


def _add(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Give the script, and the definitions in use, to the pages that have a hint to show."""
    links = list(doctree.findall(nodes.reference)) if doctree else []
    if not any("hint" in link["classes"] for link in links):
        return
    app.add_js_file(SCRIPT.name, loading_method="defer")
    say = language(app.config.language or "en").page["hint"]
    terms = dict.fromkeys(link["hint"] for link in links if "hint" in link)
    inside = Markup().join(ENTRY.format(*hint) for hint in terms)
    # As plain text: adding markup to text would escape the page.
    context["body"] += str(BELOW.format(inside=inside, **say))


def _copy_script(app: Sphinx) -> None:
    if on_site(app.builder):
        static = Path(app.outdir) / "_static"
        static.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SCRIPT, static / SCRIPT.name)


def setup(app: Sphinx) -> None:
    """Watch pages being resolved and written."""
    app.connect("builder-inited", _copy_script)
    app.connect("env-get-outdated", _outdated)
    app.connect("doctree-resolved", _mark)
    app.connect("html-page-context", _add)
