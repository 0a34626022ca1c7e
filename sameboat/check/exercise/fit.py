"""`fit`: every option says whether it fits, and there is something to choose between."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedExercise
from sameboat.check.fit import unknown
from sameboat.problems import Problem

CODE = "fit"


def check(examined: ExaminedExercise) -> Iterator[Problem]:
    """Yield options without a fit or with an unknown one, and questions without a choice."""
    if not examined.is_one_of("choose-one", "choose-several"):
        return
    yield from unknown(examined, "this answer", (answer for _, answer in examined.answers()))
    words = examined.words
    for part in examined.exercise.parts:
        fits = {answer.fit_id for answer in part.answers}
        if not fits or None in fits:
            continue
        if "fits" not in fits:
            wrong = f'in "{part.title.source}" no answer has {examined.label("fit")} '
            wrong += f"`{words.word('fits', 'fits')}`"
            yield examined.problem(part.line, CODE, wrong, "expected one at least")
        several = examined.is_one_of("choose-several")
        others = {"misses"} if several else {"partly", "misses"}
        if fits.isdisjoint(others):
            shown = " or ".join(f"`{words.word('fits', fit)}`" for fit in sorted(others))
            wrong = f'in "{part.title.source}" no answer has {examined.label("fit")} {shown}'
            yield examined.problem(part.line, CODE, wrong, "expected one at least")
