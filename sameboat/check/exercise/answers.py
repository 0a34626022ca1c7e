"""`answers`: a part has as many answers (`###`) as the kind needs, each one once and by itself."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedExercise
from sameboat.check.exercise.parts import many
from sameboat.markdown import plain
from sameboat.model import Answer, Block, Narration, Speech
from sameboat.parse import label
from sameboat.parse.origin import Origin
from sameboat.problems import Problem, Values
from sameboat.vocabulary import folded

CODE = "answers"


def check(examined: ExaminedExercise) -> Iterator[Problem]:
    """Yield parts with too few or too many answers, answers that repeat, and text below one."""
    kind = examined.kind
    for part in examined.exercise.parts:
        if kind is None:
            break
        (fewest, most), count = kind.answers, len(part.answers)
        if not fewest <= count <= most:
            line = part.answers[most].line if count > most else part.line
            wanted = many(examined, fewest, most)
            values: Values = {"title": part.title.source, "count": count, "wanted": wanted}
            yield examined.problem(line, CODE, "count", values)
    seen: dict[tuple[str, ...], int] = {}
    for _, answer in examined.answers():
        words = _words(answer)
        first = seen.setdefault(words, answer.line)
        if words[0] and first != answer.line:
            yield examined.problem(answer.line, CODE, "twice", {"first": first})
        below = next(
            (block for block in answer.blocks if not _meant_as_label(block, examined)), None
        )
        if below is not None:
            shown = {"label": examined.label("feedback")}
            yield examined.problem(below.line, CODE, "below", shown)


def _meant_as_label(block: Block, examined: ExaminedExercise) -> bool:
    """Tell whether text has been told to be a label with a slip, or in the wrong place."""
    if not isinstance(block, Narration):
        return False
    line, words = block.source.partition("\n")[0], examined.words
    return bool(label.label(line, words) or label.doubts(Origin("", words), line, 1))


def _words(answer: Answer) -> tuple[str, ...]:
    said = answer.said
    who = (said.speaker, *said.to) if isinstance(said, Speech) else ()
    return (folded(plain(said.source)), *who)
