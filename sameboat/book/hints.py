"""What a citation or a glossary term refers to, shown beside it.

In come the resolved pages; out go the same pages, in which every link to a work or a glossary term
carries the reference or the definition as its title, and a small script that shows it as a hint.
Without the script the links are plain links with a title. Other builders are left as they are.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

__all__ = ["setup"]

SCRIPT = Path(__file__).with_name("hints.js")


def _is_web(app: Sphinx) -> bool:
    return app.builder.format == "html" and app.builder.name != "epub"


def _glossaries(env: BuildEnvironment) -> set[str]:
    terms = env.get_domain("std").get_objects()
    return {page for _, _, kind, page, _, _ in terms if kind == "term"}


@lru_cache(maxsize=1)  # every page asks, and the answer is the same
def _definitions(env: BuildEnvironment) -> dict[tuple[str, str], str]:
    """Return the first paragraph of each definition, by the page and the id of its term."""
    found: dict[tuple[str, str], str] = {}
    for page in _glossaries(env):
        doctree = env.get_doctree(page)
        for reference in list(doctree.findall(addnodes.pending_xref)):
            # Not resolved at this stage: a citation would show its key, so it is left out.
            if reference["refdomain"] == "cite" and reference.parent is not None:
                reference.parent.remove(reference)
        for item in doctree.findall(nodes.definition_list_item):
            paragraph = next(iter(item.findall(nodes.paragraph)), None)
            if paragraph is not None:
                text = " ".join(paragraph.astext().split()).replace(" .", ".").replace(" ,", ",")
                for term in item.findall(nodes.term):
                    found.update({(page, identifier): text for identifier in term["ids"]})
    return found


def _outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> Iterable[str]:
    """Read every page again when a glossary changed: any of them may show its words."""
    return env.found_docs if _glossaries(env) & (changed | removed) else ()


def _give_titles(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Mark each link to a work or a term, and give it what it refers to as its title."""
    if not _is_web(app):
        return
    uris = {
        (app.builder.get_relative_uri(page, target) if target != page else "") + "#" + name: text
        for (target, name), text in _definitions(app.env).items()
    }
    works = {citation.citation_id for citation in app.env.get_domain("cite").citations}  # type: ignore[attr-defined]
    for link in doctree.findall(nodes.reference):
        uri = link.get("refuri") or "#" + link.get("refid", "")
        text = uris.get(uri)
        if text:
            link["reftitle"] = text
        if text or (link.get("reftitle") and uri.rpartition("#")[2] in works):
            link["classes"].append("hint")


def _add_script(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Ask for the script on the pages that have a hint to show."""
    if doctree and any("hint" in link["classes"] for link in doctree.findall(nodes.reference)):
        app.add_js_file(SCRIPT.name, loading_method="defer")


def _copy_script(app: Sphinx) -> None:
    if _is_web(app):
        static = Path(app.outdir) / "_static"
        static.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SCRIPT, static / SCRIPT.name)


def setup(app: Sphinx) -> None:
    """Watch pages being resolved and written."""
    app.connect("builder-inited", _copy_script)
    app.connect("env-get-outdated", _outdated)
    app.connect("doctree-resolved", _give_titles)
    app.connect("html-page-context", _add_script)
