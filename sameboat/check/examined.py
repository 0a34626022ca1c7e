"""What a rule looks at: a case, where its scenes lead, and which files lie beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from sameboat.graph import Graph
from sameboat.model import Case, Choice, Scene
from sameboat.problems import Problem
from sameboat.vocabulary import Language, language

__all__ = ["Examined"]


@dataclass(frozen=True, slots=True)
class Examined:
    """A case under examination; `exists` tells whether a file lies beside the script."""

    case: Case
    graph: Graph
    exists: Callable[[str], bool]

    @property
    def words(self) -> Language:
        """Return the words of the script's language."""
        return language(self.case.language)

    def label(self, name: str, words: str = "") -> str:
        """Return a label as the author writes it, with its colon and words, in code marks."""
        return f"`{self.words.word('labels', name)}: {words}".rstrip() + "`"

    def choices(self) -> Iterator[tuple[Scene, Choice]]:
        """Yield every choice with its scene."""
        for scene in self.case.scenes:
            for choice in scene.choices:
                yield scene, choice

    def problem(
        self,
        line: int,
        code: str,
        wrong: str,
        expected: str = "",
        near: str | None = None,
        severity: Literal["error", "warning"] = "error",
    ) -> Problem:
        """Return a problem of this case."""
        return Problem(self.case.file, line, code, wrong, expected, near, severity)
