"""A case as values: scenes, and in them what the facilitator could say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from sameboat.model.memory import Condition
from sameboat.model.status import Status
from sameboat.model.words import Block, Line, Note, Person, Text, read
from sameboat.vocabulary import FormName

__all__ = ["Case", "Choice", "Scene"]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the facilitator can say or do, and what follows from it.

    `said` is the heading. As an exchange it is a `Speech` of `YOU`; an act is a `Narration`.
    `move` and `fit` hold the author's words; `move_id` and `fit_id` are None for unknown ones.
    `when` says when it is offered.
    """

    number: int
    said: Block
    line: int
    reaction: tuple[Line, ...] = ()
    move: Text | None = None
    move_id: str | None = None
    fit: Text | None = None
    fit_id: str | None = None
    feedback: tuple[Text, ...] = ()
    concepts: tuple[Text, ...] = ()
    next: tuple[Text, ...] = ()
    ending: tuple[Text, ...] = ()
    reflect: tuple[Text, ...] = ()
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """One scene: what happens and is said, then the choices, if there are any.

    `when` says when a way that leads to its title leads to it.
    """

    title: Text
    line: int
    blocks: tuple[Line, ...] = ()
    choices: tuple[Choice, ...] = ()
    concepts: tuple[Text, ...] = ()
    next: tuple[Text, ...] = ()
    ending: tuple[Text, ...] = ()
    reflect: tuple[Text, ...] = ()
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A whole case in one language. `name` is its folder; what is read makes its `version`."""

    form: ClassVar[FormName] = "case"
    name: str
    language: str
    file: str
    version: str
    title: str = ""
    level: str = ""
    you: str = ""
    people: tuple[Person, ...] = ()
    teaches: tuple[Text, ...] = ()
    credits: str = ""
    status: Status = field(default_factory=Status)
    blocks: tuple[Block, ...] = ()
    scenes: tuple[Scene, ...] = ()
    reflect: tuple[Text, ...] = ()
    notes: tuple[Note, ...] = ()
    fields: tuple[tuple[str, int], ...] = ()

    def field_line(self, field: str) -> int:
        """Return the line of a front matter field; 1 when it isn't there."""
        return dict(self.fields).get(field, 1)

    def every_block(self) -> Iterator[Block]:
        """Return all that is narrated or spoken, the learner's choices too, in reading order."""
        return read(self.every_line())

    def every_line(self) -> Iterator[Line]:
        """Yield the same, and what is remembered."""
        yield from self.blocks
        for scene in self.scenes:
            yield from scene.blocks
            for choice in scene.choices:
                yield choice.said
                yield from choice.reaction

    def every_heading(self) -> Iterator[Block]:
        """Yield what of `every_block` is a heading."""
        for scene in self.scenes:
            for choice in scene.choices:
                yield choice.said

    def every_text(self) -> Iterator[Text]:
        """Yield every labelled text that learners read, in reading order."""
        yield from self.reflect
        for scene in self.scenes:
            yield scene.title
            yield from (*scene.ending, *scene.reflect)
            for choice in scene.choices:
                yield from (*choice.feedback, *choice.ending, *choice.reflect)
