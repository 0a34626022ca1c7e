"""A script's language stands in its name: `it.md` and `mycase.it.md` are Italian.

In comes a path; out come its language and what the languages of one script share.
"""

from __future__ import annotations

from pathlib import Path

from sameboat.vocabulary import languages

__all__ = ["base", "code_of", "last_part"]


def last_part(path: Path) -> str:
    """Return the part of a name in which a language stands, if one does."""
    return path.stem.rpartition(".")[2]


def code_of(path: Path) -> str:
    """Return the language of a script by its name: `en` unless the name says another."""
    last = last_part(path).casefold()
    return last if last in languages() else "en"


def base(path: Path) -> str:
    """Return what the languages of one script share: `mycase` for `mycase.it.md`, else ``."""
    before, _, last = path.stem.rpartition(".")
    known = last.casefold() in languages()
    return before if known else path.stem
