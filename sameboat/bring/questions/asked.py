"""A question about a draft, and what its answer makes of the rows.

In come a problem and what is settled so far; out comes the question's id, and the place it has in
the script.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sameboat.bring.question import Option, Question
from sameboat.bring.settled import Settled
from sameboat.bring.sheet import Row, Rows
from sameboat.bring.words import said
from sameboat.problems import Problem
from sameboat.vocabulary import folded

__all__ = ["Asked", "about", "below_heading", "question"]

LONGEST = 70


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and the rows that an answer makes."""

    question: Question
    answered: Callable[[str], Rows]


def question(
    settled: Settled,
    problem: Problem,
    ui: str,
    sort: str,
    options: tuple[Option, ...] = (),
    every: str = "",
    **values: str | int,
) -> Question:
    """Return a question of a sort about a problem, in language `ui`.

    `every` names the sentence that asks it of several choices at once; empty where none does.
    """
    draft = settled.rows[problem.line - 1].draft if problem.line <= len(settled.rows) else ()
    place = "+".join(map(str, draft)) or "top"
    # Several choices can come from one line, as in what was dictated.
    headings = (row for row in settled.rows[: problem.line - 1] if row.text.startswith("#"))
    count = sum(row.draft == draft for row in headings) if draft else 0
    place += f".{count}" if count else ""
    name = f"{sort}:{place}:{folded(str(values.get('name', '')))}"
    return Question(
        name,
        said(ui, f"questions.{sort}", **values),
        problem.line,
        draft,
        options,
        sort,
        str(values.get("about", "")),
        said(ui, f"questions.{every}") if every else "",
    )


def about(settled: Settled, line: int) -> str:
    """Return what a line of the script says, without its marks and not too long."""
    words = settled.rows[line - 1].text.lstrip("# ").strip()
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"


def below_heading(settled: Settled, line: int, text: str) -> Rows:
    """Return the rows with one more right below the heading in a line."""
    rows = settled.rows
    below = rows[line:]
    gap = [] if below and not below[0].text.strip() else [Row("")]
    return [*rows[:line], Row(""), Row(text), *gap, *below]
