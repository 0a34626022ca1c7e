"""Documents as people save them, sound and hostile, made for the tests of bringing them in."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "urn:oasis:names:tc:opendocument:xmlns"


def saved(document: Document) -> bytes:
    """Return what a document of Word's is as a file."""
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def zipped(files: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of some files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


def change(document: Document, sort: str, words: str, by: str) -> None:
    """Put a tracked change at the end of a document's last paragraph."""
    text = "delText" if sort == "del" else "t"
    document.paragraphs[-1]._p.append(
        parse_xml(
            f'<w:{sort} {nsdecls("w")} w:id="9" w:author="{by}" w:date="2026-11-30T10:00:00Z">'
            f'<w:r><w:{text} xml:space="preserve">{words}</w:{text}></w:r></w:{sort}>'
        )
    )


def termosifone() -> bytes:
    """Return an Italian draft as Word saves it, with comments and tracked changes."""
    made = docx.Document()
    made.add_paragraph("Il termosifone", style="Title")
    for line in ("Livello: gruppo", "Tu: il facilitatore", "Insegna: retroazione"):
        made.add_paragraph(line)
    made.add_heading("Scena 1: La prima sera", 1)
    told = made.add_paragraph("Fa freddo, e il termosifone batte")
    change(made, "ins", " forte", "Rosa")
    change(made, "del", " da ottobre", "Rosa")
    made.add_comment(told.runs, "È ottobre o novembre?", author="Maria", initials="M")
    for name, words in (
        ("Anna a Paolo", "Sono stanca delle notti."),
        ("Paolo ad Anna", "Anch'io."),
    ):
        spoken = made.add_paragraph()
        spoken.add_run(f"{name}:").bold = True
        spoken.add_run(f" {words}")
    made.add_heading("Tu ad Anna: «Raccontaci delle notti.»", 2)
    for line in (
        *("Mossa: restituire", "Adatta: sì", "Paolo ad Anna: Io quelle notti le conosco."),
        *("Riscontro: Le parole sono tornate ad Anna.", "Vai a: scena 2"),
    ):
        made.add_paragraph(line)
    made.add_heading("«Perché non riposi?»", 2)
    for line in (
        *("Mossa: consigliare", "Adatta: no", "Anna a te: Non posso."),
        *("Riscontro: Il consiglio ha fermato il discorso.", "Vai alla scena 2"),
    ):
        made.add_paragraph(line)
    made.add_heading("Scena 2: La seconda sera", 1)
    made.add_paragraph("Tornano tutti.")
    made.add_paragraph("Fine: Si rivedono giovedì.")
    made.sections[0].header.paragraphs[0].text = "bozza di Maria, terza versione"
    return saved(made)


def table_of_talk() -> bytes:
    """Return an OpenDocument text whose talk stands in a table, one line of it taken out."""
    rows = (("Who", "What"), ("Teresa", "Come out, love."), ("Davide", "No."))
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    table = "".join(
        f"<table:table-row>{cell.format(who)}{cell.format(what)}</table:table-row>"
        for who, what in rows
    )
    return open_document(
        "<text:tracked-changes>"
        '<text:changed-region text:id="c1"><text:deletion><office:change-info>'
        "<dc:creator>Rosa</dc:creator></office:change-info><text:p> and cold</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
        '<text:h text:outline-level="1">The kitchen</text:h>'
        '<text:p>It is dark<text:change text:change-id="c1"/>.<office:annotation>'
        "<dc:creator>Maria</dc:creator><text:p>Was it?</text:p></office:annotation></text:p>"
        f"<table:table>{table}</table:table>"
        "<text:list><text:list-item><text:p>“Who is there?”</text:p></text:list-item>"
        "<text:list-item><text:p>You wait.</text:p></text:list-item></text:list>"
    )


def open_document(body: str) -> bytes:
    """Return an OpenDocument text with a body."""
    names = ("office", "text", "table", "style")
    spaces = " ".join(f'xmlns:{name}="{ODT}:{name}:1.0"' for name in names)
    content = (
        f'<office:document-content {spaces} xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def word(body: str, head: str = "", **others: bytes | str) -> bytes:
    """Return a document of Word's with a body, and files beside it."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}.main+xml"/></Types>'
    )
    inside = f"<w:body>{body}</w:body>"
    document = f'<?xml version="1.0"?>{head}<w:document {nsdecls("w")}>{inside}</w:document>'
    files: dict[str, bytes | str] = {"[Content_Types].xml": types, "word/document.xml": document}
    return zipped(files | others)


def encrypted() -> bytes:
    """Return an archive whose file says that it is encrypted."""
    data = bytearray(word("<w:p/>"))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(mark, place + 4)
    return bytes(data)


ENTITIES = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
HOSTILE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "nothing": ("a.txt", lambda: b"", "empty"),
    "only spaces": ("a.txt", lambda: b" \n\t\n", "empty"),
    "an empty document": ("a.docx", lambda: word("<w:p/>"), "empty"),
    "fifty megabytes": ("a.txt", lambda: b"a " * 25_000_000, "large"),
    "eleven novels": ("a.txt", lambda: b"a word " * 150_000, "long"),
    "a picture called .docx": ("a.docx", lambda: b"\x89PNG\r\n\x1a\n" + bytes(200), "picture"),
    "a photograph": ("a.odt", lambda: b"\xff\xd8\xff\xe0" + bytes(200), "picture"),
    "a film": ("a.docx", lambda: b"\0\0\0\x18ftypmp42" + bytes(200), "other"),
    "a PDF": ("a.docx", lambda: b"%PDF-1.7\n", "pdf"),
    "rich text": ("a.doc", lambda: b"{\\rtf1 words}", "rich"),
    "an old or locked document": (
        "a.doc",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99),
        "old",
    ),
    "numbers": ("a.txt", lambda: bytes(range(256)) * 20, "unreadable"),
    "a cut document": ("a.docx", lambda: word(PARAGRAPH.format("words"))[:300], "broken"),
    "an archive of pictures": ("a.docx", lambda: zipped({"1.png": b"\x89PNG"}), "other"),
    "a spreadsheet": ("a.docx", lambda: zipped({"xl/workbook.xml": "<a/>"}), "other"),
    "a locked archive": ("a.docx", encrypted, "locked"),
    "a locked OpenDocument": (
        "a.odt",
        lambda: zipped({"content.xml": "x", "META-INF/manifest.xml": "<a><encryption-data/></a>"}),
        "locked",
    ),
    "macros": ("a.docx", lambda: word("<w:p/>", **{"word/vbaProject.bin": ""}), "macros"),
    "a bomb": ("a.docx", lambda: word(PARAGRAPH.format("0" * 60_000_000)), "bomb"),
    "many files": ("a.docx", lambda: zipped({f"{n}": "" for n in range(3000)}, 0), "bomb"),
    "an entity from elsewhere": (
        "a.docx",
        lambda: word(PARAGRAPH.format("&a;"), ENTITIES),
        "entities",
    ),
    "entities in entities": ("a.docx", lambda: word(PARAGRAPH.format("&b;"), LAUGHS), "entities"),
    "ten thousand elements in each other": (
        "a.docx",
        lambda: word("".join(f'<w:p w:n="{n}">' for n in range(10_000)) + "</w:p>" * 10_000),
        "broken",
    ),
    "elements that cross": ("a.docx", lambda: word("<w:p><w:r></w:p></w:r>"), "broken"),
}
"""Files that nobody should open: what each is called, what it holds, and why it is refused."""
