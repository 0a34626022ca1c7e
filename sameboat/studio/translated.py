"""`translated`: what a translation of a script begins with.

In come a text, its language and another one; out comes the script's skeleton in that language: its
labels, moves, people and who speaks to whom, with `…` wherever somebody's words are to come.
Titles, people's descriptions and what is remembered stay, since other lines name them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sameboat.markdown import plain
from sameboat.model import Case, Mark, Script
from sameboat.naming import addressed, bare, listed, speaker
from sameboat.parse.cast import Cast
from sameboat.parse.network import asked
from sameboat.studio.pieces import Piece, pieces
from sameboat.studio.reading import parsed
from sameboat.vocabulary import Language, folded, language

__all__ = ["MISSING", "is_missing", "translated", "translated_piece"]

MISSING = "…"
PICTURE = re.compile(r"!\[.*?\](\(.*\))", re.DOTALL)
# What another text doesn't share: who read and agreed to this one. Notes are between its authors.
OWN = ("reviewed", "agreed", "named")
WORDED = {"level": "levels", "status": "stages", "contains": "contents", "setting": "settings"}
KEPT = ("scene", "part", "next", "concept", "remember", "if", "unless", "words", "also")


@dataclass(frozen=True, slots=True)
class _Tongues:
    """From which language into which, and the script's cast."""

    old: Language
    new: Language
    script: Script


def translated(text: str, lang: str, to: str) -> str:
    """Return the text of a translation into `to` that has yet to be written."""
    tongues = _tongues(text, lang, to)
    return "".join(_written(piece, tongues) for piece in pieces(text, lang))


def translated_piece(piece: Piece, text: str, lang: str, to: str) -> str:
    """Return what one piece of a text begins as in another language."""
    return _written(piece, _tongues(text, lang, to))


def _tongues(text: str, lang: str, to: str) -> _Tongues:
    script = parsed(text, lang).script
    return _Tongues(language(lang, script.form), language(to, script.form), script)


def _written(piece: Piece, tongues: _Tongues) -> str:
    kind, words, after = piece["kind"], piece["words"], piece["after"]
    if kind == "note" or (kind == "field" and piece.get("name") in OWN):
        return ""
    if kind == "field":
        return _field(piece, tongues)
    if kind == "speech":
        return f"{_head(piece, tongues.new)}: {MISSING}{after}"
    if kind in ("choice", "answer") and "speaker" in piece:
        head = f"{_head(piece, tongues.new)}: " if piece["to"] else ""
        return f'### {head}"{MISSING}"{after.lstrip(_quotes(after))}'
    if kind in ("choice", "answer"):
        return f"### {MISSING}{after}"
    if kind in ("move", "fit"):
        means = piece.get("means")
        shown = tongues.new.word(f"{kind}s", means) if means else words
        return f"{tongues.new.word('labels', kind)}: {shown}{after}"
    if ("labels", kind) in tongues.new.shown:
        shown = _sentence(words, tongues) if kind in KEPT else MISSING
        return f"{tongues.new.word('labels', kind)}: {shown}{after}"
    if kind == "narration":
        picture = PICTURE.fullmatch(words.strip())
        return f"![{MISSING}]{picture[1]}{after}" if picture else f"{MISSING}{after}"
    return f"{piece['before']}{words}{after}"


def _quotes(after: str) -> str:
    """Return the marks that close what is said, with which the end of a heading begins."""
    return after[: len(after) - len(after.lstrip('"”’»'))]


def _field(piece: Piece, tongues: _Tongues) -> str:
    name, words = piece["name"], piece["words"]
    group = WORDED.get(name)
    if group:
        known = getattr(tongues.old, group)
        for item in piece.get("items") or [words]:
            if identifier := known.get(folded(item)):
                words = words.replace(item, tongues.new.word(group, identifier))
    label = tongues.new.word("fields", name)
    rest = piece["before"].partition(":")[2]
    return f"{label}:{rest}{words}{piece['after']}"


def _head(piece: Piece, words: Language) -> str:
    """Return who says something to whom, and how, as a line begins with it."""
    who, to = speaker(piece["speaker"], words), addressed(piece["to"], words)
    manner = f"({piece['manner']})" if piece.get("manner") else ""
    return bare(" ".join(filter(None, (who, to, manner))))


def _sentence(words: str, tongues: _Tongues) -> str:
    """Return what is asked of the conversation in the other language; other words as they are."""
    if not isinstance(tongues.script, Case):
        return words
    names = [person.name for person in tongues.script.people]
    marks, _ = asked(Cast(names, tongues.old), plain(words))
    return _asked(marks, tongues.new) or words


def _asked(marks: tuple[Mark, ...], words: Language) -> str:
    kinds = {mark.kind for mark in marks}
    ones = list(dict.fromkeys(mark.one for mark in marks))
    tos = list(dict.fromkeys(mark.to for mark in marks if mark.to))
    if kinds == {"most"}:
        return words.network["most"][0]
    if kinds == {"spoken"}:
        return _filled(words.network["spoken"], ones, [], words)
    if kinds == {"to"} and set(ones) == set(tos):
        return _filled(words.network["turned"], ones, [], words, plural=True)
    return _filled(words.network["to"], ones, tos, words) if kinds == {"to"} else ""


def _filled(
    patterns: tuple[str, ...], x: list[str], y: list[str], words: Language, *, plural: bool = False
) -> str:
    pattern = patterns[1 if len(x) > 1 and not plural and len(patterns) > 1 else 0]
    to = addressed(y, words).partition(" ")[0] if y else ""
    shown = [[speaker(name, words) for name in names] for names in (x, y)]
    listed_x, listed_y = (listed(names, words) for names in shown)
    return bare(pattern.format(x=listed_x, y=listed_y, to=to))


def is_missing(words: Any) -> bool:
    """Tell whether words are still to come."""
    return str(words).strip(" *_\"'“”«»") in ("", MISSING, "...")
