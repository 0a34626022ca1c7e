"""Scripts as values: frozen, typed, and each part knowing the line it stands on.

What goes in is what the parser found; nothing here reads, judges or renders.
Every `line` counts from 1 in the file named by the script's `file`.
Text is kept as the Markdown its author wrote.
"""

from __future__ import annotations

from typing import TypeAlias

from sameboat.model.case import Case, Choice, Scene
from sameboat.model.exercise import Answer, Exercise, Part, Tie
from sameboat.model.status import Agreement, Status
from sameboat.model.version import version_of
from sameboat.model.words import YOU, Block, Narration, Note, Person, Speech, Text

__all__ = [
    "YOU",
    "Agreement",
    "Answer",
    "Block",
    "Case",
    "Choice",
    "Exercise",
    "Narration",
    "Note",
    "Part",
    "Person",
    "Scene",
    "Script",
    "Speech",
    "Status",
    "Text",
    "Tie",
    "version_of",
]

Script: TypeAlias = Case | Exercise
"""What one file is: a case or an exercise, in one language."""
