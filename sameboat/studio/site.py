"""The studio's part of the site: one page for each language, with its scripts and styles.

In come the words and the starter of each language and what was built for the browser; out come
`studio/index.html` (the book's language), `studio/<code>.html` (the others), and `studio/page/`.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from markupsafe import Markup
from sphinx.application import Sphinx

from sameboat.book.bound import on_site
from sameboat.book.policy import guarded
from sameboat.html.template import template
from sameboat.live.site import Site, write_keeping
from sameboat.starters import empty_case, first_case
from sameboat.studio import way_in
from sameboat.studio.papers import offered
from sameboat.studio.papers import site as papers
from sameboat.studio.pieces import pieces
from sameboat.studio.scripts import STYLE, scripts, style
from sameboat.studio.spelt import spelt
from sameboat.studio.written import written
from sameboat.vocabulary import language, languages

__all__ = ["FOLDER", "Beside", "setup", "write"]

FOLDER = "studio"
GUIDE = "book/writing-a-case"
BUILT = Path(".venv/studio/built")  # by `tools/studio`
EDITOR = "codemirror.js"
PLAYING = ("player.js", "player.css", "exercise.js", "exercise.css")
# Besides what every page of the book may.
ALLOWED = {
    # Python is machine code, and its worker a script that was fetched and kept.
    "script-src": "'wasm-unsafe-eval' blob:",
    "worker-src": "'self' blob:",
    "connect-src": "'self' blob:",  # Python asks for its own modules by such an address
    "style-src": "'unsafe-inline'",  # the editor and the drawings place what they show
    "img-src": "blob:",  # pictures that were brought in
}


@dataclass(frozen=True, slots=True)
class Beside:
    """What the studio takes of the book: its name, its pages by address, its language.

    `guide` is the co-author's guide, `sources` the folder of the book's sources. `desk` is what
    pages have to know of the Python that was built for them; without it they say there is none.
    Unless the page's scripts may be `joined`, each is a file of its own.
    """

    title: str
    home: str
    guide: str
    lang: str
    sources: Path
    desk: Mapping[str, Any] | None = None
    joined: bool = True


def write(out: Path, book: Beside) -> None:
    """Write everything below `out`, the folder of the book's pages."""
    write_keeping(out)
    to, built = out / FOLDER, book.sources / BUILT
    shutil.rmtree(to / "page", ignore_errors=True)
    (to / "page").mkdir(parents=True)
    editor = _editor(built / EDITOR, to)
    given = {
        "guide": f"../{book.guide}",
        "editor": editor,
        "desk": book.desk and {**book.desk, "pages": [*_later(editor, book.lang)]},
        "spelt": {code: spelt(code) for code in languages()},
    }
    for path, text in scripts(built if book.joined else None):
        (to / "page" / path).parent.mkdir(parents=True, exist_ok=True)
        (to / "page" / path).write_text(text, encoding="utf-8")
    (to / "page" / STYLE).write_text(style(), encoding="utf-8")
    for code in languages():
        page = guarded(_page(code, book, given), more=ALLOWED)
        (to / _name(code, book.lang)).write_text(page, encoding="utf-8")
        papers.write(to, code, {"title": book.title, "studio": _name(code, book.lang)})


def _editor(built: Path, to: Path) -> str:
    """Copy the editor, named by what it holds; return its address, or nothing without one."""
    if not built.is_file():
        return ""
    content = built.read_bytes()
    name = f"page/codemirror-{sha256(content).hexdigest()[:10]}.js"
    (to / name).write_bytes(content)
    return name


def _later(editor: str, own: str) -> Iterator[str]:
    """Yield the addresses of what a page may ask for later, when there is no network."""
    yield from (_name(code, own) for code in languages())
    yield from (f"../_static/{name}" for name in PLAYING)
    if editor:
        yield editor


def _name(code: str, own: str) -> str:
    return "index.html" if code == own else f"{code}.html"


def _own_name(code: str) -> str:
    name: str = language(code).page["studio"]["frame"]["own"]
    return name


def _page(code: str, book: Beside, given: Mapping[str, Any]) -> str:
    words: Mapping[str, Any] = language(code).page["studio"]
    starter, empty = first_case(words["frame"]["untitled"], code), empty_case(code)
    data = {
        "lang": code,
        "words": words,
        "everyday": language(code).page["everyday"],
        "written": {other: written(other) for other in languages()},
        "starter": starter,
        "pieces": pieces(starter, code),
        "empty": {"text": empty, "view": {"pieces": pieces(empty, code)}},
        "help": language(code).page["help"],
        "papers": offered(code),
        **given,
    }
    # No "</script>" inside, whatever a script says.
    text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    others = [
        {"code": other, "name": _own_name(other), "page": _name(other, book.lang)}
        for other in languages()
        if other != code
    ]
    return template(FOLDER, "page/page.html.jinja").render(
        lang=code, words=words["frame"], site=book, others=others,
        data=Markup(text),  # noqa: S704 - no tag can begin in it
    )  # fmt: skip


def _write(app: Sphinx, error: Exception | None) -> None:
    if error is None and on_site(app.builder):
        title = app.config.html_title or app.config.project
        home, guide = map(app.builder.get_target_uri, (app.config.root_doc, GUIDE))
        live: Site | None = getattr(app.builder, "live_site", None)
        desk = live.studio() if live else None
        book = Beside(title, home, guide, app.config.language or "en", Path(app.srcdir), desk)
        write(Path(app.outdir), book)


def setup(app: Sphinx) -> None:
    """Write the studio's pages when the book is built, and lead into them from its chapters."""
    way_in.setup(app)
    app.connect("build-finished", _write)
