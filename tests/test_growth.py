"""Whatever is made of a long case takes as much longer as the case is longer.

Each of these grew with the square once, or could. They are measured by the process's own time.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache

import pytest

from sameboat.cohort.tally import Playing, Way
from sameboat.graph import Graph, graph
from sameboat.map.plan import plan
from sameboat.map.table import table
from sameboat.model import Case
from sameboat.network import network, sentence
from sameboat.notebook.chosen.page import report_html
from sameboat.notebook.two_ways import side_by_side
from sameboat.paper.case import sheets
from sameboat.parse import parse
from sameboat.play import Transcript, follow, play
from sameboat.record import places
from sameboat.terminal.debrief import debrief
from sameboat.transcript import lines
from sameboat.transcript.whole import whole

FEW, MANY = 40, 400
MOST = 25  # times as long, where ten would be straight and a hundred a square

LEAST = 0.002  # seconds; below it a clock says little, and a square would still come to 0.2


def _scene(number: int) -> str:
    return (
        f"## Scene {number}\n\nEva to Ada: Hello {number}.\n\nReflect: Why {number}?\n\n"
        f"### One {number}\n\nAda to you: Yes.\n\nFeedback: So.\n\n"
        f"### Two {number}\n\nEva: No.\n\nFeedback: So.\n\n"
    )


@cache
def long(scenes: int) -> tuple[Case, Graph, Transcript]:
    """Return a case of many scenes, where it leads, and a way through all of them."""
    head = "---\ntitle: Long\npeople:\n  Eva: x\n  Ada: x\n---\n\n"
    case = parse(head + "".join(map(_scene, range(scenes))) + "Ending: So.\n").case
    leads = graph(case)
    return case, leads, play(case, (1,) * (scenes - 1) + (2,), leads)


@cache
def crowd(people: int) -> Transcript:
    """Return what many people said to one another in turn."""
    cast = "".join(f"  P{number}: x\n" for number in range(people))
    said = (
        f"P{number} to P{(number + way) % people}: Hi.\n\n"
        for number in range(people)
        for way in (1, people - 1)
    )
    script = f"---\ntitle: Crowd\npeople:\n{cast}---\n\n## One\n\n{''.join(said)}"
    return play(parse(script + "### So\n\nEnding: So.\n").case)


def _played(scenes: int) -> Playing:
    case, leads, whole_way = long(scenes)
    return Playing(case, leads, tuple(map(Way, (whole_way.path, whole_way.path, (2,)))))


def _other(scenes: int) -> Transcript:
    case, leads, _ = long(scenes)
    return play(case, (1,) * scenes, leads)


WORKS: dict[str, Callable[[int], object]] = {
    "play": lambda n: play(long(n)[0], (1,) * n),
    "follow": lambda n: follow(long(n)[0], (1,) * (n - 1) + (9,)),
    "lines": lambda n: lines(long(n)[2]),
    "debrief": lambda n: debrief(long(n)[2], long(n)[1]),
    "network sentence": lambda n: sentence(long(n)[2]),
    "network sentence of a crowd": lambda n: sentence(crowd(n * 5)),
    "pairs of a crowd": lambda n: network(crowd(n * 5).case, crowd(n * 5).entries).both_ways,
    "paper": lambda n: sheets(long(n)[0], lambda _: None, ""),
    "map": lambda n: plan(*long(n)[:2]),
    "table": lambda n: table(long(n)[0], 80),
    "whole": lambda n: whole(long(n)[0]),
    "places": lambda n: places(long(n)[0]),
    "two ways": lambda n: side_by_side(long(n)[2], _other(n)),
    "class report": lambda n: report_html(_played(n), with_notes=False),
}


def seconds(work: Callable[[int], object], size: int) -> float:
    start = time.process_time()
    work(size)
    return time.process_time() - start


@pytest.mark.parametrize("name", WORKS)
def test_ten_times_as_much_takes_about_ten_times_as_long(name: str) -> None:
    work = WORKS[name]
    for size in (FEW, MANY):
        work(size)  # what is made once and kept
    # By turns, and the best of them: what disturbs the machine disturbs one work and not the other.
    turns = [seconds(work, MANY) / max(seconds(work, FEW), LEAST) for _ in range(5)]
    assert min(turns) < MOST


def test_a_class_that_came_to_where_nothing_leads_has_its_report() -> None:
    case, leads, _ = long(FEW)
    nowhere = Playing(case, leads, (Way((1,) * FEW), Way((1,) * (FEW - 1) + (2,))))
    assert "1 of them has not come to an ending yet." in report_html(nowhere, with_notes=False)
