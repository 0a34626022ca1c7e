"""Who the learner is, where a sentence tells it, such as `You are the social worker`.

In come the rows; out comes the role as the front matter has it, and a guess. The sentence stays.
"""

from __future__ import annotations

import re

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Rows
from sameboat.bring.words import listed, named
from sameboat.vocabulary import Language, folded

__all__ = ["read"]

MOST_WORDS = 14


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the row of the front matter, and what was guessed; none where nothing tells it."""
    begins = "|".join(map(re.escape, sorted(listed(language.code, "roles"))))
    role = re.compile(rf"(?:^|[.!?]\s+)(?:{begins})\s+([^.!?:;]+)[.!]?", re.IGNORECASE)
    people = {folded(word) for field, word in named(language.code, "fields") if field == "people"}
    for row in rows:
        if row.text.startswith("##"):
            break
        text = row.text.replace("**", "")
        found = role.search(text)
        head = folded(text.partition(":")[0])
        if found and ":" in text[: found.start()] and head not in people:
            continue  # somebody says it
        if found and len(found[1].split()) <= MOST_WORDS:
            word = language.word("fields", "you")
            made = row.saying(f"{word}: {found[1].strip()}")
            return [made], [Guess(row.draft, "field", word)]
    behind = "|".join(map(re.escape, sorted(listed(language.code, "roles_behind"))))
    told = re.compile(
        rf"(?:^|[.!?]\s+)([A-ZÀ-Ý][\w’']+)\s+(?:{'|'.join(listed(language.code, 'is'))})\s+"
        rf"([^.!?,;:]+),\s+(?:{behind})\b"
    )
    for row in rows:
        if found := told.search(row.text.replace("**", "")):
            word = language.word("fields", "you")
            made = row.saying(f"{word}: {found[1]}, {found[2]}")
            return [made], [Guess(row.draft, "field", word)]
    return [], []
