"""The book's packages: beside every case, and below a chapter's exercises, *Take it with you*.

In come pages as they were read; out come, on the site, a list of what can be taken along with its
size, and the files themselves in `packages/`. Other builders write nothing of it. The list of all
cases and exercises asks by an event for what it can lead to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from sameboat.book.bound import on_site
from sameboat.book.case import case_node
from sameboat.book.catalogue import OFFERED
from sameboat.book.course import library
from sameboat.book.embed import embed
from sameboat.book.exercise import exercise_node
from sameboat.book.served import ALONG
from sameboat.course.beside import file_beside
from sameboat.course.library import HOMES
from sameboat.html.template import template
from sameboat.model import Script
from sameboat.package.bundle import Bundle, of_chapter, of_scripts
from sameboat.package.formats import FORMATS
from sameboat.paper.pages import pages_of_a_case, pages_of_exercises
from sameboat.paper.pictures import Find
from sameboat.vocabulary import language

__all__ = ["Taken", "setup", "take_node"]

OPENED = "paper"
STYLE = Path(__file__).with_name("take.css")


class take_node(nodes.General, nodes.Element):  # noqa: N801 - docutils names nodes so
    """What can be taken along: of the case `case`, or of the exercises of the page."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that can be taken along: its address from the site's root, and what is said of it.

    One that is to be printed is opened, and not kept.
    """

    address: str
    words: str
    opened: bool = False


def _put(app: Sphinx, doctree: nodes.document) -> None:
    """Put the lists where the case is, and where the last exercise is."""
    for case in list(doctree.findall(case_node)):
        case.parent.insert(
            case.parent.index(case) + 1, take_node(case=Path(case["path"]).parent.name)
        )
    if exercises := list(doctree.findall(exercise_node)):
        last = exercises[-1]
        last.parent.insert(last.parent.index(last) + 1, take_node(case=""))


def _bundle(env: Any, page: str, case: str) -> Bundle | None:
    scripts, code = library(env), env.config.language or "en"

    def beside(script: Script) -> Find:
        folder = Path(env.srcdir) / HOMES[script.form] / script.name

        def find(name: str) -> bytes | None:
            place = file_beside(folder, name)
            return place.read_bytes() if place else None

        return find

    if case:
        return of_scripts(scripts.case(case, code), (), beside)
    for chapter in scripts.chapters():
        if chapter.page == page and chapter.exercises:
            exercises = tuple(scripts.exercise(name, code) for name in chapter.exercises)
            return of_chapter(chapter, exercises, code, beside)
    return None


def _taken(out: Path, bundle: Bundle) -> Iterator[Taken]:
    """Write the files of a bundle, and yield them."""
    say = language(bundle.language).page["pack"]["take"]
    (out / ALONG).mkdir(parents=True, exist_ok=True)
    for name, form in FORMATS.items():
        if not form.takes(bundle):
            continue
        made = form.made(bundle, False)
        data = made.encode() if isinstance(made, str) else made
        file = f"{ALONG}/{bundle.name}{form.ending}"
        (out / file).write_bytes(data)
        pages = pages_of_exercises(len(bundle.exercises))
        if bundle.case and name == OPENED:
            pages = pages_of_a_case(data.decode())
        yield Taken(
            file,
            say[name].format(size=max(1, round(len(data) / 1000)), pages=pages),
            name == OPENED,
        )


def _visit_html(writer: HTML5Translator, node: take_node) -> None:
    builder: Any = writer.builder
    if on_site(builder) and (bundle := _bundle(builder.env, builder.current_docname, node["case"])):
        say = language(bundle.language).page["pack"]["take"]
        writer.body.append(
            template("package", "take.html.jinja").render(
                up="../" * builder.get_target_uri(builder.current_docname).count("/"),
                title=say["case" if bundle.case else "exercises"],
                files=tuple(_taken(Path(builder.outdir), bundle)),
            )
        )
    raise nodes.SkipNode


def _offered(app: Sphinx, page: str, case: str) -> list[Taken]:
    """Return what the list of all cases and exercises names of a case, or of a page's exercises."""
    bundle = _bundle(app.env, page, case)
    if bundle is None:
        return []
    short = language(bundle.language).page["pack"]["take"]["short"]
    forms = {name: form for name, form in FORMATS.items() if form.takes(bundle)}
    return [
        Taken(f"{ALONG}/{bundle.name}{form.ending}", short[name], name == OPENED)
        for name, form in forms.items()
    ]


def setup(app: Sphinx) -> dict[str, bool]:
    """Watch pages being read, and write what can be taken along."""
    app.connect("doctree-read", _put)
    app.connect(OFFERED, _offered)
    embed(app, take_node, _visit_html, {"take.css": lambda: STYLE.read_text(encoding="utf-8")})
    return {"parallel_read_safe": True, "parallel_write_safe": True}
