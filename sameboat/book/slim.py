"""Makes pages light: only what a page uses travels with it.

In comes the theme's page with its scripts and styles; out goes the same page without Font Awesome,
Bootstrap's script and the search index, with one sheet of the theme's rules that some page can use,
and a site folder without the files that no page asks for any more.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import minify
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging

from sameboat.book import in_use
from sameboat.book.served import pages, shrunk
from sameboat.html.policy import is_guarded

__all__ = ["setup"]

logger = logging.getLogger(__name__)
TEMPLATES = Path(__file__).parent / "templates"

# The theme's sheets, each overruled by those after it, and the one that they become.
SHEETS = ("styles/pydata-sphinx-theme.css", "pygments.css", "styles/sphinx-book-theme.css")
FRAME = "styles/frame.css"
# Parts of the theme that its scripts look for or name, and never make.
ABSENT = {
    "bd-header-announcement", "bd-header-version-warning", "collapse", "container", "disabled",
    "dropdown-item", "dropdown-menu", "dropdown-menu-dark", "full-width", "list-group-item",
    "list-group-item-action", "margin", "margin-caption", "marginnote", "output", "sidebar",
    "sidenote", "text-wrap", "thebe-launch-button", "pst-button-link-to-stable-version",
    "pst-collapse-sidebar-button", "pst-squeeze", "tooltip", "version-switcher__button",
    "version-switcher__menu", "warning",
}  # fmt: skip
# The faces of a font that no page loads.
FONT_AWESOME = re.compile(r"@font-face\{[^{}]*fontawesome[^{}]*\}")
# Files of the theme that nothing refers to once the templates beside this module are in use.
UNUSED = (
    "scripts/fontawesome.js*", "scripts/bootstrap.js*", "scripts/*.map", "styles/*.map",
    "styles/theme.css", "basic.css", "vendor/fontawesome/**/*", "locales/**/*", "images/logo_*",
    "webpack-macros.html", "sbt-webpack-macros.html",
)  # fmt: skip
# Scripts that may wait until the page is parsed, so that they never hold up its first sight.
DEFERRED = {"documentation_options.js", "scripts/sphinx-book-theme.js"}
# What marks the words that were searched for: the head of a page fetches it after a search.
MARKING = {"doctools.js", "sphinx_highlight.js"}
CELLS = {"cell", "cell_output"}


def _has_cells(doctree: nodes.document | None) -> bool:
    return doctree is not None and any(
        CELLS & {*box["classes"]} for box in doctree.findall(nodes.container)
    )


def _name(asset: object) -> str:
    filename = getattr(asset, "filename", None)
    return str(filename or "").removeprefix("_static/")


def _choose_assets(
    app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Leave out what the theme and MyST-NB give to every page whether it needs it or not."""
    cells = _has_cells(doctree)
    context["css_files"] = [
        sheet
        for sheet in context.get("css_files", ())
        if _name(sheet) not in SHEETS and (cells or not _name(sheet).startswith("mystnb."))
    ]
    if page == "search":
        return  # its scripts depend on each other's order while the page loads
    scripts = []
    for script in context.get("script_files", ()):
        if str(getattr(script, "attributes", {}).get("body", "")).startswith(
            "DOCUMENTATION_OPTIONS."
        ):
            continue  # settings of search-as-you-type and of a version menu
        if _name(script) in MARKING:
            continue
        if _name(script) in DEFERRED:
            # A copy: the same object serves every page, the search page too.
            given = {**script.attributes, "defer": "defer"}
            script = type(script)(script.filename, priority=script.priority, **given)
        scripts.append(script)
    context["script_files"] = scripts


def _join(site: Path) -> None:
    """Make one sheet of the theme's, of the rules that some page can use.

    They are there whenever Sphinx has written a page; otherwise the sheet is as it should be.
    """
    static = site / "_static"
    sheets = [static / name for name in SHEETS]
    if not all(sheet.exists() for sheet in sheets):
        return
    text = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    scripts = [path.read_text(encoding="utf-8") for path in static.rglob("*.js")]
    pages = [
        path.read_text(encoding="utf-8")
        for place in ("*.html", "*/*.html")
        for path in site.glob(place)
    ]
    ours = [path.read_text(encoding="utf-8") for path in static.glob("*.css")]
    found = in_use.there(pages, scripts, ABSENT)
    text = in_use.cut(FONT_AWESOME.sub("", text), found, "".join((*ours, *pages, *scripts)))
    (static / FRAME).write_text(minify.string("text/css", text), encoding="utf-8")
    for sheet in sheets:
        sheet.unlink()


def _shrink(static: Path) -> None:
    """Take out of the scripts what browsers don't need."""
    for path in static.rglob("*.js"):
        text = minify.string("application/javascript", path.read_text(encoding="utf-8"))
        path.write_text(text, encoding="utf-8")


def _shrink_pages(site: Path) -> None:
    """Shrink what was written now: a page that has its policy was shrunk before that."""
    for path in pages(site):
        page = path.read_text(encoding="utf-8")
        if not is_guarded(page):
            path.write_text(shrunk(page), encoding="utf-8")


def _clear(app: Sphinx, exception: Exception | None) -> None:
    """Take out of the site what no page asks for."""
    if exception or app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    try:
        for pattern in UNUSED:
            for path in static.glob(pattern):
                if path.is_file():
                    path.unlink()
        _shrink(static)
        _join(Path(app.outdir))
        _shrink_pages(Path(app.outdir))
    except OSError as problem:  # a heavier site is better than none
        logger.warning("the site could not be made lighter: %s", problem, type="sameboat")


def _templates(app: Sphinx, config: Any) -> None:
    config.templates_path = [str(TEMPLATES), *config.templates_path]


def setup(app: Sphinx) -> None:
    """Put the lighter templates before the theme's and watch pages being written."""
    # Jupyter Book hands this value to Sphinx even where sphinx-comments is left out.
    app.add_config_value("comments_config", {}, "html")
    app.connect("config-inited", _templates)
    app.connect("html-page-context", _choose_assets, priority=900)
    app.connect("build-finished", _clear, priority=900)  # when every page and sheet is written
