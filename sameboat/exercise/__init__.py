"""Exercises: what is asked, in which order, and what is said of each answer.

In comes an exercise; out comes what every outlet shows of it, in words and by number. Outlets only
render it.
"""

from __future__ import annotations

from sameboat.exercise.items import Item, items, mixed
from sameboat.exercise.task import Task

__all__ = ["Item", "Task", "items", "mixed"]
