"""The shipped cases, walked on every path there is: what holds for a case holds on each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from sameboat.cli.check import problems_of
from sameboat.course.reading import read
from sameboat.graph import Graph, graph
from sameboat.html import render
from sameboat.model import Case, Speech
from sameboat.network import network, sentence
from sameboat.play import play

FOLDER = Path(__file__).parent.parent / "cases"
SCRIPTS = sorted(FOLDER.glob("*/*.md"))
CASES = sorted({path.parent for path in SCRIPTS})
FULL = {"anna-and-attilio", "the-caregivers-group"}
"""The cases of a whole story; the others are the vignettes of single chapters."""
MOST_WALKED = 200_000
SAMPLED = 20_000


def ways(leads: Graph, scene: int = 0, path: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
    """Yield every path from a scene to an ending."""
    for way in leads.exits[scene]:
        here = (*path, way.choice) if way.choice else path
        if way.ends:
            yield here
        elif way.target is not None:
            yield from ways(leads, way.target, here)


def sampled(leads: Graph) -> Iterator[tuple[int, ...]]:
    """Yield random paths, and with each step every ending in reach of it."""
    chance = Random(1)
    for _ in range(SAMPLED):
        scene: int | None = 0
        path: tuple[int, ...] = ()
        while scene is not None:
            way = chance.choice(leads.exits[scene])
            path = (*path, way.choice) if way.choice else path
            scene = way.target
        yield path


def lengths(leads: Graph) -> dict[int, int]:
    """Return how many paths have each number of decisions, counted without walking them."""
    below: dict[int, Counter[int]] = {}
    for scene in reversed(leads.order):
        here: Counter[int] = Counter()
        for way in leads.exits[scene]:
            step = 1 if way.choice else 0
            for length, count in (below[way.target] if way.target is not None else {0: 1}).items():
                here[length + step] += count
        below[scene] = here
    return dict(below[0])


def endings(case: Case, leads: Graph) -> set[tuple[int, int]]:
    """Return every ending that is written, by scene and choice."""
    written = {(n, 0) for n, scene in enumerate(case.scenes) if scene.ending and not scene.choices}
    for number, scene in enumerate(case.scenes):
        written |= {(number, choice.number) for choice in scene.choices if choice.ending}
    assert written == {
        (way.scene, way.choice) for found in leads.exits for way in found if way.ends
    }
    return written


def test_two_full_cases_are_shipped_at_least() -> None:
    assert {folder.name for folder in CASES} >= FULL


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_a_case_has_nothing_to_mend(folder: Path) -> None:
    for path, problems in problems_of(sorted(folder.glob("*.md"))):
        assert [str(problem) for problem in problems] == [], path


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_case_has_its_decisions_and_endings(script: Path) -> None:
    """A full case is a story to live in; a vignette is a few minutes at the end of a chapter."""
    case = read(script).case
    leads = graph(case)
    decisions = sum(bool(scene.choices) for scene in case.scenes)
    if case.name in FULL:
        assert 10 <= decisions <= 14
        assert len(endings(case, leads)) >= 3
        assert set(lengths(leads)) <= {6, 7, 8, 9}
    else:
        assert 2 <= decisions <= 4
        assert len(endings(case, leads)) >= 2
        assert set(lengths(leads)) <= {2, 3, 4}  # the fourth is a second chance
    assert sum(lengths(leads).values()) == leads.paths()
    assert leads.reached == set(range(len(case.scenes)))
    families = {choice.fit_id for scene in case.scenes for choice in scene.choices}
    assert families == {"fits", "partly", "misses"}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_path_of_a_case_comes_to_one_of_its_endings(script: Path) -> None:
    case = read(script).case
    leads = graph(case)
    count = leads.paths()
    assert count is not None
    every = count <= MOST_WALKED
    walked: Counter[int] = Counter()
    reached: Counter[tuple[int, int]] = Counter()
    for path in ways(leads) if every else sampled(leads):
        transcript = play(case, path, leads)
        assert transcript.ended
        assert transcript.choices == ()
        assert tuple(choice.number for _, choice in transcript.taken) == path
        walked[len(path)] += 1
        ends_below = not transcript.scene.choices
        number = next(n for n, scene in enumerate(case.scenes) if scene is transcript.scene)
        reached[number, 0 if ends_below else path[-1]] += 1
    print(f"{case.name}: {sum(walked.values())} of {count} paths walked, {dict(reached)}")
    assert set(reached) == endings(case, leads)
    if every:
        assert sum(walked.values()) == count
        assert dict(walked) == lengths(leads)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_networks_of_a_case_differ_at_its_endings(script: Path) -> None:
    """What became of the network is not only told: the shortest ways there draw it."""
    case = read(script).case
    leads = graph(case)
    best: dict[str, tuple[int, ...]] = {}
    for path in sampled(leads):
        transcript = play(case, path, leads)
        ending = transcript.scene.title.source
        if ending not in best:
            best[ending] = path
            assert sentence(transcript)
        if len(best) == len(endings(case, leads)):
            break
    drawn = {ending: network(case, play(case, path).entries) for ending, path in best.items()}
    assert len({figure.ties for figure in drawn.values()}) == len(drawn)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_line_of_a_case_is_in_its_page(script: Path) -> None:
    case = read(script).case
    page = render(case)
    assert page.count('class="sb-scene"') == len(case.scenes)
    spoken = sum(isinstance(block, Speech) for block in case.every_block())
    assert page.count("sb-say") == spoken
