"""Which reader a file is for: what it holds decides, and not what its name ends in.

In come a name and bytes; out come the lines of the draft.
"""

from __future__ import annotations

from sameboat.bring.archive import Archive
from sameboat.bring.document import Draft
from sameboat.bring.formats import html, odt, text
from sameboat.bring.refused import Refused

__all__ = ["MOST_BYTES", "draft"]

MOST_BYTES = 20_000_000
MOST_LETTERS = 1_000_000  # ten long novels
ZIP, COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# How files begin that somebody may choose by mistake.
OTHERS = (
    (b"{\\rtf", "rich"),
    (b"%PDF", "pdf"),
    *((begin, "picture") for begin in (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0")),
    *((begin, "other") for begin in (b"RIFF", b"OggS", b"ID3", b"\x7fELF", b"MZ", b"\x1f\x8b")),
)


def draft(name: str, data: bytes) -> Draft:
    """Return the lines of a file or of what was pasted; Refused when it can't be read."""
    if len(data) > MOST_BYTES:
        raise Refused("large", size=round(len(data) / 1e6), most=MOST_BYTES // 1_000_000)
    found = _read(name, data)
    if sum(len(line.words) for line in found.lines) > MOST_LETTERS:
        raise Refused("long")
    if not any(map(str.isalnum, "".join(line.words for line in found.lines))):
        raise Refused("empty")
    return found


def _read(name: str, data: bytes) -> Draft:
    if data.startswith(ZIP):
        return _archived(data)
    if data.startswith(COMPOUND):
        raise Refused("old")
    if reason := next((reason for begin, reason in OTHERS if data.startswith(begin)), ""):
        raise Refused(reason)
    if b"ftyp" in data[4:12]:
        raise Refused("other")
    words = text.decoded(data)
    return html.read(words) if _is_page(name.casefold(), words) else text.draft_of(words)


def _is_page(name: str, words: str) -> bool:
    """Tell whether words are a page's; in a text file, only a whole page is."""
    if name.endswith((".txt", ".md")):
        return words.lstrip("\ufeff \r\n\t")[:9].casefold().startswith(("<!doctype", "<html"))
    return name.endswith((".html", ".htm")) or html.is_html(words)


def _archived(data: bytes) -> Draft:
    names = Archive(data).names
    if "word/document.xml" in names:
        # Loaded for those who bring such a document: in a browser it is fetched first.
        from sameboat.bring.formats import docx

        return docx.read(data)
    if "content.xml" in names:
        return odt.read(data)
    raise Refused("other")
