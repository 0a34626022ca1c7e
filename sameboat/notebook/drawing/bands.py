"""A drawn network as a picture: a band for each level, so that an empty level can be seen.

In comes a drawn network; out comes an SVG in the theme's colours, or one that stands alone as a
file. The list of people and ties (`listing`) says the same in words.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from math import atan2, degrees, hypot

from markupsafe import Markup

from sameboat.notebook.drawing.drawn import LEVELS, Drawn, Tie
from sameboat.vocabulary import Language

__all__ = ["alone", "listing", "picture", "tie_words"]

WIDTH, ROW, LABEL, RADIUS = 360, 40, 24, 11
ACROSS = 3  # nodes side by side, each with its name to the right of it
LETTER = 6.4  # how wide a letter of a name is, about
LONGEST = 12  # letters of a name that fit; the list has them all
HUES = 8
Point = tuple[float, float]


def tie_words(tie: Tie, words: Language) -> str:
    """Return a tie in words: `Luisa helps Anna: the nights`."""
    say = words.page["drawing"]
    told = str(say["told"][tie.kind]).format(one=tie.one, two=tie.two)
    return str(say["with_what"]).format(tie=told, what=tie.what) if tie.what else told


def listing(drawn: Drawn, words: Language) -> Iterator[str]:
    """Yield the levels with who is on them, then the ties: what the picture shows, in words."""
    say, levels = words.page["drawing"], words.page["exercise"]["levels"]
    for level in LEVELS:
        names = [node.name for node in drawn.people if node.level == level]
        there = ", ".join(names) if names else str(say["nobody"])
        yield str(say["on_level"]).format(level=levels[level], names=there)
    for tie in drawn.ties:
        yield tie_words(tie, words)


def picture(drawn: Drawn, words: Language) -> Markup:
    """Return the picture for a page that has a theme and the list beside it."""
    height, inside = _inside(drawn, words)
    return Markup(
        '<svg class="sb-drawn" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">{}</svg>'
    ).format(WIDTH, height, inside)


def alone(drawn: Drawn, words: Language, title: str) -> str:
    """Return the picture as a file of its own, with the list as its description."""
    height, inside = _inside(drawn, words)
    style = files(__package__).joinpath("alone.css").read_text(encoding="utf-8")
    said = " ".join(f"{line}." for line in listing(drawn, words))
    begin = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {} {}" width="{}" '
        'height="{}"><title>{}</title><desc>{}</desc><style>'
    ).format(WIDTH, height, WIDTH * 2, height * 2, title, said)
    return f"{begin}{style}</style>{inside}</svg>\n"


def _inside(drawn: Drawn, words: Language) -> tuple[int, Markup]:
    levels = words.page["exercise"]["levels"]
    at: dict[str, Point] = {}
    bands, top = Markup(), 0
    for number, level in enumerate(LEVELS):
        names = [node.name for node in drawn.people if node.level == level]
        rows = [names[i : i + ACROSS] for i in range(0, len(names), ACROSS)]
        height = LABEL + ROW * len(rows) + 6
        kind = "sb-band" if names else "sb-empty"
        bands += Markup(
            '<rect class="{}" x="1" y="{}" width="{}" height="{}" rx="6"/>'
            '<text class="sb-level" x="10" y="{}">{}</text>'
        ).format(kind, top + 1, WIDTH - 2, height - 4, top + 17, levels[level])
        for down, row in enumerate(rows):
            for name, across in _spread(row, number + down):
                at[name] = (across, top + LABEL + ROW * down + ROW / 2 - 4)
        top += height
    ties = Markup().join(_tie(tie, at) for tie in drawn.ties)
    nodes = Markup().join(
        _node(name, at[name], number % HUES + 1) for number, name in enumerate(drawn.names)
    )
    return top, bands + ties + nodes


def _spread(row: list[str], number: int) -> Iterator[tuple[str, float]]:
    """Yield where each name of a row stands; rows differ, so that ties pass between them."""
    cell = WIDTH / len(row)
    for place, name in enumerate(row):
        wide = min(len(name), LONGEST) * LETTER
        aside = (cell - wide - 2 * RADIUS) / 2
        lean = (-0.6, 0.2, 0.7, -0.2)[number % 4] * max(aside - 8, 0)
        yield name, cell * place + aside + lean + RADIUS


def _node(name: str, at: Point, hue: int) -> Markup:
    short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
    return Markup(
        '<circle class="sb-node sb-h{}" cx="{:.0f}" cy="{:.0f}" r="{}"/>'
        '<text class="sb-name" x="{:.0f}" y="{:.0f}">{}</text>'
    ).format(hue, *at, RADIUS, at[0] + RADIUS + 5, at[1] + 4, short)


def _tie(tie: Tie, at: dict[str, Point]) -> Markup:
    (x1, y1), (x2, y2) = at[tie.one], at[tie.two]
    far = hypot(x2 - x1, y2 - y1) or 1
    # A bend to the left of the way: help there and help back are two lines.
    bend = 0.14 * far if abs(y2 - y1) > ROW / 2 else min(0.3 * far, ROW / 2)
    control = ((x1 + x2) / 2 + (y2 - y1) / far * bend, (y1 + y2) / 2 - (x2 - x1) / far * bend)
    start, end = _edge((x1, y1), control), _edge((x2, y2), control)
    out = Markup(
        '<path class="sb-tie sb-{}" d="M{:.1f} {:.1f}Q{:.1f} {:.1f} {:.1f} {:.1f}"/>'
    ).format(tie.kind, *start, *control, *end)
    if tie.kind in ("helps", "both-ways"):
        out += _head(tie.kind, control, end)
    if tie.kind == "both-ways":
        out += _head(tie.kind, control, start)
    return out


def _edge(middle: Point, towards: Point) -> Point:
    """Return where a line leaves a node."""
    across, down = towards[0] - middle[0], towards[1] - middle[1]
    share = (RADIUS + 3) / (hypot(across, down) or 1)
    return middle[0] + across * share, middle[1] + down * share


def _head(kind: str, came: Point, at: Point) -> Markup:
    turn = degrees(atan2(at[1] - came[1], at[0] - came[0]))
    return Markup(
        '<path class="sb-head sb-{}" d="M-8-5 2 0-8 5z" '
        'transform="translate({:.1f} {:.1f}) rotate({:.0f})"/>'
    ).format(kind, *at, turn)
