"""The parts that every notebook's sheet is made of: HTML, buttons, rows, a place for the focus.

In come words and what to do; out come widgets. A sheet is shown as one box, and its text says in
words what stands in it: that is what a saved notebook keeps, and what tests compare.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Any

from ipywidgets import HTML, Button, FloatProgress, HBox, Layout, Textarea, VBox, Widget
from markupsafe import Markup

from sameboat.problems import Problem

__all__ = [
    "Heard",
    "Sheet",
    "box",
    "button",
    "complaint",
    "download",
    "html",
    "notice",
    "now",
    "place",
    "put",
    "row",
    "show",
    "writing_room",
]


class Sheet:
    """What a notebook shows: `box` holds its widgets, `text` says the same in words.

    `kind` is the class that the pages give to what it shows: `sb-case` or `sb-exercise`.
    """

    def __init__(self, *children: Widget, kind: str = "sb-case") -> None:
        self.box = box(kind, "sb-notebook")
        put(self.box, (html(f"<style>{_style(kind)}</style>"), *children))

    def text(self) -> str:
        """Return what the sheet shows, in words."""
        raise NotImplementedError

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        """Return the sheet as a notebook shows and keeps it."""
        return {**self.box._repr_mimebundle_(**options), "text/plain": self.text()}


@cache
def _style(kind: str) -> str:
    # The pages' own style, read as files: their package would bring what only pages need.
    names = ["html/player/look.css", "html/player/player.css", "notebook/notebook.css"]
    if kind == "sb-exercise":
        names.insert(2, "html/exercise/exercise.css")
    return "\n".join(files("sameboat").joinpath(name).read_text("utf-8") for name in names)


@cache
def _plain() -> Layout:
    """Return the layout of every part: one for all, the rest is the style sheet's."""
    return Layout()


def html(value: str = "", *classes: str) -> HTML:
    """Return words as they are written; `value` is markup."""
    return _classed(HTML(value=str(value), layout=_plain()), classes)


def box(*classes: str) -> VBox:
    """Return an empty box whose parts stand one below the other."""
    return _classed(VBox(layout=_plain()), classes)


def row(*children: Widget) -> HBox:
    """Return a box whose parts stand side by side, and below each other where it is narrow."""
    return _classed(HBox(children=children, layout=_plain()), ("sb-tools",))


def button(words: str, pressed: Callable[[], None], *classes: str) -> Button:
    """Return a button that says what it does and calls `pressed`."""
    found = Button(description=words, layout=_plain())
    found.on_click(lambda _: pressed())
    return _classed(found, classes)


def place(words: str = "", *classes: str) -> FloatProgress:
    """Return words that the focus can be moved to: `.focus()`.

    Of the widgets that only show words, a progress bar alone takes the focus; its bar is hidden.
    """
    found = FloatProgress(description=words, tabbable=False, layout=_plain())
    return _classed(found, ("sb-place", *classes))


def put(inside: VBox, children: Iterable[Widget]) -> None:
    """Put parts into a box; those that stood there before and don't any more are closed."""
    found = tuple(children)
    gone = [child for child in inside.children if child not in found]
    inside.children = found
    for child in gone:
        _close(child)


def _close(widget: Widget) -> None:
    for child in getattr(widget, "children", ()):
        _close(child)
    widget.close()


def show(widget: Widget, shown: bool) -> None:
    """Show a part, or hide it from everybody."""
    if shown:
        widget.remove_class("sb-hidden")
    else:
        widget.add_class("sb-hidden")


def download(words: str, name: str, kind: str, text: str) -> Markup:
    """Return a link that keeps a text as a file: it works where nothing is on a disk yet."""
    data = b64encode(text.encode()).decode()
    return Markup('<a class="sb-keep" download="{}" href="data:{};base64,{}">{}</a>').format(
        name, kind, data, words
    )


def complaint(problem: Problem) -> str:
    """Return what is wrong with a file, as a sentence; its line is for those who write scripts."""
    near = f"; did you mean “{problem.nearest}”?" if problem.nearest else "."
    return f"{problem.file}: {problem.wrong}; {problem.expected}{near}"


def notice(told: Iterable[str]) -> str:
    """Return sentences that a screen reader hears, in a frame of their own."""
    paragraphs = Markup().join(Markup("<p>{}</p>").format(words) for words in told)
    return str(Markup('<div class="sb-notice" role="status">{}</div>').format(paragraphs))


def now() -> str:
    """Return the time, as a record keeps it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def writing_room(question: str, text: str, write: Callable[[str, str], None]) -> Textarea:
    """Return room to write under a question; `write` gets the question and the text."""
    area = Textarea(value=text, description=question, rows=4, layout=_plain())
    area.observe(lambda change: write(question, change["new"]), "value")
    return _classed(area, ("sb-note",))


class Heard:
    """What a screen reader is told, without the focus being moved; `seen` shows it to all."""

    def __init__(self, seen: bool = False) -> None:
        self.widget = html("", "sb-seen-now" if seen else "sb-hear")

    def say(self, words: str) -> None:
        """Say something."""
        self.widget.value = str(Markup('<p role="status">{}</p>').format(words))


def _classed(widget: Any, classes: Iterable[str]) -> Any:
    for name in classes:
        widget.add_class(name)
    return widget
