"""An exercise in pieces of HTML that need no style and no script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from markupsafe import Markup

from sameboat.exercise import Item, Task
from sameboat.html.view import Page, View
from sameboat.model import Block, Exercise, Speech, Text
from sameboat.package.moodle.elements import BESIDE
from sameboat.paper.pictures import Find

__all__ = ["Pieces", "Told"]

Pieces: TypeAlias = list[Markup]


def _p(inside: str) -> Markup:
    return Markup("<p>{}</p>").format(inside)


def _ul(texts: Iterable[Markup]) -> Pieces:
    inside = Markup("").join(Markup("<li>{}</li>").format(text) for text in texts)
    return [Markup("<ul>{}</ul>").format(inside)] if inside else []


class Told(View):
    """What can be said of an exercise, before and after it was answered."""

    def __init__(self, exercise: Exercise, find: Find) -> None:
        super().__init__(exercise, Page(file=lambda name: BESIDE + name if find(name) else None))
        self.exercise, self.task = exercise, Task(exercise)
        self.say, self.moodle = self.task.say, self.words["moodle"]

    def before(self, *inside: Markup) -> Pieces:
        """Return the situation, with what is asked in it, and who is who."""
        people = (
            Markup("<b>{}</b>: {}").format(self.speaker(one.name), self.inline(one.about))
            for one in self.exercise.people
        )
        known = [_p(self.beforehand)] if self.beforehand else []
        return [*known, *self.lines(self.exercise.blocks), *inside, *_ul(people)]

    def parts(self) -> Pieces:
        """Return the titles of the parts and what stands under them, without the answers."""
        found: Pieces = []
        for part in self.exercise.parts:
            if part.title.source:
                found.append(_p(Markup("<b>{}</b>").format(self.text(part.title))))
            found.extend(self.lines(part.blocks))
        return found

    def reflect(self) -> Pieces:
        """Return the questions to think about."""
        return [_p(self.text(text)) for text in self.exercise.reflect]

    def checklist(self) -> Pieces:
        """Return what to look at one's answer with."""
        listed = _ul(map(self.text, self.task.checklist))
        return [_p(self.task.of_kind("checklist")), *listed] if listed else []

    def own_words(self) -> Pieces:
        """Return the speakers' own words."""
        listed = _ul(map(self.text, self.task.own_words))
        return [_p(self.say["words"]), *listed] if listed else []

    def after(self) -> Pieces:
        """Return what is to be said on the whole."""
        return [_p(self.text(text)) for part in self.exercise.parts for text in part.feedback]

    def compared(self, items: Iterable[Item]) -> Pieces:
        """Return answers, where each belongs and what is to be said of it."""
        return _ul(
            Markup("").join([*self.said(item), *self.placed(item), *self.feedback(item)])
            for item in items
        )

    def said(self, item: Item) -> Pieces:
        """Return an answer as it is given to choose."""
        return [*self.lines([item.answer.said]), *self.lines(item.answer.blocks)]

    def placed(self, item: Item) -> Pieces:
        """Return where an answer belongs, and where else it might."""
        found = (self.task.place(item), self.task.also(item))
        return [_p(Markup("<i>{}</i>").format(words)) for words in found if words]

    def feedback(self, item: Item) -> Pieces:
        """Return what is to be said of an answer."""
        return [_p(self.text(text)) for text in item.answer.feedback]

    def fit(self, item: Item) -> Pieces:
        """Return how an answer fits."""
        fit = self.task.fit(item.answer)
        return [_p(Markup("<i>{}</i>").format(fit))] if fit else []

    def word(self, name: str, **values: str) -> Markup:
        """Return a sentence of ours for Moodle."""
        return _p(Markup(self.moodle[name]).format(**values))  # noqa: S704 - our own words

    def text(self, text: Text) -> Markup:
        """Return a labelled text."""
        return self.inline(text.source)

    def lines(self, blocks: Iterable[Block]) -> Iterator[Markup]:
        """Yield what is narrated and spoken."""
        for block in blocks:
            if not isinstance(block, Speech):
                yield self.block(block.source)
                continue
            head = f"{self.speaker(block.speaker)} {self.to(block.to)}".strip()
            manner = Markup(" <i>({})</i>").format(self.inline(block.manner))
            named = Markup("<b>{}</b>{}").format(head, manner if block.manner else "")
            yield _p(Markup("{}: {}").format(named, self.inline(block.source)))
