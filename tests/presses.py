"""Pressing what a sheet shows, and being an element: what it tells Python after a choice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ipywidgets import Button

from sameboat.notebook.element import CaseElement, ExerciseElement
from sameboat.notebook.sheet import Sheet

__all__ = ["answer", "buttons", "choose", "press", "shown"]

TIME = "2026-03-04T10:00:00.000Z"


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


def press(sheet: Sheet, words: str) -> None:
    """Press the button with these words."""
    buttons([sheet.box])[words].click()


def choose(element: CaseElement, *numbers: int) -> None:
    """Tell what the element of a case tells after some choices, one after the other."""
    case = element.case
    facts = {"title": case.title, "language": case.language, "version": case.version}
    for number in numbers:
        path = [*element.path, number]
        way = {"path": path, "times": [TIME] * len(path), "linked": 0, "own": [], "hands": []}
        element.kept = {**facts, "case": case.name, "tries": [way], "at": len(path), "notes": []}
        element.path = path


def answer(element: ExerciseElement, answers: Any, looked: bool = True) -> None:
    """Tell what the element of an exercise tells after it was answered, and looked at."""
    exercise = element.exercise
    element.kept = {
        "exercise": exercise.name,
        "title": exercise.title,
        "kind": exercise.kind_id,
        "language": exercise.language,
        "version": exercise.version,
        "answers": answers,
        "times": [TIME] if looked else [],
    }
