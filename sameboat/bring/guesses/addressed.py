"""Who speaks by other signs: `Anna to the group:`, `**Shug**  Read it.`, `[23:41] **Me:** u up`.

In come the rows; out they come as a script has them, and a guess for each.
"""

from __future__ import annotations

import re

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Row, Rows
from sameboat.bring.words import listed
from sameboat.parse.everyday import noted
from sameboat.vocabulary import Language

__all__ = ["read"]

KIND = "said"
STAMP = re.compile(r"^(?:\[\d{1,2}[:.]\d{2}\]|\d{1,2}[:.]\d{2})\s+(?=\**[A-ZÀ-Ý][^:]{0,30}:)")
BOLD_HEAD = re.compile(r"^\*\*([^*:]{1,40}):\*\*\s*|^\*\*([^*:]{1,40})\*\*:\s*")
BOLD_NAME = re.compile(r"^\*\*([A-ZÀ-Ý][^*:]{0,30})\*\*\s{2,}(?=[\"“«‘]?[A-ZÀ-Ý])")


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with those who speak as a script has them."""
    to = "|".join(map(re.escape, sorted(language.to)))
    them = "|".join(map(re.escape, sorted(listed(language.code, "all_of_them"), key=len)[::-1]))
    group = re.compile(rf"^(\**[^:\s][^:]{{0,30}}?\**)\s+(?:{to})\s+(?:{them})\s*:", re.IGNORECASE)
    everyone = language.word("labels", "everyone")
    made, guesses = list[Row](), list[Guess]()
    for row in rows:
        text = row.text
        if not noted(text, language) and not text.startswith("#"):
            text = STAMP.sub("", text)
            text = BOLD_HEAD.sub(lambda found: f"{found[1] or found[2]}: ", text)
            text = BOLD_NAME.sub(lambda found: f"{found[1].strip()}: ", text)
            text = group.sub(
                lambda found: f"{found[1]} {language.word('labels', 'to')} {everyone}:", text
            )
        made.append(row.saying(text))
        if text != row.text and BOLD_HEAD.match(row.text) is None:
            guesses.append(Guess(row.draft, KIND, text))
    return made, guesses
