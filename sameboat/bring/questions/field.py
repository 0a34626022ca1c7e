"""What stands at the top of a script and isn't told in the draft: the level, who you are.

In comes a field that is missing or not understood; out comes a question for it.
"""

from __future__ import annotations

from sameboat.bring.question import Option
from sameboat.bring.questions.asked import Asked, question
from sameboat.bring.settled import Settled
from sameboat.bring.sheet import Row, Rows
from sameboat.parse import fences
from sameboat.problems import Problem
from sameboat.vocabulary import Language, concepts, folded

__all__ = ["ask", "ask_again"]


def ask(settled: Settled, problem: Problem, language: Language, ui: str) -> Asked | None:
    """Ask for a field that is missing or empty."""
    shown = str(dict(problem.values).get("field", ""))
    field = language.fields.get(folded(shown), "")
    sort = f"field-{field}"
    if field not in ("title", "level", "you", "people", "teaches"):
        return None
    made = question(settled, problem, ui, sort, _options(field, language), name=field)
    return Asked(made, lambda answer: _with(settled.rows, field, answer, language))


def ask_again(settled: Settled, problem: Problem, language: Language, ui: str) -> Asked | None:
    """Ask what a word is meant to be that is no level or no concept."""
    field = "level" if problem.code == "level" else "teaches"
    word = str(dict(problem.values).get("word", ""))
    options = _options(field, language)
    made = question(settled, problem, ui, f"word-{field}", options, name=word)
    at = problem.line - 1

    def answered(answer: str) -> Rows:
        row, rows = settled.rows[at], settled.rows
        return [*rows[:at], row.saying(row.text.replace(word, answer, 1)), *rows[at + 1 :]]

    return Asked(made, answered)


def _options(field: str, language: Language) -> tuple[Option, ...]:
    if field == "level":
        words = [
            language.word("levels", level) for level in dict.fromkeys(language.levels.values())
        ]
        return tuple(Option(word, word) for word in words)
    if field == "teaches":
        terms = ((key, term.get(language.code, key)) for key, term in concepts().items())
        return tuple(Option(*pair) for pair in sorted(terms, key=lambda pair: pair[1].casefold()))
    return ()


def _with(rows: Rows, field: str, answer: str, language: Language) -> Rows:
    """Return the rows with a field in the front matter, in place of an empty one."""
    line = f"{language.word('fields', field)}: {' '.join(answer.split())}"
    place = fences.place([row.text for row in rows], language)
    if place is None:
        return [Row("---"), Row(line), Row("---"), Row(""), *rows]
    for number in range(*place):
        head, _, rest = fences.regular(rows[number].text).partition(":")
        if language.fields.get(folded(head)) == field and not rest.strip():
            return [*rows[:number], rows[number].saying(line), *rows[number + 1 :]]
    return [*rows[: place[1]], Row(line), *rows[place[1] :]]
