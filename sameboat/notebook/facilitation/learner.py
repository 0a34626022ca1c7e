"""A learner at a case: the way they took, when, and what they wrote.

In come what they do; out come new values, and the record that can be kept as a file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sameboat.graph import Graph
from sameboat.markdown import plain
from sameboat.model import Case
from sameboat.play import PathError, play
from sameboat.record import Note, Played, Record, Try, places, with_places

__all__ = ["Learner", "follow", "record_of"]


@dataclass(frozen=True, slots=True)
class Learner:
    """Where a learner stands. `times` tells when each choice was made, as ISO 8601."""

    path: tuple[int, ...] = ()
    times: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()

    def chose(self, number: int, time: str) -> Learner:
        """Return the learner after a choice."""
        times = (*self.times, *[""] * (len(self.path) - len(self.times)), time)
        return replace(self, path=(*self.path, number), times=times)

    def back_to(self, step: int) -> Learner:
        """Return the learner before their choice `step`, from 0; what they wrote stays."""
        return replace(self, path=self.path[:step], times=self.times[:step])

    def wrote(self, question: str, text: str) -> Learner:
        """Return the learner with what they wrote under a question; nothing takes it away."""
        others = tuple(note for note in self.notes if note.question != question)
        return replace(self, notes=(*others, Note("", question, text)) if text else others)

    def note(self, question: str) -> str:
        """Return what was written under a question."""
        return next((note.text for note in self.notes if note.question == question), "")


def record_of(case: Case, learner: Learner, now: str) -> Record:
    """Return the record of a learner at one case, made at the time `now`."""
    played = Played(
        case.name,
        plain(case.title),
        case.language,
        case.version,
        (Try(learner.path, learner.times),) if learner.path else (),
        len(learner.path),
        with_places(learner.notes, places(case)),
    )
    return Record((played,), (), now)


def follow(case: Case, played: Played, leads: Graph) -> Learner:
    """Return the learner of a record, as far on their way as the case still goes."""
    notes = tuple(Note("", note.question, note.text) for note in played.notes)
    for steps in range(len(played.path), 0, -1):
        path = played.path[:steps]
        try:
            play(case, path, leads)
        except PathError:
            continue
        return Learner(path, played.tries[-1].times[:steps], notes)
    return Learner((), (), notes)
