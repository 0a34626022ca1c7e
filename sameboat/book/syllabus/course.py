"""The whole course as the book builds it: the syllabus together with what the chapters hold.

In come Sphinx's environment and the address of `syllabus.yml` beside the page that asks; out comes
a `Course`. The page is made anew whenever one of the files that were read changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sphinx.environment import BuildEnvironment
from sphinx.util import logging

from sameboat.book.syllabus.concepts import Concept, read
from sameboat.book.syllabus.survey import (
    Chapter,
    Decision,
    Placed,
    chapters,
    checks,
    decisions,
    survey,
)
from sameboat.course.reading import read as read_script
from sameboat.model import Case, Exercise

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
        names = (name for chapter in self.chapters for name in chapter.teaches)
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
    pages = [(page, Path(env.doc2path(page))) for page in chapters(_site_map(env))]
    for _, path in pages:
        env.note_dependency(str(path))
    texts = [(page, path.read_text(encoding="utf-8")) for page, path in pages if path.is_file()]
    plan = survey(texts)

    def script(folder: str, name: str) -> Path | None:
        path = Path(env.srcdir) / folder / name / f"{env.config.language or 'en'}.md"
        env.note_dependency(str(path))
        return path if path.is_file() else None

    def case(name: str) -> Case | None:
        path = script(env.config.sameboat_cases, name)
        return read_script(path).case if path else None

    def exercise(name: str) -> Exercise | None:
        path = script(env.config.sameboat_exercises, name)
        return read_script(path).exercise if path else None

    by_id = {concept.id: concept for concept in found}
    return Course(by_id, plan, decisions(plan, case), checks(plan, exercise))


def _site_map(env: BuildEnvironment) -> Any:
    """Return sphinx-external-toc's own record of what stands in `_toc.yml`."""
    return env.external_site_map  # type: ignore[attr-defined]
