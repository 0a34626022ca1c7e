"""What a rule looks at: a script, where a case's scenes lead, and which files lie beside it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Generic, TypeVar, Unpack

from sameboat.check.targets import Shown, Target
from sameboat.graph import Exit, Graph, State
from sameboat.model import Answer, Case, Choice, Exercise, Part, Scene, Script, Speech
from sameboat.problems import Details, Problem, Values, phrase
from sameboat.vocabulary import Kind, Language, folded, kinds, language

__all__ = ["Examined", "ExaminedCase", "ExaminedExercise"]

S = TypeVar("S", bound=Script, covariant=True)


@dataclass(frozen=True, slots=True)
class Examined(Generic[S]):
    """A script under examination.

    `exists` tells whether a file lies beside it, `is_picture` whether it holds what its name says.
    Several rules look at its `parts`, and at `targets`, the links and images in them.
    """

    script: S
    exists: Callable[[str], bool]
    is_picture: Callable[[str], bool]
    parts: tuple[Shown, ...]
    targets: tuple[Target, ...]

    @property
    def words(self) -> Language:
        """Return the words of the script's language."""
        return language(self.script.language, self.script.form)

    def label(self, name: str, words: str = "") -> str:
        """Return a label as the author writes it, with its colon and words, in code marks."""
        return f"`{self.words.word('labels', name)}: {words}".rstrip() + "`"

    @property
    def folder(self) -> str:
        """Return in words a file that lies beside the script."""
        return self.phrase(f"folder.{self.script.form}")

    def phrase(self, name: str, **values: str | int) -> str:
        """Return a piece of a message in the script's language."""
        return phrase(self.script.language, name, **values)

    def heard(self) -> set[str]:
        """Return the names, folded, of everybody who speaks or is spoken to."""
        spoken = (block for block in self.script.every_block() if isinstance(block, Speech))
        return set(map(folded, {name for block in spoken for name in (block.speaker, *block.to)}))

    def problem(
        self,
        line: int,
        code: str,
        identifier: str,
        values: Values = MappingProxyType({}),
        **details: Unpack[Details],
    ) -> Problem:
        """Return a problem of this script, told in its language."""
        return Problem.of(
            self.script.file,
            line,
            code,
            identifier,
            self.script.language,
            values,
            **details,
        )


@dataclass(frozen=True, slots=True)
class ExaminedCase(Examined[Case]):
    """A case under examination."""

    graph: Graph

    @property
    def case(self) -> Case:
        """Return the case."""
        return self.script

    def can_be_open(self, way: Exit) -> bool:
        """Tell whether an exit is open in some state; one that nothing else goes before is."""
        return len(self.graph.ways(way.scene, way.choice)) == 1 or id(way) in self.graph.open

    def first_of(self, kinds: Container[State]) -> State:
        """Return the first state on a shortest way that is one of these kinds."""
        return next(state for state in self.graph.walk.steps if self.graph.alike(state) in kinds)

    def way_to(self, state: State, choice: int = 0) -> str:
        """Return a shortest path to a state, or behind a choice made in it, in words."""
        steps = (*self.graph.walk.path(state), choice) if choice else self.graph.walk.path(state)
        path = ",".join(map(str, steps))
        return self.phrase("path" if path else "no-path", path=path)

    def way_by(self, way: Exit) -> str:
        """Return a shortest path by an exit that somebody takes, in words."""
        steps = self.graph.walk.steps.items()
        found = (state for state, taken in steps if any(step.exit is way for step in taken))
        return self.way_to(next(found), way.choice)

    def choices(self) -> Iterator[tuple[Scene, Choice]]:
        """Yield every choice with its scene."""
        for scene in self.case.scenes:
            for choice in scene.choices:
                yield scene, choice


@dataclass(frozen=True, slots=True)
class ExaminedExercise(Examined[Exercise]):
    """An exercise under examination."""

    @property
    def exercise(self) -> Exercise:
        """Return the exercise."""
        return self.script

    @property
    def kind(self) -> Kind | None:
        """Return the exercise's kind; None for an unknown one."""
        return kinds()[self.exercise.kind_id] if self.exercise.kind_id else None

    def is_one_of(self, *names: str) -> bool:
        """Tell whether the exercise is of one of these kinds, by their ids."""
        return self.exercise.kind_id in names

    def heard(self) -> set[str]:
        """Return the names, folded, of everybody who speaks, is spoken to or is to be drawn."""
        if self.is_one_of("draw-the-network"):
            return {folded(person.name) for person in self.exercise.people}
        return Examined.heard(self)

    def answers(self) -> Iterator[tuple[Part, Answer]]:
        """Yield every answer with its part."""
        return self.exercise.answers()
