"""Draw your coping network: a drawing of one's own, and what it shows in plain sentences.

In comes a language; out comes a sheet with the element of the exercises that are drawn. A drawing
is kept in a record, and opened again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from markupsafe import Markup

from sameboat.model import Exercise, Part, Text
from sameboat.notebook.controls import complaint, html, notice, opener, row
from sameboat.notebook.drawing.drawn import LEVELS, drawn, listing
from sameboat.notebook.drawing.measures import measure, reach, sentences
from sameboat.notebook.element import ExerciseElement
from sameboat.notebook.sheet import Sheet
from sameboat.record import Drawn, Person, as_data, read
from sameboat.vocabulary import Language, language

__all__ = ["NAME", "CopingNetwork"]

NAME = "your-coping-network"
KIND = "draw-the-network"


class CopingNetwork(Sheet):
    """The sheet; `element` holds the drawing."""

    def __init__(self, code: str) -> None:
        self.words = language(code)
        self.say = self.words.page["drawing"]
        self.element = ExerciseElement(_exercise(self.words))
        self.element.add_class("sb-own")
        self.upload = opener(str(self.say["open"]), self.load)
        self.measured, self.told = html(), html()
        super().__init__(row(self.upload), self.told, self.element, self.measured)
        self._settle()
        self.element.observe(lambda _: self._settle(), "kept")

    @property
    def network(self) -> Drawn:
        """Return what is drawn; at first the learner stands there alone."""
        kept: Any = self.element.kept
        if kept and kept["answers"]:
            return drawn(kept["answers"])
        return Drawn((Person(str(self.words.page["you"]), LEVELS[0]),))

    def load(self, files: list[bytes]) -> None:
        """Open a record that holds a drawing; an exercise that was drawn is a drawing, too."""
        told: list[str] = []
        for file in files:
            record, problems = read(file, str(self.say["file"]))
            told += map(complaint, problems)
            found = [done for done in (record.exercises if record else ()) if done.kind == KIND]
            told.append(str(self.say["opened" if found else "none"]))
            for done in found[-1:]:
                self.element.kept = as_data(replace(done, exercise=NAME))
        self.told.value = notice(told)

    def _settle(self) -> None:
        network, say = self.network, self.say
        said = Markup().join(
            Markup("<li>{}</li>").format(text) for text in sentences(measure(network), self.words)
        )
        rows = Markup().join(
            Markup('<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>').format(
                name, *(", ".join(names) for names in reached)
            )
            for name, *reached in reach(network)
        )
        columns = say["reach"]
        heads = Markup().join(
            Markup('<th scope="col">{}</th>').format(columns[name])
            for name in ("who", "near", "far", "none")
        )
        self.measured.value = str(
            Markup(
                '<h2>{}</h2><ul class="sb-measures">{}</ul><details><summary>{}</summary>'
                '<div class="sb-wide"><table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
                "</div></details>"
            ).format(say["shows"], said, columns["title"], heads, rows)
        )

    def text(self) -> str:
        """Return who is on which level, the ties, and what the network shows."""
        said = sentences(measure(self.network), self.words)
        return "\n".join([*listing(self.network, self.words), "", *said])


def _exercise(words: Language) -> Exercise:
    """Return the exercise of drawing one's own network, which nobody has to compare."""
    say = words.page["drawing"]
    kind = language(words.code, "exercise").word("kinds", KIND)
    return Exercise(
        NAME, words.code, "", "", str(say["title"]), kind, KIND,
        parts=(Part(Text(str(say["task"]), 1), 1),),
    )  # fmt: skip
