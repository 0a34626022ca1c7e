"""From what was read to an `Exercise`.

In come the drafts of a script; out come its parts, answers and ties, frozen.
"""

from __future__ import annotations

from dataclasses import replace

from sameboat.model import Answer, Exercise, Part, Text, Tie, read, version_of
from sameboat.parse.cast import Cast
from sameboat.parse.draft import Draft
from sameboat.parse.form import exercise_form
from sameboat.parse.front_matter import FrontMatter
from sameboat.parse.opening import opened
from sameboat.parse.status import status_of
from sameboat.problems import Problem
from sameboat.vocabulary import Language, folded

__all__ = ["exercise_of"]

USUAL = "helps"


def exercise_of(
    text: str, file: str, name: str, words: Language
) -> tuple[Exercise, tuple[Problem, ...]]:
    """Return the exercise that a text in `words` is, and what is wrong with the text."""

    def kind(front: FrontMatter) -> str | None:
        return words.kinds.get(folded(front.word("kind")))

    found = opened(text, file, words, lambda front: exercise_form(kind(front)))
    front, top = found.front, found.body.top
    exercise = Exercise(
        name=name,
        language=words.code,
        file=file,
        version="",
        title=front.word("title"),
        kind=front.word("kind"),
        kind_id=kind(front),
        checks=found.texts("checks"),
        people=found.people,
        credits=front.word("credits"),
        status=status_of(front, words),
        blocks=tuple(read(top.blocks)),
        parts=tuple(_part(draft, found.cast) for draft in top.inside),
        reflect=top.all("reflect"),
        notes=tuple(found.body.notes),
        fields=tuple(front.lines.items()),
    )
    return replace(exercise, version=version_of(exercise)), found.problems


def _part(draft: Draft, cast: Cast) -> Part:
    inside = enumerate(draft.inside, start=1)
    return Part(
        title=draft.heading,
        line=draft.heading.line,
        blocks=tuple(read(draft.blocks)),
        answers=tuple(_answer(one, number, cast.language) for number, one in inside),
        feedback=draft.all("feedback"),
        words=draft.listed("words"),
        checklist=draft.all("check"),
        ties=tuple(_tie(text, cast) for text in draft.all("tie")),
    )


def _answer(draft: Draft, number: int, words: Language) -> Answer:
    assert draft.said is not None  # noqa: S101 - only drafts of answers come here
    fit = draft.one("fit")
    return Answer(
        number=number,
        said=draft.said,
        line=draft.heading.line,
        blocks=tuple(read(draft.blocks)),
        fit=fit,
        fit_id=words.fit(fit.source) if fit else None,
        feedback=draft.all("feedback"),
        also=draft.all("also"),
    )


def _tie(written: Text, cast: Cast) -> Tie:
    """Return a tie such as `Luisa to Anna (strained): the nights`."""
    head = cast.head(written.source)
    if head is None:
        return Tie(written)
    kind = cast.language.ties.get(folded(head.manner)) if head.manner else USUAL
    return Tie(written, head.speaker, head.to, head.manner, kind, head.rest)
