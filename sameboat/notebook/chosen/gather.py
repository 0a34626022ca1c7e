"""What a class chose: its records gathered, and each case with the ways that were taken.

In come files, in the order they were given; out come the cases that were played, and what is wrong
with a file: by its number, for a file's name may name a learner. Nothing is lost: what a file holds
is counted or complained of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sameboat.course.library import Library
from sameboat.graph import Graph, graph
from sameboat.markdown import plain
from sameboat.model import Case
from sameboat.notebook.facilitation.learner import Learner, follow
from sameboat.problems import Problem, nearest
from sameboat.record import Answered, Note, Played, read

__all__ = ["Class", "Playing", "gather"]

CODE = "class"
Numbered = tuple[int, Played]


@dataclass
class Playing:
    """A case as a class played it: one way for each learner, in the order of the files."""

    case: Case
    leads: Graph
    ways: list[tuple[int, ...]] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


@dataclass
class Class:
    """What a class did: `files` were given, and `read` of them hold a record.

    `cases` goes by a case's name; `done` leads from an exercise's title to how many did it.
    """

    files: int = 0
    read: int = 0
    cases: dict[str, Playing] = field(default_factory=dict)
    done: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def gather(files: Iterable[bytes], library: Library, language: str) -> Class:
    """Return what the records in `files` hold, told in a language where a case has it."""
    gathering = _Gathering(library, language)
    for number, data in enumerate(files, start=1):
        gathering.read(number, data)
    for numbered in gathering.played.values():
        for number, played in gathering.once(numbered):
            gathering.add(number, played)
    for title, all_of_them in gathering.answered.items():
        gathering.found.done[title] = len(all_of_them)
    gathering.found.problems.sort(key=lambda problem: int(problem.file.split()[-1]))
    return gathering.found


class _Gathering:
    """Takes up records one after the other, then counts them."""

    def __init__(self, library: Library, language: str) -> None:
        self.library, self.language = library, language
        self.found = Class()
        self.played: dict[str, list[Numbered]] = {}
        self.answered: dict[str, list[Answered]] = {}

    def complain(self, number: int, wrong: str, expected: str, near: str | None = None) -> None:
        self.found.problems.append(Problem.plain(_name(number), 1, CODE, wrong, expected, near))

    def read(self, number: int, data: bytes) -> None:
        self.found.files += 1
        record, problems = read(data, _name(number))
        self.found.problems.extend(problems)
        if record is None:
            return
        self.found.read += 1
        for played in record.cases:
            self.played.setdefault(played.case, []).append((number, played))
        for done in record.exercises:
            others = self.answered.setdefault(done.title or done.exercise, [])
            if not (done.times and done in others):
                others.append(done)

    def once(self, numbered: list[Numbered]) -> Iterator[Numbered]:
        """Yield the ways of a case without those that another file holds as well, or further."""
        for place, (number, played) in enumerate(numbered):
            twin = next(
                (
                    other
                    for there, (other, later) in enumerate(numbered)
                    if there != place
                    and _is_earlier(played, later)
                    and (there < place or not _is_earlier(later, played))
                ),
                None,
            )
            if twin is None:
                yield number, played
                continue
            where = _name(twin).lower() if twin != number else "the same file"
            wrong = f"its way through “{played.title or played.case}” is in {where} as well"
            self.complain(number, wrong, "expected the way of another learner; it is counted once")

    def add(self, number: int, played: Played) -> None:
        playing = self.playing(played.case)
        if playing is None:
            known = {script.name: None for script in self.library.scripts()}
            wrong = f"the case “{played.case}” isn't in this course"
            near = nearest(played.case, known)
            self.complain(number, wrong, "expected one of its cases; the rest is counted", near)
            return
        learner = follow(playing.case, played, playing.leads)
        self.compare(number, played, playing.case, learner)
        playing.ways.append(learner.path)
        playing.notes += [note for note in played.notes if note.text.strip()]

    def compare(self, number: int, played: Played, case: Case, learner: Learner) -> None:
        """Say when a record is of another version of its case, and how far it is followed."""
        title, whole = plain(case.title), len(played.path)
        followed = f"it is followed for {len(learner.path)} of {whole} decisions"
        if played.version not in ("", case.version) and played.language == case.language:
            wrong = f"“{title}” was played in version {played.version}"
            self.complain(number, wrong, f"expected version {case.version}; {followed}")
        elif len(learner.path) < whole:
            wrong = f"no way through “{title}” goes like this"
            self.complain(
                number, wrong, f"expected one of its choices at each decision; {followed}"
            )

    def playing(self, name: str) -> Playing | None:
        """Return a case of the library as it is played; None when it isn't there."""
        if name not in self.found.cases:
            codes = [s.language for s in self.library.scripts() if s.name == name]
            if not codes:
                return None
            code = self.language if self.language in codes else codes[0]
            case = self.library.case(name, code)
            self.found.cases[name] = Playing(case, graph(case))
        return self.found.cases[name]


def _name(number: int) -> str:
    return f"File {number}"


def _is_earlier(played: Played, later: Played) -> bool:
    """Tell whether one way is another one, or its beginning: the same choices at the same times.

    Without times nothing tells two learners apart who chose alike, so both are counted.
    """
    steps = len(played.path)
    times, after = (each.tries[-1].times if each.tries else () for each in (played, later))
    return any(times) and played.path == later.path[:steps] and times == after[: len(times)]
