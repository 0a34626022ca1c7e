"""What is remembered and asked in a case, so that two languages can be compared.

In comes a case; out comes, for each scene, what stands where: facts go by the order in which they
appear, people by their place in the script.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from sameboat.model import YOU, Case, Choice, Condition, Line, Mark, Remember, Scene, Speech, Text

__all__ = ["Asked", "remembering"]

Thing: TypeAlias = tuple[str, Line | Text | Choice | Scene]
"""Something that can have a condition, with what it is."""


class Asked(NamedTuple):
    """A line on which something is remembered, or is there only if something is so."""

    what: tuple[object, ...]
    line: int


def remembering(case: Case) -> list[list[Asked]]:
    """Return, scene by scene, what is remembered and what has conditions, in reading order."""
    people = {person.name: n for n, person in enumerate(case.people, start=1)} | {YOU: 0}
    facts: dict[str, int] = {}

    def numbered(mark: Mark) -> tuple[object, ...]:
        if mark.kind == "fact":
            return mark.kind, facts.setdefault(mark.one, len(facts))
        return mark.kind, people.get(mark.one), people.get(mark.to)

    def asked(when: tuple[Condition, ...]) -> tuple[object, ...]:
        return tuple((one.holds, tuple(map(numbered, one.marks))) for one in when)

    def scene_of(scene: Scene) -> Iterator[Asked]:
        spoken: Counter[int] = Counter()  # a translation has as many lines, but not paragraphs
        for choice, (kind, thing) in _things(scene):
            spoken[choice] += isinstance(thing, Speech)
            if thing.when or isinstance(thing, Remember):
                when = asked(thing.when)
                fact = numbered(thing.fact) if isinstance(thing, Remember) else ()
                line = thing.when[0].line if thing.when else thing.line
                yield Asked((choice, kind, spoken[choice], when, fact), line)

    return [list(scene_of(scene)) for scene in case.scenes]


def _things(scene: Scene) -> Iterator[tuple[int, Thing]]:
    """Yield what can have a condition, with the number of its choice, in the order of the lines."""
    yield 0, ("scene", scene)
    yield from ((0, thing) for thing in _inside(scene, scene.blocks))
    for choice in scene.choices:
        yield choice.number, ("choice", choice)
        yield from ((choice.number, thing) for thing in _inside(choice, choice.reaction))


def _inside(part: Scene | Choice, lines: tuple[Line, ...]) -> list[Thing]:
    labels = {"next": part.next, "ending": part.ending, "reflect": part.reflect}
    found: list[Thing] = [
        ("remember" if isinstance(line, Remember) else "block", line) for line in lines
    ]
    if isinstance(part, Choice):
        labels["feedback"] = part.feedback
    found += [(name, text) for name, texts in labels.items() for text in texts]
    return sorted(found, key=lambda thing: thing[1].line)
