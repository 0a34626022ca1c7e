"""Draw your coping network: the editor, what the network shows, and files to keep it in.

In comes a language; out comes a sheet in which a network is drawn, read in plain sentences, kept
as data or as a picture, and opened again.
"""

from __future__ import annotations

from typing import Any

from ipywidgets import FileUpload
from markupsafe import Markup

from sameboat.notebook.drawing.bands import alone, listing
from sameboat.notebook.drawing.drawn import LEVELS, Drawn, Node, read, write
from sameboat.notebook.drawing.editor import Editor
from sameboat.notebook.drawing.measures import measure, reach, sentences
from sameboat.notebook.parts import Sheet, complaint, download, html, notice, row
from sameboat.vocabulary import language

__all__ = ["Drawing"]


class Drawing(Sheet):
    """The sheet; `editor` holds the network."""

    def __init__(self, code: str) -> None:
        self.words = language(code)
        self.say = self.words.page["drawing"]
        self.measured, self.keep, self.told = html(), html(), html()
        self.upload = FileUpload(accept=".json", multiple=False, description=str(self.say["open"]))
        me = Node(str(self.say["me"]), LEVELS[0])
        self.editor = Editor(Drawn((me,)), self.words, self._settle)
        self._settle()
        super().__init__(
            *self.editor.widgets, self.measured, row(self.keep, self.upload), self.told
        )
        self.upload.observe(lambda change: self.load(change["new"]), "value")

    def load(self, files: Any) -> None:
        """Open a file that was kept; what was drawn before can be had back."""
        for file in files:
            drawn, problems = read(bytes(file["content"]), str(self.say["file"]))
            if drawn is not None:
                self.editor.draw(drawn, str(self.say["opened"]))
            opened = [] if drawn is None else [str(self.say["opened"])]
            self.told.value = notice([*map(complaint, problems), *opened])
        self.upload.value = ()

    def _settle(self) -> None:
        drawn, say = self.editor.drawn, self.say
        said = Markup().join(
            Markup("<li>{}</li>").format(text) for text in sentences(measure(drawn), self.words)
        )
        rows = Markup().join(
            Markup('<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>').format(
                name, *(", ".join(names) for names in reached)
            )
            for name, *reached in reach(drawn)
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
        data = download(str(say["keep_data"]), "network.json", "application/json", write(drawn))
        drawing = alone(drawn, self.words, str(say["title"]))
        picture = download(str(say["keep_picture"]), "network.svg", "image/svg+xml", drawing)
        self.keep.value = str(data + picture)

    def text(self) -> str:
        """Return who is on which level, the ties, and what the network shows."""
        drawn = self.editor.drawn
        said = sentences(measure(drawn), self.words)
        return "\n".join([*listing(drawn, self.words), "", *said])
