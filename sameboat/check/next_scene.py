"""`next-scene`: `Next:` names a scene that there is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sameboat.check.examined import ExaminedCase
from sameboat.graph import Exit
from sameboat.model import Text
from sameboat.problems import Problem, nearest

CODE = "next-scene"
MOST_GUESSES = 50  # comparing spellings is slow, and after so many an author knows what is wrong
ITSELF = 0.85  # how like its own title a title has to be until the scene itself is meant


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield jumps to a scene that doesn't exist, or to scenes none of which holds on some way."""
    titles = [scene.title.source for scene in examined.case.scenes]
    label = examined.label("next")
    seen: set[int] = set()
    guesses = 0
    for ways in examined.graph.exits:
        for way in ways:
            if way.shut and way.shut.line not in seen and id(way) in examined.graph.open:
                seen.add(way.shut.line)
                yield _shut(examined, way, way.shut)
            if way.next is None or way.next.line in seen:
                continue
            seen.add(way.next.line)
            guesses += 1
            yield examined.problem(
                way.next.line,
                CODE,
                "unknown",
                {"title": way.next.source, "label": label},
                near=_near(way, titles) if guesses <= MOST_GUESSES else None,
                at=way.next.source,
                behind=True,
            )


def _near(way: Exit, titles: Sequence[str]) -> str | None:
    """Return the title that is probably meant; seldom does a scene lead to itself."""
    if way.next is None:
        return None
    own = titles[way.scene]
    near = nearest(way.next.source, titles)
    if near != own or nearest(way.next.source, (own,), ITSELF):
        return near
    return nearest(way.next.source, (title for title in titles if title != own))


def _shut(examined: ExaminedCase, way: Exit, title: Text) -> Problem:
    values = {
        "title": title.source,
        "way": examined.way_by(way),
        "if": examined.label("if"),
        "unless": examined.label("unless"),
    }
    cause = f"{CODE}.shut.{title.source}"
    return examined.problem(title.line, CODE, "shut", values, cause=cause)
