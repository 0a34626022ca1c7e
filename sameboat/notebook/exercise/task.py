"""What every kind of exercise has: words, answers, and a button that uncovers what is to be said.

In come an exercise and what belongs around it; out come the widgets between its situation and its
end.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ipywidgets import Checkbox, Widget
from markupsafe import Markup

from sameboat.exercise import Item, items, mixed
from sameboat.html.markup import inline_html
from sameboat.markdown import plain
from sameboat.model import Exercise, Part, Speech, Text
from sameboat.naming import listed
from sameboat.notebook.parts import Heard, button, html, place
from sameboat.notebook.story import Telling
from sameboat.play import Entry
from sameboat.transcript import line
from sameboat.vocabulary import Language, language

__all__ = ["Around", "Task"]


@dataclass(frozen=True)
class Around:
    """What a task is given: its exercise, how it is told, a voice, and whom to tell.

    `changed` is called when an answer has changed, `compared` when it was looked at.
    """

    exercise: Exercise
    telling: Telling
    heard: Heard
    changed: Callable[[], None]
    compared: Callable[[], None]


class Task:
    """An exercise to be done. Kinds add their fields to `widgets` and fill in `answers` and `set`.

    `looked` holds what has been uncovered, line by line, by the button that uncovered it.
    """

    def __init__(self, around: Around) -> None:
        self.around, self.exercise = around, around.exercise
        self.kind = self.exercise.kind_id or ""
        self.words: Language = language(self.exercise.language)
        self.of_exercises: Any = self.words.page["exercise"]
        every = self.of_exercises["play"]
        self.say: dict[str, str] = {**every["every"], **every.get(self.kind, {})}
        self.items: tuple[Item, ...] = mixed(items(self.exercise), self.exercise.name)
        self.looked: dict[str, list[str]] = {}
        self.shown: list[str] = []
        self.marks: list[Checkbox] = []
        self.widgets: list[Widget] = []

    # What kinds fill in

    def answers(self) -> Any:
        """Return what is kept of the answers; an empty list when there is nothing."""
        return []

    def set(self, kept: Any) -> None:
        """Take up answers that were kept; what can't be one of this exercise is left."""

    def asked(self) -> list[str]:
        """Return what is asked, line by line."""
        parts = [self.title(number) for number in range(1, len(self.exercise.parts) + 1)]
        return [*filter(None, parts), *(f"- {self.said(item)}" for item in self.items)]

    # What kinds use

    def changed(self, _: object = None) -> None:
        """Tell that an answer has changed."""
        self.around.changed()

    def look(self, words: str, uncover: Callable[[], Markup], title: str = "") -> list[Widget]:
        """Return a button, and below it the place for what it uncovers, which it goes to.

        `title` is what stands above that place: what an exercise of this kind opens, unless it is
        given.
        """
        here, answer = place(title or self.opened(), "sb-label", "sb-hidden"), html()

        def pressed() -> None:
            self.shown = self.looked[words] = []
            answer.value = str(uncover())
            here.remove_class("sb-hidden")
            here.focus()
            self.around.compared()

        return [button(words, pressed, "sb-look"), here, answer]

    def opened(self) -> str:
        """Return what exercises of this kind open, in words."""
        opened = self.of_exercises["open"]
        return str(opened.get(self.kind, opened["other"]))

    def title(self, number: int) -> str:
        """Return the title of a part, by number from 1; empty when it isn't there."""
        if number > len(self.exercise.parts):
            return ""
        return plain(self.exercise.parts[number - 1].title.source)

    def said(self, item: Item) -> str:
        """Return an answer in words; who says it stands in front."""
        said = item.answer.said
        return line(Entry("speech" if isinstance(said, Speech) else "choice", said), self.words)

    def spoken(self, item: Item) -> Markup:
        """Return an answer as it stands in a story."""
        said = item.answer.said
        kind = Entry("speech", said) if isinstance(said, Speech) else Entry("narration", said)
        return self.around.telling.line(kind)

    def feedback(self, texts: Sequence[Text]) -> Markup:
        """Return what is to be said of an answer, and keep it as shown."""
        self.shown += [plain(text.source) for text in texts]
        lines = (Markup("<p>{}</p>").format(inline_html(text.source)) for text in texts)
        return Markup('<div class="sb-feedback">{}</div>').format(Markup().join(lines))

    def note(self, words: str, kind: str = "sb-place") -> Markup:
        """Return a word on an answer, and keep it as shown; nothing when it is empty."""
        if not words:
            return Markup()
        self.shown.append(words)
        return Markup('<p class="{}">{}</p>').format(kind, words)

    def prompt(self) -> list[Widget]:
        """Return what is asked, as a heading with what stands below it."""
        if not self.exercise.parts:
            return []
        part = self.exercise.parts[0]
        title, below = inline_html(part.title.source), self.around.telling.blocks(part.blocks)
        return [html(Markup("<h3>{}</h3>{}").format(title, below))]

    def also(self, item: Item) -> str:
        """Return where else an answer can be argued to belong; empty for nowhere."""
        titles = [self.title(number) for number in item.also]
        form = str(self.of_exercises["also"])
        return form.format(titles=listed(titles, self.words)) if titles else ""

    def parts(self, name: str) -> list[Text]:
        """Return the texts of all parts under a label: `checklist` or `words`."""
        return [text for part in self.exercise.parts for text in _labelled(part, name)]

    def checklist(self) -> list[Widget]:
        """Return the questions to look at one's answer with, as boxes to tick."""
        questions = self.parts("checklist")
        if not questions:
            return []
        for text in questions:
            mark = Checkbox(value=False, description=plain(text.source), indent=False)
            mark.observe(self.changed, "value")
            self.marks.append(mark)
        kinds = self.of_exercises["checklist"]
        label = Markup('<p class="sb-label">{}</p>').format(kinds.get(self.kind, kinds["other"]))
        return [html(label), *self.marks]

    def checked(self) -> list[int]:
        """Return the numbers of the boxes that are ticked, from 1."""
        return [number for number, mark in enumerate(self.marks, start=1) if mark.value]

    def check(self, kept: Any) -> None:
        """Tick the boxes of a list of numbers."""
        for number, mark in enumerate(self.marks, start=1):
            mark.value = isinstance(kept, list) and number in kept


def _labelled(part: Part, name: str) -> tuple[Text, ...]:
    return part.checklist if name == "checklist" else part.words
