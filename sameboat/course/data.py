"""A library in one data file: cases, exercises and chapters as values that need no more reading.

In comes any library, out comes the text of a JSON file; in comes that text, out comes a library
with the same cases. A value of the model is written `{"is": its class, …its fields}`, and what a
field is by default is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cached_property
from typing import Any

from sameboat import model
from sameboat.check.targets import parts, targets
from sameboat.course.library import Chapter, Library, Playable
from sameboat.model import Case, Exercise, Script
from sameboat.vocabulary import languages

__all__ = ["FORMAT", "Data", "dump"]

FORMAT = "same-boat-library/1"
CLASSES: dict[str, Any] = {"Chapter": Chapter, "Mark": model.Mark} | {
    name: getattr(model, name) for name in model.__all__ if is_dataclass(getattr(model, name))
}


def _written(value: Any) -> Any:
    if isinstance(value, model.Mark):  # a tuple that has to be one with names again
        return {"is": "Mark", **value._asdict()}
    if isinstance(value, tuple):
        return [_written(item) for item in value]
    if not is_dataclass(value):
        return value
    found = {"is": type(value).__name__}
    for field in fields(value):
        inside = getattr(value, field.name)
        if field.default is MISSING or inside != field.default:
            found[field.name] = _written(inside)
    return found


def _read(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_read(item) for item in value)
    if isinstance(value, dict):
        kind = CLASSES[value["is"]]
        return kind(**{name: _read(inside) for name, inside in value.items() if name != "is"})
    return value


def dump(library: Library, site: str) -> str:
    """Return the data file of a library whose book is at `site`."""
    cases = [library.case(script.name, script.language) for script in library.scripts()]
    chapters = library.chapters()
    names = dict.fromkeys(name for chapter in chapters for name in chapter.exercises)
    exercises = list(_exercises(library, names))
    scripts: list[Script] = [*cases, *exercises]
    data = {
        "format": FORMAT,
        "site": site,
        "titles": {_key(s.name, s.language): s.title for s in library.scripts()},
        "cases": {_key(case.name, case.language): _written(case) for case in cases},
        "pictures": {
            key: address for script in scripts for key, address in _pictures(library, script)
        },
        "chapters": _written(chapters),
        "exercises": {_key(found.name, found.language): _written(found) for found in exercises},
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _key(name: str, code: str) -> str:
    return f"{name}/{code}"


def _pictures(library: Library, script: Script) -> Iterator[tuple[str, str]]:
    for target in targets(parts(script)):
        if target.is_image and (address := library.picture(script, target.address)):
            yield _key(script.name, target.address), address


def _exercises(library: Library, names: Iterable[str]) -> Iterator[Exercise]:
    for name in names:
        for code in languages():
            # A name that isn't there is the book's to complain of.
            with suppress(KeyError):
                exercise = library.exercise(name, code)
                if exercise.language == code:
                    yield exercise


@dataclass(frozen=True)
class Data:
    """The library of a data file; a case becomes values when it is asked for."""

    found: Mapping[str, Any]

    @classmethod
    def of(cls, text: str) -> Data:
        """Return the library in the text of a data file; ValueError when it holds none."""
        found = json.loads(text)
        if not isinstance(found, dict) or found.get("format") != FORMAT:
            raise ValueError(f"this is no library; expected a data file of format {FORMAT}")
        return cls(found)

    @property
    def site(self) -> str:
        """Return the address of the book."""
        return str(self.found["site"])

    def scripts(self) -> tuple[Playable, ...]:
        """Return the cases that can be played."""
        titles = self.found["titles"]
        names = ((*key.split("/"), title) for key, title in titles.items())
        return tuple(Playable(name, code, title) for name, code, title in names)

    def case(self, name: str, language: str) -> Case:
        """Return a case."""
        case: Case = _read(self.found["cases"][_key(name, language)])
        return case

    def picture(self, script: Script, name: str) -> str:
        """Return a picture as a data address."""
        return str(self.found["pictures"].get(_key(script.name, name), ""))

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the chapters in the order of the book."""
        return self._chapters

    @cached_property
    def _chapters(self) -> tuple[Chapter, ...]:
        chapters: tuple[Chapter, ...] = _read(self.found["chapters"])
        return chapters

    def exercise(self, name: str, language: str) -> Exercise:
        """Return an exercise, in English where it has no script in `language`."""
        all_of_them = self.found["exercises"]
        key = _key(name, language)
        exercise: Exercise = _read(all_of_them[key if key in all_of_them else _key(name, "en")])
        return exercise
