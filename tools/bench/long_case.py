"""A case of any length, for measuring: each scene has three choices that lead to the next.

One that remembers does so behind the first choice, and asks it of a line two scenes and four later.
"""

from __future__ import annotations

__all__ = ["long_case"]

ASKED_AFTER = (2, 4)  # scenes

HEAD = """---
title: A long case
level: group
you: the facilitator
people:
  Anna: one
  Bruno: two
  Carla: three
  Dario: four
teaches: [back-action]
---

The room has four chairs and a radiator that knocks.
"""
SCENE = """
## Scene {n}

It is *late*, and the window is open on number {n}.

Anna to Bruno: You have left out the nights, and I don't mean only the ones that are on the list.

Bruno to Carla: She says that every time we meet, and every time she is right.
"""
CHOICE = """
### You to {who}: "Say number {n} again, and let the others hear it too?"

Move: {move}
Fit: {fit}

{who} to Dario: That is what I have been saying since the beginning of the winter.

Dario to {who}: And I heard you the first time.

Feedback: The words went back to where they came from, and {who} and Dario talk to each other.
"""
MOVES = (
    ("Anna", "give back", "fits"),
    ("Bruno", "advise", "misses"),
    ("Carla", "connect", "partly"),
)


REMEMBER = "\nRemember: number {n} was heard\n"
ASK = "\nIf: number {n} was heard\nCarla to Anna: You said it when number {n} was open.\n"


def long_case(scenes: int, facts: int = 0) -> str:
    """Return the script of a case with so many scenes, and facts that it remembers."""
    parts = [HEAD]
    for n in range(1, scenes + 1):
        parts.append(SCENE.format(n=n))
        parts += (ASK.format(n=n - by) for by in ASKED_AFTER if 0 < n - by <= facts)
        for who, move, fit in MOVES:
            parts.append(CHOICE.format(n=n, who=who, move=move, fit=fit))
            if n <= facts and who == MOVES[0][0]:
                parts.append(REMEMBER.format(n=n))
            if n == scenes:
                parts.append("\nEnding: They meet again on Thursday.\n")
    return "".join(parts)
