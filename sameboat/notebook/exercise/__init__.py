"""The exercises of a notebook, one kind a file, as the pages have them in `html/exercise/`.

In come an exercise and what belongs around it; out come widgets, and answers in the shape that the
pages keep them in, so that one record serves both.
"""

from __future__ import annotations

from sameboat.notebook.exercise.choose import Choosing
from sameboat.notebook.exercise.draw import Drawing
from sameboat.notebook.exercise.order import Ordering
from sameboat.notebook.exercise.place import Placing
from sameboat.notebook.exercise.task import Around, Task
from sameboat.notebook.exercise.write import Reflecting, Writing

__all__ = ["Around", "Task", "task"]

KINDS: dict[str, type[Task]] = {
    "choose-one": Choosing,
    "choose-several": Choosing,
    "sort": Placing,
    "match": Placing,
    "order": Ordering,
    "give-back": Writing,
    "plan-openly": Writing,
    "draw-the-network": Drawing,
    "reflect": Reflecting,
}


def task(around: Around) -> Task:
    """Return the task of an exercise; one of an unknown kind is only read."""
    return KINDS.get(around.exercise.kind_id or "", Task)(around)
