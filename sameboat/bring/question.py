"""What can't be told from a draft, as a question with answers to choose from or words to write.

A question is known by what is asked and the line of the draft it is about, so that its answer fits
when the same draft is read again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Option", "Question", "together"]


@dataclass(frozen=True, slots=True)
class Option:
    """An answer to choose: what is written into the script for it, and what it is called."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its sentence, the line of the script that it is about, and its answers.

    `options` are empty where the answer is written freely; `draft` are the lines of the draft.
    `sort` is what is asked. Where it is asked of each of several choices, `about` is the choice,
    and `all` the sentence that asks of all of them at once. `answer` is what was answered.
    """

    id: str
    words: str
    line: int
    draft: tuple[int, ...] = ()
    options: tuple[Option, ...] = ()
    sort: str = ""
    about: str = ""
    all: str = ""
    answer: str = ""


def together(questions: Iterable[Question]) -> list[list[Question]]:
    """Return the questions as people are asked them: what is asked of several choices is one."""
    found = dict[str, list[Question]]()
    for question in questions:
        found.setdefault(question.all or question.id, []).append(question)
    return list(found.values())
