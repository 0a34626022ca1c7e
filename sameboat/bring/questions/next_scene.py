"""Where a choice leads, when no scene has the title that is named.

In comes the problem of such a line; out comes a question with the scenes of the story.
"""

from __future__ import annotations

from dataclasses import replace

from sameboat.bring.question import Option
from sameboat.bring.questions.asked import Asked, question
from sameboat.bring.settled import Settled
from sameboat.bring.sheet import Rows
from sameboat.model import Case
from sameboat.problems import Problem
from sameboat.vocabulary import Language, folded

__all__ = ["ask"]


def ask(settled: Settled, problem: Problem, language: Language, ui: str) -> Asked | None:
    """Ask which scene is meant."""
    script = settled.parsed.script
    if not isinstance(script, Case):
        return None
    titles = [scene.title.source for scene in script.scenes]
    options = tuple(Option(title, title) for title in titles)
    word = str(dict(problem.values).get("title", ""))
    made = question(settled, problem, ui, "next", options, name=word)
    label, line = language.word("labels", "next"), settled.rows[problem.line - 1].text

    def answered(value: str) -> Rows:
        # What leads there elsewhere is meant for the same scene.
        return [
            row.saying(f"{label}: {value}") if folded(row.text) == folded(line) else row
            for row in settled.rows
        ]

    return Asked(replace(made, id=f"next:{folded(word)}"), answered)
