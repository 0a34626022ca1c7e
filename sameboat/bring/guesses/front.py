"""The front matter of a draft that has none, or not all of it: as far as it can be told.

In come the rows; out they come with title, people and role at the top, and a guess for each. What
can't be told is asked.
"""

from __future__ import annotations

from sameboat.bring.document import Line
from sameboat.bring.guess import Guess
from sameboat.bring.guesses import listed, role, speakers, stray, titled
from sameboat.bring.sheet import Row, Rows
from sameboat.parse import fences
from sameboat.vocabulary import Language, folded

__all__ = ["read"]


def read(rows: Rows, lines: tuple[Line, ...], language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with front matter; `lines` are those of the draft."""
    texts = [row.text for row in rows]
    place = fences.place(texts, language)
    fields = [] if place is None else texts[slice(*place)]
    has = {language.fields.get(folded(fences.regular(text).partition(":")[0])) for text in fields}
    rows, added, guesses = titled.read(rows, lines, fields, language)
    if place is None:
        rows, found, guessed = stray.read(rows, language)
        added, guesses = [*added, *found], [*guesses, *guessed]
        has |= {language.fields.get(folded(row.text.partition(":")[0])) for row in found}
    if "you" not in has:
        found, guessed = role.read(rows, language)
        added, guesses = [*added, *found], [*guesses, *guessed]
    if "people" not in has:
        rows, found, guessed = listed.read(rows, language)
        if len(found) == 1:  # all on one line
            more, also = list[Row](), list[Guess]()
        else:
            more, also = speakers.read(rows, [row.text for row in found[1:]], language)
        if more and not found:
            found = [Row(f"{language.word('fields', 'people')}:")]
        added, guesses = [*added, *found, *more], [*guesses, *guessed, *also]
    place = fences.place([row.text for row in rows], language)
    if place is not None:
        return [*rows[: place[0]], *added, *rows[place[0] :]], guesses
    return [Row("---"), *added, Row("---"), Row(""), *rows], guesses
