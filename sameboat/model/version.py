"""The version of a script: a digest of what learners read, and of nothing else.

In comes a script; out come twelve letters and digits. They stay the same when a note, the status,
the credits or the space between lines changes, and differ when a word or a way does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from sameboat.model.case import Case, Choice, Scene
from sameboat.model.exercise import Exercise
from sameboat.model.memory import Condition, Remember
from sameboat.model.words import Line, Speech, Text

__all__ = ["version_of"]

BETWEEN, BELOW = "\x1f", "\x1e"  # no text holds these


def version_of(script: Case | Exercise) -> str:
    """Return the version of a script as it is now."""
    told = [script.title, *(f"{one.name}{BETWEEN}{one.about}" for one in script.people)]
    told += _case(script) if isinstance(script, Case) else _exercise(script)
    words = BELOW.join(told)
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _case(case: Case) -> Iterator[str]:
    yield case.you
    yield from _blocks(case.blocks)
    yield from _texts("reflect", case.reflect)
    for scene in case.scenes:
        yield f"##{BETWEEN}{scene.title.source}"
        yield from _when(scene.when)
        yield from _blocks(scene.blocks)
        yield from _onwards(scene)
        for choice in scene.choices:
            yield "###"
            yield from _when(choice.when)
            yield from _blocks((choice.said, *choice.reaction))
            yield from _texts("move", _one(choice.move))
            yield from _texts("fit", _one(choice.fit))
            yield from _texts("feedback", choice.feedback)
            yield from _onwards(choice)


def _onwards(part: Scene | Choice) -> Iterator[str]:
    yield from _texts("concept", part.concepts)
    yield from _texts("next", part.next)
    yield from _texts("ending", part.ending)
    yield from _texts("reflect", part.reflect)


def _exercise(exercise: Exercise) -> Iterator[str]:
    yield exercise.kind_id or exercise.kind
    yield from _blocks(exercise.blocks)
    yield from _texts("reflect", exercise.reflect)
    for part in exercise.parts:
        yield f"##{BETWEEN}{part.title.source}"
        yield from _blocks(part.blocks)
        yield from _texts("words", part.words)
        yield from _texts("check", part.checklist)
        yield from _texts("tie", (tie.written for tie in part.ties))
        for answer in part.answers:
            yield "###"
            yield from _blocks((answer.said, *answer.blocks))
            yield from _texts("fit", _one(answer.fit))
            yield from _texts("feedback", answer.feedback)
            yield from _texts("also", answer.also)
        yield from _texts("feedback", part.feedback)


def _when(when: Iterable[Condition]) -> Iterator[str]:
    for one in when:
        yield f"{'if' if one.holds else 'unless'}{BETWEEN}{one.source}"


def _blocks(blocks: Iterable[Line]) -> Iterator[str]:
    for block in blocks:
        yield from _when(block.when)
        if isinstance(block, Remember):
            yield f"remember{BETWEEN}{block.source}"
        elif isinstance(block, Speech):
            yield BETWEEN.join((block.speaker, *block.to, block.manner, block.source))
        else:
            yield block.source


def _texts(label: str, texts: Iterable[Text]) -> Iterator[str]:
    for text in texts:
        yield from _when(text.when)
        yield f"{label}{BETWEEN}{text.source}"


def _one(text: Text | None) -> tuple[Text, ...]:
    return (text,) if text else ()
