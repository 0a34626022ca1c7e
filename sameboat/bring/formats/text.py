"""Plain text and Markdown, in whatever encoding: `.txt`, `.md`.

In come bytes; out come the lines as they were typed, rows of a Markdown table as such.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from sameboat.bring.document import Draft, Line
from sameboat.bring.refused import Refused
from sameboat.parse.export import typed
from sameboat.parse.source import CONTROL, INVISIBLE, plain_line_ends

__all__ = ["decoded", "draft_of", "read"]

MARKS = ((b"\xff\xfe\0\0", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# What programs on personal computers wrote before they wrote UTF-8, the likeliest first.
OLDER = ["cp1252", "mac_roman", "cp850"]
ROW = re.compile(r"\s*\|(.+)\|\s*")
RULE = re.compile(r"[\s|:–—-]+")
# What nobody types: an online editor's export has it before signs that could be marks.
ESCAPED = re.compile(r"\\([-!.#+=_~&>()])")
FEWEST = 3
CELLS = re.compile(r"(?<!\\)\|")


def read(data: bytes) -> Draft:
    """Return the lines of a text; Refused when it is none."""
    return draft_of(decoded(data))


def draft_of(text: str) -> Draft:
    """Return the lines of a text, as its author typed them."""
    text = unicodedata.normalize("NFC", INVISIBLE.sub("", plain_line_ends(text)))
    text = text.replace("\x0c", "\n").replace("\x0b", "\n").replace("\x85", "\n")
    text = CONTROL.sub(" ", text).replace("\xa0", " ")
    text = typed(text)
    exported = len(ESCAPED.findall(text)) >= FEWEST
    return Draft(tuple(_lines(ESCAPED.sub(r"\1", text) if exported else text)))


def decoded(data: bytes) -> str:
    """Return the text in `data`; Refused when there is none in it."""
    encoding = next((name for mark, name in MARKS if data.startswith(mark)), "")
    try:
        if encoding:
            return data.decode(encoding)
        if data.count(0) > len(data) // 4:  # half of each letter is nothing
            return data.decode("utf-16-be" if not data[0] else "utf-16-le")
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if encoding or b"\0" in data:
            raise Refused("unreadable") from None
        # Loaded for old texts alone: in a browser it is fetched first.
        from charset_normalizer import from_bytes

        found = from_bytes(data, cp_isolation=OLDER).best()
        if found is None:
            raise Refused("unreadable") from None
        text = str(found)
    if text.count("\0") > len(text) // 100:
        raise Refused("unreadable")
    return text


def _lines(text: str) -> Iterator[Line]:
    in_table = False
    for line in text.split("\n"):
        found = ROW.fullmatch(line)
        is_row = found is not None and (in_table or "|" in found[1])
        if found is None or not is_row:
            in_table = False
            yield Line(line.rstrip())
            continue
        in_table = True
        if RULE.fullmatch(line):
            continue  # says only that a table stands here
        cells = (cell.replace("\\|", "|").strip() for cell in CELLS.split(found[1]))
        yield Line("", "row", 0, tuple(cells))
