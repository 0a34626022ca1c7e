"""Fields of the front matter by the words that people have for them: `Characters:`, `My role:`.

In come the rows; out they come with the field's own word, and a guess for each.
"""

from __future__ import annotations

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Rows
from sameboat.bring.words import named
from sameboat.parse.cast import head_of
from sameboat.parse.persons import on_one_line
from sameboat.vocabulary import Language, folded

__all__ = ["read"]

KIND = "field"
LONGEST = 200  # rows: front matter stands at the top


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with the words of fields as they are written."""
    known = {folded(word): field for field, word in named(language.code, "fields")}
    found, guesses, seen = list(rows), list[Guess](), set[str]()
    for number, row in enumerate(rows[:LONGEST]):
        if row.text.startswith("##"):
            break
        parts = head_of(row.text)
        field = known.get(folded(parts[0].strip("*_ "))) if parts else None
        if field is None or field in seen or not parts:
            continue
        if field == "people" and parts[1] and not on_one_line(parts[1], language):
            continue  # a sentence about them
        if any(_is_field(other.text, field, language) for other in rows[:LONGEST]):
            continue
        seen.add(field)
        word = language.word("fields", field)
        found[number] = row.saying(f"{word}: {parts[1]}".rstrip())
        guesses.append(Guess(row.draft, KIND, word))
    return found, guesses


def _is_field(text: str, field: str, language: Language) -> bool:
    parts = head_of(text)
    return parts is not None and language.fields.get(folded(parts[0])) == field
