"""A story in a mail that was saved or forwarded: its header, its signature and older mails.

In come the rows; out they come with what stands around the story as notes, and a guess for each.
"""

from __future__ import annotations

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Row, Rows
from sameboat.bring.words import listed
from sameboat.parse.everyday import noted
from sameboat.vocabulary import Language, folded

__all__ = ["read"]

KIND = "mail"
FEWEST = 3  # fields of a header
MOST_WORDS = 4  # of a greeting, and of each line of a signature
SIGNED = ("--", "—", "___")


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with what isn't the story as notes; a draft without a header as it is."""
    headers = _headers(rows, listed(language.code, "mail_fields"))
    if not headers or headers[0][0] > len(rows) // 3:
        return rows, []
    first, older = headers[0], headers[1:]
    begins = _greeted(rows, first[1])
    ends = older[0][0] if older else len(rows)
    ends = next((at for at in range(begins, ends) if rows[at].text.strip() in SIGNED), ends)
    ends = _signed(rows, begins, ends)
    label = language.word("labels", "note")
    made, guesses = list[Row](), list[Guess]()
    for at, row in enumerate(rows):
        words = row.text.strip()
        if begins <= at < ends or not words or noted(row.text, language):
            made.append(row)
            continue
        made += (Row(""), row.saying(f"{label}: {words.replace('**', '').lstrip('# ')}"), Row(""))
        guesses.append(Guess(row.draft, KIND, words))
    return made, guesses


def _headers(rows: Rows, fields: frozenset[str]) -> list[tuple[int, int]]:
    """Return where the headers of mails begin and end."""
    found, start, count, last = list[tuple[int, int]](), 0, 0, 0
    for at, row in enumerate((*rows, Row("."))):
        words = row.text.replace("**", "").strip()
        if folded(words.partition(":")[0]) in fields and ":" in words:
            start = start if count else at
            count, last = count + 1, at + 1
        elif words:
            found += [(start, last)] if count >= FEWEST else []
            count = 0
    return found


def _greeted(rows: Rows, start: int) -> int:
    """Return where the story begins: below a greeting such as `Hello Hazel,`."""
    at = next((at for at in range(start, len(rows)) if rows[at].text.strip()), start)
    words = rows[at].text.strip() if at < len(rows) else ""
    return at + 1 if words.endswith((",", "!")) and len(words.split()) <= MOST_WORDS else start


def _signed(rows: Rows, begins: int, ends: int) -> int:
    """Return where the story ends: above a name and a farewell."""
    while ends > begins:
        words = rows[ends - 1].text.strip()
        is_short = len(words.split()) <= MOST_WORDS and not words.endswith((".", "!", "?", "”"))
        if words and not is_short:
            break
        ends -= 1
    return ends
