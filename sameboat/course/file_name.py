"""A script's language stands in its name: `it.md` and `mycase.it.md` are Italian.

In comes a path; out come its language and what the languages of one script share. Editors add an
ending of their own: `it.md.txt` and `it.txt` are Italian, too, though the book doesn't find them.
"""

from __future__ import annotations

from pathlib import Path

from sameboat.vocabulary import folded, language, languages

__all__ = ["PLAIN", "base", "code_of", "last_part", "named_otherwise", "stem"]


PLAIN = (".md", ".txt", ".text", ".markdown")
"""The endings of files that can hold a script as plain text; the book finds the first."""


def stem(path: Path) -> str:
    """Return a file's name without the endings that only say that it is text."""
    name = path.name
    while name.lower().endswith(PLAIN) and name.lower() not in PLAIN:
        name = name.rpartition(".")[0]
    return name if name != path.name else path.stem


def last_part(path: Path) -> str:
    """Return the part of a name in which a language stands, if one does."""
    return stem(path).rpartition(".")[2]


def code_of(path: Path) -> str:
    """Return the language of a script by its name: `en` unless the name says another."""
    return _code(last_part(path)) or "en"


def base(path: Path) -> str:
    """Return what the languages of one script share: `mycase` for `mycase.it.md`, else ``."""
    before, _, last = stem(path).rpartition(".")
    return before if _code(last) else stem(path)


def _code(word: str) -> str | None:
    """Return the language that a word names: by its code, or as `italiano` does."""
    key = folded(word)
    if key in languages():
        return key
    return next((code for code in languages() if key in language(code).names), None)


def named_otherwise(path: Path) -> Path | None:
    """Return the script that lies where `path` should, under a name the book doesn't find."""
    if not path.parent.is_dir():
        return None
    beside = sorted(other for other in path.parent.iterdir() if other.name.lower().endswith(PLAIN))
    return next((other for other in beside if stem(other).casefold() == path.stem), None)
