"""The answers to an exercise as rows."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.cohort.row import Row
from sameboat.record import Answered, Drawn, Note, Placed, Written

__all__ = ["answer_rows"]


def answer_rows(learner: int, done: Answered) -> Iterator[Row]:
    """Yield a row for each thing that was answered."""
    row = Row(
        learner,
        "answer",
        done.exercise,
        done.title,
        done.version,
        done.language,
        attempt=max(len(done.times), 1),
        time=done.times[-1] if done.times else "",
    )
    answers = done.answers
    if isinstance(answers, Placed):
        for answer, part in answers.parts:
            yield row._replace(scene=part, chosen=answer)
    elif isinstance(answers, Written):
        if answers.text.strip():
            yield row._replace(text=answers.text)
        yield from (row._replace(chosen=number) for number in answers.checked)
    elif isinstance(answers, Drawn):
        for person in answers.people:
            yield row._replace(place=person.level, text=person.name)
        for tie in answers.ties:
            yield row._replace(place=tie.kind, question=f"{tie.one} → {tie.to}", text=tie.what)
        yield from (row._replace(chosen=number) for number in answers.checked)
    else:
        listed: tuple[int | Note, ...] = answers
        for step, each in enumerate(listed, start=1):
            if isinstance(each, Note):
                if each.text.strip():
                    yield row._replace(place=each.place, question=each.question, text=each.text)
            else:
                yield row._replace(step=step, chosen=each)
