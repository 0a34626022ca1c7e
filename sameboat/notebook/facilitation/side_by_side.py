"""Two ways through a case, laid side by side: what both heard, where they part, and what follows.

In come two transcripts of the same case; out comes HTML with both networks and their sentences.
"""

from __future__ import annotations

from itertools import takewhile

from markupsafe import Markup

from sameboat.markdown import plain
from sameboat.network import network, sentence
from sameboat.notebook.facilitation.conversation import drawing
from sameboat.notebook.story import Telling
from sameboat.play import Transcript
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


def side_by_side(telling: Telling, one: Transcript, two: Transcript) -> Markup:
    """Return both ways: what they have in common folded away, then one beside the other."""
    words = language(one.case.language).page
    say = words["notebook"]
    alike = parting(one, two)
    common = Markup("<details><summary>{}</summary>{}</details>").format(
        say["common"], telling.whole(one, 0, alike + 1)
    )
    names = (say["first_learner"], say["second_learner"])
    columns = Markup().join(
        _column(str(name), telling, transcript, alike)
        for name, transcript in zip(names, (one, two), strict=True)
    )
    return Markup(
        '<h3 class="sb-scene-title">{}</h3><p class="sb-parted">{}</p>{}'
        '<div class="sb-sides">{}</div>'
    ).format(say["side_by_side"], told_apart(one, two), common, columns)


def _column(name: str, telling: Telling, transcript: Transcript, alike: int) -> Markup:
    words = language(transcript.case.language)
    after = telling.whole(transcript, alike + 1)
    if not after:
        after = Markup("<p>{}</p>").format(words.page["notebook"]["no_further"])
    figures = network(transcript.case, transcript.entries)
    return Markup(
        '<section class="sb-side"><h4>{}</h4>'
        '<figure class="sb-network"><figcaption>{}</figcaption>{}</figure>{}</section>'
    ).format(name, sentence(transcript), drawing(figures, words), after)
