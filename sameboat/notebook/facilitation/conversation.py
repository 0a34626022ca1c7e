"""The network that a conversation draws, as a picture in words and lines.

In come a case and the figures of its conversation; out comes an SVG with the same look as the
page's (`html/player/network.js`), a sentence that says the same, and a table.
"""

from __future__ import annotations

from math import atan2, cos, degrees, log2, pi, sin

from markupsafe import Markup

from sameboat.model import YOU
from sameboat.naming import speaker
from sameboat.network import Network, network, sentence
from sameboat.play import Transcript
from sameboat.vocabulary import Language, language

__all__ = ["drawing", "figure"]

HUES = 8
Point = tuple[float, float]


def places(figures: Network) -> dict[str, Point]:
    """Return where everybody stands.

    Members stand on an arc that is open below; the more passes through the learner, the nearer to
    the middle they stand.
    """
    members = len(figures.people)
    found: dict[str, Point] = {YOU: (0, 88 * (1 - figures.share))}
    for number, name in enumerate(figures.people):
        turn = pi * (0.8 + 1.4 * number / (members - 1) if members > 1 else 1.5)
        found[name] = (118 * cos(turn), 78 * sin(turn) - 6)
    return found


def drawing(figures: Network, words: Language) -> Markup:
    """Return the picture of a conversation's network."""
    at = places(figures)
    said = dict(figures.lines)
    order = list(at)
    counts = {(one, two): count for one, two, count in figures.ties}
    out = Markup()
    for (one, two), count in counts.items():
        back = counts.get((two, one), 0)
        if back and order.index(one) > order.index(two):
            continue
        mine = "sb-mine" if YOU in (one, two) else ""
        weight = min(1.5 + log2(count + back), 6)
        out += _line(at[one], at[two], f"{mine}{'' if back else ' sb-oneway'}".strip(), weight)
        if not back:
            out += _arrow(at[one], at[two], mine)
    for number, name in enumerate(order):
        out += _person(name, at[name], said.get(name, 0), number, words)
    return Markup(
        '<svg viewBox="-160 -112 320 236" aria-hidden="true" focusable="false">{}</svg>'
    ).format(out)


def _line(one: Point, two: Point, kind: str, weight: float) -> Markup:
    return Markup(
        '<line x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}" stroke-width="{:.2f}" class="{}"/>'
    ).format(*one, *two, weight, kind)


def _arrow(one: Point, two: Point, kind: str) -> Markup:
    """Return an arrow head two thirds of the way along: the tie goes one way only."""
    (x1, y1), (x2, y2) = one, two
    return Markup(
        '<path class="{}" d="M-5-5 5 0-5 5z" transform="translate({:.1f} {:.1f}) rotate({:.1f})"/>'
    ).format(kind, x1 + (x2 - x1) * 0.66, y1 + (y2 - y1) * 0.66, degrees(atan2(y2 - y1, x2 - x1)))


def _person(name: str, at: Point, said: int, number: int, words: Language) -> Markup:
    size = 8 + min(said, 16) / 2
    if number:
        shape = Markup('<circle r="{:g}"/>').format(size)
    else:
        shape = Markup('<rect x="{0:g}" y="{0:g}" width="{1:g}" height="{1:g}" rx="3"/>').format(
            -size, 2 * size
        )
    label = Markup('<text y="{:g}">{}</text>').format(
        -size - 6 if at[1] < 0 and number else size + 15, speaker(name, words)
    )
    hue = (number - 1) % HUES + 1 if number else 0
    silent = "" if said else " sb-silent"
    return Markup('<g transform="translate({:.1f} {:.1f})" class="sb-h{}{}">{}{}</g>').format(
        *at, hue, silent, shape, label
    )


def figure(transcript: Transcript) -> Markup:
    """Return the drawing with its sentence, and the table that says the same."""
    words = language(transcript.case.language)
    say = words.page["network"]
    figures = network(transcript.case, transcript.entries)
    rows = Markup().join(
        Markup("<tr><td>{}</td><td>{}</td><td>{}</td></tr>").format(
            speaker(one, words), speaker(two, words), count
        )
        for one, two, count in figures.ties
    )
    return Markup(
        '<figure class="sb-network"><figcaption><b class="sb-label">{}</b> '
        '<span class="sb-sentence">{}</span></figcaption>{}</figure>'
        '<details class="sb-table"><summary>{}</summary><p>{}</p><table><thead><tr>'
        '<th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead>'
        "<tbody>{}</tbody></table></details>"
    ).format(
        say["title"], sentence(transcript), drawing(figures, words), say["table"], say["key"],
        say["from"], say["to"], say["times"], rows,
    )  # fmt: skip
