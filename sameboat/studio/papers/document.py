"""A small case as a document of a word processor, to write over.

In comes the code of a language; out come the bytes of a `.docx` whose styles say what each part is,
with a comment beside the first of each kind. `sameboat bring` reads what is written over it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from sameboat.markdown import plain
from sameboat.model import Case
from sameboat.parse import parse
from sameboat.starters import first_case
from sameboat.vocabulary import Language, language

__all__ = ["document"]

AUTHOR = "Same Boat"
LABEL, SPEECH, LIST = "Label", "Speech", "List Bullet"
LOCALES = {"en": "en-GB", "it": "it-IT"}
HEAD = re.compile(r"([^:]+:)( .*)?")


@dataclass(frozen=True)
class _Paragraph:
    """A paragraph: its style, its words, how many of them are strong, and which comment it has."""

    style: str
    words: str
    strong: int = 0
    comment: str = ""


def document(code: str) -> bytes:
    """Return the document."""
    words = language(code)
    text = first_case(words.page["studio"]["frame"]["untitled"], code)
    case = parse(text, f"{code}.md", "case", code).case
    made = Document()
    _styled(made, LOCALES.get(code, code))
    made.core_properties.title, made.core_properties.author = case.title, AUTHOR
    made.core_properties.comments = ""
    comments = dict(words.page["papers"]["comments"])
    for paragraph in (*_top(text, words), *_body(text, case, words)):
        written = made.add_paragraph(style=paragraph.style)
        if paragraph.strong:
            written.add_run(paragraph.words[: paragraph.strong]).bold = True
        written.add_run(paragraph.words[paragraph.strong :])
        if said := comments.pop(paragraph.comment, ""):
            made.add_comment(written.runs, text=said, author=AUTHOR, initials="SB")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _top(text: str, words: Language) -> Iterator[_Paragraph]:
    """Yield what stands above the first scene: the title, then a line for each field."""
    for line in text.split("\n---\n", 1)[0].splitlines()[1:]:
        name, _, said = line.strip().partition(": ")
        field = words.fields.get(name.removesuffix(":"), "")
        if field == "title":
            yield _Paragraph("Title", said, comment=field)
        elif line.startswith(" "):
            yield _Paragraph(LIST, line.strip(), len(name) + 1)
        else:
            shown = f"{name.removesuffix(':').capitalize()}: {said.strip('[]')}".rstrip()
            yield _Paragraph(LABEL, shown, len(name.removesuffix(":")) + 1, field)


def _body(text: str, case: Case, words: Language) -> Iterator[_Paragraph]:
    names = tuple(f"{person.name} " for person in case.people)
    below = text.split("\n---\n", 1)[1]
    for block in below.strip().split("\n\n"):
        for line in block.splitlines():
            yield _line(line, names, words)


def _line(line: str, names: tuple[str, ...], words: Language) -> _Paragraph:
    for mark, style, comment in (("### ", "Heading 2", "choice"), ("## ", "Heading 1", "scene")):
        if line.startswith(mark):
            return _Paragraph(style, line.removeprefix(mark), comment=comment)
    if line.startswith("- "):
        return _Paragraph(LIST, plain(line[2:]))
    head = HEAD.fullmatch(line)
    if head is not None and (label := words.labels.get(head[1][:-1].casefold())) is not None:
        return _Paragraph(LABEL, line, len(head[1]), comment=label)
    if head is not None and _speaks(head[1][:-1], names, words):
        return _Paragraph(SPEECH, f"{head[1]} {plain(head[2] or '')}", len(head[1]), "speech")
    return _Paragraph("Normal", plain(line))


def _speaks(head: str, names: tuple[str, ...], words: Language) -> bool:
    """Return whether the words before a colon say who speaks: `Anna`, `Anna to Luisa (quietly)`."""
    name = next((name for name in names if f"{head} ".startswith(name)), None)
    if name is None:
        return False
    first, _, _ = head[len(name) :].partition(" ")
    return not first or first.startswith("(") or first in words.to


def _styled(made: Any, locale: str) -> None:
    """Give the styles the look of the course's papers, and the language they are spelt in."""
    ink, accent = RGBColor(0x1C, 0x24, 0x29), RGBColor(0x14, 0x50, 0x6F)
    for name, look in {LABEL: accent, SPEECH: ink}.items():
        style = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = made.styles["Normal"]
        style.font.color.rgb = look
        style.quick_style = True
    made.styles[SPEECH].paragraph_format.left_indent = Pt(14)
    made.styles[LABEL].paragraph_format.space_after = Pt(2)
    sizes = {"Normal": 11, "Title": 24, "Heading 1": 17, "Heading 2": 13}
    for name, size in sizes.items():
        style = made.styles[name]
        style.font.size, style.font.name = Pt(size), "Calibri"
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        if name != "Normal":
            style.font.color.rgb = accent
            style.paragraph_format.keep_with_next = True
    made.styles["Heading 1"].paragraph_format.space_before = Pt(26)
    made.styles["Heading 2"].paragraph_format.space_before = Pt(16)
    spelt = OxmlElement("w:lang")
    spelt.set(qn("w:val"), locale)
    made.styles["Normal"].element.get_or_add_rPr().append(spelt)
