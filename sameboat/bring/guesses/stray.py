"""Fields that stand alone somewhere at the top, and not together as front matter does.

In come the rows; out they come without these, with the rows that they are in the front matter.
"""

from __future__ import annotations

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Rows
from sameboat.parse import enumeration
from sameboat.parse.cast import head_of
from sameboat.vocabulary import Language, folded

__all__ = ["read"]

KIND = "field"


def read(rows: Rows, language: Language) -> tuple[Rows, Rows, list[Guess]]:
    """Return the rows without such fields, those of the fields, and what was guessed."""
    left, found, guesses = list(rows), list(rows[:0]), list[Guess]()
    for row in rows:
        counted = enumeration.scene(row.text.strip("# *_"), language)
        if row.text.startswith("##") or (counted is not None and counted.named):
            break
        parts = head_of(row.text)
        field = language.fields.get(folded(parts[0])) if parts and parts[1] else None
        if parts is None or field in (None, "people") or field in (one.about for one in guesses):
            continue
        found.append(row.saying(f"{language.word('fields', field or '')}: {parts[1]}"))
        guesses.append(Guess(row.draft, KIND, language.word("fields", field or "")))
        left.remove(row)
    return left, found, guesses
