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
NOWHERE = Scene(Text("", 1), 1)
"""Where a learner is in a case without a scene."""
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

    `scene` is the scene they are in, `stands` how they stand before its decision: None at an end.
    `taken` holds each choice made with the scene it was made in, `stood` how they stood before it,
    `asked` the questions met on the way.
    """

    case: Case
    path: tuple[int, ...]
    entries: tuple[Entry, ...]
    scene: Scene
    stands: Stood | None
    taken: tuple[tuple[Scene, Choice], ...]
    stood: tuple[Stood, ...]
    asked: tuple[Text, ...]
    ended: bool

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Return what they can choose there: empty at an ending."""
        return self.stands.offered if self.stands else ()


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
    """A story as it is being told: what has been read, what is known by then, and where it stands.

    `stands` is the decision it waits for; None at an end.
    """

    leads: Graph
    scene: Scene = NOWHERE
    memory: Memory = field(default_factory=Memory)
    entries: list[Entry] = field(default_factory=list)
    asked: list[Text] = field(default_factory=list)
    taken: list[tuple[Scene, Choice]] = field(default_factory=list)
    stood: list[Stood] = field(default_factory=list)
    stands: Stood | None = None
    ended: bool = False

    def begin(self) -> None:
        """Tell what comes before the first decision."""
        case = self.leads.case
        self._tell(case.blocks)
        self._ask(case.reflect)
        self._go_to(0 if case.scenes else None)

    def take_up(self, begun: Transcript) -> None:
        """Take in what was told already."""
        self.scene, self.stands, self.ended = begun.scene, begun.stands, begun.ended
        self.memory = begun.stands.memory if begun.stands else self.memory
        self.entries, self.asked = [*begun.entries], [*begun.asked]
        self.taken, self.stood = [*begun.taken], [*begun.stood]

    def choose(self, path: Sequence[int]) -> None:
        """Take in the next choice of a path, and what follows to the decision behind it."""
        code = self.leads.case.language
        if not (self.stands and self.stands.offered):
            raise PathError("long", code, length=len(path), steps=len(self.taken))
        stood, self.stands = self.stands, None
        step = len(self.taken)
        choice = _chosen(self.scene, stood.offered, path[step], step + 1, code)
        self.stood.append(stood)
        self.taken.append((self.scene, choice))
        said = len(self.entries)
        self._tell((choice.said, *choice.reaction))
        self.entries[said] = Entry("choice", choice.said)
        self._add("feedback", choice.feedback)
        self._ask(choice.reflect)
        self._go_to(self._left(stood.scene, choice.number, 0))

    def _go_to(self, number: int | None) -> None:
        """Tell the scenes from one on, to where something is to be chosen, or to an end."""
        visited = 0
        while number is not None:
            self.scene = self.leads.case.scenes[number]
            self.entries.append(Entry("scene", self.scene.title))
            self._tell(self.scene.blocks)
            self._ask(self.scene.reflect)
            if self.scene.choices:
                self._add("ending", self.scene.ending)
                self.stands = Stood(number, self.memory, self.leads.offered(number, self.memory))
                return
            visited += 1
            number = self._left(number, 0, visited)

    def _left(self, number: int, choice: int, visited: int) -> int | None:
        """Leave a scene by the exit behind a choice, and return where it leads."""
        way = self.leads.leave(number, choice, self.memory)
        self._add("ending", way.ending)
        self.ended = way.ends
        return _onwards(way, self.scene, visited, self.leads.case)

    def _tell(self, lines: Iterable[Line]) -> None:
        """Take in lines, as far as they hold."""
        told, self.memory = self.leads.recall.told(lines, self.memory)
        for line in told:
            if not isinstance(line, Remember):
                kind: Kind = "speech" if isinstance(line, Speech) else "narration"
                self.entries.append(Entry(kind, line))

    def _add(self, kind: Kind, texts: Iterable[Text]) -> None:
        """Take in labelled texts, as far as they hold."""
        self.entries += (Entry(kind, text) for text in self._open(texts))

    def _ask(self, questions: Iterable[Text]) -> None:
        """Take in questions, as far as they hold."""
        self.asked += self._open(questions)

    def _open(self, texts: Iterable[Text]) -> list[Text]:
        return [text for text in texts if self.leads.recall.holds(text.when, self.memory)]


def play(
    case: Case,
    path: Sequence[int] = (),
    leads: Graph | None = None,
    begun: Transcript | None = None,
) -> Transcript:
    """Return the transcript of `path`; PathError when the case doesn't allow it.

    `leads` is the case's graph, `begun` the transcript of a beginning of the path, for those who
    have it already: what was told isn't told again.
    """
    story = _Telling(leads or graph(case))
    if begun is None:
        story.begin()
    else:
        story.take_up(begun)
    while len(story.taken) < len(path):
        story.choose(path)
    return Transcript(
        case,
        tuple(path),
        tuple(story.entries),
        story.scene,
        story.stands,
        tuple(story.taken),
        tuple(story.stood),
        tuple(story.asked),
        story.ended,
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
