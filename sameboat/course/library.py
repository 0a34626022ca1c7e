"""What outlets read from: cases, exercises and the chapters that place them.

In come a folder or a data file; out comes a `Library`, and no outlet knows which of the two it has.
In a checkout it is the folders with their scripts; in a browser, where nothing can be read in time,
one data file that `data.py` wrote beforehand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from sameboat.model import Case, Exercise, Script
from sameboat.vocabulary import FormName

__all__ = ["DATA", "HOMES", "Chapter", "Library", "NoLibraryError", "Playable"]

HOMES: Mapping[FormName, str] = MappingProxyType({"case": "cases", "exercise": "exercises"})
"""The folder of a course that scripts of each form lie in."""
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
    """A page of the book by its address, and the concepts, cases and exercises it holds, in order.

    It `teaches` unless it is for looking things up.
    """

    page: str
    title: str
    concepts: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    exercises: tuple[str, ...] = ()
    teaches: bool = True

    @property
    def name(self) -> str:
        """Return the name of the page's file."""
        return self.page.rpartition("/")[2]


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
        """Return the pages of the book in its order."""
        ...

    def exercise(self, name: str, language: str) -> Exercise:
        """Return an exercise, in English where it has no script in `language`."""
        ...
