"""A chapter's exercises in one notebook, the same elements as in the chapter's page.

In come a library and a chapter's name; out comes a sheet in which a chapter is chosen, its
exercises are done in any order, and the answers are kept as a file and opened again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ipywidgets import Dropdown

from sameboat.course.library import Chapter, Library
from sameboat.notebook.controls import box, complaint, download, html, notice, now, opener, row
from sameboat.notebook.element import ExerciseElement, page_of
from sameboat.notebook.exercise_words import in_words
from sameboat.notebook.sheet import Sheet
from sameboat.record import Answered, Record, as_data, read, write_entries
from sameboat.vocabulary import language

__all__ = ["ChapterExercises", "Desk"]


@dataclass(frozen=True)
class Desk:
    """A chapter's exercises; `missing` names those it places and that aren't there."""

    chapter: Chapter
    elements: tuple[ExerciseElement, ...]
    missing: tuple[str, ...]


class ChapterExercises(Sheet):
    """The sheet; `desk` holds the exercises of the chapter that is open."""

    def __init__(
        self, library: Library, chapter: str, code: str, clock: Callable[[], str] = now
    ) -> None:
        self.library, self.code, self.clock = library, code, clock
        self.say = language(code).page["practice"]
        self.desks: dict[str, Desk] = {}
        with_some = [found for found in library.chapters() if found.exercises]
        self.chapters = {found.name: found for found in with_some}
        options = [(found.title, found.name) for found in with_some]
        self.choice = Dropdown(options=options, description=str(self.say["chapter"]), tooltip="")
        if chapter in self.chapters:
            self.choice.value = chapter
        self.upload = opener(str(self.say["open"]), self.load)
        self.place, self.keep, self.told = box(), html(), html()
        super().__init__(row(self.choice, self.upload), self.told, self.place, row(self.keep))
        self._lay()
        self.choice.observe(lambda _: self._lay(), "value")

    @property
    def desk(self) -> Desk | None:
        """Return the exercises of the chapter that is open."""
        return self.desks.get(str(self.choice.value))

    def open(self, name: str) -> None:
        """Open a chapter, or come back to it: its answers are as they were left."""
        self.choice.value = name

    def _lay(self) -> None:
        name = self.choice.value
        if name in self.chapters and name not in self.desks:
            self.desks[name] = self._desk(self.chapters[name])
        desk = self.desk
        self.place.children = desk.elements if desk else ()
        missing = [str(self.say["missing"]).format(name=n) for n in (desk.missing if desk else ())]
        self.told.value = notice(missing if desk else [str(self.say["none"])])
        self._offer_file()

    def _desk(self, chapter: Chapter) -> Desk:
        elements, missing = [], []
        for name in chapter.exercises:
            try:
                exercise = self.library.exercise(name, self.code)
            except KeyError:
                missing.append(name)
                continue
            element = ExerciseElement(exercise, page_of(self.library, exercise))
            element.observe(lambda _: self._offer_file(), "kept")
            elements.append(element)
        return Desk(chapter, tuple(elements), tuple(missing))

    def _offer_file(self) -> None:
        every = [element for desk in self.desks.values() for element in desk.elements]
        kept = [element.kept for element in every if element.kept]
        text = write_entries([], kept, self.clock())
        words = str(self.say["keep"])
        link = download(words, "exercises.json", "application/json", text)
        self.keep.value = str(link) if kept else ""

    def load(self, files: list[bytes]) -> None:
        """Open records: their answers are taken up, in whichever chapter they belong."""
        told: list[str] = []
        for file in files:
            record, problems = read(file, str(self.say["file"]), self.code)
            told += [*map(complaint, problems), *([self._take_up(record)] if record else [])]
        self.told.value = notice(told)

    def _take_up(self, record: Record) -> str:
        by_name: dict[str, Answered] = {done.exercise: done for done in record.exercises}
        placed = {each: name for name, found in self.chapters.items() for each in found.exercises}
        chapters = dict.fromkeys(placed[each] for each in by_name if each in placed)
        here = str(self.choice.value)
        for name in chapters:
            self.open(name)
            for element in self.desks[name].elements:
                if done := by_name.get(element.exercise.name):
                    element.kept = as_data(done)
        self.open(here if here in chapters else next(iter(chapters), here))
        count = sum(each in placed for each in by_name)
        return str(self.say["opened"]).format(n=count, total=len(by_name))

    def text(self) -> str:
        """Return each exercise in words, with what was answered and what was uncovered."""
        if not (desk := self.desk):
            return str(self.say["none"])
        found = [f"# {desk.chapter.title}"]
        for element in desk.elements:
            found += ["", *in_words(element.exercise, element.kept)]
        return "\n".join(found)
