"""Scripts as values: frozen, typed, and each part knowing the line it stands on.

What goes in is what the parser found; nothing here reads, judges or renders.
Every `line` counts from 1 in the file named by the script's `file`.
Text is kept as the Markdown its author wrote.
"""

from __future__ import annotations

from typing import TypeAlias

from sameboat.model.case import Case, Choice, Scene
from sameboat.model.exercise import Answer, Exercise, Part, Tie
from sameboat.model.memory import MOST, Condition, Mark, Remember
from sameboat.model.status import Agreement, Status
from sameboat.model.version import version_of
from sameboat.model.words import YOU, Block, Line, Narration, Note, Person, Speech, Text, read

__all__ = [
    "MOST",
    "YOU",
    "Agreement",
    "Answer",
    "Block",
    "Case",
    "Choice",
    "Condition",
    "Exercise",
    "Line",
    "Mark",
    "Narration",
    "Note",
    "Part",
    "Person",
    "Remember",
    "Scene",
    "Script",
    "Speech",
    "Status",
    "Text",
    "Tie",
    "read",
    "version_of",
]

Script: TypeAlias = Case | Exercise
"""What one file is: a case or an exercise, in one language."""
