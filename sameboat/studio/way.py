"""`network`: what a chosen way through a case comes to, and who turned to whom on it.

In come a text, its language and a path; out come the lines that are read on it, the figures of the
conversation and the sentence that says the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sameboat.markdown import plain
from sameboat.model import Case
from sameboat.network import network as network_of
from sameboat.network import sentence
from sameboat.play import PathError, follow
from sameboat.studio.reading import has_story, parsed
from sameboat.transcript import lines

__all__ = ["network"]


def network(text: str, lang: str, path: Sequence[int] = ()) -> dict[str, Any] | None:
    """Return the way as far as the case goes along `path`; null for what can't be played.

    `path` is how far that is, `ended` whether it is an ending, `scene` the last one with its line,
    `choices` what can be chosen there. `said` counts what each person said, `ties` who turned to
    whom; `you` is the learner.
    """
    script = parsed(text, lang).script
    if not isinstance(script, Case) or not has_story(script):
        return None
    try:
        found = follow(script, path)
    except PathError:  # the story goes nowhere or in a circle before the first choice
        return None
    figures = network_of(script, found.entries)
    return {
        "path": found.path,
        "ended": found.ended,
        "scene": {"title": plain(found.scene.title.source), "line": found.scene.line},
        "choices": [
            {"number": one.number, "line": one.line, "title": plain(one.said.source)}
            for one in found.choices
        ],
        "lines": lines(found),
        "sentence": sentence(found),
        "people": figures.people,
        "said": figures.lines,
        "ties": figures.ties,
        "exchanges": figures.exchanges,
        "through_you": figures.through_you,
    }
