"""`tie`: a line of a drawing joins two who are declared, and says what passes between them."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedExercise
from sameboat.model import Tie
from sameboat.parse.cast import Cast, head_of, without_manner
from sameboat.problems import Problem, nearest

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
                wrong, expected, near = _unreadable(tie, cast, form)
                yield examined.problem(line, CODE, wrong, expected, near)
            elif not tie.to:
                wrong, expected = "the tie leads to nobody", f"expected `{form}`"
                yield examined.problem(line, CODE, wrong, expected)
            elif tie.one in tie.to:
                wrong = f"the tie leads from {cast.shown(tie.one)} to themselves"
                yield examined.problem(line, CODE, wrong, "expected two different names")
            if tie.one and not tie.passes:
                wrong, expected = "nothing is said of the tie", f"expected `{form}`"
                yield examined.problem(line, CODE, wrong, expected)
            if tie.one and tie.kind_id is None:
                wrong = f"`({tie.manner})` is not a kind of tie"
                expected = f"expected one of {', '.join(known)}"
                yield examined.problem(line, CODE, wrong, expected, nearest(tie.manner, known))


def _unreadable(tie: Tie, cast: Cast, form: str) -> tuple[str, str, str | None]:
    """Return what is wrong with a tie that joins nobody known, what was expected, what is near."""
    head = head_of(tie.written.source)
    for left, right in cast.splits(without_manner(head[0])) if head else ():
        unknown = [name for name in (left, *cast.parts(right)) if not cast.knows(name)]
        if unknown:
            names = " and ".join(f"`{name}`" for name in unknown)
            people = cast.language.word("fields", "people")
            wrong = f"{names} {'is' if len(unknown) == 1 else 'are'} not declared under `{people}`"
            shown = [cast.shown(name) for name in dict.fromkeys(cast.known.values())]
            near = next(filter(None, map(cast.near, unknown)), None)
            return wrong, f"expected one of {', '.join(shown)}", near
    written = " ".join(tie.written.source.split())[:60]
    return f"the tie can't be read: `{written}`", f"expected `{form}`", None
