"""`outline`: what a script is made of, by its headings.

In comes a text; out come its scenes with their choices, or its parts with their answers, each with
its line, its number, what it says and whether a learner can come to it.
"""

from __future__ import annotations

from typing import Any

from sameboat.graph import Graph, graph
from sameboat.markdown import plain
from sameboat.model import Case, Exercise, Scene
from sameboat.studio.reading import parsed

__all__ = ["outline"]


def outline(text: str, lang: str) -> list[dict[str, Any]]:
    """Return the scenes of a case, or the parts of an exercise.

    Each has its `line`, its `number` from 1, its `title`, and `inside` the choices or answers with
    the same. Of a scene it is said whether it can be `reached` and whether the story `ends` there.
    """
    script = parsed(text, lang).script
    if isinstance(script, Exercise):
        return _parts(script)
    return _scenes(script)


def _parts(exercise: Exercise) -> list[dict[str, Any]]:
    return [
        {
            "line": part.line,
            "number": number,
            "title": plain(part.title.source),
            "reached": True,
            "ends": False,
            "inside": [
                {"line": answer.line, "number": place, "title": plain(answer.said.source)}
                for place, answer in enumerate(part.answers, 1)
            ],
        }
        for number, part in enumerate(exercise.parts, 1)
    ]


def _scenes(case: Case) -> list[dict[str, Any]]:
    leads = graph(case)
    reached = _near(leads)
    return [
        {
            "line": scene.line,
            "number": number + 1,
            "title": plain(scene.title.source),
            "reached": number in reached,
            "ends": not scene.choices and all(way.ends for way in leads.exits[number]),
            "inside": _choices(scene),
        }
        for number, scene in enumerate(case.scenes)
    ]


def _choices(scene: Scene) -> list[dict[str, Any]]:
    return [
        {"line": choice.line, "number": choice.number, "title": plain(choice.said.source)}
        for choice in scene.choices
    ]


def _near(leads: Graph) -> set[int]:
    """Return the scenes that some exit leads to from the first on, whatever it asks.

    What can be so isn't walked through: this is asked with every key, and `check` does that.
    """
    found: set[int] = set()
    waiting = [0] if leads.exits else []
    while waiting:
        number = waiting.pop()
        if number not in found:
            found.add(number)
            waiting += [way.target for way in leads.exits[number] if way.target is not None]
    return found
