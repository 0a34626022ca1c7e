"""An exercise in words: what is asked, what was answered, and what was uncovered.

In come an exercise and what its element keeps; out come lines, in the order of the page. An answer
that the exercise doesn't have, because it was revised since, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sameboat.exercise import Item, items, mixed
from sameboat.markdown import plain
from sameboat.model import Block, Exercise, Speech
from sameboat.notebook.drawing.drawn import drawn, listing
from sameboat.play import Entry
from sameboat.transcript import line
from sameboat.vocabulary import language

__all__ = ["in_words"]

CHOSEN = ("choose-one", "choose-several")
PLACED = ("sort", "match")


def in_words(exercise: Exercise, kept: Any) -> Iterator[str]:
    """Yield the lines; `kept` is the entry of a record, None for nothing."""
    kind = language(exercise.language, "exercise").word("kinds", exercise.kind_id or "")
    yield f"## {plain(exercise.title)} ({kind or exercise.kind})"
    for block in exercise.blocks:
        yield _said(exercise, block)
    yield from _asked(exercise)
    if kept and kept["answers"]:
        yield from (f"> {answer}" for answer in _answered(exercise, kept["answers"]))
        if kept["times"]:
            yield from _uncovered(exercise, kept["answers"])


def _asked(exercise: Exercise) -> Iterator[str]:
    yield from (f"- {plain(text.source)}" for text in exercise.reflect)
    for part in exercise.parts:
        if title := plain(part.title.source):
            yield title
    for item in mixed(items(exercise), exercise.name):
        if exercise.kind_id != "give-back":
            yield f"- {_said(exercise, item.answer.said)}"
    for part in exercise.parts:
        yield from (f"- {plain(text.source)}" for text in part.checklist)


def _answered(exercise: Exercise, answers: Any) -> Iterator[str]:
    by_number = {item.number: item for item in items(exercise)}
    titles = {n: plain(part.title.source) for n, part in enumerate(exercise.parts, start=1)}
    kind = exercise.kind_id or ""
    if kind == "draw-the-network":
        yield from listing(drawn(answers), language(exercise.language))
    elif kind == "reflect":
        yield from (f"{note['question']}: {note['text']}" for note in answers)
    elif kind in PLACED:
        for number, part in answers.items():
            if (item := by_number.get(int(number))) and part in titles:
                yield f"{_said(exercise, item.answer.said)} – {titles[part]}"
    elif kind in (*CHOSEN, "order"):
        found = (by_number.get(number) for number in answers)
        yield from (_said(exercise, item.answer.said) for item in found if item)
    elif answers["text"]:
        yield str(answers["text"])


def _uncovered(exercise: Exercise, answers: Any) -> Iterator[str]:
    for item in items(exercise):
        if exercise.kind_id not in CHOSEN or item.number in answers:
            yield from _feedback(exercise, item)
    for part in exercise.parts:
        yield from (plain(tie.written.source) for tie in part.ties)
        yield from (plain(text.source) for text in part.feedback)


def _feedback(exercise: Exercise, item: Item) -> Iterator[str]:
    """Yield an answer with whether it fits or where it belongs, and what is to be said of it."""
    told = [plain(text.source) for text in item.answer.feedback]
    if exercise.kind_id in PLACED:
        told.insert(0, plain(exercise.parts[item.part - 1].title.source))
    elif item.answer.fit_id:
        told.insert(0, language(exercise.language).page["exercise"]["fits"][item.answer.fit_id])
    yield f"{_said(exercise, item.answer.said)} → {'; '.join(told)}"


def _said(exercise: Exercise, block: Block) -> str:
    entry = Entry("speech" if isinstance(block, Speech) else "narration", block)
    return line(entry, language(exercise.language))
