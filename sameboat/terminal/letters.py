"""Words for terminals that can't show every letter.

In come a text and the terminal's encoding; out comes the text as far as it can be shown there,
with plain letters and signs in place of the others: `"` for `“`, `e` for `é`, `...` for `…`.
"""

from __future__ import annotations

import unicodedata

__all__ = ["showable"]

PLAIN = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": ",",
    "–": "-", "—": "--", "…": "...", "→": "->", "·": "-", "•": "*", "×": "x", "−": "-",
    "●": "(x)", "◐": "(/)", "○": "( )", "■": "#", "│": "|", "─": "-", "\u00a0": " ", "\u202f": " ",
    "\u2011": "-", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O",
    "ł": "l", "Ł": "L", "€": "EUR", "\u2068": "", "\u2069": "",
}  # fmt: skip


def showable(text: str, encoding: str) -> str:
    """Return `text` with every character that `encoding` lacks replaced by plain ones."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_letter(letter, encoding) for letter in text)
    except LookupError:
        return showable(text, "ascii")
    return text


def _letter(letter: str, encoding: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))
    for form in (letter, PLAIN.get(letter, bare), bare):
        try:
            form.encode(encoding)
        except UnicodeEncodeError:
            continue
        return form
    return "?"
