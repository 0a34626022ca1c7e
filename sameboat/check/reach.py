"""`reach`: a learner can come to every scene."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import ExaminedCase
from sameboat.naming import title_key
from sameboat.problems import Problem

CODE = "reach"


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield scenes that no way leads to."""
    titles: set[str] = set()
    for number, scene in enumerate(examined.case.scenes):
        title = title_key(scene.title.source)
        # A second scene of one title needs another title first, which `title` says.
        if number not in examined.graph.reached and title not in titles:
            shown = scene.title.source
            values = {"title": shown, "label": examined.label("next", shown)}
            yield examined.problem(scene.line, CODE, "none", values, at=shown)
        titles.add(title)
