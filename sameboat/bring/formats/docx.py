"""Word's documents: `.docx`, as Word, Pages and the online editors write them.

In come bytes; out come their lines. mammoth reads paragraphs, styles, lists, tables and comments;
what it leaves out without a word (what was taken out while changes were tracked, the tops and feet
of pages) is put before it as text with marks, or read here.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import cache
from typing import Any

from mammoth import docx as mammoth

from sameboat.bring.archive import Archive
from sameboat.bring.document import Draft, Kind, Line, Remark, Run, lines_of
from sameboat.bring.formats import tracked
from sameboat.bring.refused import Refused
from sameboat.vocabulary import language, languages

__all__ = ["read"]

DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
# What mammoth reads; a picture, a font or a theme has no words.
PARTS = (
    *("[Content_Types].xml", "_rels/.rels", DOCUMENT, "word/_rels/document.xml.rels"),
    *(STYLES, "word/numbering.xml", "word/comments.xml"),
    *("word/footnotes.xml", "word/endnotes.xml"),
)
HEADING = "heading "
TITLES = ("title", "titolo")


def read(data: bytes) -> Draft:
    """Return the lines of a document; Refused when it can't be read, or shouldn't be."""
    archive = Archive(data)
    if any(name.endswith("vbaProject.bin") for name in archive.names):
        raise Refused("macros")
    if DOCUMENT not in archive.names:
        raise Refused("broken")
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as rewritten:
        for name in archive.names.intersection(PARTS):
            data = archive.xml(name)
            slim = tracked.names_of_styles if name == STYLES else tracked.shown
            rewritten.writestr(name, slim(data))
    kept.seek(0)
    try:
        found = mammoth.read(kept).value
    except Exception as error:  # a document can be wrong in more ways than mammoth has errors
        raise Refused("broken") from error
    aside = (name for name in sorted(archive.names) if tracked.EDGE.fullmatch(name))
    edges = [Line(words, "apart") for name in aside if (words := tracked.words(archive.xml(name)))]
    return Draft((*_Reading(found).lines(found.children), *edges), paragraphs=True)


class _Reading:
    """One document while its elements are gone through."""

    def __init__(self, document: Any) -> None:
        self.notes = document.notes
        self.comments = {comment.comment_id: comment for comment in document.comments}
        self.change: tuple[str, str] = ("", "")

    def lines(self, elements: list[Any]) -> Iterator[Line]:
        """Yield the lines of paragraphs and tables."""
        for element in elements:
            if type(element).__name__ == "Paragraph":
                yield from self._paragraph(element)
            elif type(element).__name__ == "Table":
                for row in element.children:
                    yield self._row(row)
            elif hasattr(element, "children"):
                yield from self.lines(element.children)

    def _paragraph(self, element: Any) -> Iterator[Line]:
        runs, remarks = list[Run](), list[Remark]()
        self._runs(element.children, runs, remarks)
        style = (element.style_name or "").casefold()
        kind: Kind = "text"
        level = 0
        if style in TITLES:
            kind = "title"
        elif style.startswith(HEADING) and style[len(HEADING) :].isdigit():
            kind, level = "heading", int(style[len(HEADING) :])
        elif element.numbering is not None:
            kind = "numbered" if element.numbering.is_ordered else "bullet"
            level = int(element.numbering.level_index)
        elif style.startswith("list"):
            kind = "numbered" if "number" in style else "bullet"
        yield from lines_of(runs, kind, level, remarks)

    def _row(self, row: Any) -> Line:
        cells, remarks = list[str](), list[Remark]()
        for cell in row.children:
            inside = list(self.lines(getattr(cell, "children", [])))
            cells.append(" ".join(filter(None, (line.words_shown for line in inside))))
            remarks += (remark for line in inside for remark in line.remarks)
        return Line("", "row", 0, tuple(cells), tuple(remarks))

    def _runs(
        self, elements: list[Any], runs: list[Run], remarks: list[Remark], of: Any = None
    ) -> None:
        """Add the stretches of text in some elements, and what is remarked on them."""
        for element in elements:
            name = type(element).__name__
            if name == "Text":
                self._text(element.value, runs, of)
            elif name in ("Tab", "Break"):
                self._text("\t" if name == "Tab" else "\n", runs, of)
            elif name == "CommentReference" and element.comment_id in self.comments:
                comment = self.comments[element.comment_id]
                by = comment.author_name or comment.author_initials or ""
                words = self._words(comment.body)
                remarks += [] if words in _own() else [Remark(words, by.strip())]
            elif name == "NoteReference":
                remarks.append(Remark(self._words(self.notes.resolve(element).body)))
            elif name == "Image" and element.alt_text:
                remarks.append(Remark(element.alt_text))
            elif hasattr(element, "children"):
                self._runs(element.children, runs, remarks, element if name == "Run" else of)

    def _text(self, text: str, runs: list[Run], of: Any) -> None:
        bold, under = bool(of and of.is_bold), bool(of and of.is_underline)
        for piece, change in tracked.parts(text, self.change):
            self.change = change
            runs.append(Run(piece, bold, under, change[0], change[1]))  # type: ignore[arg-type]

    def _words(self, elements: list[Any]) -> str:
        return " ".join(filter(None, (line.words_shown for line in self.lines(elements))))


@cache
def _own() -> frozenset[str]:
    """Return the comments in the document that the studio gives to write over: nobody's words."""
    return frozenset(
        words
        for code in languages()
        for words in language(code).page["papers"]["comments"].values()
    )
