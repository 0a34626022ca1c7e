"""`choose`: one option or several, then what the chosen ones bring.

In comes a task's exercise; out come radio buttons or boxes, and for each option its fit and what is
to be said of it: open for those chosen, folded for the others.
"""

from __future__ import annotations

from typing import Any

from ipywidgets import Checkbox, RadioButtons
from markupsafe import Markup

from sameboat.exercise import Item
from sameboat.notebook.exercise.task import Around, Task

__all__ = ["Choosing"]


class Choosing(Task):
    """Choose one, or choose several: options keep the number they have in the script."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.several = self.kind == "choose-several"
        self.boxes: dict[int, Checkbox] = {}
        if self.several:
            for item in self.items:
                box = Checkbox(value=False, description=self.said(item), indent=False)
                box.observe(self.changed, "value")
                self.boxes[item.number] = box
            fields = list(self.boxes.values())
        else:
            options = [(self.said(item), item.number) for item in self.items]
            self.radio = RadioButtons(options=options, value=None, description=self.title(1))
            self.radio.observe(self.changed, "value")
            fields = [self.radio]
        prompt = self.prompt() if self.several else []
        self.widgets = [*prompt, *fields, *self.look(self.say["look"], self._uncover)]

    def answers(self) -> list[int]:
        """Return the numbers of the options chosen."""
        if self.several:
            return [number for number, box in sorted(self.boxes.items()) if box.value]
        return [] if self.radio.value is None else [self.radio.value]

    def set(self, kept: Any) -> None:
        """Choose the options of a list of numbers."""
        numbers = kept if isinstance(kept, list) else []
        for number, box in self.boxes.items():
            box.value = number in numbers
        if not self.several:
            known = [item.number for item in self.items if item.number in numbers]
            self.radio.value = known[0] if known else None

    def _uncover(self) -> Markup:
        chosen = self.answers()
        mine = [item for item in self.items if item.number in chosen]
        others = [item for item in self.items if item.number not in chosen]
        return Markup().join(self._brings(item, True) for item in mine) + Markup().join(
            self._brings(item, self.several and item.answer.fit_id == "fits") for item in others
        )

    def _brings(self, item: Item, opened: bool) -> Markup:
        fit = str(self.of_exercises["fits"].get(item.answer.fit_id or "", ""))
        self.shown.append(self.said(item))
        told = Markup('<p class="sb-fit" data-fit="{}">{}</p>').format(
            item.answer.fit_id or "", fit
        )
        self.shown.append(fit)
        return Markup("<details{}><summary>{}</summary>{}{}</details>").format(
            Markup(" open") if opened else "",
            self.said(item),
            told,
            self.feedback(item.answer.feedback),
        )
