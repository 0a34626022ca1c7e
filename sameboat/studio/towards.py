"""`towards`: how a learner comes to a place in a script.

In come a text, its language and a line; out comes the shortest way to the scene that the line
stands in.
"""

from __future__ import annotations

from typing import Any

from sameboat.graph import graph
from sameboat.markdown import plain
from sameboat.model import Case
from sameboat.studio.reading import has_story, parsed

__all__ = ["towards"]


def towards(text: str, lang: str, line: int) -> dict[str, Any]:
    """Return the `path` to the scene of a line, its `title`, and whether it can be `reached`.

    A line above the first scene leads to the beginning, and so does one that nobody comes to.
    """
    script = parsed(text, lang).script
    if not isinstance(script, Case) or not has_story(script):
        return {"path": [], "title": "", "reached": True}
    before = [number for number, scene in enumerate(script.scenes) if scene.line <= line]
    number = before[-1] if before else 0
    walk = graph(script).walk
    states = (state for state in walk.steps if state.scene == number)
    paths = sorted((walk.path(state) for state in states), key=len)
    return {
        "path": paths[0] if paths else (),
        "title": plain(script.scenes[number].title.source),
        "reached": bool(paths),
    }
