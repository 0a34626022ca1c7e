"""Where a script's questions stand, and the places of notes that only know their question.

In come a script and notes; out come places such as `3.2.1`, as `schema.json` has them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sameboat.markdown import plain
from sameboat.model import Case, Exercise, Text
from sameboat.record.values import Note

__all__ = ["places", "with_places"]


def places(script: Case | Exercise) -> dict[str, str]:
    """Return the question at each place, in the order of the script."""
    return {place: plain(text.source) for place, text in _questions(script)}


def _questions(script: Case | Exercise) -> Iterator[tuple[str, Text]]:
    for number, text in enumerate(script.reflect, start=1):
        yield f"0.0.{number}", text
    for scene_number, scene in enumerate(script.scenes if isinstance(script, Case) else (), 1):
        for number, text in enumerate(scene.reflect, start=1):
            yield f"{scene_number}.0.{number}", text
        for choice in scene.choices:
            for number, text in enumerate(choice.reflect, start=1):
                yield f"{scene_number}.{choice.number}.{number}", text


def with_places(notes: Iterable[Note], asked: Mapping[str, str]) -> tuple[Note, ...]:
    """Return notes with the places of their questions; one that isn't asked has none.

    `asked` are the `places` of a script. A note that has a place keeps it. A question that is asked
    twice is found at its first place.
    """
    first: dict[str, str] = {}
    for place, question in asked.items():
        first.setdefault(question, place)
    return tuple(
        note if note.place else replace(note, place=first.get(note.question, "")) for note in notes
    )
