"""`concept`: what a case teaches is in the syllabus, and some decision practises it.

A decision practises the concepts its choices' moves come from, and those named by `Concept:`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sameboat.check.examined import Examined, ExaminedCase
from sameboat.model import Script, Text
from sameboat.practice import concept_id, practised, spellings
from sameboat.problems import Problem, nearest
from sameboat.vocabulary import Language, concepts, folded, moves

__all__ = ["check", "strangers"]

CODE = "concept"
SUCH = "back-action"  # what a message names


def strangers(examined: Examined[Script], named: Iterable[Text]) -> Iterator[Problem]:
    """Yield the concepts named that aren't in the syllabus."""
    for text in named:
        if concept_id(text) not in concepts():
            yield examined.problem(
                text.line,
                CODE,
                "unknown",
                {"word": text.source, "such": concepts()[SUCH][examined.words.code]},
                near=_near(text, examined.words),
                at=text.source,
                behind=True,
            )


def _near(text: Text, words: Language) -> str | None:
    """Return the concept that is nearest to what was written, in the way that was written in.

    That is its id where there is a hyphen, as ids have; otherwise its term in the script's
    language. It may be nearly its id, or nearly its term in any language.
    """
    key = concept_id(text)
    found = nearest(key, concepts()) or nearest(key, spellings())
    if not found:
        return None
    identifier = spellings()[found]
    return identifier if "-" in text.source else concepts()[identifier][words.code]


def _moves(identifier: str, words: Language) -> list[str]:
    """Return the moves, as they are written, that practise a concept."""
    return [words.word("moves", one.id) for one in moves().values() if one.concept == identifier]


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield concepts that are unknown, and those taught but never practised."""
    case = examined.case
    named = [text for scene in case.scenes for text in scene.concepts]
    named += [text for _, choice in examined.choices() for text in choice.concepts]
    yield from strangers(examined, (*case.teaches, *named))
    done = practised(case)
    for text in case.teaches:
        if concept_id(text) in concepts() and concept_id(text) not in done:
            found = _moves(concept_id(text), examined.words)
            term = concepts()[concept_id(text)][examined.words.code]
            values: dict[str, str | int] = {
                "word": text.source,
                "term": term,
                "beside": "" if folded(text.source) == folded(term) else f" ({term})",
                "moves": ", ".join(found),
                "count": len(found),
                "label": examined.label("concept", concept_id(text)),
            }
            yield examined.problem(text.line, CODE, "idle", values, at=text.source, behind=True)
