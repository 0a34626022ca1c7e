"""A row: one thing that a learner did, and where, when and in which try they did it."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

__all__ = ["Kind", "Row"]

Kind: TypeAlias = Literal["choice", "own", "note", "hands", "answer"]


class Row(NamedTuple):
    """One thing that was done. Numbers count from 1, and are 0 where there is nothing to count.

    `learner` is the number of the first file that is theirs; a learner's name is nowhere. `of` is a
    case, or an exercise where `kind` is `answer`, and `title` its title; `version` and `language`
    are those of the script they had.

    `scene` is a scene or a part; `step` how far on their way they were; `attempt` which try it was,
    for an exercise how often its answers had been looked at. `offered` are the numbers they could
    choose from, `chosen` is the one they chose; what they would have said themselves (`own`) has
    the one they chose then. `linked` tells that they came there by a link and chose nothing, and
    `again` that an earlier try has the same step already: neither counts as chosen.

    `people` is how many a row stands for: other than one where hands were counted.

    `place`, `question` and `text` say what was written where. In a drawing a person's level stands
    in `place` and the name in `text`; a tie's kind stands in `place`, who is tied to whom in
    `question`, and what passes between them in `text`.
    """

    learner: int
    kind: Kind
    of: str
    title: str = ""
    version: str = ""
    language: str = ""
    scene: int = 0
    step: int = 0
    attempt: int = 0
    offered: tuple[int, ...] = ()
    chosen: int = 0
    linked: bool = False
    again: bool = False
    people: int = 1
    time: str = ""
    place: str = ""
    question: str = ""
    text: str = ""

    @property
    def counts(self) -> bool:
        """Tell whether this is a choice that the learner made, and made here first."""
        return self.kind == "choice" and not self.linked and not self.again
