"""What is asked of problems that nobody but the author can mend; one sort of question a file.

In comes what is settled of a draft; out come questions, and the rows with an answer in them. A
sort yields `Asked`: the question, and what its answer makes of the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sameboat.bring.questions import ending, field, idle, label, name, next_scene
from sameboat.bring.questions.asked import Asked
from sameboat.bring.settled import Settled
from sameboat.check.rounds import round_of
from sameboat.problems import Problem
from sameboat.vocabulary import Language

__all__ = ["asked"]

Sort = Callable[[Settled, Problem, Language, str], Asked | None]
SORTS: dict[str, Sort] = {
    "front-matter.absent": field.ask,
    "front-matter.empty": field.ask,
    "front-matter.unread": field.ask,
    "level.unknown": field.ask_again,
    "concept.unknown": field.ask_again,
    "move.missing": label.ask,
    "move.several": label.ask_again,
    "move.unknown": label.ask_again,
    "fit.missing": label.ask,
    "fit.unknown": label.ask_again,
    "concept.idle": idle.ask,
    "next-scene.unknown": next_scene.ask,
    "speech.ambiguous": name.ask,
    "ending.choice": ending.ask,
    "ending.scene": ending.ask,
}


def asked(settled: Settled, language: Language, ui: str) -> Iterator[Asked]:
    """Yield what is asked of what is left, in language `ui`, each question once."""
    seen = set[str]()
    for entry in round_of(settled.errors).shown:
        for problem in entry.problems:
            sort = SORTS.get(f"{problem.code}.{problem.id}")
            found = sort(settled, problem, language, ui) if sort else None
            if found is not None and found.question.id not in seen:
                seen.add(found.question.id)
                yield found
