"""A library that reads the course's folders: `cases/`, `exercises/` and `book/`.

In comes the folder that holds them; out come cases, exercises and chapters as they stand there now.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import Path

from sameboat.course import reading
from sameboat.course.beside import file_beside
from sameboat.course.chapters import chapters
from sameboat.course.library import HOMES, Chapter, Playable
from sameboat.model import Case, Exercise, Script
from sameboat.parse import Parsed, front_matter, source
from sameboat.problems import Problem
from sameboat.vocabulary import FormName, folded, language, languages

__all__ = ["Folders"]


@dataclass(frozen=True)
class Folders:
    """The library of the course in `root`; a notebook there has no book to link to."""

    root: Path
    site: str = ""

    def scripts(self) -> tuple[Playable, ...]:
        """Return the cases that can be played; a script without a title goes by its folder."""
        scripts = (
            Playable(path.parent.name, path.stem, self._title(path) or path.parent.name)
            for path in self.paths("case")
        )
        return tuple(sorted(scripts, key=lambda script: (folded(script.title), script.language)))

    def paths(self, form: FormName) -> list[Path]:
        """Return the paths of all cases or exercises, in every language."""
        found = (self.root / HOMES[form]).glob("*/*.md")
        return sorted(path for path in found if path.stem in languages())

    def place(self, form: FormName, name: str, code: str) -> Path:
        """Return where a script in language `code` lies, or would lie."""
        return self.root / HOMES[form] / name / f"{code}.md"

    def read(self, path: Path) -> Parsed:
        """Return what is parsed of a script by its path."""
        return reading.read(path, self._shown(path))

    def examine(self, path: Path) -> tuple[Parsed, tuple[Problem, ...]]:
        """Return a script by its path with all its problems."""
        return reading.examine(path, self._shown(path))

    def case(self, name: str, language: str) -> Case:
        """Return a case, as far as its script can be read."""
        return self.read(self._script("case", name, language)).case

    def exercise(self, name: str, language: str) -> Exercise:
        """Return an exercise, as far as its script can be read."""
        try:
            path = self._script("exercise", name, language)
        except KeyError:
            path = self._script("exercise", name, "en")
        return self.read(path).exercise

    def picture(self, script: Script, name: str) -> str:
        """Return a picture as a data address: a notebook shows no files that lie beside it."""
        kind = guess_type(name)[0] or ""
        path = file_beside((self.root / script.file).parent, name)
        if path is None or not kind.startswith("image/"):
            return ""
        return f"data:{kind};base64,{b64encode(path.read_bytes()).decode()}"

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the pages of the book's table of contents."""
        return chapters(self.root)

    def _shown(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def _script(self, form: FormName, name: str, code: str) -> Path:
        path = self.place(form, name, code)
        if code not in languages() or not path.is_file():
            raise KeyError(name)
        return path

    def _title(self, path: Path) -> str:
        text, _ = source.decode(path.read_bytes(), path.name)
        return front_matter.split(text, path.name, language(path.stem)).word("title")
