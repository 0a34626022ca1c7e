"""A whole script in words, in reading order: every branch of a case, every answer of an exercise.

In comes a script; out come its paragraphs without marks, for search and for readers of plain text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sameboat.exercise import Task
from sameboat.markdown import plain
from sameboat.model import Block, Case, Choice, Exercise, Part, Scene, Script, Text, read
from sameboat.naming import isolated
from sameboat.transcript import spoken
from sameboat.vocabulary import Language, language

__all__ = ["whole"]


def whole(script: Script) -> list[tuple[str, bool]]:
    """Return the paragraphs, each with whether it is a title; none of them is empty."""
    words = language(script.language, script.form)
    found = [(plain(script.title), True)]
    found += [(f"{isolated(p.name)}: {plain(p.about)}", False) for p in script.people]
    found += _said(script.blocks, words)
    found += _plain(script.reflect)
    if isinstance(script, Case):
        for scene in script.scenes:
            found += _scene(scene, words)
    else:
        found += _parts(script, words)
    return [(text, is_title) for text, is_title in found if text]


def _said(blocks: Iterable[Block], words: Language) -> Iterator[tuple[str, bool]]:
    for block in blocks:
        yield spoken(block, words), False


def _plain(texts: Iterable[Text]) -> Iterator[tuple[str, bool]]:
    for text in texts:
        yield plain(text.source), False


def _scene(scene: Scene, words: Language) -> Iterator[tuple[str, bool]]:
    yield plain(scene.title.source), True
    yield from _said(read(scene.blocks), words)
    yield from _plain((*scene.ending, *scene.reflect))
    for choice in scene.choices:
        yield from _choice(choice, words)


def _choice(choice: Choice, words: Language) -> Iterator[tuple[str, bool]]:
    yield from _said((choice.said, *read(choice.reaction)), words)
    yield from _plain((*choice.feedback, *choice.ending, *choice.reflect))


def _parts(exercise: Exercise, words: Language) -> Iterator[tuple[str, bool]]:
    task = Task(exercise)
    for part in exercise.parts:
        yield plain(part.title.source), True
        yield from _said(part.blocks, words)
        yield from _answers(part, task, words)
        yield from _plain(tie.written for tie in part.ties)
        yield from _plain((*part.words, *part.checklist, *part.feedback))


def _answers(part: Part, task: Task, words: Language) -> Iterator[tuple[str, bool]]:
    for answer in part.answers:
        yield from _said((answer.said, *answer.blocks), words)
        fit = task.fit(answer)
        told = [f"{fit.capitalize()}."] if fit else []
        yield " ".join((*told, *(plain(text.source) for text in answer.feedback))), False
