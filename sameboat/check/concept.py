"""`concept`: what a case teaches is in the syllabus, and some decision practises it.

A decision practises the concepts its choices' moves come from, and those named by `Concept:`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sameboat.check.examined import Examined, ExaminedCase
from sameboat.model import Script, Text
from sameboat.practice import concept_id, practised, spellings
from sameboat.problems import Problem, nearest
from sameboat.vocabulary import concepts

__all__ = ["check", "strangers"]

CODE = "concept"


def strangers(examined: Examined[Script], named: Iterable[Text]) -> Iterator[Problem]:
    """Yield the concepts named that aren't in the syllabus."""
    for text in named:
        if concept_id(text) not in concepts():
            yield examined.problem(
                text.line,
                CODE,
                "unknown",
                {"word": text.source},
                near=_near(concept_id(text)),
                at=text.source,
                behind=True,
            )


def _near(word: str) -> str | None:
    """Return the concept whose id, or whose term in any language, is nearest to a word."""
    found = nearest(word, concepts()) or nearest(word, spellings())
    return spellings()[found] if found else None


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield concepts that are unknown, and those taught but never practised."""
    case = examined.case
    named = [text for scene in case.scenes for text in scene.concepts]
    named += [text for _, choice in examined.choices() for text in choice.concepts]
    yield from strangers(examined, (*case.teaches, *named))
    done = practised(case)
    for text in case.teaches:
        if concept_id(text) in concepts() and concept_id(text) not in done:
            values = {
                "word": text.source,
                "label": examined.label("concept", concept_id(text)),
            }
            yield examined.problem(text.line, CODE, "idle", values, at=text.source, behind=True)
