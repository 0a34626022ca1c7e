"""`fit`: every option says whether it fits, and there is something to choose between."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedExercise
from sameboat.check.fit import unknown
from sameboat.model import Part
from sameboat.problems import Problem

CODE = "fit"


def check(examined: ExaminedExercise) -> Iterator[Problem]:
    """Yield options without a fit or with an unknown one, and questions without a choice."""
    if not examined.is_one_of("choose-one", "choose-several"):
        return
    yield from unknown(examined, "answer", (answer for _, answer in examined.answers()))
    words = examined.words
    for part in examined.exercise.parts:
        fits = {answer.fit_id for answer in part.answers}
        if not fits or None in fits:
            continue
        if "fits" not in fits:
            yield _lacking(examined, part, f"`{words.word('fits', 'fits')}`")
        several = examined.is_one_of("choose-several")
        others = {"misses"} if several else {"partly", "misses"}
        if fits.isdisjoint(others):
            shown = [f"`{words.word('fits', fit)}`" for fit in sorted(others)]
            either = examined.phrase("or", one=shown[0], other=shown[-1])
            yield _lacking(examined, part, shown[0] if several else either)


def _lacking(examined: ExaminedExercise, part: Part, fits: str) -> Problem:
    values = {"title": part.title.source, "label": examined.label("fit"), "fits": fits}
    return examined.problem(part.line, CODE, "lacking", values)
