"""Which choice practises a concept, when the draft says it teaches it and none does.

In comes the problem of the concept; out comes a question with the choices of the story.
"""

from __future__ import annotations

import re

from sameboat.bring.question import Option
from sameboat.bring.questions.asked import Asked, about, question
from sameboat.bring.settled import Settled
from sameboat.bring.sheet import Row, Rows, changed
from sameboat.bring.words import said
from sameboat.model import Case, Text
from sameboat.parse.cast import head_of
from sameboat.parse.label import label_of
from sameboat.practice import concept_id
from sameboat.problems import Problem
from sameboat.vocabulary import Language

__all__ = ["ask"]

NONE = "-"


def ask(settled: Settled, problem: Problem, language: Language, ui: str) -> Asked | None:
    """Ask which choice practises a concept."""
    script = settled.parsed.script
    if not isinstance(script, Case):
        return None
    word = str(dict(problem.values).get("word", ""))
    lines = [choice.line for scene in script.scenes for choice in scene.choices]
    options = [Option(str(number), about(settled, line)) for number, line in enumerate(lines, 1)]
    options.append(Option(NONE, said(ui, "questions.idle-none")))
    made = question(settled, problem, ui, "idle", tuple(options), name=word)

    def answered(value: str) -> Rows:
        if value.isdecimal() and 0 < int(value) <= len(lines):
            label = language.word("labels", "concept")
            concept = concept_id(Text(word, problem.line))
            return _under(settled.rows, lines[int(value) - 1], f"{label}: {concept}", language)
        return _without(settled.rows, problem.line - 1, word)

    return Asked(made, answered)


def _under(rows: Rows, line: int, text: str, language: Language) -> Rows:
    """Return the rows with one more below a choice's move and fit."""
    at = line
    for number in range(line, len(rows)):
        if rows[number].text.startswith("#"):
            break
        parts = head_of(rows[number].text)
        head = label_of(parts, language) if parts else None
        if head is not None and head.id in ("move", "fit"):
            at = number + 1
    return [*rows[:at], Row(text), *rows[at:]]


def _without(rows: Rows, at: int, word: str) -> Rows:
    """Return the rows without a concept among those that the case teaches."""
    text = rows[at].text
    taken = re.sub(rf"\s*{re.escape(word)}\s*,|,\s*{re.escape(word)}(?!\w)", "", text, count=1)
    return changed(rows, at, text.replace(word, "", 1) if taken == text else taken)
