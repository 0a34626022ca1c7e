"""Which concepts of the syllabus a decision practises.

In come a case's scenes and choices; out come ids of concepts: those named by `Concept:`, and those
that the choices' moves come from.
"""

from __future__ import annotations

from functools import cache

from sameboat.model import Case, Choice, Scene, Text
from sameboat.vocabulary import concepts, folded, language, moves

__all__ = ["concept_id", "concept_of", "concepts_of", "practised", "spellings"]


def concept_id(text: Text) -> str:
    """Return a concept as the syllabus spells it, whatever language its term is in.

    `Back action` is `back-action`, and so is `retroazione`.
    """
    return concept_of(text.source)


def concept_of(words: str) -> str:
    """Return the id of the concept that words name; of a stranger the words, as an id has them."""
    key = _key(words)
    return spellings().get(key, key)


def _key(words: str) -> str:
    return "-".join(folded(words).replace("_", " ").replace("-", " ").split())


@cache
def spellings() -> dict[str, str]:
    """Return the id of every concept by each of its terms, with or without an article."""
    found: dict[str, str] = {}
    for identifier, terms in concepts().items():
        for code, term in terms.items():
            first, _, rest = term.partition(" ")
            found.setdefault(_key(term), identifier)
            if first in language(code).understood.articles:
                found.setdefault(_key(rest), identifier)
    return found | {identifier: identifier for identifier in concepts()}


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
