"""`place`: sort and match: each answer goes under a heading, or with a term.

In comes a task's exercise; out come a list to pick from for each answer, and where each belongs.
"""

from __future__ import annotations

from typing import Any

from ipywidgets import Dropdown
from markupsafe import Markup

from sameboat.exercise import Item
from sameboat.html.markup import inline_html
from sameboat.notebook.exercise.task import Around, Task
from sameboat.notebook.parts import html

__all__ = ["Placing"]


class Placing(Task):
    """Sort under headings, or match with terms; both go by number."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        numbers = range(1, len(self.exercise.parts) + 1)
        options = [(self.say["pick"], 0), *((self.title(number), number) for number in numbers)]
        self.fields: dict[int, Dropdown] = {}
        for item in self.items:
            field = Dropdown(options=options, value=0, description=self.said(item))
            field.observe(self.changed, "value")
            self.fields[item.number] = field
        look = self.look(self.say["look"], self._uncover)
        about = html(self._headings())
        self.widgets = [about, *self.fields.values(), *look]

    def answers(self) -> Any:
        """Return the number of a heading for each answer that was put under one."""
        placed = {str(n): field.value for n, field in sorted(self.fields.items()) if field.value}
        return placed or []

    def set(self, kept: Any) -> None:
        """Put answers under the headings they were put under."""
        placed = kept if isinstance(kept, dict) else {}
        for number, field in self.fields.items():
            value = placed.get(str(number))
            field.value = value if value in range(1, len(self.exercise.parts) + 1) else 0

    def _headings(self) -> Markup:
        """Return the headings with what is said about them."""
        label = str(self.of_exercises["parts"].get(self.kind, ""))
        heads = (
            Markup("<li>{}{}</li>").format(
                inline_html(part.title.source), self.around.telling.blocks(part.blocks)
            )
            for part in self.exercise.parts
        )
        return Markup('<p class="sb-label">{}</p><ol>{}</ol>').format(label, Markup().join(heads))

    def _uncover(self) -> Markup:
        return Markup().join(map(self._belongs, self.items))

    def _belongs(self, item: Item) -> Markup:
        value = self.fields[item.number].value
        yours = self.say["yours"].format(title=self.title(value)) if value else self.say["not_yet"]
        self.shown.append(self.said(item))
        return Markup('<div class="sb-told">{}{}{}{}{}</div>').format(
            self.spoken(item),
            self.note(yours, "sb-yours"),
            self.note(str(self.of_exercises["under"]).format(title=self.title(item.part))),
            self.note(self.also(item), "sb-also"),
            self.feedback(item.answer.feedback),
        )
