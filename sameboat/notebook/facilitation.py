"""Facilitate a meeting: a case played in a notebook, by one learner or by two in turn.

In come a library and the case to begin with; out comes a sheet in which a case is played, a
record is opened, and a second learner tries another way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ipywidgets import Dropdown, ToggleButtons

from sameboat.course.library import Library, Playable
from sameboat.markdown import plain
from sameboat.model import Case
from sameboat.network import sentence
from sameboat.notebook.controls import box, button, complaint, html, notice, opener, row, show
from sameboat.notebook.element import CaseElement, page_of
from sameboat.notebook.sheet import Sheet
from sameboat.notebook.two_ways import side_by_side, told_apart
from sameboat.play import Transcript, follow
from sameboat.record import Played, as_data, read
from sameboat.transcript import lines, offered
from sameboat.vocabulary import language

__all__ = ["Facilitation", "Table"]


@dataclass
class Table:
    """A case, and the elements one learner or two play it in; `turn` is whose it is, from 0."""

    case: Case
    elements: list[CaseElement] = field(default_factory=list)
    turn: int = 0

    @property
    def element(self) -> CaseElement:
        """Return the element of the learner whose turn it is."""
        return self.elements[self.turn]

    def transcripts(self) -> Iterator[Transcript]:
        """Yield what each learner has read."""
        for element in self.elements:
            yield follow(self.case, element.path)


class Facilitation(Sheet):
    """The sheet; what a button does is a method of the same name."""

    def __init__(self, library: Library, script: Playable) -> None:
        self.library = library
        self.tables: dict[Playable, Table] = {}
        self.cases = Dropdown(options=_offered(library, script), value=script, tooltip="")
        self.upload = opener("", self.load)
        self.told, self.side = html(), html("", "sb-two-ways")
        self.turns = ToggleButtons(tabbable=False, tooltip="")
        self.place = box()
        self.second_button = button("", self.second)
        self.compare_button = button("", self.compare)
        self.comparing = False
        super().__init__(
            row(self.cases, self.upload), self.told, self.turns, self.place,
            row(self.second_button, self.compare_button), self.side,
        )  # fmt: skip
        self.open(script)
        self.cases.observe(lambda change: self.open(change["new"]), "value")
        self.turns.observe(lambda change: self.seat(change["new"]), "value")

    @property
    def table(self) -> Table:
        """Return the table of the case that is being played."""
        return self.tables[self.cases.value]

    @property
    def say(self) -> Any:
        """Return the notebook's words, in the language of the case."""
        return language(self.table.case.language).page["notebook"]

    def open(self, script: Playable) -> None:
        """Go to another case, or back to one: where it was left is where it goes on."""
        if script not in self.tables:
            self.tables[script] = Table(self.library.case(script.name, script.language))
            self._seated()
        say = self.say
        self.cases.description, self.upload.description = str(say["case"]), str(say["open"])
        self.second_button.description = str(say["second"])
        names = (str(say["first_learner"]), str(say["second_learner"]))
        turn = self.table.turn
        self.turns.options = [(name, number) for number, name in enumerate(names)]
        self.turns.value = turn
        self.told.value, self.comparing = "", False
        self._settle()

    def second(self) -> None:
        """Let a second learner begin."""
        self._seated()
        self.turns.value = 1
        self.turns.focus()

    def seat(self, turn: int) -> None:
        """Give the turn to the first learner, 0, or the second, 1."""
        if turn < len(self.table.elements):
            self.table.turn = turn
            self._settle()

    def compare(self) -> None:
        """Lay the two ways side by side, or put them away again."""
        self.comparing = not self.comparing
        self._settle()

    def load(self, files: list[bytes]) -> None:
        """Open a record: the learner whose turn it is stands where the record ends."""
        told: list[str] = []
        for file in files:
            record, problems = read(file, str(self.say["record"]), self.table.case.language)
            told += [*map(complaint, problems)]
            told += [self._take_up(played) for played in (record.cases if record else ())]
        self.told.value = notice(told)

    def _take_up(self, played: Played) -> str:
        name = played.title or played.case
        there = [script for script in self.library.scripts() if script.name == played.case]
        there.sort(key=lambda script: script.language != played.language)
        if not there:
            return str(self.say["no_case"]).format(title=name)
        self.cases.value = there[0]
        table, path = self.table, played.path
        way = follow(table.case, path)
        table.element.path = [*way.path]
        table.element.kept = as_data(played)
        as_it_was = way.path == path and played.version in ("", table.case.version)
        form = self.say["opened" if as_it_was else "opened_revised"]
        return str(form).format(title=name, n=len(way.path), total=len(path))

    def _seated(self) -> None:
        """Give another learner a place at the table."""
        case = self.table.case
        element = CaseElement(case, page_of(self.library, case))
        element.observe(lambda _: self._settle(), "path")
        self.table.elements.append(element)

    def _settle(self) -> None:
        """Bring everything up to date with who plays, and where they stand."""
        table = self.table
        two = len(table.elements) > 1
        if self.place.children != (table.element,):
            self.place.children = (table.element,)
        show(self.turns, two)
        show(self.second_button, not two and bool(table.element.path))
        show(self.compare_button, two)
        self.compare_button.description = str(self.say["alone" if self.comparing else "compare"])
        shown = two and self.comparing
        self.side.value = str(side_by_side(*table.transcripts())) if shown else ""

    def text(self) -> str:
        """Return what has been read, then what can be said or done, by number in the script."""
        table = self.table
        words = language(table.case.language)
        transcripts = list(table.transcripts())
        transcript = transcripts[table.turn]
        found = [f"# {plain(table.case.title)}", *lines(transcript)]
        if transcript.taken:
            found += ["", sentence(transcript)]
        if transcript.choices:
            found += ["", str(words.page["choices"])]
            found += [f"{c.number}. {offered(c, words)}" for c in transcript.choices]
        if self.comparing:
            found += ["", told_apart(*transcripts), *map(sentence, transcripts)]
        return "\n".join(found)


def _offered(library: Library, script: Playable) -> list[tuple[str, Playable]]:
    """Return the cases to choose from; one in another language than the first says so."""
    return [
        (s.title if s.language == script.language else f"{s.title} ({s.language})", s)
        for s in library.scripts()
    ]
