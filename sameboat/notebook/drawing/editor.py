"""The editor of a drawn network: who is in it, what ties them, and the picture, by keyboard too.

In come a network and what to do when it changes; out come widgets: fields to add with, a button
beside everything that can be taken away, and the picture with a list that says the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ipywidgets import Dropdown, Text, Widget
from markupsafe import Markup

from sameboat.notebook.drawing.bands import listing, picture, tie_words
from sameboat.notebook.drawing.drawn import KINDS, LEVELS, LONGEST, Drawn, Node, Tie
from sameboat.notebook.parts import Heard, box, button, html, place, put, row, show
from sameboat.vocabulary import Language, language

__all__ = ["Editor"]


class Editor:
    """A network that can be changed; `changed` is called after each change.

    What a button does is a method of the same name. Every change can be taken back.
    """

    def __init__(self, drawn: Drawn, words: Language, changed: Callable[[], None]) -> None:
        self.drawn, self.words, self.changed = drawn, words, changed
        self.past: list[Drawn] = []
        say = words.page["drawing"]
        self.say = say
        ties = language(words.code, "exercise")
        kinds = [(ties.word("ties", kind), kind) for kind in KINDS]
        self.name = Text(description=str(say["name"]))
        self.level = Dropdown(
            options=self._levels(), description=str(say["level"]), value=LEVELS[1]
        )
        self.one = Dropdown(description=str(say["from"]))
        self.kind = Dropdown(options=kinds, description=str(say["kind"]))
        self.two = Dropdown(description=str(say["to"]))
        self.what = Text(description=str(say["what"]))
        self.people, self.ties = box("sb-listed"), box("sb-listed")
        self.drawing, self.heard = html(), Heard(seen=True)
        self.people_here = place(str(say["people"]), "sb-label")
        self.ties_here = place(str(say["ties"]), "sb-label")
        self.undo_button = button(str(say["undo"]), self.undo)
        self.tie_fields = box()
        put(
            self.tie_fields,
            (
                row(self.one, self.kind, self.two, self.what),
                row(button(str(say["add_tie"]), self.add_tie)),
            ),
        )
        self.widgets: tuple[Widget, ...] = (
            self.people_here,
            row(self.name, self.level),
            row(button(str(say["add_person"]), self.add_person), self.undo_button),
            self.heard.widget,
            self.people,
            self.ties_here,
            self.tie_fields,
            self.ties,
            self.drawing,
        )
        self._settle()

    def draw(self, drawn: Drawn, said: str = "") -> None:
        """Put another network in the place of this one; that can be taken back."""
        if drawn == self.drawn:
            return
        self.past.append(self.drawn)
        self.drawn = drawn
        self._settle()
        self.heard.say(said)
        self.changed()

    def add_person(self) -> None:
        """Add the person in the fields, or say what is missing."""
        name = " ".join(self.name.value.split())[:LONGEST]
        if not name:
            self.heard.say(str(self.say["no_name"]))
        elif name.casefold() in {other.casefold() for other in self.drawn.names}:
            self.heard.say(str(self.say["there_already"]).format(name=name))
        else:
            self.name.value = ""
            said = str(self.say["added"]).format(what=name)
            self.draw(self.drawn.with_person(name, str(self.level.value)), said)
        self.name.focus()

    def add_tie(self) -> None:
        """Add the tie in the fields."""
        one, two, kind = map(str, (self.one.value, self.two.value, self.kind.value))
        tie = Tie(one, two, kind, self.what.value.strip())
        if tie.one == tie.two:
            self.heard.say(str(self.say["same_person"]))
        else:
            self.what.value = ""
            said = str(self.say["added"]).format(what=tie_words(tie, self.words))
            self.draw(self.drawn.with_tie(tie), said)
        self.one.focus()

    def remove_person(self, node: Node) -> None:
        """Take somebody away, with their ties."""
        said = str(self.say["removed"]).format(what=node.name)
        self.draw(self.drawn.without_person(node.name), said)
        self.people_here.focus()

    def remove_tie(self, tie: Tie) -> None:
        """Take a tie away."""
        said = str(self.say["removed"]).format(what=tie_words(tie, self.words))
        self.draw(self.drawn.without_tie(tie), said)
        self.ties_here.focus()

    def undo(self) -> None:
        """Take the last change back."""
        if self.past:
            self.drawn = self.past.pop()
            self._settle()
            self.heard.say(str(self.say["undone"]))
            self.changed()
        self.people_here.focus()

    def _settle(self) -> None:
        drawn, say = self.drawn, self.say
        put(self.people, map(self._person, drawn.people))
        put(self.ties, (self._tie(n, tie) for n, tie in enumerate(drawn.ties, start=1)))
        names = drawn.names
        for field, other in ((self.one, 0), (self.two, 1)):
            kept = field.value
            field.options = names
            if names:
                field.value = kept if kept in names else names[min(other, len(names) - 1)]
        enough = len(names) > 1
        if enough and self.two.value == self.one.value:
            self.two.value = next(name for name in names if name != self.one.value)
        show(self.tie_fields, enough)
        show(self.ties_here, enough)
        show(self.undo_button, bool(self.past))
        said = Markup().join(
            Markup("<li>{}</li>").format(line) for line in listing(drawn, self.words)
        )
        figure = Markup(
            '<figure class="sb-network"><figcaption><b class="sb-label">{}</b> <span>{}</span>'
            "</figcaption>{}</figure><details><summary>{}</summary><ul>{}</ul></details>"
        )
        self.drawing.value = str(
            figure.format(say["title"], say["key"], picture(drawn, self.words), say["list"], said)
        )

    def _levels(self) -> list[tuple[str, str]]:
        levels = self.words.page["exercise"]["levels"]
        return [(str(levels[level]), level) for level in LEVELS]

    def _person(self, node: Node) -> Widget:
        field = Dropdown(options=self._levels(), value=node.level, description=node.name)

        def moved(change: Any) -> None:
            self.draw(self.drawn.with_person(node.name, change["new"]))

        field.observe(moved, "value")
        words = str(self.say["remove"]).format(what=node.name)
        return row(field, button(words, lambda: self.remove_person(node)))

    def _tie(self, number: int, tie: Tie) -> Widget:
        told = Markup("<p>{}. {}</p>").format(number, tie_words(tie, self.words))
        words = str(self.say["remove"]).format(what=number)
        return row(html(told), button(words, lambda: self.remove_tie(tie)))
