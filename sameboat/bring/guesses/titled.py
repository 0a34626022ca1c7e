"""The title of a draft: styled as one, the only heading above all others, or alone at the top.

In come the rows; out they come without it, with the row that it is in the front matter.
"""

from __future__ import annotations

from collections.abc import Sequence

from sameboat.bring.document import Line
from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Rows
from sameboat.parse import enumeration
from sameboat.vocabulary import Language, folded

__all__ = ["read"]

KIND = "title"
LONGEST = 80
ENDS = (".", "!", "?", "…", ":", ";", ",", '"', "”", "»")


def read(
    rows: Rows, lines: tuple[Line, ...], fields: Sequence[str], language: Language
) -> tuple[Rows, Rows, list[Guess]]:
    """Return the rows without the title, its row, and what was guessed.

    `lines` are those of the draft, `fields` those of its front matter: a title that stands there
    already isn't told twice, and another one becomes a note.
    """
    at = next(
        (n for n in range(len(rows)) if _is_title(rows, n, lines, bool(fields), language)), None
    )
    if at is None:
        return rows, [], []
    row = rows[at]
    words = row.text.lstrip("# ").strip("*_ ")
    others = [*rows[:at], *rows[at + 1 :]]
    if any(
        language.fields.get(folded(text.partition(":")[0].strip("*_ "))) == "title"
        for text in fields
    ):
        if any(folded(words) in folded(text) for text in fields):
            return others, [], []
        note = row.saying(f"{language.word('labels', 'note')}: {words}")
        return [*rows[:at], note, *rows[at + 1 :]], [], []
    made = row.saying(f"{language.word('fields', 'title')}: {words}")
    return others, [made], [Guess(row.draft, KIND, words)]


def _is_title(
    rows: Rows, number: int, lines: tuple[Line, ...], has_fields: bool, language: Language
) -> bool:
    """Tell whether a row is the title of it all."""
    row = rows[number]
    if row.draft and lines[row.draft[0] - 1].kind == "title" and row.text.startswith("# "):
        return True
    if has_fields or any(above.text.strip() for above in rows[:number]):
        return False
    words = row.text.strip("*_ ")
    heads = [len(r.text) - len(r.text.lstrip("#")) for r in rows if r.text.startswith("#")]
    if words.startswith("# "):
        return heads.count(1) == 1 and (
            len(heads) > 1 or enumeration.scene(words[2:], language) is None
        )
    below = rows[number + 1].text.strip() if number + 1 < len(rows) else ""
    return (
        0 < len(words) <= LONGEST
        and not words.startswith(("#", "-", "|"))
        and ":" not in words
        and not words.endswith(ENDS)
        and any(map(str.isalpha, words))
        and enumeration.scene(words, language) is None
        and not below[:1].islower()
    )
