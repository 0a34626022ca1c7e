"""The figures of a case in words: how many scenes, choices and endings, and how many ways.

In come a case and its graph; out come sentences, for the table and for the picture's description.
"""

from __future__ import annotations

from collections import Counter

from sameboat.graph import Graph
from sameboat.map.plan import count_endings
from sameboat.map.ways import longest, shortest
from sameboat.model import Case
from sameboat.vocabulary import language

__all__ = ["figures"]

MOST = 1_000_000_000  # nobody reads a number with more digits, and there are cases with hundreds


def figures(case: Case, leads: Graph) -> tuple[str, ...]:
    """Return the sentences: what there is, which fits, how many ways and how long they are."""
    page = language(case.language).page
    say = page["map"]
    choices = [choice for scene in case.scenes for choice in scene.choices]
    found = [
        str(say["summary"]).format(
            scenes=len(case.scenes),
            decisions=sum(bool(scene.choices) for scene in case.scenes),
            choices=len(choices),
            endings=count_endings(leads),
        )
    ]
    fits = Counter(choice.fit_id for choice in choices)
    counts = [
        str(say["fit"]).format(count=fits[fit], fit=page["fits"].get(fit, say["no_fit"]))
        for fit in (*page["fits"], None)
        if fits[fit]
    ]
    if counts:
        found.append(str(say["fits"]).format(counts=", ".join(counts)))
    paths, fewest, most = leads.walk.paths(), shortest(leads), longest(leads)
    if fewest is None:
        found.append(str(say["no_way"]))
    elif paths is None:
        found.append(str(say["endless"]).format(shortest=fewest))
    else:
        count = f"{paths:,}" if paths <= MOST else str(say["more"]).format(count=f"{MOST:,}")
        found.append(str(say["ways"]).format(paths=count, shortest=fewest, longest=most))
    return tuple(found)
