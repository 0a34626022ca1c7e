"""A chapter's exercises in one notebook, from the same files as the pages'.

In come a library and a chapter's name; out comes a sheet in which a chapter is chosen, its
exercises are done in any order, and the answers are kept as a file and opened again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ipywidgets import Dropdown, FileUpload, Widget

from sameboat.course.library import Chapter, Library
from sameboat.markdown import plain
from sameboat.model import Exercise
from sameboat.notebook.exercise import Around, Task, task
from sameboat.notebook.exercise.frame import foot, head, kind_word
from sameboat.notebook.parts import (
    Heard,
    Sheet,
    box,
    complaint,
    download,
    html,
    notice,
    now,
    put,
    row,
)
from sameboat.notebook.story import told
from sameboat.play import Entry
from sameboat.record import Record, as_data, read, write
from sameboat.record.answered import answered
from sameboat.transcript import line
from sameboat.vocabulary import language

__all__ = ["ExerciseSheet"]


@dataclass
class Desk:
    """A chapter's exercises: `times` tells when answers were compared, `parts` are what is shown.

    `missing` names exercises that the chapter places and that aren't there.
    """

    chapter: Chapter
    tasks: tuple[Task, ...]
    parts: tuple[Widget, ...]
    missing: tuple[str, ...]
    times: dict[str, list[str]] = field(default_factory=dict)


class ExerciseSheet(Sheet):
    """The sheet; `desk` holds the exercises of the chapter that is open."""

    def __init__(
        self, library: Library, chapter: str, code: str, clock: Callable[[], str] = now
    ) -> None:
        self.library, self.code, self.clock = library, code, clock
        self.say = language(code).page["practice"]
        self.desks: dict[str, Desk] = {}
        self.heard = Heard()
        with_some = [found for found in library.chapters() if found.exercises]
        self.chapters = {found.name: found for found in with_some}
        options = [(found.title, found.name) for found in with_some]
        self.choice = Dropdown(options=options, description=str(self.say["chapter"]))
        if chapter in self.chapters:
            self.choice.value = chapter
        self.upload = FileUpload(accept=".json", multiple=False, description=str(self.say["open"]))
        self.tasks, self.keep, self.told = box(), html(), html()
        super().__init__(
            row(self.choice, self.upload), self.told, self.tasks, row(self.keep),
            self.heard.widget, kind="sb-exercise",
        )  # fmt: skip
        self._lay()
        self.choice.observe(lambda _: self._lay(), "value")
        self.upload.observe(lambda change: self.load(change["new"]), "value")

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
        # The parts of another chapter are put aside, not closed: somebody may come back to them.
        self.tasks.children = desk.parts if desk else ()
        told = [
            str(self.say["missing"]).format(name=each) for each in (desk.missing if desk else ())
        ]
        told = told if desk else [str(self.say["none"])]
        self.told.value = notice(told) if told else ""
        self._offer_file()

    def _desk(self, chapter: Chapter) -> Desk:
        tasks, missing = [], []
        for name in chapter.exercises:
            try:
                exercise = self.library.exercise(name, self.code)
            except KeyError:
                missing.append(name)
                continue
            tasks.append(task(self._around(exercise)))
        parts = []
        for each in tasks:
            part = box("sb-task")
            put(part, (html(head(each)), *each.widgets, html(foot(each))))
            parts.append(part)
        return Desk(chapter, tuple(tasks), tuple(parts), tuple(missing))

    def _around(self, exercise: Exercise) -> Around:
        def compared() -> None:
            if desk := self.desk:
                desk.times.setdefault(exercise.name, []).append(self.clock())
            self._offer_file()

        telling = told(self.library, exercise)
        return Around(exercise, telling, self.heard, self._offer_file, compared)

    def record(self) -> Record:
        """Return what was answered in all chapters that were opened."""
        done = tuple(
            answered(
                {
                    "title": plain(exercise.title),
                    "language": exercise.language,
                    "version": exercise.version,
                    "kind": exercise.kind_id or "",
                    "answers": each.answers(),
                    "times": desk.times.get(exercise.name, []),
                },
                exercise.name,
                lambda _, /, **values: None,
            )
            for desk in self.desks.values()
            for each in desk.tasks
            for exercise in (each.exercise,)
            if each.answers()
        )
        return Record((), done, self.clock())

    def _offer_file(self) -> None:
        record = self.record()
        words = str(language(self.code).page["keep_json"])
        link = download(words, "exercises.json", "application/json", write(record))
        self.keep.value = str(link) if record.exercises else ""

    def load(self, files: Any) -> None:
        """Open a record: its answers to the exercises of this chapter are taken up."""
        for file in files:
            record, problems = read(bytes(file["content"]), str(self.say["file"]))
            taken_up = [self._take_up(record)] if record else []
            self.told.value = notice([*map(complaint, problems), *taken_up])
        self.upload.value = ()

    def _take_up(self, record: Record) -> str:
        by_name = {done.exercise: done for done in record.exercises}
        placed = {each: name for name, found in self.chapters.items() for each in found.exercises}
        chapters = dict.fromkeys(placed[each] for each in by_name if each in placed)
        here = str(self.choice.value)
        for name in chapters:
            self.open(name)
            desk = self.desks[name]
            for each in desk.tasks:
                if done := by_name.get(each.exercise.name):
                    each.set(as_data(done)["answers"])
                    desk.times[done.exercise] = [*done.times]
        self.open(here if here in chapters else next(iter(chapters), here))
        self._offer_file()
        count = sum(each in placed for each in by_name)
        return str(self.say["opened"]).format(n=count, total=len(by_name))

    def text(self) -> str:
        """Return each exercise in words, and what has been uncovered."""
        if not (desk := self.desk):
            return str(self.say["none"])
        found = [f"# {desk.chapter.title}"]
        for each in desk.tasks:
            exercise = each.exercise
            words = language(exercise.language)
            found += ["", f"## {plain(exercise.title)} ({kind_word(each)})"]
            for block in exercise.blocks:
                kind = "speech" if hasattr(block, "speaker") else "narration"
                found.append(line(Entry(kind, block), words))  # type: ignore[arg-type]
            found += [*each.asked(), *(text for lines in each.looked.values() for text in lines)]
        return "\n".join(found)
