"""The cases of a library by name, each in one language and read once.

In come a library and a language; out comes a mapping whose cases are in that language where they
are written in it, and in another one where they aren't.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sameboat.course.library import Library
from sameboat.model import Case

__all__ = ["Cases"]


class Cases(Mapping[str, Case]):
    """The cases that can be played; a case is read when it is asked for first."""

    def __init__(self, library: Library, language: str) -> None:
        self._library = library
        self._codes: dict[str, str] = {}
        for script in library.scripts():
            if script.name not in self._codes or script.language == language:
                self._codes[script.name] = script.language
        self._read: dict[str, Case] = {}

    def __getitem__(self, name: str) -> Case:
        if name not in self._read:
            self._read[name] = self._library.case(name, self._codes[name])
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._codes)

    def __len__(self) -> int:
        return len(self._codes)
