"""The transcript of a path through a case, and what can be chosen next.

In come a case and the numbers of the choices made, from 1; out comes what a learner has read.
Pure: the starting scene is fixed, so the same path always gives the same transcript.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sameboat.graph import Exit, Graph, graph
from sameboat.model import Block, Case, Choice, Scene, Speech, Text
from sameboat.problems import message

__all__ = ["Entry", "Kind", "PathError", "Transcript", "follow", "play", "read_path", "write_path"]

CODE = "play"
Kind: TypeAlias = Literal["scene", "narration", "speech", "choice", "feedback", "ending"]


class PathError(ValueError):
    """A path that can't be taken through a case; the message says where and why.

    `identifier` is that of the message, `code` the language it is told in.
    """

    def __init__(self, identifier: str, code: str, **values: str | int) -> None:
        super().__init__(message(code, CODE, identifier, values))


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


def read_path(text: str, code: str = "en") -> tuple[int, ...]:
    """Return the path written as `2,1,3`; empty text is the empty path.

    PathError, told in language `code`, when it holds anything but numbers.
    """
    parts = [part.strip() for part in text.split(",")] if text.strip() else []
    for part in parts:
        if not (part.isascii() and part.isdigit() and int(part[:4]) > 0 and len(part) < 4):
            raise PathError("number", code, part=part)
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
            choice = _chosen(scene, waiting.pop(0), len(taken) + 1, case.language)
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
        number = _onwards(way, scene, visited, case)
    if waiting:
        raise PathError("long", case.language, length=len(path), steps=len(taken))
    return Transcript(case, tuple(path), tuple(entries), scene, (), tuple(taken), ended)


def follow(case: Case, path: Sequence[int], leads: Graph | None = None) -> Transcript:
    """Return the transcript of `path` as far as the case goes that way; nothing is refused."""
    leads = leads or graph(case)
    goes, stops = 0, len(path) + 1
    steps = len(path)
    while stops - goes > 1:
        try:
            play(case, path[:steps], leads)
        except PathError:
            stops = steps
        else:
            goes = steps
        steps = (goes + stops) // 2
    return play(case, path[:goes], leads)


def _chosen(scene: Scene, number: int, step: int, code: str) -> Choice:
    if not 1 <= number <= len(scene.choices):
        title, many = scene.title.source, len(scene.choices)
        raise PathError("choice", code, step=step, number=number, title=title, choices=many)
    return scene.choices[number - 1]


def _onwards(way: Exit, scene: Scene, visited: int, case: Case) -> int | None:
    title = scene.title.source
    if way.next is not None:
        raise PathError("nowhere", case.language, title=title, next=way.next.source)
    if visited > len(case.scenes):
        raise PathError("circle", case.language, title=title)
    return way.target
