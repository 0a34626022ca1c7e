"""The shipped cases, walked on every path there is: what holds for a case holds on each of them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from sameboat.cli.check import problems_of
from sameboat.course.reading import read
from sameboat.graph import Graph, State, graph
from sameboat.html import render
from sameboat.model import Speech
from sameboat.network import network, sentence
from sameboat.play import play
from tests.walks import played, sampled, ways

FOLDER = Path(__file__).parent.parent / "cases"
SCRIPTS = sorted(FOLDER.glob("*/*.md"))
CASES = sorted({path.parent for path in SCRIPTS})
FULL = {"anna-and-attilio", "the-caregivers-group"}
"""The cases of a whole story; the others are the vignettes of single chapters."""
MOST_WALKED = 200_000
SAMPLED = 20_000


def lengths(leads: Graph) -> dict[int, int]:
    """Return how many paths have each number of decisions, counted without walking them."""
    below: dict[State, Counter[int]] = {}
    for state in reversed(leads.walk.order):
        here: Counter[int] = Counter()
        for step in leads.onwards(state):
            made = 1 if step.choice else 0
            for length, count in (below[step.to] if step.to is not None else {0: 1}).items():
                here[length + made] += count
        below[state] = here
    return dict(below[leads.walk.order[0]])


def endings(leads: Graph) -> set[int]:
    """Return the line of every ending that is written."""
    return {way.ending[0].line for found in leads.exits for way in found if way.ends}


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
        assert len(endings(leads)) >= 3
        assert set(lengths(leads)) <= {6, 7, 8, 9}
    else:
        assert 2 <= decisions <= 4
        assert len(endings(leads)) >= 2
        assert set(lengths(leads)) <= {2, 3, 4}  # the fourth is a second chance
    assert sum(lengths(leads).values()) == leads.walk.paths()
    assert leads.reached == set(range(len(case.scenes)))
    families = {choice.fit_id for scene in case.scenes for choice in scene.choices}
    assert families == {"fits", "partly", "misses"}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_path_of_a_case_comes_to_one_of_its_endings(script: Path) -> None:
    case = read(script).case
    leads = graph(case)
    count = leads.walk.paths()
    assert count is not None
    every = count <= MOST_WALKED
    walked: Counter[int] = Counter()
    reached: Counter[int] = Counter()
    for transcript in played(leads, ways(leads) if every else sampled(leads, SAMPLED)):
        assert transcript.ended
        assert transcript.choices == ()
        assert tuple(choice.number for _, choice in transcript.taken) == transcript.path
        walked[len(transcript.path)] += 1
        told = [entry.part.line for entry in transcript.entries if entry.kind == "ending"]
        reached[told[0]] += 1
    print(f"{case.name}: {sum(walked.values())} of {count} paths walked, {dict(reached)}")
    assert set(reached) == endings(leads)
    if every:
        assert sum(walked.values()) == count
        assert dict(walked) == lengths(leads)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_networks_of_a_case_differ_at_its_endings(script: Path) -> None:
    """What became of the network is not only told: the shortest ways there draw it."""
    case = read(script).case
    leads = graph(case)
    best: dict[str, tuple[int, ...]] = {}
    for path in sampled(leads, SAMPLED):
        transcript = play(case, path, leads)
        ending = next(e.part.source for e in transcript.entries if e.kind == "ending")
        if ending not in best:
            best[ending] = path
            assert sentence(transcript)
        if len(best) == len(endings(leads)):
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
