"""What there is to choose from: every case and exercise of the book, with what one chooses by.

In come the library and a language; out come frozen entries, in the order of the chapters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sameboat.course.library import Chapter, Library
from sameboat.course.pace import (
    decisions_on_a_way,
    minutes,
    minutes_of_exercise,
    words_on_the_way,
)
from sameboat.exercise import Task
from sameboat.markdown import plain
from sameboat.model import Case, Exercise, Script
from sameboat.practice import concept_id
from sameboat.standing import contents, settings
from sameboat.vocabulary import concepts, language

__all__ = ["Entry", "entries"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A case or an exercise as one chooses it.

    `kind` is what a case is about, or what an exercise has one do, in words; `anchor` its id in the
    page of its chapter. `decisions` are the fewest and the most on a way through a case, (0, 0) for
    an exercise. `concepts` are ids; `settings` and `contents` are words.
    """

    script: Script
    chapter: Chapter
    title: str
    kind: str
    anchor: str
    minutes: int
    decisions: tuple[int, int]
    concepts: tuple[str, ...]
    settings: tuple[str, ...]
    contents: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return the folder's name."""
        return self.script.name

    @property
    def key(self) -> str:
        """Return what it is kept under on a device, and asked for by."""
        return self.name if isinstance(self.script, Case) else f"exercise:{self.name}"


def entries(library: Library, code: str) -> Iterator[Entry]:
    """Yield what stands in the chapters, in their language `code`."""
    for chapter in library.chapters():
        for name in chapter.cases:
            yield _case(library.case(name, code), chapter)
        for name in chapter.exercises:
            yield _exercise(library.exercise(name, code), chapter)


def _case(case: Case, chapter: Chapter) -> Entry:
    words = language(case.language)
    return Entry(
        case,
        chapter,
        plain(case.title),
        str(words.page["level"].get(case.level, case.level)),
        case.name,
        minutes(words_on_the_way(case)),
        decisions_on_a_way(case),
        tuple(name for name in map(concept_id, case.teaches) if name in concepts()),
        settings(case),
        contents(case),
    )


def _exercise(exercise: Exercise, chapter: Chapter) -> Entry:
    task = Task(exercise)
    return Entry(
        exercise,
        chapter,
        plain(exercise.title),
        task.language.word("kinds", task.kind),
        f"exercise-{exercise.name}",
        minutes_of_exercise(exercise),
        (0, 0),
        task.checks,
        (),
        contents(exercise),
    )
