"""A case on the table: who plays it, how far they are, and how it is told in this library.

In come a library and a script's name; out comes a table with an empty place for a second learner.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sameboat.course.library import Library, Playable
from sameboat.graph import Graph, graph
from sameboat.model import Case
from sameboat.model import Script as Script
from sameboat.notebook.facilitation.learner import Learner
from sameboat.notebook.story import Telling, told
from sameboat.play import Transcript, play

__all__ = ["Table", "lay"]


@dataclass
class Table:
    """A case, where each choice leads, how it is told, and the one or two who play it."""

    case: Case
    leads: Graph
    telling: Telling
    learners: list[Learner] = field(default_factory=lambda: [Learner()])
    turn: int = 0

    @property
    def learner(self) -> Learner:
        """Return the learner whose turn it is."""
        return self.learners[self.turn]

    @learner.setter
    def learner(self, learner: Learner) -> None:
        self.learners[self.turn] = learner

    def transcript(self, number: int | None = None) -> Transcript:
        """Return what a learner has read: by number, or the one whose turn it is."""
        learner = self.learner if number is None else self.learners[number]
        return play(self.case, learner.path, self.leads)


def lay(library: Library, script: Playable) -> Table:
    """Return the table of a case that nobody has played yet."""
    case = library.case(script.name, script.language)
    return Table(case, graph(case), told(library, case))
