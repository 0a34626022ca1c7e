"""A move by everyday words: `Move: stepping back`, or in the feedback, `I'd call that making room`.

In come the rows; out they come with the move that is meant, where one is clearly the nearest, and a
guess for each. What isn't clear is left to be asked.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sameboat.bring.guess import Guess
from sameboat.bring.likeness import LEAST, move_of
from sameboat.bring.sheet import Row, Rows
from sameboat.bring.words import listed
from sameboat.parse.cast import head_of
from sameboat.parse.label import label_of
from sameboat.problems import nearest
from sameboat.vocabulary import Language, folded

__all__ = ["read"]

KIND = "moved"
SPELT = 0.8  # how like a move a slip of the fingers is
MOST_WORDS = 6  # of a move that a sentence calls so
SURE = 1.05  # how near a short sentence is to the move that it only names
SHORT = 3  # words of a sentence that only names one
SENTENCES = re.compile(r"(?<=[.!?])\s+")


def read(rows: Rows, language: Language, undone: Collection[str] = ()) -> tuple[Rows, list[Guess]]:
    """Return the rows with the moves that everyday words name; `undone` are the ids of guesses.

    One that is undone stays as it is written, so that its move is asked.
    """
    word, made, guesses = language.word("labels", "move"), list[Row](), list[Guess]()
    for at, row in enumerate(rows):
        move = _move(rows, at, language)
        guess = Guess(row.draft, KIND, language.word("moves", move))
        if not move or guess.id in undone:
            made.append(row)
            continue
        label, _ = _label(row, language)
        named = row.saying(f"{word}: {guess.about}")
        made += [named] if label == "move" else [named, Row(""), row]
        guesses.append(guess)
    return made, guesses


def _move(rows: Rows, at: int, language: Language) -> str:
    """Return the id of the move that a row names: as the label of one, or in a feedback."""
    label, words = _label(rows[at], language)
    if label not in ("move", "feedback"):
        return ""
    labels = dict(_beside(rows, at, language))
    fit = language.fit(labels.get("fit", "")) or ""
    if label == "move":
        return "" if _is_spelt(words, language) else move_of(words, fit, language)
    if "move" in labels:
        return ""
    found = (
        move_of(said, fit, language, LEAST if is_called else SURE)
        for said, is_called in _called(words, language)
    )
    return next(filter(None, found), "")


def _beside(rows: Rows, at: int, language: Language) -> Iterator[tuple[str, str]]:
    """Yield the labels of the choice that a row stands in, as far as they are near it."""
    own, _ = _label(rows[at], language)
    for way in (range(at - 1, -1, -1), range(at + 1, len(rows))):
        for number in way:
            label, words = _label(rows[number], language)
            if rows[number].text.startswith("#") or label == own:
                break
            if label:
                yield label, words


def _label(row: Row, language: Language) -> tuple[str, str]:
    """Return the id of the label that a row begins with, and its words; empty where none does."""
    parts = head_of(row.text.lstrip("-* "))
    label = label_of(parts, language) if parts else None
    return (label.id, parts[1]) if label is not None and parts else ("", "")


def _is_spelt(words: str, language: Language) -> bool:
    """Tell whether words are moves by their own names, or nearly."""
    if folded(words) in language.moves or nearest(words, language.moves, SPELT):
        return True
    joined = "|".join(map(re.escape, sorted(language.conjunctions)))
    parts = re.split(rf"\s*[,;/&+]\s*|\s+(?:{joined})\s+", words)
    return sum(folded(part) in language.moves for part in parts) > 1


def _called(words: str, language: Language) -> list[tuple[str, bool]]:
    """Return what a feedback calls the move: behind `I'd call that`, or in a short sentence."""
    known = sorted(listed(language.code, "called"), key=lambda one: -len(one))
    calls = "|".join(map(re.escape, known))
    found = re.search(rf"\b(?:{calls})\s+([^.!?;:,]+)", words, re.IGNORECASE)
    said = [(found[1], True)] if found and len(found[1].split()) <= MOST_WORDS else []
    short = (one for one in SENTENCES.split(words)[1:] if len(one.split()) <= SHORT)
    return said + [(one, False) for one in short if language.fit(one) is None]
