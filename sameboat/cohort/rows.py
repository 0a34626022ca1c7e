"""The rows of a class's records: a stream, in which one record's fault never stops the others.

In come numbered records, one at a time, and the cases of the course by name; out come rows. A case
that has changed since is followed as far as it still goes; each version, and each case that isn't
there, is named once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from sameboat.cohort.answers import answer_rows
from sameboat.cohort.files import Complain, file_name
from sameboat.cohort.learner import Known, Learners
from sameboat.cohort.row import Row
from sameboat.cohort.walk import Walks
from sameboat.cohort.way import way_rows
from sameboat.markdown import plain
from sameboat.model import Case
from sameboat.problems import Problem, nearest
from sameboat.record import Answered, Played, Record, clipped

__all__ = ["rows"]

CODE = "cohort"
MOST = 100  # complaints about one file
LONGEST = 120  # letters of a title in one


def rows(
    records: Iterable[tuple[int, Record]],
    cases: Mapping[str, Case],
    complain: Complain,
    language: str = "en",
) -> Iterator[Row]:
    """Yield the rows of each record before the next one is taken.

    `complain` is told, in `language`, what of a record could not be taken as it is.
    """
    reading = _Reading(cases, complain, language)
    for number, record in records:
        yield from reading.rows(number, record)
    reading.tell_the_rest()


@dataclass(slots=True)
class _Version:
    """Another version of a case: how often it was met, in which file first, how far it went."""

    title: str
    now: str
    file: int
    count: int = 0
    followed: int = 0
    steps: int = 0


@dataclass(slots=True)
class _Unknown:
    """A case that the course doesn't have: in which file it was first, and in how many."""

    file: int
    count: int = 0


class _Reading:
    """What has to be remembered from one record to the next."""

    def __init__(self, cases: Mapping[str, Case], complain: Complain, language: str) -> None:
        self.tell, self.language = complain, language
        self.walks = Walks(cases)
        self.learners = Learners()
        self.versions: dict[tuple[str, str], _Version] = {}
        self.unknown: dict[str, _Unknown] = {}
        self.told: Counter[int] = Counter()

    def complain(self, identifier: str, number: int, **values: str | int) -> None:
        """Tell what is wrong with a file; of very many things only the first are told."""
        self.told[number] += 1
        if self.told[number] > MOST:
            return
        name, told, near = file_name(number), clipped(values, LONGEST), None
        if identifier == "unknown":
            near = nearest(str(told["name"]), dict.fromkeys(self.walks.cases))
        self.tell(Problem.of(name, 1, CODE, identifier, self.language, told, near=near))

    def rows(self, number: int, record: Record) -> Iterator[Row]:
        for part, known, was_there in self.learners.of(number, record):
            found = self._rows(number, part, known)
            if found is None:
                continue
            first = next(found, None)
            if first is None:
                self.complain("idle", number, title=_title(part))
                continue
            if was_there:
                self._tell_twin(number, part, known)
            yield from known.untold(chain((first,), found))

    def _rows(self, number: int, part: Played | Answered, known: Known) -> Iterator[Row] | None:
        """Return the rows of a part of a record; None for a case that the course doesn't have."""
        if isinstance(part, Answered):
            return answer_rows(known.learner, part)
        walk = self.walks.of(part.case)
        if walk is None:
            self.unknown.setdefault(part.case, _Unknown(number)).count += 1
            return None
        stood = [walk.stands(each.path) for each in part.tries]
        steps = sum(len(each.path) for each in part.tries)
        followed = sum(max(len(stands) - 1, 0) for stands in stood)
        self._compare(number, part, walk.case, followed, steps)
        return way_rows(known.learner, known.before, part, walk.asked, stood)

    def _compare(self, number: int, part: Played, case: Case, followed: int, steps: int) -> None:
        """Take note of another version of a case; say where a way can't be followed to its end."""
        title = plain(case.title)
        if part.version not in ("", case.version) and part.language == case.language:
            key = (part.case, part.version)
            found = self.versions.setdefault(key, _Version(title, case.version, number))
            found.count += 1
            found.followed += followed
            found.steps += steps
        elif followed < steps:
            self.complain("no_way", number, title=title, followed=followed, steps=steps)

    def _tell_twin(self, number: int, part: Played | Answered, known: Known) -> None:
        if known.file == number:
            self.complain("twin_here", number, title=_title(part))
        else:
            self.complain("twin", number, title=_title(part), other=known.file)

    def tell_the_rest(self) -> None:
        """Say which cases aren't there, how far other versions were followed, what wasn't told."""
        for name, absent in self.unknown.items():
            self.complain("unknown", absent.file, name=name, count=absent.count)
        for (_, version), found in self.versions.items():
            self.complain(
                "version",
                found.file,
                title=found.title,
                version=version,
                now=found.now,
                count=found.count,
                followed=found.followed,
                steps=found.steps,
            )
        for number, told in self.told.items():
            if told > MOST:
                file, values = file_name(number), {"count": told - MOST}
                self.tell(Problem.of(file, 1, CODE, "more", self.language, values))


def _title(part: Played | Answered) -> str:
    return part.title or (part.case if isinstance(part, Played) else part.exercise)
