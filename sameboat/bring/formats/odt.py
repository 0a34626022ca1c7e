"""OpenDocument text: `.odt`, as LibreOffice writes it.

In come bytes; out come their lines. There is no kept reader of it that runs in a browser: odfpy has
had no release since 2020. What is needed of the format is a dozen elements.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as Tree

from sameboat.bring.archive import Archive
from sameboat.bring.document import Draft, Kind, Line, Remark, Run, lines_of
from sameboat.bring.refused import Refused

__all__ = ["read"]

OF = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT, OFFICE, TABLE, STYLE = (
    f"{{{OF}{name}:1.0}}" for name in ("text", "office", "table", "style")
)
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
ASIDE = frozenset({f"{OFFICE}annotation", f"{TEXT}note", f"{TEXT}tracked-changes"})


def read(data: bytes) -> Draft:
    """Return the lines of a document; Refused when it can't be read, or shouldn't be."""
    archive = Archive(data)
    if any(name.startswith("Basic/") for name in archive.names):
        raise Refused("macros")
    if "content.xml" not in archive.names:
        raise Refused("broken")
    if b"encryption-data" in _held(archive, "META-INF/manifest.xml"):
        raise Refused("locked")
    roots = [_tree(archive, name) for name in ("styles.xml", "content.xml")]
    body = roots[1].find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise Refused("other")
    edges = (edge for root in roots[:1] for edge in _edges(root))
    return Draft((*_Reading(roots, body).lines(body), *edges), paragraphs=True)


def _held(archive: Archive, name: str) -> bytes:
    return archive.read(name) if name in archive.names else b""


def _tree(archive: Archive, name: str) -> Tree.Element:
    # `Archive.xml` has looked through it
    return Tree.fromstring(archive.xml(name)) if name in archive.names else Tree.Element("none")  # noqa: S314


def _edges(root: Tree.Element) -> Iterator[Line]:
    """Yield what is printed above and below each page."""
    for name in ("header", "footer"):
        for element in root.iter(f"{STYLE}{name}"):
            if words := _plain(element):
                yield Line(words, "apart")


def _plain(element: Tree.Element) -> str:
    return " ".join(" ".join(element.itertext()).split())


@dataclass(slots=True)
class _Reading:
    """One document while its elements are gone through."""

    roots: list[Tree.Element]
    body: Tree.Element
    bold: set[str] = field(default_factory=set)
    under: set[str] = field(default_factory=set)
    named: dict[str, str] = field(default_factory=dict)
    ordered: set[str] = field(default_factory=set)
    changes: dict[str, tuple[str, str, Tree.Element]] = field(default_factory=dict)
    change: tuple[str, str] = ("", "")

    def __post_init__(self) -> None:
        for root in self.roots:
            for style in root.iter(f"{STYLE}style"):
                self._style(style)
            for style in root.iter(f"{TEXT}list-style"):
                if style.find(f"{TEXT}list-level-style-number") is not None:
                    self.ordered.add(style.get(f"{STYLE}name", ""))
        for region in self.body.iter(f"{TEXT}changed-region"):
            for sort, name in (("deleted", "deletion"), ("inserted", "insertion")):
                if (found := region.find(f"{TEXT}{name}")) is not None:
                    by = found.findtext(f".//{CREATOR}") or ""
                    self.changes[region.get(f"{TEXT}id", "")] = (sort, by, found)

    def _style(self, style: Tree.Element) -> None:
        name, parent = style.get(f"{STYLE}name", ""), style.get(f"{STYLE}parent-style-name", "")
        self.named[name] = (style.get(f"{STYLE}display-name") or parent or name).casefold()
        how = style.find(f"{STYLE}text-properties")
        if how is not None and how.get(f"{FO}font-weight") in ("bold", "700", "800", "900"):
            self.bold.add(name)
        if how is not None and how.get(f"{STYLE}text-underline-style", "none") != "none":
            self.under.add(name)

    def lines(self, element: Tree.Element, kind: Kind = "text", level: int = 0) -> Iterator[Line]:
        """Yield the lines of what stands in an element."""
        first = True
        for part in element:
            if part.tag in (f"{TEXT}p", f"{TEXT}h"):
                # What stands below the first paragraph of an item belongs to it.
                deeper = 0 if first or element.tag != f"{TEXT}list-item" else 1
                yield from self._paragraph(part, kind, level + deeper)
                first = False
            elif part.tag == f"{TEXT}list":
                ordered = part.get(f"{TEXT}style-name") in self.ordered
                yield from self.lines(part, "numbered" if ordered else "bullet", level + 1)
            elif part.tag == f"{TABLE}table-row":
                yield self._row(part)
            elif part.tag not in ASIDE:
                yield from self.lines(part, kind, level)

    def _paragraph(self, part: Tree.Element, kind: Kind, level: int) -> Iterator[Line]:
        style = part.get(f"{TEXT}style-name", "")
        if part.tag == f"{TEXT}h":
            kind, level = "heading", int(part.get(f"{TEXT}outline-level", "1"))
        elif self.named.get(style, style.casefold()) == "title":
            kind = "title"
        runs, remarks = list[Run](), list[Remark]()
        self._runs(part, style in self.bold, style in self.under, runs, remarks)
        yield from lines_of(runs, kind, level, remarks)

    def _row(self, row: Tree.Element) -> Line:
        cells, remarks = list[str](), list[Remark]()
        for cell in row.iter(f"{TABLE}table-cell"):
            inside = list(self.lines(cell))
            cells.append(" ".join(filter(None, (line.words_shown for line in inside))))
            remarks += (remark for line in inside for remark in line.remarks)
        return Line("", "row", 0, tuple(cells), tuple(remarks))

    def _runs(
        self,
        element: Tree.Element,
        bold: bool,
        under: bool,
        runs: list[Run],
        remarks: list[Remark],
    ) -> None:
        """Add the stretches of text in an element, and what is remarked on them."""

        def add(text: str | None) -> None:
            if text:
                runs.append(Run(text, bold, under, *self.change))  # type: ignore[arg-type]

        add(element.text)
        for part in element:
            style = part.get(f"{TEXT}style-name", "")
            if part.tag in ASIDE:
                by = part.findtext(CREATOR) or ""
                words = " ".join(map(_plain, part.iter(f"{TEXT}p")))
                remarks.append(Remark(words, by))
            elif part.tag in (f"{TEXT}tab", f"{TEXT}line-break", f"{TEXT}s"):
                add({"tab": "\t", "s": " "}.get(part.tag.removeprefix(TEXT), "\n"))
            elif part.tag.startswith(f"{TEXT}change"):
                self._changed(part, runs)
            else:
                self._runs(
                    part, bold or style in self.bold, under or style in self.under, runs, remarks
                )
            add(part.tail)

    def _changed(self, part: Tree.Element, runs: list[Run]) -> None:
        """Take a place where a tracked change begins, ends or was."""
        sort, by, found = self.changes.get(part.get(f"{TEXT}change-id", ""), ("", "", part))
        if part.tag == f"{TEXT}change" and sort == "deleted":
            words = " ".join(map(_plain, found.iter(f"{TEXT}p")))
            runs.append(Run(words, False, False, "deleted", by))
        elif part.tag == f"{TEXT}change-start" and sort == "inserted":
            self.change = (sort, by)
        elif part.tag == f"{TEXT}change-end":
            self.change = ("", "")
