"""A choice's move and fit: asked where there is none, several, or one that nobody knows.

In comes the problem of a choice; out comes a question with the moves, or the fits, to choose from.
"""

from __future__ import annotations

import re

from sameboat.bring.likeness import likely
from sameboat.bring.question import Option
from sameboat.bring.questions.asked import Asked, about, below_heading, question
from sameboat.bring.settled import Settled
from sameboat.bring.sheet import Rows
from sameboat.problems import Problem
from sameboat.vocabulary import Language
from sameboat.vocabulary import language as language_of

__all__ = ["ask", "ask_again"]

NEAR = 3  # moves that what is written is near, which are offered first
CODED = re.compile(r"`([^`]+)`")


def ask(settled: Settled, problem: Problem, language: Language, ui: str) -> Asked:
    """Ask for the move or the fit of a choice that has none."""
    label = language.word("labels", problem.code)
    options = _every(problem.code, language, ui)
    words = about(settled, problem.line)
    sort = f"{problem.code}-missing"
    made = question(settled, problem, ui, sort, options, f"{problem.code}-each", about=words)
    return Asked(made, lambda value: below_heading(settled, problem.line, f"{label}: {value}"))


def ask_again(settled: Settled, problem: Problem, language: Language, ui: str) -> Asked:
    """Ask which one a move or a fit is meant to be."""
    values, at = dict(problem.values), problem.line - 1
    several = CODED.findall(str(values.get("moves", "")))
    words = problem.at or str(values.get("word", ""))
    options = tuple(Option(word, word) for word in several) or _every(problem.code, language, ui)
    if problem.code == "move" and not several:
        near = [language.word("moves", move) for move, _ in likely(words, "", language)[:NEAR]]
        options = tuple(sorted(options, key=lambda one: _rank(one.value, near)))
    sort = f"{problem.code}-{problem.id}"
    made = question(settled, problem, ui, sort, options, about=words)

    def answered(value: str) -> Rows:
        row, rows = settled.rows[at], settled.rows
        head = row.text.partition(":")[0]
        return [*rows[:at], row.saying(f"{head}: {value}"), *rows[at + 1 :]]

    return Asked(made, answered)


def _rank(word: str, near: list[str]) -> int:
    """Return where a move stands in a list that begins with those that words are near."""
    return near.index(word) if word in near else len(near)


def _every(code: str, language: Language, ui: str) -> tuple[Option, ...]:
    group, known = ("moves", language.moves) if code == "move" else ("fits", language.fits)
    told = language_of(ui).page["everyday"]
    does = (
        {key: one["does"] for key, one in told["moves"].items()} if code == "move" else told["fits"]
    )
    words = ((language.word(group, key), does[key]) for key in dict.fromkeys(known.values()))
    return tuple(Option(word, f"{word}: {what}") for word, what in words)
