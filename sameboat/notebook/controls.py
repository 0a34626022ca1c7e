"""The controls around what a notebook shows: words, buttons, rows, files to keep and to open.

In come words and what to do; out come widgets.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import cache
from typing import Any

from ipywidgets import HTML, Button, FileUpload, HBox, Layout, VBox, Widget
from markupsafe import Markup

from sameboat.problems import Problem, phrase

__all__ = [
    "box",
    "button",
    "complaint",
    "download",
    "html",
    "notice",
    "now",
    "opener",
    "row",
    "show",
]


@cache
def _plain() -> Layout:
    """Return the layout of every part: one for all, the rest is the style sheet's."""
    return Layout()


def html(value: str = "", *classes: str) -> HTML:
    """Return words as they are written; `value` is markup."""
    return _classed(HTML(value=str(value), tooltip="", layout=_plain()), classes)


def box(*classes: str) -> VBox:
    """Return an empty box whose parts stand one below the other."""
    return _classed(VBox(layout=_plain()), classes)


def row(*children: Widget) -> HBox:
    """Return a box whose parts stand side by side, and below each other where it is narrow."""
    return _classed(HBox(children=children, layout=_plain()), ("sb-row",))


def button(words: str, pressed: Callable[[], None]) -> Button:
    """Return a button that says what it does and calls `pressed`."""
    found = Button(description=words, tooltip="", layout=_plain())
    found.on_click(lambda _: pressed())
    return found


def opener(words: str, opened: Callable[[list[bytes]], None], multiple: bool = False) -> FileUpload:
    """Return a button that opens files; `opened` gets what is in them."""
    found = FileUpload(accept=".json", multiple=multiple, description=words, tooltip="")

    def take(change: Any) -> None:
        if files := [bytes(file["content"]) for file in change["new"]]:
            opened(files)
            # A saved notebook would keep the files, and their names.
            found.value = ()

    found.observe(take, "value")
    return found


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
    said = f"{problem.file}: {problem.wrong}; {problem.expected}"
    if not problem.nearest:
        return f"{said}."
    return f"{said}; {phrase(problem.language, 'near-in-a-page', near=problem.nearest)}"


def notice(told: Iterable[str]) -> str:
    """Return sentences that a screen reader hears, in a frame of their own; empty for none."""
    paragraphs = Markup().join(Markup("<p>{}</p>").format(words) for words in told)
    return str(Markup('<div class="sb-notice" role="status">{}</div>').format(paragraphs)) * bool(
        paragraphs
    )


def now() -> str:
    """Return the time, as a record keeps it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _classed(widget: Any, classes: Iterable[str]) -> Any:
    for name in classes:
        widget.add_class(name)
    return widget
