"""Stage three: the transcript of a path through a case, and what can be chosen next.

In come a case and the numbers of the choices made, from 1; out comes what a learner has read.
Pure: the starting scene is fixed, so the same path always gives the same transcript.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sameboat.graph import Exit, Graph, graph
from sameboat.model import Block, Case, Choice, Scene, Speech, Text

__all__ = ["Entry", "Kind", "PathError", "Transcript", "play", "read_path", "write_path"]

Kind: TypeAlias = Literal["scene", "narration", "speech", "choice", "feedback", "ending"]


class PathError(ValueError):
    """A path that can't be taken through a case; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing the learner reads: `part` holds it as it stands in the script."""

    kind: Kind
    part: Block | Text


@dataclass(frozen=True, slots=True)
class Transcript:
    """What a learner has read on a path.

    `scene` is the scene they are in, `choices` what they can choose there: empty at an ending.
    `taken` holds each choice made with the scene it was made in.
    """

    case: Case
    path: tuple[int, ...]
    entries: tuple[Entry, ...]
    scene: Scene
    choices: tuple[Choice, ...]
    taken: tuple[tuple[Scene, Choice], ...]
    ended: bool


def read_path(text: str) -> tuple[int, ...]:
    """Return the path written as `2,1,3`; empty text is the empty path."""
    parts = [part.strip() for part in text.split(",")] if text.strip() else []
    for part in parts:
        if not (part.isascii() and part.isdigit() and int(part[:4]) > 0 and len(part) < 4):
            raise PathError(f'"{part}" is not a choice: expected numbers such as 2,1,3')
    return tuple(int(part) for part in parts)


def write_path(path: Sequence[int]) -> str:
    """Return a path as it is written in a link or a record: `2,1,3`."""
    return ",".join(map(str, path))


def _block(block: Block) -> Entry:
    return Entry("speech" if isinstance(block, Speech) else "narration", block)


def play(case: Case, path: Sequence[int] = (), leads: Graph | None = None) -> Transcript:
    """Return the transcript of `path`; PathError when the case doesn't allow it.

    `leads` is the case's graph, for those who have it already.
    """
    leads = leads or graph(case)
    entries = [_block(block) for block in case.blocks]
    taken: list[tuple[Scene, Choice]] = []
    waiting = list(path)
    number: int | None = 0 if case.scenes else None
    ended = False
    visited = 0
    scene = Scene(Text("", 1), 1)
    while number is not None:
        scene = case.scenes[number]
        entries.append(Entry("scene", scene.title))
        entries += map(_block, scene.blocks)
        entries += (Entry("ending", text) for text in scene.ending)
        if scene.choices and not waiting:
            return Transcript(
                case, tuple(path), tuple(entries), scene, scene.choices, tuple(taken), False
            )
        if scene.choices:
            choice = _chosen(scene, waiting.pop(0), len(taken) + 1)
            taken.append((scene, choice))
            entries.append(Entry("choice", choice.said))
            entries += map(_block, choice.reaction)
            entries += (Entry("feedback", text) for text in choice.feedback)
            entries += (Entry("ending", text) for text in choice.ending)
            way = leads.exits[number][choice.number - 1]
            visited = 0
        else:
            way = leads.exits[number][0]
            visited += 1
        ended = way.ends
        number = _onwards(way, scene, visited, len(case.scenes))
    if waiting:
        raise PathError(f"the path is {len(path)} long, but the story ends after {len(taken)}")
    return Transcript(case, tuple(path), tuple(entries), scene, (), tuple(taken), ended)


def _chosen(scene: Scene, number: int, step: int) -> Choice:
    if not 1 <= number <= len(scene.choices):
        raise PathError(
            f"step {step} of the path asks for choice {number}, "
            f'but "{scene.title.source}" has {len(scene.choices)}'
        )
    return scene.choices[number - 1]


def _onwards(way: Exit, scene: Scene, visited: int, scenes: int) -> int | None:
    if way.next is not None:
        raise PathError(f'"{scene.title.source}" leads to "{way.next.source}", which is no scene')
    if visited > scenes:
        raise PathError(f'from "{scene.title.source}" the story goes round in a circle')
    return way.target
