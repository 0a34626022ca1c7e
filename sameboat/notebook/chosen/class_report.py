"""What the class chose: a lecturer's sheet for the seminar.

In comes a library; out comes a sheet that takes up the record files of a class and shows, case by
case, where its ways part. Files go by number, learners are only counted, and what they wrote is
shown when the lecturer asks for what was shared. Nothing of a file stays in the notebook.
"""

from __future__ import annotations

from collections.abc import Iterable

from ipywidgets import Checkbox, Dropdown
from markupsafe import Markup

from sameboat.cohort import Class, Playing, flow, tally
from sameboat.course.cases import Cases
from sameboat.course.library import Library
from sameboat.markdown import plain
from sameboat.notebook.chosen.page import report_html, shared
from sameboat.notebook.chosen.report import decisions, ended, sentences
from sameboat.notebook.controls import complaint, html, opener, row, show
from sameboat.notebook.sheet import Sheet
from sameboat.vocabulary import language

__all__ = ["ClassReport"]


LONGEST = 120  # letters of a title
MOST = 100  # lines of a list: nobody reads more, and a browser shall show them


class ClassReport(Sheet):
    """The sheet; `take` is what dropping files on it does."""

    def __init__(self, library: Library, code: str) -> None:
        self.library, self.code = library, code
        self.say = language(code).page["chosen"]
        self.files: list[bytes] = []
        self.found = Class()
        self.upload = opener(str(self.say["open"]), self.take, multiple=True)
        self.cases = Dropdown(description=str(self.say["case"]), tooltip="")
        self.shared = Checkbox(
            description=str(self.say["shared"]), value=False, indent=False, tooltip=""
        )
        self.counted, self.shown = html(), html()
        super().__init__(
            row(self.upload, self.cases), self.counted, self.shared, self.shown,
            alike=True,
        )  # fmt: skip
        self._count()
        self.cases.observe(lambda _: self._show(), "value")
        self.shared.observe(lambda _: self._show(), "value")

    def take(self, files: Iterable[bytes]) -> None:
        """Add files to those that are there already."""
        self.files += files
        self.found = tally(self.files, Cases(self.library, self.code), self.code)
        self._count()

    def _count(self) -> None:
        say, found = self.say, self.found
        kept = self.cases.value
        options = [(plain(playing.case.title), name) for name, playing in found.cases.items()]
        self.cases.options = options
        if options:
            names = [name for _, name in options]
            most = max(names, key=lambda name: len(found.cases[name].ways))
            self.cases.value = kept if kept in names else most
        show(self.cases, len(options) > 1)
        show(self.shared, bool(options))
        parts = [Markup('<p role="status">{}</p>').format(" ".join(self._files()))]
        if found.problems:
            items = _items(self._most(map(complaint, found.problems)))
            parts.append(Markup("<h2>{}</h2><ul>{}</ul>").format(say["problems"], items))
        if found.done:
            items = _items(self._most(self._done()))
            parts.append(
                Markup("<details><summary>{}</summary><ul>{}</ul></details>").format(
                    say["exercises"], items
                )
            )
        self.counted.value = str(Markup().join(parts))
        self._show()

    def _most(self, lines: Iterable[str]) -> list[str]:
        """Return the first of some lines, and how many there are besides."""
        told = list(lines)
        left = len(told) - MOST
        if left <= 0:
            return told
        form = "more" if left == 1 else "more_many"
        return [*told[:MOST], str(self.say[form]).format(n=left)]

    def _files(self) -> list[str]:
        found = self.found
        if not found.files:
            return [str(self.say["none"])]
        form = "files" if found.files == 1 else "files_many"
        return [str(self.say[form]).format(n=found.files, read=found.read)]

    def _done(self) -> list[str]:
        return [
            str(self.say["done"]).format(title=title[:LONGEST], n=count)
            for title, count in self.found.done.items()
        ]

    @property
    def playing(self) -> Playing | None:
        """Return the case that is being shown."""
        return self.found.cases.get(str(self.cases.value))

    def _show(self) -> None:
        playing = self.playing
        self.shown.value = str(report_html(playing, self.shared.value)) if playing else ""

    def text(self) -> str:
        """Return what the sheet shows, in words."""
        lines = [*self._files(), *self._most(map(complaint, self.found.problems))]
        lines += self._most(self._done())
        if playing := self.playing:
            found = flow(playing)
            lines += ["", *sentences(playing, found)]
            for decision in decisions(playing, found):
                lines += ["", f"{decision.number} {decision.title}: {decision.learners}"]
                lines += [f"{n} × {words} [{move}]" for _, n, words, move, _ in decision.rows]
            lines.append("")
            lines += [f"{end.letter} {end.learners} × {end.title}" for end in ended(playing, found)]
            if self.shared.value:
                lines += ["", *(f"{q}: {' | '.join(texts)}" for q, texts in shared(playing))]
        return "\n".join(lines)


def _items(lines: Iterable[str]) -> Markup:
    return Markup().join(Markup("<li>{}</li>").format(line) for line in lines)
