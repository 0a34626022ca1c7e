"""What one press takes along: a case, a case with some exercises, or the exercises of a chapter.

In come scripts, and perhaps the chapter they stand in; out comes what every format takes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from sameboat.course.library import Chapter
from sameboat.model import Case, Exercise, Script
from sameboat.package.html import Package
from sameboat.paper.pictures import Find
from sameboat.vocabulary import language

__all__ = ["Beside", "Bundle", "of_chapter", "of_scripts"]

Beside = Callable[[Script], Find]
"""What leads from a script to the pictures beside it."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """What is taken along, in the order in which it is shown.

    `name` begins the names of files and ids, and stays the same when a text changes.
    """

    name: str
    title: str
    case: Case | None = None
    exercises: tuple[Exercise, ...] = ()
    chapter: Chapter | None = None
    beside: Beside = field(default=lambda _: lambda _: None)

    @property
    def parts(self) -> tuple[Script, ...]:
        """Return the scripts in it."""
        return (*((self.case,) if self.case else ()), *self.exercises)

    @property
    def language(self) -> str:
        """Return the language of the first of them, which is that of all that is said around."""
        return self.parts[0].language

    def package(self) -> Package:
        """Return it as what one page holds."""
        beside = {part.name: self.beside(part) for part in self.parts}
        return Package(self.title, self.parts, remarked=False, beside=beside)


def of_scripts(first: Script, more: tuple[Exercise, ...], beside: Beside) -> Bundle:
    """Return a script with exercises behind it, each once."""
    exercises = (*((first,) if isinstance(first, Exercise) else ()), *more)
    once = tuple({one.name: one for one in exercises}.values())
    case = first if isinstance(first, Case) else None
    title = first.title
    if case and once:
        form = "one" if len(once) == 1 else "many"
        title = str(language(first.language).page["pack"]["with"][form]).format(title=title)
    return Bundle(first.name, title, case, once, beside=beside)


def of_chapter(
    chapter: Chapter, exercises: tuple[Exercise, ...], code: str, beside: Beside
) -> Bundle:
    """Return the exercises of a chapter, under its title in language `code`."""
    title = str(language(code).page["pack"]["chapter"]).format(title=chapter.title)
    return Bundle(chapter.name, title, None, exercises, chapter, beside)
