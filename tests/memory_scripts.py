"""Cases that remember, drawn at random, and a reading of them that knows nothing of the program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hypothesis import strategies as st

__all__ = ["Part", "Reading", "Scene", "read_every_way", "remembering"]

HEAD = """---
title: T
level: case
you: me
people:
  Anna: 82
  Luisa: 71
  Tom and Ada: twins
teaches: [back-action]
---
"""
TOM = "Tom and Ada"
# Who speaks to whom in each line, and in each line that tells nothing of the sort, nobody.
LINES = {
    "Anna to Luisa: Yes.": ("Anna", ("Luisa",)),
    "Luisa to you: No.": ("Luisa", ("you",)),
    f"{TOM} to Anna and Luisa: Perhaps.": (TOM, ("Anna", "Luisa")),
    f"Anna to {TOM}: So.": ("Anna", (TOM,)),
    f"{TOM}: So.": (TOM, ()),
    "It is late.": None,
}
FACTS = ("it rains", "Anna knows")
ASKED = (
    *FACTS,
    "*It*  rains.",
    "Luisa has spoken",
    "Luisa has spoken to you",
    f"{TOM} have spoken to Luisa",
    f"Anna and {TOM} have turned to each other",
    "most went through you",
)
Asked = tuple[tuple[str, str], ...]
"""Conditions: `If` or `Unless`, and what is asked."""


@dataclass(frozen=True)
class Part:
    """A line, a label or a way on, with its conditions."""

    when: Asked
    words: str

    def __str__(self) -> str:
        return "\n".join([*(f"{label}: {asked}" for label, asked in self.when), self.words])


@dataclass(frozen=True)
class Scene:
    """A scene or a choice: what is read, how it can be left, and a scene's choices."""

    heading: str
    when: Asked
    read: tuple[Part, ...]
    out: tuple[Part, ...]
    choices: tuple[Scene, ...] = ()

    def __str__(self) -> str:
        return "\n\n".join(map(str, (self.heading, *self.below())))

    def below(self) -> Iterator[object]:
        """Yield what stands below the heading."""
        yield from (f"{label}: {asked}" for label, asked in self.when)
        if self.heading.startswith("###"):
            yield "Move: inform\nFit: fits"
        yield from (*self.read, *self.out, *self.choices)


@st.composite
def remembering(draw: st.DrawFn) -> tuple[Scene, ...]:
    """Draw the scenes of a case that only goes forward."""
    count = draw(st.integers(2, 4))
    titles = ["Begin", *sorted(f"Scene {draw(st.integers(1, 2))}" for _ in range(count - 1))]

    def when(most: int) -> Asked:
        one = st.tuples(st.sampled_from(("If", "Unless")), st.sampled_from(ASKED))
        return tuple(draw(st.lists(one, max_size=most)))

    def read(first: str) -> tuple[Part, ...]:
        words = st.sampled_from((*LINES, *(f"Remember: {fact}" for fact in FACTS)))
        more = (Part(when(2), draw(words)) for _ in range(draw(st.integers(0, 3))))
        return Part((), first), *more

    def out(number: int) -> tuple[Part, ...]:
        aims = [title for title in titles[number + 1 :] if title not in titles[: number + 1]]
        words = st.sampled_from((*(f"Next: {aim}" for aim in aims), "Ending: One."))
        found = [Part(when(1), draw(words)) for _ in range(draw(st.integers(0, 2)))]
        always = next((n for n, part in enumerate(found) if not part.when), len(found))
        return tuple(found[: always + 1])

    scenes = []
    for number, title in enumerate(titles):
        choices = tuple(
            Scene(f'### "{choice}"', when(1), read("Anna: Here."), out(number))
            for choice in range(1, 1 + draw(st.integers(0, 3)))
        )
        under = when(2) if number else ()
        left = () if choices else out(number)
        scenes.append(Scene(f"## {title}", under, read("So."), left, choices))
    return tuple(scenes)


def script(scenes: Sequence[Scene]) -> str:
    """Return scenes as a script."""
    return "\n\n".join((HEAD, *map(str, scenes))) + "\n"


@dataclass
class Reading:
    """What is known on a way, and what was read: a line for each thing."""

    facts: set[str] = field(default_factory=set)
    said: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    path: tuple[int, ...] = ()
    scenes: tuple[int, ...] = ()
    ended: bool = False
    shut: bool = False
    stands: bool = False
    offered: tuple[int, ...] = ()

    def copy(self) -> Reading:
        """Return the same, to be gone on with by another choice."""
        return Reading({*self.facts}, [*self.said], [*self.lines], self.path, self.scenes)

    def holds(self, when: Asked) -> bool:
        """Tell whether all conditions hold."""
        return all(self.so(asked) == (label == "If") for label, asked in when)

    def so(self, asked: str) -> bool:
        """Tell whether it is so what is asked."""
        pairs = {(who, to) for who, every in self.said for to in every}
        if asked == "most went through you":
            through = [1 for who, every in self.said if "you" in (who, *every)]
            return 2 * len(through) > len(self.said)
        return {
            "it rains": "it rains" in self.facts,
            "*It*  rains.": "it rains" in self.facts,
            "Anna knows": "Anna knows" in self.facts,
            "Luisa has spoken": any(who == "Luisa" for who, _ in self.said),
            "Luisa has spoken to you": ("Luisa", "you") in pairs,
            f"{TOM} have spoken to Luisa": (TOM, "Luisa") in pairs,
            f"Anna and {TOM} have turned to each other": {("Anna", TOM), (TOM, "Anna")} <= pairs,
        }[asked]

    def read(self, parts: Sequence[Part]) -> None:
        """Read parts, as far as they hold."""
        for part in parts:
            if not self.holds(part.when):
                continue
            label, _, words = part.words.partition("Remember: ")
            if words:
                self.facts.add(words)
                continue
            self.lines.append(label)
            spoken = ("Anna", ()) if label == "Anna: Here." else LINES.get(label)
            if spoken:
                self.said.append(spoken)


def read_every_way(scenes: Sequence[Scene]) -> Iterator[Reading]:
    """Yield what is read on every path, the beginnings of paths too."""
    waiting = [(Reading(), 0)]
    while waiting:
        here, number = waiting.pop()
        scene = scenes[number]
        here.scenes += (number,)
        here.lines.append(scene.heading)
        here.read(scene.read)
        offered = [n for n, one in enumerate(scene.choices, 1) if here.holds(one.when)]
        for chosen in offered if scene.choices else [0]:
            then = here.copy() if chosen else here
            out = scene.out
            if chosen:
                choice = scene.choices[chosen - 1]
                then.path += (chosen,)
                then.lines.append(f'You: "{chosen}"')
                then.said.append(("you", ()))
                then.read(choice.read)
                out = choice.out
            target = _onwards(scenes, number, out, then)
            if target is None:
                yield then
            else:
                waiting.append((then, target))
        if scene.choices:
            here.stands, here.offered = True, tuple(offered)
            yield here


def _onwards(
    scenes: Sequence[Scene], number: int, out: Sequence[Part], here: Reading
) -> int | None:
    """Return where the story goes on; None where it ends, or can't."""
    open_ = next((part.words for part in out if here.holds(part.when)), None)
    if open_ == "Ending: One.":
        here.lines.append("One.")
        here.ended = True
        return None
    titles = [scene.heading for scene in scenes]
    if open_ is not None:
        title = f"## {open_.removeprefix('Next: ')}"
    else:
        below = number + 1
        shared = any(scene.when for scene in scenes if scene.heading == titles[number])
        while below < len(scenes) and shared and titles[below] == titles[number]:
            below += 1
        if below == len(scenes):
            return None
        title = titles[below]
        if not any(scene.when for scene in scenes if scene.heading == title):
            return below
    same = [n for n, one in enumerate(scenes) if one.heading == title]
    found = next((n for n in same if here.holds(scenes[n].when)), None)
    here.shut = found is None
    return found
