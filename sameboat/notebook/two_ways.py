"""Two ways through a case, laid side by side: what both heard, where they part, and what follows.

In come two transcripts of the same case; out comes HTML with the sentences of both networks.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from markupsafe import Markup

from sameboat.markdown import plain
from sameboat.network import sentence
from sameboat.play import Transcript, play
from sameboat.transcript import lines
from sameboat.vocabulary import language

__all__ = ["parting", "side_by_side", "told_apart"]


def parting(one: Transcript, two: Transcript) -> int:
    """Return how many decisions both made alike before their ways part."""
    alike = zip(one.path, two.path, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], alike))


def told_apart(one: Transcript, two: Transcript) -> str:
    """Return in a sentence where two ways part."""
    say = language(one.case.language).page["notebook"]
    if one.path == two.path:
        return str(say["same_way"])
    alike = parting(one, two)
    longer = one if len(one.path) > alike else two
    title = plain(longer.taken[alike][0].title.source)
    return str(say["parted"]).format(n=alike + 1, title=title)


def side_by_side(one: Transcript, two: Transcript) -> Markup:
    """Return both ways: what they have in common folded away, then one beside the other."""
    say = language(one.case.language).page["notebook"]
    common = lines(play(one.case, one.path[: parting(one, two)]))
    names = (say["first_learner"], say["second_learner"])
    columns = Markup().join(
        Markup('<section class="sb-side"><h3>{}</h3><p>{}</p>{}</section>').format(
            name, sentence(way), _told(lines(way)[len(common) :] or [say["no_further"]])
        )
        for name, way in zip(names, (one, two), strict=True)
    )
    return Markup(
        "<h2>{}</h2><p><b>{}</b></p><details><summary>{}</summary>{}</details>"
        '<div class="sb-sides">{}</div>'
    ).format(say["side_by_side"], told_apart(one, two), say["common"], _told(common), columns)


def _told(said: Iterable[str]) -> Markup:
    """Return lines of a transcript; a scene's title is a heading."""
    heading, paragraph = Markup("<h4>{}</h4>"), Markup("<p>{}</p>")
    return Markup().join(
        heading.format(line[3:]) if line.startswith("## ") else paragraph.format(line)
        for line in said
    )
