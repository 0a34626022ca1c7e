"""Titles and choices in plain lines: `SCENE 2 - The plate`, `**2. The plate**`, `Option 1 - Wait`.

In come the rows; out they come with these as headings, and a guess for each. A line that is all
bold or all in capitals opens a scene where others do so with a word, a number or a heading.
"""

from __future__ import annotations

import re

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Row, Rows
from sameboat.parse import enumeration, fences
from sameboat.parse.cast import head_of
from sameboat.vocabulary import Language, folded

__all__ = ["read"]

LONGEST, MOST_WORDS = 70, 9
BOLD = re.compile(r"\*\*([^*]+)\*\*")
ENDS = (".", "!", "?", "…", ":", ";", ",", '"', "”", "»")


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with lines that count a scene or a choice as headings."""
    place = fences.place([row.text for row in rows], language)
    top = place[1] if place else 0
    scenes = {at: title for at in range(top, len(rows)) if (title := _scene(rows, at, language))}
    known = [at for at, row in enumerate(rows) if row.text.startswith("## ")]
    first = min([*scenes, *known], default=len(rows))
    if scenes or known:
        plain = {at: title for at in range(first, len(rows)) if (title := _plain(rows, at))}
        scenes = {**plain, **scenes}
    made, guesses = list[Row](), list[Guess]()
    for at, row in enumerate(rows):
        if named := _counted(row.text, language):
            made.append(row.saying(named))
            continue
        choice = _choice(row.text, language) if at >= top else ""
        if at not in scenes and not choice:
            made.append(row)
            continue
        heading = f"## {scenes[at]}" if at in scenes else f"### {choice}"
        made += (Row(""), row.saying(heading), Row(""))
        guesses.append(Guess(row.draft, "scene" if at in scenes else "choice", heading[3:].strip()))
    return made, guesses


def _counted(text: str, language: Language) -> str:
    """Return a heading such as `## Scene 3 Outside` with a sign behind its count; else nothing."""
    word = "|".join(map(re.escape, language.counted["scene"]))
    found = re.fullmatch(rf"(##\s+(?:{word})\s+\d{{1,2}})\s+([^\W\d_].*)", text, re.IGNORECASE)
    return f"{found[1]}: {found[2]}" if found and found[2][0].isupper() else ""


def _scene(rows: Rows, at: int, language: Language) -> str:
    """Return the title of a scene that a plain line is, its count before it; else nothing."""
    text = rows[at].text.strip()
    bold = BOLD.fullmatch(text)
    words = (bold[1] if bold else text).strip()
    if text.startswith("#") or len(words) > LONGEST or head_of(_without(words, language)):
        return ""
    word = "|".join(map(re.escape, language.counted["scene"]))
    named = re.fullmatch(
        rf"({word})\s+(\d{{1,2}}|[ivx]{{1,4}})(\s*[.:–—-]+\s*|\s+)(\S.*)", words, re.IGNORECASE
    )
    if named and (named[3].strip() or named[4][0].isupper()) and not words.endswith((",", ";")):
        return f"{named[1]} {named[2]}: {named[4].strip()}"
    counted = enumeration.scene(words, language)
    bare = bold is not None and counted is not None and counted.number.isdecimal()
    return f"{counted.number}. {counted.words.strip()}" if bare and counted else ""


def _without(words: str, language: Language) -> str:
    """Return words without the count before them."""
    counted = enumeration.scene(words, language)
    return counted.words if counted else words


def _plain(rows: Rows, at: int) -> str:
    """Return the title that a line all bold or in capitals is, alone and no sentence."""
    text = rows[at].text.strip()
    bold = BOLD.fullmatch(text)
    words = (bold[1] if bold else text).strip()
    above = rows[at - 1].text if at else ""
    below = rows[at + 1].text if at + 1 < len(rows) else ""
    is_title = (
        0 < len(words) <= LONGEST
        and len(words.split()) <= MOST_WORDS
        and not text.startswith(("#", "-", "|"))
        and (bold is not None or (words.isupper() and len(words.split()) > 1))
        and not above.strip()
        and not below.strip()
        and (":" not in words or (bold is not None and not _is_speech(words, rows)))
        and words[0].isalpha()
        and not words.endswith(ENDS)
    )
    return words if is_title else ""


def _is_speech(words: str, rows: Rows) -> bool:
    """Tell whether what stands before a colon does so elsewhere, too, or is one word alone."""
    head = words.partition(":")[0]
    again = sum(head in row.text for row in rows) > 1
    return again or len(head.split()) == 1


def _choice(text: str, language: Language) -> str:
    """Return what a line says that begins with a word for a choice and its number."""
    if text.startswith("#"):
        return ""
    word = "|".join(map(re.escape, language.counted["choice"]))
    found = re.fullmatch(
        rf"\**(?:{word})\s+(?:\d{{1,2}}|[a-f])\**\s*[–—-]+\**\s+(\S.*)", text.strip(), re.IGNORECASE
    )
    return found[1] if found and folded(found[1]) else ""
