"""The whole course as the book builds it: the syllabus together with what the chapters hold.

In come Sphinx's environment and the address of `syllabus.yml` beside the page that asks; out comes
a `Course`. The page is made anew whenever one of the files that were read changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sphinx.environment import BuildEnvironment
from sphinx.util import logging

from sameboat.book.course import library, order
from sameboat.book.syllabus.concepts import Concept, read
from sameboat.course.chapters import survey
from sameboat.course.contents import contents
from sameboat.course.library import Chapter
from sameboat.course.places import Decision, Placed, checks, decisions
from sameboat.model import Case, Exercise
from sameboat.parse import Parsed
from sameboat.vocabulary import FormName

__all__ = ["Course", "course"]

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Course:
    """The concepts by id, the chapters in reading order, where each is practised and checked."""

    concepts: Mapping[str, Concept]
    chapters: tuple[Chapter, ...]
    practised: Mapping[str, tuple[Decision, ...]]
    checked: Mapping[str, tuple[Placed, ...]] = field(default_factory=dict)

    @property
    def taught(self) -> tuple[str, ...]:
        """Return the concepts that have a passage, in reading order."""
        names = (name for chapter in self.chapters for name in chapter.concepts)
        return tuple(name for name in dict.fromkeys(names) if name in self.concepts)


def course(env: BuildEnvironment, address: str) -> Course:
    """Return the course; what is wrong in `syllabus.yml` is a warning of Sphinx's, line by line."""
    relative, absolute = env.relfn2path(address)
    env.note_dependency(relative)
    try:
        found, problems = read(Path(absolute).read_text(encoding="utf-8"), relative)
    except OSError:
        logger.warning("syllabus %r is not there", relative, location=env.docname)
        return Course({}, (), {})
    for problem in problems:
        logger.warning("%s", problem, location=(absolute, problem.line), type="sameboat")
    for place in contents(order(env)):
        env.note_dependency(env.doc2path(place.page))
    pages = survey(order(env), Path(env.srcdir))
    chapters = tuple(chapter for chapter in pages if chapter.teaches)
    scripts, code = library(env), env.config.language or "en"

    def script(form: FormName, name: str) -> Parsed | None:
        path = scripts.place(form, name, code)
        env.note_dependency(str(path))
        return scripts.read(path) if path.is_file() else None

    def case(name: str) -> Case | None:
        parsed = script("case", name)
        return parsed.case if parsed else None

    def exercise(name: str) -> Exercise | None:
        parsed = script("exercise", name)
        return parsed.exercise if parsed else None

    by_id = {concept.id: concept for concept in found}
    return Course(by_id, chapters, decisions(chapters, case), checks(chapters, exercise))
