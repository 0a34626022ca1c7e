"""Where each scene and choice of a case leads.

In comes a `Case`; out come its exits, by number of scene from 0. What an exit leads to is decided
here and nowhere else: `Next` jumps, an ending ends; of several the first that holds counts; else
the story goes on to the scene below. Where scenes share a title, a way to it leads to the first of
them that holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from sameboat.model import Case, Choice, Condition, Scene, Text
from sameboat.naming import title_key

__all__ = ["Exit", "asked", "exits", "ways_out"]

When = tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Exit:
    """One way out of a scene, taken `when` no earlier one of its scene and `choice` is.

    `choice` counts from 1, 0 is the way out of a scene without choices. `target` is the scene it
    leads to; None when it ends, with the texts of `ending`, or when it leads nowhere: `next` is
    then the title nobody bears, `shut` the title of scenes none of which holds.
    """

    scene: int
    choice: int
    target: int | None
    ends: bool
    next: Text | None
    when: When = ()
    ending: tuple[Text, ...] = ()
    shut: Text | None = None


def ways_out(part: Scene | Choice) -> Iterator[Text | tuple[Text, ...]]:
    """Yield each `Next` of a scene or a choice, and the texts of each ending, in their order.

    Neighbouring endings with the same conditions are one.
    """
    if not part.ending:
        yield from part.next
        return
    ends = frozenset(part.ending)
    places = sorted((*part.ending, *part.next), key=lambda text: text.line)
    for (is_ending, _), texts in groupby(places, lambda text: (text in ends, asked(text.when))):
        if is_ending:
            yield tuple(texts)
        else:
            yield from texts


def asked(when: When) -> frozenset[tuple[object, bool]]:
    """Return what conditions ask, whatever their order and words."""
    return frozenset((one.marks, one.holds) for one in when)


def exits(case: Case) -> tuple[tuple[Exit, ...], ...]:
    """Return the exits of a case, scene by scene; the last of each choice is always open."""
    ways = _Ways(case)
    return tuple(
        tuple(way for choice in scene.choices or (None,) for way in ways.out(number, choice))
        for number, scene in enumerate(case.scenes)
    )


class _Ways:
    """The scenes of a case by their titles: `shared` holds those of which one has conditions."""

    def __init__(self, case: Case) -> None:
        self.scenes = case.scenes
        self.keys = [title_key(scene.title.source) for scene in case.scenes]
        self.first: dict[str, int] = {}
        for number, key in enumerate(self.keys):
            self.first.setdefault(key, number)
        named = {self.keys[n] for n, scene in enumerate(case.scenes) if scene.when}
        self.shared = {
            key: [n for n, other in enumerate(self.keys) if other == key] for key in named
        }

    def out(self, number: int, choice: Choice | None) -> Iterator[Exit]:
        """Yield the exits behind a choice, or of a scene without any, in the order asked."""
        scene, chosen = self.scenes[number], choice.number if choice else 0
        labels = [*ways_out(choice), *scene.next] if choice else [*ways_out(scene)]
        for label in labels:
            if isinstance(label, tuple):
                when = label[0].when
                yield Exit(number, chosen, None, True, None, when, ending=label)
            else:
                when = label.when
                yield from self._named(number, chosen, label)
            if not when:
                return
        below = number + 1
        while below < len(self.scenes) and self._is_beside(number, below):
            below += 1
        if below == len(self.scenes):
            yield Exit(number, chosen, None, False, None)
        elif (key := self.keys[below]) in self.shared:
            line = choice.line if choice else scene.line
            yield from self._first_of(key, number, chosen, (), line)
        else:
            yield Exit(number, chosen, below, False, None)

    def _named(self, number: int, chosen: int, title: Text) -> Iterator[Exit]:
        """Yield the exits of a `Next`."""
        key = title_key(title.source)
        if key in self.shared:
            yield from self._first_of(key, number, chosen, title.when, title.line)
        else:
            target = self.first.get(key)
            unborne = title if target is None else None
            yield Exit(number, chosen, target, False, unborne, title.when)

    def _first_of(
        self, key: str, number: int, chosen: int, when: When, line: int
    ) -> Iterator[Exit]:
        """Yield an exit to each scene of a title, as far as one that holds whatever is so."""
        for target in self.shared[key]:
            scene = self.scenes[target]
            yield Exit(number, chosen, target, False, None, (*when, *scene.when))
            if not scene.when:
                return
        title = self.scenes[self.shared[key][0]].title.source
        yield Exit(number, chosen, None, False, None, when, shut=Text(title, line))

    def _is_beside(self, number: int, below: int) -> bool:
        """Tell whether a scene below is the same one as it is otherwise: of that title, too."""
        key = self.keys[number]
        return key in self.shared and self.keys[below] == key
