"""Where everything stands on the map: a column of concepts, and lanes beside it for the ways.

In come chapters with their concepts in reading order, and what each concept needs; out come rows
and ways in units of the picture. All that build on one concept hang from one lane, as stations hang
from a line. Lanes that run far stand far from the words, so that few ways cross. Deterministic.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

__all__ = ["NARROW", "WIDE", "Band", "Measures", "Row", "Sketch", "Way", "sketch"]

TURN = 5.0  # the radius of a bend
PORT = 5.0  # between two ways that meet at one concept
ROOM = 5.0  # between the dots and the nearest lane, for the heads of the arrows


@dataclass(frozen=True, slots=True)
class Measures:
    """The sizes of a picture, in its units.

    `letters` is how many letters a line of a concept's name holds. `title` is the room above a
    chapter's first concept for the chapter's title; 0 puts the titles into a column of their own,
    `titles` letters wide, at `aside`.
    """

    name: str
    width: float
    lane: float
    row: float
    line: float
    letters: int
    title: float
    titles: int
    gap: float
    aside: float


NARROW = Measures("narrow", 320, 6, 28, 16, 21, 34, 20, 6, 0)  # also with its letters spaced
WIDE = Measures("wide", 600, 8, 26, 17, 40, 0, 20, 12, 462)


@dataclass(frozen=True, slots=True)
class Row:
    """A concept: its words line by line, its top edge and height, and the middle of its dot."""

    concept: str
    hue: int
    lines: tuple[str, ...]
    top: float
    height: float
    first_port: float
    last_port: float

    @property
    def middle(self) -> float:
        """Return where the words are centred."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Band:
    """A chapter: its title line by line, and the room it takes."""

    title: tuple[str, ...]
    top: float
    height: float
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A way from what is needed to what needs it, as an SVG path with an arrow's head."""

    source: str
    target: str
    hue: int
    path: str


@dataclass(frozen=True, slots=True)
class Sketch:
    """The whole picture: `dots` is where the dots stand from the left."""

    measures: Measures
    bands: tuple[Band, ...]
    ways: tuple[Way, ...]
    dots: float
    height: float

    def of(self, concept: str) -> tuple[Way, ...]:
        """Return the ways that begin or end at a concept."""
        return tuple(way for way in self.ways if concept in (way.source, way.target))

    def row(self, concept: str) -> Row:
        """Return the row of a concept."""
        return next(row for band in self.bands for row in band.rows if row.concept == concept)


HUES = 8  # the colours in the style sheets: --sb-1 to --sb-8


def sketch(
    chapters: Sequence[tuple[str, Sequence[str]]],
    needs: Mapping[str, Iterable[str]],
    terms: Mapping[str, str],
    measures: Measures,
) -> Sketch:
    """Return the picture of `chapters`, each a title with the ids of its concepts.

    `needs` leads from a concept to what it builds on, `terms` to its name. What isn't in a chapter
    isn't in the picture.
    """
    order = [name for _, names in chapters for name in names]
    place = {name: number for number, name in enumerate(order)}
    into = {name: [n for n in needs.get(name, ()) if n in place and n != name] for name in order}
    spans = {
        source: (
            min(place[source], *(place[name] for name in order if source in into[name])),
            max(place[source], *(place[name] for name in order if source in into[name])),
        )
        for source in order
        if any(source in into[name] for name in order)
    }
    lanes = _lanes(spans)
    # The way from the nearest lane comes in on top, so that it doesn't cross the ones from farther.
    ports = {name: sorted(into[name], key=lambda n: lanes[n]) for name in order}
    for source in spans:
        ports[source].append(source)
    bands, height = _bands(chapters, ports, terms, measures)
    rows = {row.concept: row for band in bands for row in band.rows}
    dots = 6 + ROOM + measures.lane * (max(lanes.values(), default=0) + 1)

    def at(source: str) -> float:
        return dots - ROOM - measures.lane * (lanes[source] + 1)

    def port(name: str, source: str) -> float:
        return rows[name].first_port + PORT * ports[name].index(source)

    ways = [
        Way(
            source,
            name,
            rows[source].hue,
            _path(dots, at(source), port(source, source), port(name, source)),
        )
        for name in order
        for source in into[name]
    ]
    return Sketch(measures, bands, tuple(ways), dots, height)


def _lanes(spans: Mapping[str, tuple[int, int]]) -> dict[str, int]:
    """Return the lane of each span, from 0 beside the words: short ones near, and none overlap."""
    taken: list[list[tuple[int, int]]] = []
    found: dict[str, int] = {}
    for name, (start, end) in sorted(spans.items(), key=lambda s: (s[1][1] - s[1][0], s[1])):
        lane = next(
            (
                number
                for number, others in enumerate(taken)
                if all(end < first or last < start for first, last in others)
            ),
            len(taken),
        )
        if lane == len(taken):
            taken.append([])
        taken[lane].append((start, end))
        found[name] = lane
    return found


def _bands(
    chapters: Sequence[tuple[str, Sequence[str]]],
    ports: Mapping[str, Sequence[str]],
    terms: Mapping[str, str],
    measures: Measures,
) -> tuple[tuple[Band, ...], float]:
    bands, top = [], 2.0
    for number, (title, names) in enumerate(chapters):
        words = tuple(textwrap.wrap(title, measures.titles, break_on_hyphens=False))
        start, rows = top, []
        top += measures.title + (len(words) - 1) * measures.line * bool(measures.title)
        for name in names:
            lines = tuple(textwrap.wrap(terms[name], measures.letters, break_on_hyphens=False))
            height = measures.row + (len(lines) - 1) * measures.line
            spread = PORT * max(len(ports[name]) - 1, 0)
            first = top + height / 2 - spread / 2
            rows.append(Row(name, number % HUES + 1, lines, top, height, first, first + spread))
            top += height
        least = len(words) * measures.line + 8 if not measures.title else 0.0
        top = max(top, start + least)
        bands.append(Band(words, start, top - start, tuple(rows)))
        top += measures.gap
    return tuple(bands), top


def _path(dot: float, lane: float, start: float, end: float) -> str:
    """Return the way out to the lane, along it, and in to the dot, with its arrow's head."""
    turn = min(TURN, abs(end - start) / 2, dot - lane)
    down = turn if end > start else -turn
    tip = dot - 4
    return (
        f"M{dot:g} {start:g}H{lane + turn:g}Q{lane:g} {start:g} {lane:g} {start + down:g}"
        f"V{end - down:g}Q{lane:g} {end:g} {lane + turn:g} {end:g}H{tip:g}"
        f"m-3.5-2.5 3.5 2.5-3.5 2.5"
    )
