"""The flow of a class as a picture, from the first decision at the top to the endings below.

In comes a flow; out comes an SVG. A bar is a decision or an ending, as wide as the learners who
came there are many; its pieces are the choices they made, and a band leads from each piece to where
it led. The table and the sentences beside it say the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from sameboat.cohort import Arrival, Flow, Stop
from sameboat.markdown import plain
from sameboat.model import Case

__all__ = ["picture"]

WIDTH, GAP, BAR, DOWN, TOP = 360.0, 12.0, 22.0, 104.0, 34.0
LETTER = 6.6  # how wide a letter is, about
HUES = 8
BAND = Markup(
    '<path class="sb-strand sb-h{}" d="M{:.1f} {:.1f}C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}'
    'H{:.1f}C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}Z"/>'
)


@dataclass(frozen=True, slots=True)
class Bar:
    """Where a stop's bar stands, and from where each of its choices leaves."""

    left: float
    width: float
    top: float


def picture(found: Flow, case: Case, label: str, ends: dict[Arrival, str]) -> Markup:
    """Return the picture; `ends` leads from an ending to the letter it goes by in the table."""
    layers: dict[int, list[tuple[Stop, int]]] = {}
    for stop, count in found.stops:
        layers.setdefault(stop.step, []).append((stop, count))
    most = max((len(layer) for layer in layers.values()), default=1)
    gap = min(GAP, WIDTH / 3 / most)
    each = (WIDTH - 2 - gap * (most - 1)) / max(found.learners, 1)
    bars: dict[Stop, Bar] = {}
    for number, layer in enumerate(layers.values()):
        _stand(layer, found, bars, each, TOP + DOWN * number, gap)
    height = TOP + DOWN * (len(layers) - 1) + BAR + 14
    bands = Markup().join(_bands(found, bars, each))
    beside = {step: [bars[stop] for stop, _ in layer] for step, layer in layers.items()}
    stops = Markup().join(
        _stop(stop, bars[stop], beside[stop.step], found, case, each, ends)
        for stop, _ in found.stops
    )
    return Markup(
        '<svg class="sb-flow" viewBox="0 0 {:.0f} {:.0f}" role="img" aria-label="{}">{}{}</svg>'
    ).format(WIDTH, height, label, bands, stops)


def _pieces(found: Flow, stop: Stop, bar: Bar, each: float) -> dict[int, float]:
    """Return where the piece of each choice begins."""
    left, pieces = bar.left, {}
    for choice, count in sorted(found.chosen(stop).items()):
        pieces[choice] = left
        left += count * each
    return pieces


def _stand(
    layer: list[tuple[Stop, int]], found: Flow, bars: dict[Stop, Bar], each: float, top: float,
    gap: float,
) -> None:  # fmt: skip
    """Place the bars of one step: below where their learners come from, without overlapping."""
    wanted = []
    for stop, count in layer:
        from_where = [
            (
                _pieces(found, s.start, bars[s.start], each)[s.choice] + s.learners * each / 2,
                s.learners,
            )
            for s in found.into.get(stop, ())
        ]
        came = sum(n for _, n in from_where)
        middle = sum(x * n for x, n in from_where) / came if came else WIDTH / 2
        wanted.append((middle, count * each, stop))
    wanted.sort(key=lambda item: (item[0], item[2]))
    left = 1.0
    lefts = []
    for middle, width, _ in wanted:
        left = max(left, middle - width / 2)
        lefts.append(left)
        left += width + gap
    right = WIDTH - 1
    for place in range(len(lefts) - 1, -1, -1):
        lefts[place] = min(lefts[place], right - wanted[place][1])
        right = lefts[place] - gap
    for (_, width, stop), start in zip(wanted, lefts, strict=True):
        bars[stop] = Bar(start, width, top)


def _bands(found: Flow, bars: dict[Stop, Bar], each: float) -> list[Markup]:
    """Return the bands between the bars; those that arrive at a bar do so from left to right."""
    begin = {
        (stop, choice): left
        for stop, _ in found.stops
        for choice, left in _pieces(found, stop, bars[stop], each).items()
    }
    arrived = {stop: bars[stop].left for stop, _ in found.stops}
    out = []
    for strand in sorted(found.strands, key=lambda s: (s.start.step, begin[s.start, s.choice])):
        x1, x2 = begin[strand.start, strand.choice], arrived[strand.to]
        wide = strand.learners * each
        arrived[strand.to] += wide
        y1, y2 = bars[strand.start].top + BAR, bars[strand.to].top
        middle = (y1 + y2) / 2
        points = (
            x1, y1, x1, middle, x2, middle, x2, y2, x2 + wide,
            x2 + wide, middle, x1 + wide, middle, x1 + wide, y1,
        )  # fmt: skip
        out.append(BAND.format(_hue(strand.choice), *points))
    return out


def _stop(
    stop: Stop, bar: Bar, beside: list[Bar], found: Flow, case: Case, each: float,
    ends: dict[Arrival, str],
) -> Markup:  # fmt: skip
    count = found.came[stop]
    kind = "sb-end" if stop.ending is not None else "sb-bar"
    out = Markup('<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}"/>').format(
        kind, bar.left, bar.top, bar.width, BAR
    )
    if stop.ending is not None:
        name = ends[stop.at]
        out += _words(str(count), bar.left, bar.width, bar.top)
    else:
        number, title = stop.scene + 1, plain(case.scenes[stop.scene].title.source)
        room = _room(bar, beside)
        name = f"{number} {title}"
        if len(name) * LETTER > room:
            fits = int(room / LETTER) - len(f"{number} …")
            name = f"{number} {title[:fits].rstrip()}…" if fits > 3 else str(number)
        left = bar.left
        for choice, chosen in sorted(found.chosen(stop).items()):
            wide = chosen * each
            out += Markup(
                '<rect class="sb-piece sb-h{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}"/>'
            ).format(_hue(choice), left, bar.top, wide, BAR)
            out += _words(f"{choice}: {chosen}", left, wide, bar.top, "sb-count")
            left += wide
        stopped = count - sum(found.chosen(stop).values())
        if stopped:
            out += _words(str(stopped), left, stopped * each, bar.top)
    return out + Markup('<text class="sb-stop" x="{:.1f}" y="{:.1f}">{}</text>').format(
        bar.left, bar.top - 6, name
    )


def _room(bar: Bar, beside: list[Bar]) -> float:
    """Return how much room a bar's title has to its right, up to the next of its step."""
    others = [other.left for other in beside if other.left > bar.left]
    return min(others, default=WIDTH) - bar.left - 4


def _words(words: str, left: float, wide: float, top: float, kind: str = "sb-few") -> Markup:
    """Return a count in a bar; where it doesn't fit, only what stands behind the colon, or none."""
    if len(words) * LETTER > wide:
        words = words.rpartition(" ")[2]
    if len(words) * LETTER > wide + 2:
        return Markup()
    return Markup('<text class="{}" x="{:.1f}" y="{:.1f}">{}</text>').format(
        kind, left + wide / 2, top + 15.5, words
    )


def _hue(choice: int) -> int:
    return (choice - 1) % HUES + 1
