"""What e-mail programs do to a text, undone.

In comes a text as somebody pasted it; out come its likely readings, first the one as it stands.
Which of them is right, its reader tells by the sum that the text bears.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Callable, Iterator
from html import unescape

__all__ = ["BIDI", "readings"]

BIDI = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
BARRED = re.compile(r"^[ \t]*(?:[>|][ \t]?)+", re.MULTILINE)
BREAK = re.compile(r"<br\b[^<>]*>|</(?:div|p|li|blockquote|td|tr|h\d)\s*>", re.IGNORECASE)
TAG = re.compile(
    r"</?(?:html|head|body|div|p|span|blockquote|font|b|i|u|em|strong|a|ul|ol|li|pre|tt|code"
    r"|table|tbody|tr|td|h\d)\b[^<>]*>",
    re.IGNORECASE,
)
MARKED = re.compile(r"\\(?=[\[\]()_*<>#=.-])|[*_]+(?=\[)|(?<=\])[*_]+")
ENCODED = re.compile(r"=[0-9A-F]{2}|=$", re.MULTILINE)


def _not_barred(text: str) -> str:
    """Return a text without the lines that some programs draw beside what they quote."""
    return BARRED.sub("", text)


def _not_encoded(text: str) -> str:
    """Return the text of a mail as it was before it was encoded as `=E2=80=9C`."""
    if not ENCODED.search(text):
        return text
    return quopri.decodestring(text.encode("utf-8", "surrogatepass")).decode("utf-8", "replace")


def _not_mistaken(text: str) -> str:
    """Return a text whose UTF-8 was read as if it were Windows's letters."""
    try:
        return b"".join(map(_byte, text)).decode("utf-8")
    except UnicodeError:
        return text


def _byte(letter: str) -> bytes:
    if letter == "\ufffd":  # Windows has no letter for the end of a closing quotation mark
        return b"\x9d"
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")


def _not_html(text: str) -> str:
    """Return the words of a mail that was written as HTML, or whose signs were."""
    return unescape(TAG.sub("", BREAK.sub("\n", text)))


def _not_marked(text: str) -> str:
    r"""Return a text without the signs that make numbers bold, and without `\[`."""
    return MARKED.sub("", text)


UNDOING: tuple[Callable[[str], str], ...] = (
    _not_barred,
    _not_encoded,
    _not_mistaken,
    _not_html,
    _not_marked,
)


def readings(text: str) -> Iterator[str]:
    """Yield a text's readings: what is more likely comes first, and none comes twice."""
    found = {text: None}
    for undo in UNDOING:
        for one in [*found]:
            found.setdefault(undo(one))
    yield from found
