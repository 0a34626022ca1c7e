"""Pressing what a sheet shows: only what somebody could press is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ipywidgets import Button

from sameboat.notebook.exercise import Task
from sameboat.notebook.facilitation.sheet import Facilitation
from sameboat.notebook.parts import Sheet
from sameboat.transcript import offered
from sameboat.vocabulary import language

__all__ = ["buttons", "choose", "press", "shown"]


def shown(widget: Any) -> Iterator[Any]:
    """Yield a widget and all that is shown in it."""
    if "sb-hidden" in widget._dom_classes:
        return
    yield widget
    for child in getattr(widget, "children", ()):
        yield from shown(child)


def buttons(widgets: Iterable[Any]) -> dict[str, Button]:
    """Return the buttons among some widgets by their words; of two alike the first."""
    every = [inside for widget in widgets for inside in shown(widget)]
    found = [widget for widget in every if isinstance(widget, Button)]
    return {button.description: button for button in reversed(found)}


def press(sheet: Sheet | Task, words: str) -> None:
    """Press the button with these words."""
    widgets = sheet.widgets if isinstance(sheet, Task) else [sheet.box]
    buttons(widgets)[words].click()


def choose(sheet: Facilitation, number: int) -> None:
    """Make a choice by its number in the script, with its button, wherever that stands."""
    case = sheet.table.case
    choice = sheet.table.transcript().choices[number - 1]
    press(sheet, offered(choice, language(case.language)))
