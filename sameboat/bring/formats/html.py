"""What is pasted from a word processor or a page: HTML, as Word, Docs and LibreOffice put it there.

In comes HTML; out come its lines. Only text and structure are taken: nothing of it is ever shown
as HTML again, and nothing in it is run or fetched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from sameboat.bring.document import Draft, Kind, Line, Remark, Run, lines_of

__all__ = ["is_html", "read"]

BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "figure"),
        *("footer", "header", "html", "li", "main", "ol", "p", "pre", "section", "table"),
        *("tbody", "thead", "tr", "ul", "h1", "h2", "h3", "h4", "h5", "h6"),
    )
)
UNSHOWN = frozenset({"script", "style", "head", "title", "template", "noscript", "svg", "object"})
EMPTY = frozenset(
    {"area", "base", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
DEEPEST = 500
BOLD = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.IGNORECASE)
LIGHT = re.compile(r"font-weight\s*:\s*(normal|[1-5]00)", re.IGNORECASE)
UNDER = re.compile(r"text-decoration[^;]*:\s*[^;]*underline", re.IGNORECASE)
LISTED = re.compile(r"mso-list:|MsoList", re.IGNORECASE)
TITLE = re.compile(r"\bMsoTitle\b|\bTitle\b")
MARKUP = re.compile(
    r"\s*<(?:!doctype html|html|meta|!--|(?:p|div|b|span|h[1-6]|ul|ol|table)\b[^>]*>)",
    re.IGNORECASE,
)


def is_html(text: str) -> bool:
    """Tell whether a text is markup, as a clipboard holds it."""
    return MARKUP.match(text) is not None


def read(text: str) -> Draft:
    """Return the lines of HTML."""
    reading = _Reading()
    reading.feed(text)
    reading.close()
    reading.end()
    return Draft(tuple(reading.lines), paragraphs=True)


@dataclass(slots=True)
class _Open:
    """An element that is open, and how its text looks."""

    tag: str
    bold: bool = False
    under: bool = False
    unshown: bool = False
    change: str = ""
    by: str = ""


@dataclass(slots=True)
class _Row:
    cells: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


class _Reading(HTMLParser):
    """Goes through the markup; a block that begins or ends ends a line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self.runs: list[Run] = []
        self.open: list[_Open] = [_Open("")]
        self.lists: list[str] = []
        self.kind: Kind = "text"
        self.level = 0
        self.row: _Row | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the beginning of an element."""
        found = {name: value or "" for name, value in attrs}
        if tag == "br":
            self.runs.append(Run("\n"))
            return
        if tag in EMPTY or len(self.open) > DEEPEST:
            return
        if tag in BLOCKS:
            self.end()
            self._block(tag, found)
        elif tag in ("td", "th") and self.row is not None:
            self.end()
            self.row.cells.append("")
        above, style = self.open[-1], found.get("style", "")
        inside = _Open(tag, above.bold, above.under, above.unshown, above.change, above.by)
        inside.bold = (above.bold or tag in ("b", "strong") or bool(BOLD.search(style))) and not (
            LIGHT.search(style)
        )
        inside.under = above.under or tag == "u" or bool(UNDER.search(style))
        inside.unshown = above.unshown or tag in UNSHOWN or "mso-list:ignore" in style.lower()
        if tag in ("del", "ins"):
            inside.change = "deleted" if tag == "del" else "inserted"
            cited = re.match(r"mailto:(.*)", found.get("cite", ""))
            inside.by = (cited[1] if cited else "").replace("%20", " ")
        self.open.append(inside)

    def handle_endtag(self, tag: str) -> None:
        """Take the end of an element; one that isn't open is passed over."""
        at = next((n for n in range(len(self.open) - 1, 0, -1) if self.open[n].tag == tag), 0)
        if not at:
            return
        if tag in BLOCKS or tag in ("td", "th"):
            self.end()
        if tag == "tr" and self.row is not None:
            if any(self.row.cells):
                cells, remarks = tuple(self.row.cells), tuple(self.row.remarks)
                self.lines.append(Line("", "row", 0, cells, remarks))
            self.row = None
        if tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        if tag in BLOCKS:
            self.kind = "text"
        del self.open[at:]

    def handle_data(self, data: str) -> None:
        """Take text."""
        here = self.open[-1]
        if not here.unshown:
            text = data if here.tag == "pre" else re.sub(r"[ \t\r\n\f]+", " ", data)
            self.runs.append(Run(text, here.bold, here.under, here.change, here.by))  # type: ignore[arg-type]

    def _block(self, tag: str, found: dict[str, str]) -> None:
        """Take the beginning of a block: what its line will be."""
        name = f"{found.get('class', '')} {found.get('style', '')}"
        if tag in ("ul", "ol"):
            self.lists.append(tag)
        elif tag == "tr":
            self.row = _Row()
        elif tag[0] == "h" and tag[1:].isdigit():
            self.kind, self.level = "heading", int(tag[1:])
        elif tag == "li":
            ordered = bool(self.lists) and self.lists[-1] == "ol"
            self.kind, self.level = "numbered" if ordered else "bullet", len(self.lists)
        elif tag == "p" and TITLE.search(found.get("class", "")):
            self.kind, self.level = "title", 0
        elif tag == "p" and LISTED.search(name) and self.kind == "text":
            self.kind, self.level = "bullet", 1

    def end(self) -> None:
        """End the line that is being read, if anything stands in it."""
        runs, self.runs = self.runs, []
        if not any(run.text.strip() for run in runs):
            return
        for line in lines_of(runs, self.kind, self.level):
            if not line.text and not line.remarks:
                continue
            if self.row is None:
                self.lines.append(line)
                continue
            self.row.cells[-1:] = [
                f"{self.row.cells[-1] if self.row.cells else ''} {line.text}".strip()
            ]
            self.row.remarks += line.remarks
