"""What a notebook plays from: cases, exercises and the chapters that place them.

In come a folder or a data file; out comes a `Library`, and no notebook knows which of the two it
has. In a checkout it is the folders with their scripts; in a browser, where nothing can be read in
time, one data file that `data.py` wrote beforehand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from sameboat.model import Case, Exercise, Script

__all__ = ["DATA", "Chapter", "Library", "NoLibraryError", "Playable"]

DATA = "library.json"
"""The name of a library's data file."""


class NoLibraryError(LookupError):
    """There is no such case here; the message says where it was looked for."""

    def _render_traceback_(self) -> list[str]:
        """Return what IPython shows: a sentence, for nobody who reads it wrote the program."""
        return [str(self)]


@dataclass(frozen=True, slots=True)
class Playable:
    """A case that can be played: its folder's name, its language and its title."""

    name: str
    language: str
    title: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its file's name, its title, and the concepts and exercises it holds, in order."""

    name: str
    title: str
    concepts: tuple[str, ...] = ()
    exercises: tuple[str, ...] = ()


class Library(Protocol):
    """Where cases, exercises and chapters come from. KeyError for a name that isn't there."""

    @property
    def site(self) -> str:
        """Return the book's address with a slash at its end, empty where there is no book."""
        ...

    def scripts(self) -> tuple[Playable, ...]:
        """Return the cases that can be played, by title, in each language they are written in."""
        ...

    def case(self, name: str, language: str) -> Case:
        """Return a case."""
        ...

    def picture(self, script: Script, name: str) -> str:
        """Return the address of a picture that lies beside a script; empty without one."""
        ...

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the chapters in the order of the book."""
        ...

    def exercise(self, name: str, language: str) -> Exercise:
        """Return an exercise, in English where it has no script in `language`."""
        ...
