"""The transcript of a path through a case, and what can be chosen next.

In come a case and the numbers of the choices made, from 1; out comes what a learner has read.
Pure: the starting scene is fixed, so the same path always gives the same transcript.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from sameboat.graph import Exit, Graph, Memory, graph
from sameboat.model import Block, Case, Choice, Line, Remember, Scene, Speech, Text
from sameboat.problems import message

__all__ = [
    "Entry", "Kind", "PathError", "Stood", "Transcript", "follow", "play", "read_path",
    "write_path",
]  # fmt: skip

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


class Stood(NamedTuple):
    """A decision as a learner stood before it: its scene, from 0, what was known, what offered."""

    scene: int
    memory: Memory
    offered: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Transcript:
    """What a learner has read on a path.

    `scene` is the scene they are in, `choices` what they can choose there: empty at an ending.
    `taken` holds each choice made with the scene it was made in, `stood` how they stood before it,
    `asked` the questions met on the way.
    """

    case: Case
    path: tuple[int, ...]
    entries: tuple[Entry, ...]
    scene: Scene
    choices: tuple[Choice, ...]
    taken: tuple[tuple[Scene, Choice], ...]
    stood: tuple[Stood, ...]
    asked: tuple[Text, ...]
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


@dataclass(slots=True)
class _Telling:
    """A story as it is being told: what has been read, and what is known by then."""

    leads: Graph
    memory: Memory = field(default_factory=Memory)
    entries: list[Entry] = field(default_factory=list)
    asked: list[Text] = field(default_factory=list)

    def tell(self, lines: Iterable[Line]) -> None:
        """Take in lines, as far as they hold."""
        told, self.memory = self.leads.recall.told(lines, self.memory)
        for line in told:
            if not isinstance(line, Remember):
                kind: Kind = "speech" if isinstance(line, Speech) else "narration"
                self.entries.append(Entry(kind, line))

    def add(self, kind: Kind, texts: Iterable[Text]) -> None:
        """Take in labelled texts, as far as they hold."""
        self.entries += (Entry(kind, text) for text in self._open(texts))

    def ask(self, questions: Iterable[Text]) -> None:
        """Take in questions, as far as they hold."""
        self.asked += self._open(questions)

    def _open(self, texts: Iterable[Text]) -> list[Text]:
        return [text for text in texts if self.leads.recall.holds(text.when, self.memory)]

    def choose(self, choice: Choice) -> None:
        """Take in a choice and what follows from it."""
        said = len(self.entries)
        self.tell((choice.said, *choice.reaction))
        self.entries[said] = Entry("choice", choice.said)
        self.add("feedback", choice.feedback)
        self.ask(choice.reflect)


def play(case: Case, path: Sequence[int] = (), leads: Graph | None = None) -> Transcript:
    """Return the transcript of `path`; PathError when the case doesn't allow it.

    `leads` is the case's graph, for those who have it already.
    """
    leads = leads or graph(case)
    story = _Telling(leads)
    story.tell(case.blocks)
    story.ask(case.reflect)
    taken: list[tuple[Scene, Choice]] = []
    stood: list[Stood] = []
    waiting = list(path)
    number: int | None = 0 if case.scenes else None
    ended = False
    visited = 0
    scene = Scene(Text("", 1), 1)
    choices: tuple[Choice, ...] = ()
    while number is not None:
        scene = case.scenes[number]
        story.entries.append(Entry("scene", scene.title))
        story.tell(scene.blocks)
        story.ask(scene.reflect)
        if scene.choices:
            story.add("ending", scene.ending)
            choices = leads.offered(number, story.memory)
            if not waiting or not choices:
                break
            stood.append(Stood(number, story.memory, choices))
            choice = _chosen(scene, choices, waiting.pop(0), len(taken) + 1, case.language)
            taken.append((scene, choice))
            choices, visited = (), 0
            story.choose(choice)
            way = leads.leave(number, choice.number, story.memory)
        else:
            visited += 1
            way = leads.leave(number, 0, story.memory)
        story.add("ending", way.ending)
        ended = way.ends
        number = _onwards(way, scene, visited, case)
    if waiting:
        raise PathError("long", case.language, length=len(path), steps=len(taken))
    return Transcript(
        case,
        tuple(path),
        tuple(story.entries),
        scene,
        choices,
        tuple(taken),
        tuple(stood),
        tuple(story.asked),
        ended,
    )


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


def _chosen(scene: Scene, choices: Sequence[Choice], number: int, step: int, code: str) -> Choice:
    found = next((choice for choice in choices if choice.number == number), None)
    if found is None:
        title, many = scene.title.source, len(scene.choices)
        hidden = 1 <= number <= many
        raise PathError(
            "hidden" if hidden else "choice",
            code,
            step=step,
            number=number,
            title=title,
            choices=many,
        )
    return found


def _onwards(way: Exit, scene: Scene, visited: int, case: Case) -> int | None:
    title = scene.title.source
    if way.next is not None or way.shut:
        identifier, aim = ("nowhere", way.next) if way.next else ("shut", way.shut)
        name = aim.source if aim else ""
        raise PathError(identifier, case.language, title=title, next=name)
    if visited > len(case.scenes):
        raise PathError("circle", case.language, title=title)
    return way.target
