"""`fit`: every choice says whether its move suits the moment, and they aren't all the same."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import Examined
from sameboat.problems import Problem, nearest

CODE = "fit"


def check(examined: Examined) -> Iterator[Problem]:
    """Yield choices without a fit or with an unknown one, and decisions of one fit only."""
    words = examined.words
    known = [words.word("fits", fit) for fit in dict.fromkeys(words.fits.values())]
    expected = f"expected one of {', '.join(known)}"
    for _, choice in examined.choices():
        if choice.fit is None:
            wrong = f"this choice has no {examined.label('fit')}"
            yield examined.problem(choice.line, CODE, wrong, expected)
        elif choice.fit_id is None:
            wrong = f"`{choice.fit.source}` is not a fit"
            near = nearest(choice.fit.source, known)
            yield examined.problem(choice.fit.line, CODE, wrong, expected, near)
    for scene in examined.case.scenes:
        fits = {choice.fit_id for choice in scene.choices}
        if len(scene.choices) > 1 and len(fits) == 1 and None not in fits:
            shown = words.word("fits", str(next(iter(fits))))
            wrong = f'in "{scene.title.source}" the fit of every choice is `{shown}`'
            yield examined.problem(scene.line, CODE, wrong, "expected them to differ")
