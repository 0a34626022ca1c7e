"""`draw`: a network to be drawn, of a situation or one's own, and a drawing to compare it with.

In comes a task's exercise; out come the editor of notebooks, and the ties of a possible drawing.
"""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from sameboat.markdown import plain
from sameboat.model import Tie
from sameboat.naming import listed, speaker
from sameboat.notebook.drawing.drawn import KINDS, LEVELS, LONGEST, Drawn, Node
from sameboat.notebook.drawing.drawn import Tie as DrawnTie
from sameboat.notebook.drawing.editor import Editor
from sameboat.notebook.exercise.task import Around, Task
from sameboat.vocabulary import language

__all__ = ["Drawing"]


class Drawing(Task):
    """Draw the network; who is in the exercise is in the drawing from the beginning."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        names = [str(self.words.page["you"]), *(p.name for p in self.exercise.people)]
        self.given = Drawn(
            tuple(Node(name, LEVELS[0 if not i else 1]) for i, name in enumerate(names))
        )
        self.editor = Editor(self.given, self.words, self.changed)
        compare = self.look(self.opened(), self._uncover) if self._compared() else []
        self.widgets = [*self.prompt(), *self.editor.widgets, *self.checklist(), *compare]

    def answers(self) -> Any:
        """Return the people, the ties and the ticks; nothing while nothing was drawn."""
        found, checked = self.editor.drawn, self.checked()
        if found == self.given and not checked:
            return []
        people = [{"name": node.name, "level": node.level} for node in found.people]
        ties = [{"from": t.one, "to": t.two, "kind": t.kind, "what": t.what} for t in found.ties]
        return {"people": people, "ties": ties, "checked": checked}

    def set(self, kept: Any) -> None:
        """Take up a drawing; a person or a tie that can't be read is left."""
        found = kept if isinstance(kept, dict) else {}
        network = self.given
        if isinstance(found.get("people"), list):
            network = _taken(found["people"], found.get("ties"))
        self.editor.draw(network)
        self.check(found.get("checked"))

    def asked(self) -> list[str]:
        """Return the task, and the questions to look at the drawing with."""
        return [self.title(1), *(f"- {plain(text.source)}" for text in self.parts("checklist"))]

    def _compared(self) -> bool:
        return any(part.ties or part.feedback for part in self.exercise.parts)

    def _uncover(self) -> Markup:
        say = self.of_exercises["ties"]
        ties = [tie for part in self.exercise.parts for tie in part.ties if tie.one]
        rows = Markup().join(map(self._row, ties))
        table = Markup(
            '<table class="sb-ties"><thead><tr><th scope="col">{}</th><th scope="col">{}</th>'
            '<th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>{}</tbody></table>'
        ).format(say["from"], say["to"], say["kind"], say["passes"], rows)
        texts = [text for part in self.exercise.parts for text in part.feedback]
        return (table if ties else Markup()) + self.feedback(texts)

    def _row(self, tie: Tie) -> Markup:
        words = language(self.exercise.language, "exercise")
        one, *others = (speaker(name, self.words) for name in (tie.one, *tie.to))
        kind = words.word("ties", tie.kind_id or tie.manner)
        cells = (listed(others, self.words), kind, plain(tie.passes))
        self.shown.append(" · ".join((one, *cells)))
        return Markup('<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>').format(
            one, *cells
        )


def _taken(people: list[Any], ties: Any) -> Drawn:
    network = Drawn()
    for value in people:
        name, level = _words(value, "name"), _words(value, "level")
        if name and level in LEVELS:
            network = network.with_person(name[:LONGEST], level)
    for value in ties if isinstance(ties, list) else []:
        one, two, kind, what = (_words(value, key) for key in ("from", "to", "kind", "what"))
        tie = DrawnTie(one, two, kind, what)
        if tie.kind in KINDS and tie.one != tie.two and tie.pair <= set(network.names):
            network = network.with_tie(tie)
    return network


def _words(value: Any, key: str) -> str:
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, str) else ""
