"""A drawn network: people on their levels, and the ties between them.

In come what somebody adds and takes away, or a saved file; out come new values, and problems in the
manner of a script's. Nothing here draws or measures.

Format 1: `{"format": "same-boat-network/1", "people": [{"name", "level"}], "ties": [{"from", "to",
"kind", "what"}]}`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from sameboat.problems import Problem, nearest

__all__ = ["FORMAT", "KINDS", "LEVELS", "Drawn", "Node", "Tie", "read", "write"]

FORMAT = "same-boat-network/1"
CODE = "network"
LARGEST = 1_000_000  # bytes
LONGEST = 60  # characters of a name
LEVELS = (
    "person", "close", "neighbours", "same-problem", "volunteers", "workers", "services",
    "community",
)  # fmt: skip
"""The levels of network work, from the nearest to the widest."""
KINDS = ("helps", "both-ways", "strained", "missing")
"""What a tie can be: only `helps` has a direction; a `missing` tie is one that is hoped for."""
Complain: TypeAlias = Callable[[str, str, str | None], None]


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody, or a group or a service, by name, and the level they are on."""

    name: str
    level: str


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie between two names; `what` tells what passes along it."""

    one: str
    two: str
    kind: str = "helps"
    what: str = ""

    @property
    def pair(self) -> frozenset[str]:
        """Return the two, in no order."""
        return frozenset((self.one, self.two))


@dataclass(frozen=True, slots=True)
class Drawn:
    """A whole network, in the order in which it was drawn."""

    people: tuple[Node, ...] = ()
    ties: tuple[Tie, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Return everybody's name."""
        return tuple(node.name for node in self.people)

    def with_person(self, name: str, level: str) -> Drawn:
        """Return the network with somebody more, or with somebody on another level."""
        node = Node(name, level)
        if name in self.names:
            people = tuple(node if old.name == name else old for old in self.people)
            return replace(self, people=people)
        return replace(self, people=(*self.people, node))

    def without_person(self, name: str) -> Drawn:
        """Return the network without somebody and their ties."""
        return Drawn(
            tuple(node for node in self.people if node.name != name),
            tuple(tie for tie in self.ties if name not in tie.pair),
        )

    def with_tie(self, tie: Tie) -> Drawn:
        """Return the network with a tie; one that says the same of the same two gives way to it.

        Help in one direction and help in the other are two ties.
        """
        return replace(self, ties=(*(old for old in self.ties if not _replaces(tie, old)), tie))

    def without_tie(self, tie: Tie) -> Drawn:
        """Return the network without a tie."""
        return replace(self, ties=tuple(old for old in self.ties if old != tie))


def _replaces(tie: Tie, old: Tie) -> bool:
    if tie.kind != old.kind:
        return False
    return (tie.one, tie.two) == (old.one, old.two) or (
        tie.kind != "helps" and tie.pair == old.pair
    )


def write(drawn: Drawn) -> str:
    """Return a network as the text of its file."""
    people = [{"name": node.name, "level": node.level} for node in drawn.people]
    ties = [{"from": t.one, "to": t.two, "kind": t.kind, "what": t.what} for t in drawn.ties]
    data = {"format": FORMAT, "people": people, "ties": ties}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def read(data: bytes, name: str) -> tuple[Drawn | None, tuple[Problem, ...]]:
    """Return the network in a file, None when there is none, and what is wrong with it."""
    problems: list[Problem] = []

    def complain(wrong: str, expected: str, near: str | None = None) -> None:
        problems.append(Problem.plain(name, 1, CODE, wrong, expected, near))

    found = _decoded(data)
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        named = found.get("format") if isinstance(found, dict) else None
        wrong = (
            f"this file is of format {named}" if isinstance(named, str) else "this is no network"
        )
        complain(wrong, f"expected a file that “Keep the network as data” gave ({FORMAT})")
        return None, tuple(problems)
    drawn = Drawn()
    for node in _people(found.get("people"), complain):
        drawn = drawn.with_person(node.name, node.level)
    for tie in _ties(found.get("ties"), drawn.names, complain):
        drawn = drawn.with_tie(tie)
    return drawn, tuple(problems)


def _decoded(data: bytes) -> Any:
    try:
        return json.loads(data[:LARGEST])
    except (ValueError, RecursionError):
        return None


def _listed(values: Any, part: str, complain: Complain) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield what a list holds, each with its place; a value that is no text is taken as empty."""
    if not isinstance(values, list):
        complain(f"`{part}` is not a list", "expected a list; the rest is kept", None)
        return
    for number, value in enumerate(values, start=1):
        where = f"entry {number} of `{part}`"
        if isinstance(value, dict):
            yield where, {k: v.strip() for k, v in value.items() if isinstance(v, str)}
        else:
            complain(f"{where} is damaged", "expected names and values; the rest is kept", None)


def _people(values: Any, complain: Complain) -> Iterator[Node]:
    for where, value in _listed(values, "people", complain):
        name, level = value.get("name", "")[:LONGEST], value.get("level", "")
        if not name:
            complain(f"{where} has no name", "expected a name; the rest is kept", None)
            continue
        if level not in LEVELS:
            complain(
                f"{name} is on no level that is known: “{level}”",
                f"expected one of {', '.join(LEVELS)}; {name} stands on the last",
                nearest(level, LEVELS),
            )
            level = LEVELS[-1]
        yield Node(name, level)


def _ties(values: Any, names: tuple[str, ...], complain: Complain) -> Iterator[Tie]:
    for where, value in _listed(values, "ties", complain):
        one, two = value.get("from", ""), value.get("to", "")
        kind = value.get("kind", "")
        unknown = next((name for name in (one, two) if name not in names), None)
        if unknown is not None or one == two:
            wrong = f"{where} goes from “{one}” to “{two}”"
            near = nearest(unknown, names) if unknown else None
            complain(wrong, "expected two of the people above; the rest is kept", near)
        elif kind not in KINDS:
            wrong = f"{where} is of a kind that isn't known: “{kind}”"
            expected = f"expected one of {', '.join(KINDS)}; the tie is kept as `{KINDS[0]}`"
            complain(wrong, expected, nearest(kind, KINDS))
            yield Tie(one, two, KINDS[0], value.get("what", ""))
        else:
            yield Tie(one, two, kind, value.get("what", ""))
