"""The page, read as its player reads it: the lines of a path as they stand in the page's HTML.

Written without the player and without `sameboat.graph`, so that it can be held against both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

__all__ = ["has", "lines_of"]


def has(element: Element, name: str) -> bool:
    return name in element.get("class", "").split()


@dataclass
class Heard:
    """What is known behind the lines that were read: the marks, and how many went through you."""

    marks: set[str] = field(default_factory=set)
    lines: int = 0
    through: int = 0

    def holds(self, asked: str | None) -> bool:
        """Tell whether `f2,-3 1+1 3` is so."""
        return all(
            one.startswith("-")
            != all(
                2 * self.through > self.lines if mark == "m" else mark in self.marks
                for mark in one.removeprefix("-").split("+")
            )
            for one in (asked or "").split(",")
            if one
        )

    def hear(self, line: Element) -> None:
        """Take in a line, if it is spoken or remembered."""
        if fact := line.get("data-fact"):
            self.marks.add(fact)
        if speaker := line.get("data-from"):
            to = line.get("data-to", "").split()
            self.marks |= {speaker, *(f"{speaker} {other}" for other in to)}
            self.lines += 1
            self.through += "0" in (speaker, *to)


def lines_of(tree: Element, path: tuple[int, ...]) -> Iterator[str]:
    """Yield the lines of a path, a title marked as one."""
    heard = Heard()

    def words(element: Element) -> str:
        text = " ".join("".join(element.itertext()).split())
        return f"## {text}" if has(element, "sb-scene-title") else text

    def under(element: Element, *, choices: bool) -> Iterator[str]:
        if not heard.holds(element.get("data-when")):
            return
        if has(element, "sb-line") or has(element, "sb-remember"):
            heard.hear(element)
        if has(element, "sb-line"):
            yield words(element)
            return
        for child in element:
            if not has(child, "sb-ending") and (choices or not has(child, "sb-choices")):
                yield from under(child, choices=choices)

    yield from under(next(e for e in tree.iter() if has(e, "sb-intro")), choices=False)
    scenes = [e for e in tree.iter("section") if has(e, "sb-scene")]
    waiting = list(path)
    number: str | None = "0"
    while number is not None:
        scene = scenes[int(number)]
        yield from under(scene, choices=False)
        options = [li for ol in scene if has(ol, "sb-choices") for li in ol]
        if options and not waiting:
            return
        chosen = options[waiting.pop(0) - 1] if options else scene
        if options:
            yield from under(chosen, choices=True)
        ways = (way.partition(":") for way in (chosen.get("data-next") or "-1").split(";"))
        number = next((aim for aim, _, asked in ways if heard.holds(asked)), None)
        for ending in (e for e in chosen if e.get("data-ending", "") == number):
            yield from under(ending, choices=False)
        number = None if number is None or number.startswith("-") else number
