"""A case that somebody played, as rows: what they chose, would have said, counted and wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import zip_longest
from operator import itemgetter
from typing import Any

from sameboat.cohort.row import Row
from sameboat.cohort.walk import Stand
from sameboat.record import Hands, Own, Played, Try, with_places

__all__ = ["way_rows"]

NOWHERE = Stand(0, ())


def way_rows(
    learner: int,
    before: int,
    played: Played,
    asked: Mapping[str, str],
    stood: Sequence[Sequence[Stand]],
) -> Iterator[Row]:
    """Yield a row for each thing that was done.

    `before` is how many tries the learner had made already. `asked` are the places of the case's
    questions, `stood` tells where each try stood in it.
    """
    row = Row(learner, "choice", played.case, played.title, played.version, played.language)
    shared: set[int] = set()
    for attempt, (each, stands) in enumerate(zip(played.tries, stood, strict=True), before + 1):
        steps = _steps(each, len(stands) - 1)
        yield from _try_rows(row._replace(attempt=attempt), each, stands, steps, shared)
        shared.update(steps)
    for note in with_places(played.notes, asked):
        if note.text.strip():
            scene = int(note.place.partition(".")[0] or 0)
            yield row._replace(
                kind="note", scene=scene, place=note.place, question=note.question, text=note.text
            )


def _steps(each: Try, followed: int) -> list[int]:
    """Return a number for each step that was taken: it stands for the way up to there, and when.

    A later try that departs from an earlier one holds the steps they share with the same times.
    """
    steps, here = [], 0
    for choice, time in zip_longest(each.path[:followed], each.times[:followed], fillvalue=""):
        here = hash((here, choice, time))
        steps.append(here)
    return steps


def _try_rows(
    row: Row, each: Try, stands: Sequence[Stand], steps: Sequence[int], shared: Set[int]
) -> Iterator[Row]:
    """Yield the rows of a try, step by step; `shared` holds the `steps` of earlier tries."""

    def at(step: int, **values: Any) -> Row:
        taken = step <= len(steps)
        stand = stands[step - 1] if step <= len(stands) else NOWHERE
        return row._replace(
            scene=stand.scene,
            step=step,
            offered=stand.offered,
            linked=step <= each.linked,
            again=taken and steps[step - 1] in shared,
            time=each.times[step - 1] if step <= len(each.times) else "",
            **{"chosen": each.path[step - 1] if taken else 0, **values},
        )

    done: list[tuple[int, bool, Own | Hands | None]] = [
        *((step, True, None) for step in range(1, len(steps) + 1)),
        *((own.step, False, own) for own in each.own if own.text.strip()),
        *((hands.step, False, hands) for hands in each.hands),
    ]
    for step, _, what in sorted(done, key=itemgetter(0, 1)):
        if isinstance(what, Own):
            yield at(step, kind="own", text=what.text)
        elif isinstance(what, Hands):
            for number, people in enumerate(what.counts, start=1):
                yield at(step, kind="hands", chosen=number, people=people)
        else:
            yield at(step)
