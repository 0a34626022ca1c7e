"""`concept`: what a case teaches is in the syllabus, and some decision practises it.

A decision practises the concepts its choices' moves come from, and those named by `Concept:`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sameboat.check.examined import Examined, ExaminedCase
from sameboat.model import Case, Choice, Scene, Script, Text
from sameboat.problems import Problem, nearest
from sameboat.vocabulary import concepts, folded, moves

__all__ = ["check", "concept_id", "concepts_of", "practised", "strangers"]

CODE = "concept"


def concept_id(text: Text) -> str:
    """Return a concept as the syllabus spells it: `Back action` is `back-action`."""
    return "-".join(folded(text.source).replace("_", " ").replace("-", " ").split())


def concepts_of(scene: Scene, choice: Choice) -> tuple[str, ...]:
    """Return the ids of the concepts a choice is about, without those the course doesn't know.

    They are named by the choice, else by its scene, else by the choice's move.
    """
    ids = [concept_id(text) for text in choice.concepts or scene.concepts]
    if not ids and choice.move_id:
        ids = [moves()[choice.move_id].concept]
    return tuple(identifier for identifier in ids if identifier in concepts())


def practised(case: Case) -> frozenset[str]:
    """Return the ids of the concepts that some decision of the case practises."""
    named = [text for scene in case.scenes if scene.choices for text in scene.concepts]
    found = set()
    for scene in case.scenes:
        for choice in scene.choices:
            named.extend(choice.concepts)
            if choice.move_id:
                found.add(moves()[choice.move_id].concept)
    return frozenset(found.union(map(concept_id, named)))


def strangers(examined: Examined[Script], named: Iterable[Text]) -> Iterator[Problem]:
    """Yield the concepts named that aren't in the syllabus."""
    for text in named:
        if concept_id(text) not in concepts():
            yield examined.problem(
                text.line,
                CODE,
                f"`{text.source}` is not a concept of the course",
                "expected one of the course's concepts, such as `back-action`",
                nearest(concept_id(text), concepts()),
            )


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield concepts that are unknown, and those taught but never practised."""
    case = examined.case
    named = [text for scene in case.scenes for text in scene.concepts]
    named += [text for _, choice in examined.choices() for text in choice.concepts]
    yield from strangers(examined, (*case.teaches, *named))
    done = practised(case)
    for text in case.teaches:
        if concept_id(text) in concepts() and concept_id(text) not in done:
            yield examined.problem(
                text.line,
                CODE,
                f"no decision practises `{text.source}`",
                f"expected a choice whose move comes from it, or "
                f"{examined.label('concept', concept_id(text))} under the choice that practises it",
            )
