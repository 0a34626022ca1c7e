"""Conditions while a script is read: they wait for what stands right below them.

In come conditions, and what is taken next; out come the conditions of that, or what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from sameboat.model import Condition, Text
from sameboat.parse import condition
from sameboat.parse.cast import Cast
from sameboat.parse.draft import Draft
from sameboat.parse.origin import Origin
from sameboat.problems import Problem

__all__ = ["Asking"]


@dataclass(slots=True)
class Asking:
    """The conditions of what stands right below; `complain` is told what is wrong."""

    origin: Origin
    cast: Cast
    complain: Callable[[Problem | None], None]
    waiting: list[Condition] = field(default_factory=list)

    def take(self, label: str, text: Text, draft: Draft, *, is_first: bool) -> None:
        """Take a condition: of all of a scene or choice, if it stands first of all in it."""
        found = condition.condition(self.cast, label, text)
        if not found.unknown and found.marks[0].kind == "fact":
            self.complain(condition.told_otherwise(self.origin, self.cast, text, label))
        if not draft.is_fresh:
            self.waiting.append(found)
        elif is_first:
            self.complain(condition.of_the_first(self.origin, found))
        else:
            draft.when.append(found)

    def met(self) -> tuple[Condition, ...]:
        """Return the conditions of what is taken now."""
        found, self.waiting = tuple(self.waiting), []
        return found

    def drop(self, above: str = "") -> None:
        """Complain about conditions with nothing below them that can have any, or such a label."""
        for one in self.met():
            if above:
                self.complain(condition.above_label(self.origin, one, above))
            else:
                self.complain(condition.above_nothing(self.origin, one))
