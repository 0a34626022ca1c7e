"""`write`: give back, plan and reflect: room to write, and something to compare with.

In comes a task's exercise; out come fields, what can honestly be seen in a reformulation's words,
and good versions or plans. Nothing is graded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ipywidgets import Textarea, Widget
from markupsafe import Markup

from sameboat.exercise import items
from sameboat.html.markup import inline_html
from sameboat.markdown import plain
from sameboat.notebook.exercise.task import Around, Task
from sameboat.notebook.parts import writing_room

__all__ = ["Reflecting", "Writing", "seen"]


def seen(text: str, own: Sequence[str], say: dict[str, str]) -> Iterator[str]:
    """Yield what can be seen in a reformulation, as the page's script sees it; it grades nothing.

    `own` are the speakers' words, `say` the words of the kind.
    """

    def plainly(words: str) -> str:
        return words.lower().replace("’", "'").replace("‘", "'")

    used = [word for word in own if plainly(word) in plainly(text)]
    yield say["own"].format(words=", ".join(used)) if used else say["own_none"]
    if advice := re.search(say["advice_words"], plainly(text), re.IGNORECASE):
        yield say["advice"].format(words=advice[0].strip())
    yield say["question"] if "?" in text else say["no_question"]
    if re.search(say["self_words"], plainly(text), re.IGNORECASE):
        yield say["self"]


class Writing(Task):
    """Give back, or plan openly."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.items = items(self.exercise)
        self.field: Textarea = writing_room(self.say["yours"], "", self._wrote)
        self.own = [plain(text.source) for text in self.parts("words")]
        hints: list[Widget] = []
        if "own" in self.say:
            hints = self.look(self.say["look_words"], self._see, self.say["look_words"])
        prompt = self.prompt() if self.kind == "give-back" else []
        compare = self.look(self.opened(), self._uncover)
        self.widgets = [*prompt, self.field, *hints, *self.checklist(), *compare]

    def _wrote(self, _question: str, _text: str) -> None:
        self.changed()

    def answers(self) -> Any:
        """Return what was written, and which questions were ticked."""
        text, checked = self.field.value, self.checked()
        return {"text": text, "checked": checked} if text or checked else []

    def set(self, kept: Any) -> None:
        """Take up what was written and ticked."""
        found = kept if isinstance(kept, dict) else {}
        text = found.get("text")
        self.field.value = text if isinstance(text, str) else ""
        self.check(found.get("checked"))

    def asked(self) -> list[str]:
        """Return what is asked; what to compare with comes later."""
        title = [self.title(1)] if self.kind == "give-back" else []
        return [*title, *(f"- {plain(text.source)}" for text in self.parts("checklist"))]

    def _see(self) -> Markup:
        self.shown += seen(self.field.value, self.own, self.say)
        hints = Markup().join(Markup("<li>{}</li>").format(hint) for hint in self.shown)
        return Markup('<ul class="sb-seen">{}</ul>').format(hints)

    def _uncover(self) -> Markup:
        out = Markup()
        if self.own:
            label = self.note(str(self.of_exercises["words"]), "sb-label")
            words = Markup().join(Markup("<li>{}</li>").format(word) for word in self.own)
            out += label + Markup('<ul class="sb-words">{}</ul>').format(words)
        for item in self.items:
            self.shown.append(self.said(item))
            out += Markup('<div class="sb-told">{}{}</div>').format(
                self.spoken(item), self.feedback(item.answer.feedback)
            )
        for part in self.exercise.parts if self.kind == "plan-openly" else ():
            self.shown.append(plain(part.title.source))
            self.shown += [plain(block.source, block=True) for block in part.blocks]
            out += Markup('<div class="sb-told"><h3>{}</h3>{}{}</div>').format(
                inline_html(part.title.source),
                self.around.telling.blocks(part.blocks),
                self.feedback(part.feedback),
            )
        return out


class Reflecting(Task):
    """A question, or several, and room to write under each."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        questions = [plain(text.source) for text in self.exercise.reflect]
        self.fields = {question: writing_room(question, "", self._wrote) for question in questions}
        self.widgets = list(self.fields.values())

    def _wrote(self, _question: str, _text: str) -> None:
        self.changed()

    def answers(self) -> list[dict[str, str]]:
        """Return each question under which something was written, with the text."""
        return [
            {"question": question, "text": field.value}
            for question, field in self.fields.items()
            if field.value
        ]

    def set(self, kept: Any) -> None:
        """Take up what was written."""
        notes = [
            note for note in (kept if isinstance(kept, list) else []) if isinstance(note, dict)
        ]
        written = {note.get("question"): note.get("text") for note in notes}
        for question, field in self.fields.items():
            text = written.get(question)
            field.value = text if isinstance(text, str) else ""

    def asked(self) -> list[str]:
        """Return the questions."""
        return [f"- {question}" for question in self.fields]
