"""Where a choice leads, when no scene has the title that is named.

In comes the problem of such a line; out comes a question with the scenes of the story.
"""

from __future__ import annotations

from sameboat.bring.question import Option
from sameboat.bring.questions.asked import Asked, question
from sameboat.bring.settled import Settled
from sameboat.bring.sheet import changed
from sameboat.model import Case
from sameboat.problems import Problem
from sameboat.vocabulary import Language

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
    label, at = language.word("labels", "next"), problem.line - 1
    return Asked(made, lambda value: changed(settled.rows, at, f"{label}: {value}"))
