"""An exercise as values: the situation, its parts (`##`), and the answers (`###`) in them.

What a part and an answer are depends on the kind: a question and its options, a heading and the
statements that belong under it, a term and its situation, a task and some good versions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from sameboat.model.status import Status
from sameboat.model.words import Block, Note, Person, Text
from sameboat.vocabulary import FormName

__all__ = ["Answer", "Exercise", "Part", "Tie"]


@dataclass(frozen=True, slots=True)
class Tie:
    """A line in a drawing of a network, with an arrow from `one` to each of `to`.

    `written` is the label's words; `one` is empty when they can't be read. `manner` holds the word
    for the tie's kind, empty for the usual one; `kind_id` is None for an unknown word.
    """

    written: Text
    one: str = ""
    to: tuple[str, ...] = ()
    manner: str = ""
    kind_id: str | None = None
    passes: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """An option, a statement, a step, a situation or a version, and what is to be said of it.

    `said` is the heading: a `Speech` when it names who speaks, a `Narration` otherwise.
    `also` holds the titles of the other parts it could stand in. `blocks` is what stands below the
    heading, where nothing should.
    """

    number: int
    said: Block
    line: int
    blocks: tuple[Block, ...] = ()
    fit: Text | None = None
    fit_id: str | None = None
    feedback: tuple[Text, ...] = ()
    also: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A question, a heading to sort under, a term, a task or a plan.

    `words` are the speakers' own, to be used; `checklist` holds questions to look at one's answer
    with.
    """

    title: Text
    line: int
    blocks: tuple[Block, ...] = ()
    answers: tuple[Answer, ...] = ()
    feedback: tuple[Text, ...] = ()
    words: tuple[Text, ...] = ()
    checklist: tuple[Text, ...] = ()
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True)
class Exercise:
    """A whole exercise in one language. `name` is its folder; what is read makes its `version`.

    `kind` holds the author's words; `kind_id` is None for an unknown one. `checks` names the
    concepts. `blocks` is the situation.
    """

    form: ClassVar[FormName] = "exercise"
    name: str
    language: str
    file: str
    version: str
    title: str = ""
    kind: str = ""
    kind_id: str | None = None
    checks: tuple[Text, ...] = ()
    people: tuple[Person, ...] = ()
    credits: str = ""
    status: Status = field(default_factory=Status)
    blocks: tuple[Block, ...] = ()
    parts: tuple[Part, ...] = ()
    reflect: tuple[Text, ...] = ()
    notes: tuple[Note, ...] = ()
    fields: tuple[tuple[str, int], ...] = ()

    def field_line(self, field: str) -> int:
        """Return the line of a front matter field; 1 when it isn't there."""
        return dict(self.fields).get(field, 1)

    def answers(self) -> Iterator[tuple[Part, Answer]]:
        """Yield every answer with its part."""
        for part in self.parts:
            for answer in part.answers:
                yield part, answer

    def every_block(self) -> Iterator[Block]:
        """Yield all that is narrated or spoken, the answers too, in reading order."""
        yield from self.blocks
        for part in self.parts:
            yield from part.blocks
            for answer in part.answers:
                yield answer.said
                yield from answer.blocks

    def every_heading(self) -> Iterator[Block]:
        """Yield what of `every_block` is a heading."""
        for _, answer in self.answers():
            yield answer.said

    def every_text(self) -> Iterator[Text]:
        """Yield every labelled text that learners read, in reading order."""
        yield from self.reflect
        for part in self.parts:
            yield part.title
            yield from (*part.words, *part.checklist)
            yield from (Text(tie.passes, tie.written.line) for tie in part.ties)
            for answer in part.answers:
                yield from answer.feedback
            yield from part.feedback
