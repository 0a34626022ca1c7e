"""`tie`: a line of a drawing joins two who are declared, and says what passes between them."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedExercise
from sameboat.model import Tie
from sameboat.parse.cast import Cast, head_of, without_manner
from sameboat.problems import Problem, Values, nearest

CODE = "tie"


def check(examined: ExaminedExercise) -> Iterator[Problem]:
    """Yield ties that can't be read, and those with nobody at an end, an unknown kind, no words."""
    words = examined.words
    form = f"{words.word('labels', 'tie')}: A {words.word('labels', 'to')} B: …"
    cast = Cast([person.name for person in examined.exercise.people], words)
    known = [words.word("ties", kind) for kind in dict.fromkeys(words.ties.values())]
    for part in examined.exercise.parts:
        for tie in part.ties:
            line = tie.written.line
            if not tie.one:
                yield _unreadable(examined, tie, cast, form)
            elif not tie.to:
                yield examined.problem(line, CODE, "nobody", {"form": form})
            elif tie.one in tie.to:
                yield examined.problem(line, CODE, "self", {"name": cast.shown(tie.one)})
            if tie.one and not tie.passes:
                yield examined.problem(line, CODE, "wordless", {"form": form})
            if tie.one and tie.kind_id is None:
                yield examined.problem(
                    line,
                    CODE,
                    "kind",
                    {"kind": tie.manner, "known": ", ".join(known)},
                    near=nearest(tie.manner, known),
                    at=tie.manner,
                    behind=True,
                )


def _unreadable(examined: ExaminedExercise, tie: Tie, cast: Cast, form: str) -> Problem:
    """Return what is wrong with a tie that joins nobody known."""
    line = tie.written.line
    head = head_of(tie.written.source)
    for left, right in cast.splits(without_manner(head[0])) if head else ():
        unknown = [name for name in (left, *cast.parts(right)) if not cast.knows(name)]
        if unknown:
            known = map(cast.shown, dict.fromkeys(cast.known.values()))
            at, near = cast.nearest_of(unknown)
            values: Values = {
                "count": len(unknown),
                "names": cast.listed(unknown),
                "people": cast.language.word("fields", "people"),
                "known": ", ".join(known),
            }
            return examined.problem(line, CODE, "undeclared", values, near=near, at=at, behind=True)
    written = " ".join(tie.written.source.split())[:60]
    return examined.problem(line, CODE, "unreadable", {"written": written, "form": form})
