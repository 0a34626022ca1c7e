"""An exercise as HTML that is complete without a script.

In comes an exercise; out come the situation, what is asked, and every answer with what is to be
said of it, ready to be opened. The scripts in this folder are given nothing but these elements and
the words in `data-sb`.
"""

from __future__ import annotations

import json

from sameboat.exercise import Item, items, mixed
from sameboat.html.template import template
from sameboat.html.view import Page, View
from sameboat.markdown import plain
from sameboat.model import Exercise, Part, Text, Tie
from sameboat.naming import listed
from sameboat.practice import concept_id
from sameboat.vocabulary import concepts, language

__all__ = ["ExerciseView", "render_exercise"]

IN_ORDER = ("give-back",)  # its versions are read, and not chosen from


class ExerciseView(View):
    """What the template asks of an exercise."""

    def __init__(self, exercise: Exercise, page: Page) -> None:
        super().__init__(exercise, page)
        self.exercise = exercise
        self.say = self.words["exercise"]
        self.kind = exercise.kind_id or ""
        found = items(exercise)
        self.items = found if self.kind in IN_ORDER else mixed(found, exercise.name)
        checks = (concept_id(text) for text in exercise.checks)
        self.more = self.passages(tuple(name for name in checks if name in concepts()))

    def kind_word(self) -> str:
        """Return the kind as it is shown; as its author wrote it when it isn't known."""
        word = language(self.exercise.language, "exercise").word("kinds", self.kind)
        return str(self.say["kind"]).format(kind=word or self.exercise.kind)

    def of_kind(self, name: str) -> str:
        """Return the words for this kind of exercise; empty when there are none."""
        return str(self.say[name].get(self.kind, ""))

    def parts(self) -> tuple[Part, ...]:
        """Return the parts."""
        return self.exercise.parts

    def checklist(self) -> list[Text]:
        """Return the questions to look at one's answer with."""
        return [text for part in self.exercise.parts for text in part.checklist]

    def own_words(self) -> list[Text]:
        """Return the speakers' own words."""
        return [text for part in self.exercise.parts for text in part.words]

    def place(self, item: Item) -> str:
        """Return where an answer belongs, in words; empty where that says nothing."""
        if self.kind == "order":
            return str(self.say["place"]).format(n=item.number, total=len(self.items))
        if self.kind not in ("sort", "match"):
            return ""
        return str(self.say["under"]).format(title=self._title(item.part))

    def also(self, item: Item) -> str:
        """Return where else an answer can be argued to belong; empty for nowhere."""
        titles = [self._title(number) for number in item.also]
        return str(self.say["also"]).format(titles=listed(titles, self.language)) if titles else ""

    def fit(self, item: Item) -> str:
        """Return whether an answer fits, in words."""
        return str(self.say["fits"].get(item.answer.fit_id or "", ""))

    def tie_kind(self, tie: Tie) -> str:
        """Return the kind of a tie as it is shown."""
        return language(self.exercise.language, "exercise").word("ties", tie.kind_id or tie.manner)

    def names(self, tie: Tie) -> tuple[str, str]:
        """Return who stands at the ends of a tie."""
        one, *others = (self.speaker(name) for name in (tie.one, *tie.to))
        return one, listed(others, self.language)

    def data(self) -> str:
        """Return what a script needs besides the elements, as JSON."""
        play = self.say["play"]
        people = [str(self.words["you"]), *(person.name for person in self.exercise.people)]
        found: dict[str, object] = {
            "kind": self.kind,
            "title": plain(self.exercise.title),
            "people": people,
            "words": {**play["every"], **play.get(self.kind, {})},
        }
        if self.kind == "draw-the-network":
            words = language(self.exercise.language, "exercise")
            ties = dict.fromkeys(words.ties.values())
            found["levels"] = self.say["levels"]
            found["ties"] = {tie: words.word("ties", tie) for tie in ties}
        return json.dumps(found, ensure_ascii=False)

    def _title(self, number: int) -> str:
        return plain(self.exercise.parts[number - 1].title.source)


def render_exercise(exercise: Exercise, page: Page | None = None) -> str:
    """Return the HTML of an exercise, with what a script needs as an inert template."""
    view = ExerciseView(exercise, page or Page())
    return template("html", "exercise.html.jinja").render(
        view=view, exercise=exercise, words=view.words, say=view.say, page=view.page
    )
