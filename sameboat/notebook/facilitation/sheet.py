"""Facilitate a meeting: a case played in a notebook, by one learner or by two in turn.

In come a library and the case to begin with; out comes a sheet in which a case is chosen, played,
looked back on, kept as a file, and tried another way by a second learner.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from ipywidgets import Dropdown, FileUpload, ToggleButtons, Widget

from sameboat.course.library import Library, Playable
from sameboat.markdown import plain
from sameboat.network import sentence
from sameboat.notebook.facilitation.front import front
from sameboat.notebook.facilitation.learner import Learner, follow, record_of
from sameboat.notebook.facilitation.side_by_side import told_apart
from sameboat.notebook.facilitation.stage import Actions, Stage
from sameboat.notebook.facilitation.table import Table, lay
from sameboat.notebook.parts import (
    Heard,
    Sheet,
    button,
    complaint,
    download,
    html,
    notice,
    now,
    put,
    row,
    show,
)
from sameboat.play import PathError
from sameboat.record import Played, read, write
from sameboat.transcript import lines, offered
from sameboat.vocabulary import language

__all__ = ["Facilitation"]


class Facilitation(Sheet):
    """The sheet; what a button does is a method of the same name.

    `shuffle` puts the choices into the order they are offered in, `clock` tells the time.
    """

    def __init__(
        self,
        library: Library,
        script: Playable,
        shuffle: Callable[[list[int]], None] = random.shuffle,
        clock: Callable[[], str] = now,
    ) -> None:
        self.library, self.clock, self.script = library, clock, script
        self.tables: dict[Playable, Table] = {}
        self.stage = Stage(Actions(self.choose, self.retry, self.write, shuffle))
        self.cases = Dropdown(options=_offered(library, script), value=script)
        self.upload = FileUpload(accept=".json", multiple=False)
        self.turns, self.tools = ToggleButtons(), row()
        self.told, self.head, self.keep = html(), html(), html()
        self.heard = Heard()
        self.comparing = False
        super().__init__(
            row(self.cases, self.upload), self.told, self.head, self.turns, *self.stage.widgets,
            self.tools, self.stage.side, self.heard.widget,
        )  # fmt: skip
        self.open(script)
        self.cases.observe(lambda change: self.open(change["new"]), "value")
        self.upload.observe(lambda change: self.load(change["new"]), "value")
        self.turns.observe(lambda change: self.seat(change["new"]), "value")

    @property
    def table(self) -> Table:
        """Return the table of the case that is being played."""
        return self.tables[self.script]

    @property
    def say(self) -> Any:
        """Return the players' words, in the language of the case."""
        return language(self.table.case.language).page

    def open(self, script: Playable) -> None:
        """Go to another case, or back to one: where it was left is where it goes on."""
        self.script = script
        if script not in self.tables:
            self.tables[script] = lay(self.library, script)
        say = self.say["notebook"]
        self.cases.description, self.upload.description = str(say["case"]), str(say["open"])
        names = (str(say["first_learner"]), str(say["second_learner"]))
        self.turns.options = [(name, number) for number, name in enumerate(names)]
        self.turns.value = self.table.turn
        self.head.value = str(front(self.table.case))
        self.told.value, self.comparing = "", False
        self._settle()

    def choose(self, number: int) -> None:
        """Make a choice by its number in the script."""
        table, before = self.table, self.table.learner
        table.learner = before.chose(number, self.clock())
        try:
            self._settle()
        except PathError as error:  # a draft that leads nowhere yet
            table.learner = before
            self.told.value = notice([str(self.say["terminal"]["stuck"]).format(why=error)])
            return
        self.heard.say(sentence(table.transcript()))
        self.stage.here.focus()

    def back(self) -> None:
        """Take the last choice back."""
        self.retry(len(self.table.learner.path) - 1)

    def again(self) -> None:
        """Go to the beginning."""
        self.retry(0)

    def retry(self, step: int) -> None:
        """Go back to before the choice `step`, from 0."""
        self.table.learner = self.table.learner.back_to(step)
        self._settle()
        self.stage.here.focus()

    def write(self, question: str, text: str) -> None:
        """Keep what was written under a question."""
        self.table.learner = self.table.learner.wrote(question, text)
        self._offer_file()

    def second(self) -> None:
        """Let a second learner begin."""
        self.table.learners.append(Learner())
        self.turns.value = 1
        self.stage.here.focus()

    def seat(self, turn: int) -> None:
        """Give the turn to the first learner, 0, or the second, 1."""
        if turn != self.table.turn and turn < len(self.table.learners):
            self.table.turn = turn
            self._settle()

    def compare(self) -> None:
        """Lay the two ways side by side, or put them away again."""
        self.comparing = not self.comparing
        self._settle()

    def load(self, files: Any) -> None:
        """Open a record file: the learner whose turn it is stands where the record ends."""
        for file in files:
            record, problems = read(bytes(file["content"]), self.say["notebook"]["record"])
            taken_up = [self._take_up(played) for played in (record.cases if record else ())]
            self.told.value = notice([*map(complaint, problems), *taken_up])
        self.upload.value = ()

    def _take_up(self, played: Played) -> str:
        say = self.say["notebook"]
        name = played.title or played.case
        there = [script for script in self.library.scripts() if script.name == played.case]
        there.sort(key=lambda script: script.language != played.language)
        if not there:
            return str(say["no_case"]).format(title=name)
        self.cases.value = there[0]
        table = self.table
        table.learner = follow(table.case, played, table.leads)
        self._settle()
        whole = len(table.learner.path) == len(played.path)
        as_it_was = whole and played.version in ("", table.case.version)
        form = say["opened" if as_it_was else "opened_revised"]
        return str(form).format(title=name, n=len(table.learner.path), total=len(played.path))

    def _settle(self) -> None:
        """Bring everything up to date with where the learner stands."""
        self.stage.settle(self.table)
        self._offer_tools()
        self._offer_file()
        if len(self.table.learners) > 1:
            self.stage.lay_side_by_side(self.table, self.comparing)

    def _offer_tools(self) -> None:
        say, two = self.say, len(self.table.learners) > 1
        begun = bool(self.table.learner.path)
        tools: list[Widget] = []
        if begun:
            tools += [button(str(say["back"]), self.back), button(str(say["again"]), self.again)]
        if begun and not two:
            tools.append(button(str(say["notebook"]["second"]), self.second))
        if two:
            words = "alone" if self.comparing else "compare"
            tools.append(button(str(say["notebook"][words]), self.compare))
        put(self.tools, (*tools, self.keep))
        show(self.turns, two)

    def _offer_file(self) -> None:
        table = self.table
        begun = bool(table.learner.path or table.learner.notes)
        text = write(record_of(table.case, table.learner, self.clock()))
        link = download(self.say["keep_json"], f"{table.case.name}.json", "application/json", text)
        self.keep.value = str(link) if begun else ""

    def text(self) -> str:
        """Return what has been read, then what can be said or done, by number in the script."""
        transcript = self.table.transcript()
        words = language(self.table.case.language)
        found = [f"# {plain(self.table.case.title)}", *lines(transcript)]
        if transcript.taken:
            found += ["", sentence(transcript)]
        if transcript.choices:
            found += ["", str(self.say["choices"])]
            found += [f"{c.number}. {offered(c, words)}" for c in transcript.choices]
        if self.comparing:
            one, two = self.table.transcript(0), self.table.transcript(1)
            found += ["", told_apart(one, two), sentence(one), sentence(two)]
        return "\n".join(found)


def _offered(library: Library, script: Playable) -> list[tuple[str, Playable]]:
    """Return the cases to choose from; one in another language than the first says so."""
    return [
        (s.title if s.language == script.language else f"{s.title} ({s.language})", s)
        for s in library.scripts()
    ]
