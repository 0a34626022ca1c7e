"""From what was read to a `Case`.

In come the drafts of a script; out come its scenes and choices, frozen.
"""

from __future__ import annotations

from dataclasses import replace

from sameboat.model import Case, Choice, Scene, read, version_of
from sameboat.parse.draft import Draft
from sameboat.parse.form import CASE
from sameboat.parse.opening import opened
from sameboat.parse.status import status_of
from sameboat.problems import Problem
from sameboat.vocabulary import Language, folded

__all__ = ["case_of"]


def case_of(text: str, file: str, name: str, words: Language) -> tuple[Case, tuple[Problem, ...]]:
    """Return the case that a text in `words` is, and what is wrong with the text."""
    found = opened(text, file, words, lambda _: CASE)
    front, top = found.front, found.body.top
    case = Case(
        name=name,
        language=words.code,
        file=file,
        version="",
        title=front.word("title"),
        level=words.levels.get(folded(front.word("level")), front.word("level")),
        you=front.word("you"),
        people=found.people,
        teaches=found.texts("teaches"),
        credits=front.word("credits"),
        status=status_of(front, words),
        blocks=tuple(read(top.blocks)),
        scenes=tuple(_scene(draft, words) for draft in top.inside),
        reflect=top.all("reflect"),
        notes=tuple(found.body.notes),
        fields=tuple(front.lines.items()),
    )
    return replace(case, version=version_of(case)), found.problems


def _scene(draft: Draft, words: Language) -> Scene:
    return Scene(
        title=draft.heading,
        line=draft.heading.line,
        blocks=tuple(draft.blocks),
        choices=tuple(_choice(one, n, words) for n, one in enumerate(draft.inside, start=1)),
        concepts=draft.listed("concept"),
        next=draft.all("next"),
        ending=draft.all("ending"),
        reflect=draft.all("reflect"),
        when=tuple(draft.when),
    )


def _choice(draft: Draft, number: int, words: Language) -> Choice:
    assert draft.said is not None  # noqa: S101 - only drafts of choices come here
    move, fit = draft.one("move"), draft.one("fit")
    return Choice(
        number=number,
        said=draft.said,
        line=draft.heading.line,
        reaction=tuple(draft.blocks),
        move=move,
        move_id=words.moves.get(folded(move.source)) if move else None,
        fit=fit,
        fit_id=words.fit(fit.source) if fit else None,
        feedback=draft.all("feedback"),
        concepts=draft.listed("concept"),
        next=draft.all("next"),
        ending=draft.all("ending"),
        reflect=draft.all("reflect"),
        when=tuple(draft.when),
    )
