"""`order`: steps that move earlier or later, one place at a time.

In comes a task's exercise; out come places with a step in each, and where each step belongs. The
places stay and the steps move through them, so that the focus can follow a step.
"""

from __future__ import annotations

from typing import Any

from ipywidgets import Button, Widget
from markupsafe import Markup

from sameboat.exercise import Item
from sameboat.notebook.exercise.task import Around, Task
from sameboat.notebook.parts import button, html, row

__all__ = ["Ordering"]


class Ordering(Task):
    """Put steps in order; `order` holds them as they stand."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.order: list[Item] = list(self.items)
        self.moved = False
        self.places = [html() for _ in self.order]
        self.movers: list[tuple[Button, Button]] = []
        rows: list[Widget] = []
        for number, place in enumerate(self.places):
            earlier = button(self.say["earlier"], lambda n=number: self.move(n, -1))  # type: ignore[misc]
            later = button(self.say["later"], lambda n=number: self.move(n, 1))  # type: ignore[misc]
            self.movers.append((earlier, later))
            rows.append(row(place, earlier, later))
        look = self.look(self.say["look"], self._uncover)
        self.widgets = [*self.prompt(), *rows, *look]
        self._settle()

    def move(self, number: int, by: int) -> None:
        """Move the step in a place, from 0, one earlier (-1) or later (1)."""
        to = number + by
        if not 0 <= to < len(self.order):
            return
        self.order[number], self.order[to] = self.order[to], self.order[number]
        self.moved = True
        self._settle()
        form = self.say["moved"]
        step = self.said(self.order[to])
        self.around.heard.say(form.format(n=to + 1, total=len(self.order), step=step))
        self.movers[to][by > 0].focus()
        self.changed()

    def answers(self) -> list[int]:
        """Return the steps' numbers as they stand; nothing while none has been moved."""
        return [item.number for item in self.order] if self.moved else []

    def set(self, kept: Any) -> None:
        """Put the steps in an order that was kept."""
        numbers = kept if isinstance(kept, list) else []
        self.moved = sorted(map(str, numbers)) == sorted(str(item.number) for item in self.items)
        by_number = {item.number: item for item in self.items}
        self.order = [by_number[n] for n in numbers] if self.moved else list(self.items)
        self._settle()

    def _settle(self) -> None:
        for number, (place, item) in enumerate(zip(self.places, self.order, strict=True), start=1):
            place.value = str(Markup("<p>{}. {}</p>").format(number, self.said(item)))
            for mover in self.movers[number - 1] if self.movers else ():
                mover.tooltip = self.said(item)

    def _uncover(self) -> Markup:
        return Markup().join(self._stands(n, item) for n, item in enumerate(self.order, start=1))

    def _stands(self, number: int, item: Item) -> Markup:
        right = str(self.of_exercises["place"]).format(n=item.number, total=len(self.items))
        self.shown.append(self.said(item))
        after = Markup()
        if number == len(self.order):
            texts = [text for part in self.exercise.parts for text in part.feedback]
            after = self._after(texts) if texts else after
        return Markup('<div class="sb-told">{}{}{}{}</div>{}').format(
            self.spoken(item),
            self.note(self.say["yours"].format(n=number), "sb-yours"),
            self.note(right),
            self.feedback(item.answer.feedback),
            after,
        )

    def _after(self, texts: Any) -> Markup:
        return self.note(str(self.of_exercises["after"])) + self.feedback(texts)
