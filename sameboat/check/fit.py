"""`fit`: every choice says whether its move suits the moment, and they aren't all the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sameboat.check.examined import Examined, ExaminedCase
from sameboat.model import Answer, Choice, Script
from sameboat.problems import Problem, nearest

CODE = "fit"


def unknown(
    examined: Examined[Script], what: str, parts: Iterable[Choice | Answer]
) -> Iterator[Problem]:
    """Yield choices or answers without a fit, or with one that isn't known; `what` names them."""
    words = examined.words
    known = [words.word("fits", fit) for fit in dict.fromkeys(words.fits.values())]
    for part in parts:
        if part.fit is None:
            this = examined.phrase(f"this.{what}")
            values = {"what": this, "label": examined.label("fit"), "known": ", ".join(known)}
            yield examined.problem(part.line, CODE, "missing", values)
        elif part.fit_id is None:
            word = part.fit.source
            yield examined.problem(
                part.fit.line,
                CODE,
                "unknown",
                {"word": word, "known": ", ".join(known)},
                near=nearest(word, known),
                at=word,
                behind=True,
            )


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield choices without a fit or with an unknown one, and decisions of one fit only."""
    words = examined.words
    yield from unknown(examined, "choice", (choice for _, choice in examined.choices()))
    for scene in examined.case.scenes:
        fits = {choice.fit_id for choice in scene.choices}
        if len(scene.choices) > 1 and len(fits) == 1 and None not in fits:
            shown = words.word("fits", str(next(iter(fits))))
            values = {"title": scene.title.source, "fit": shown}
            yield examined.problem(scene.line, CODE, "same", values)
