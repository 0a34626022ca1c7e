"""How long a chapter takes is worked out from its words and an average way through its cases."""

from __future__ import annotations

from pathlib import Path
from statistics import fmean

import pytest
from docutils import nodes

from sameboat.book.case import case_node
from sameboat.book.reading_time import words_of_text
from sameboat.course.pace import decisions_on_a_way, minutes, words_on_the_way
from sameboat.course.reading import read
from sameboat.graph import graph
from sameboat.markdown import plain
from sameboat.parse import parse
from sameboat.play import Transcript, play
from tests.test_cases import SCRIPTS
from tests.walks import sampled, to_each_ending

HEAD = """---
title: A case
level: case
you: you
people:
  Ada: eighty two
  Ben: her son
teaches: [back-action]
---

One two three.

## First

Four five.

### "A b c"

Move: give back
Fit: fits

Ada: r r r r

Feedback: f f

Next: Last

### "D"

Move: advise
Fit: misses

Ada: r r

Feedback: f f

"""
LAST = """## Last

Ending: end end end
"""
BEFORE = 6 + 3 + 1 + 2 + 4  # people, introduction, title, scene, what could be said


def way(script: str) -> float:
    return words_on_the_way(parse(script).case)


def test_an_average_way_takes_each_choice_as_often_as_the_next() -> None:
    behind = ((4 + 2 + 1 + 3) + (2 + 2 + 1 + 3)) / 2
    assert way(HEAD + LAST) == BEFORE + behind


def test_a_circle_is_walked_as_long_as_chance_has_it() -> None:
    # The second choice leads back, so that on average the scene is read twice.
    script = HEAD + "Next: First\n\n" + LAST
    scene, first, second, last = 7, 6, 4, 4
    assert way(script) == pytest.approx(9 + 2 * scene + first + second + last)


def test_a_case_without_scenes_is_its_introduction() -> None:
    assert way(HEAD.partition("## First")[0]) == 9


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.parent.name)
def test_the_average_is_that_of_many_learners_who_choose_by_chance(script: Path) -> None:
    case = read(script).case
    leads = graph(case)
    people = sum(len(f"{person.name} {person.about}".split()) for person in case.people)
    read_by = [people + in_all(play(case, path, leads)) for path in sampled(leads, 600)]
    assert words_on_the_way(case) == pytest.approx(fmean(read_by), rel=0.03)


def in_all(transcript: Transcript) -> int:
    """Return the words of a transcript, and of what could have been said besides."""
    parts = [entry.part for entry in transcript.entries]
    for stood, (_, chosen) in zip(transcript.stood, transcript.taken, strict=True):
        parts += [choice.said for choice in stood.offered if choice is not chosen]
    return sum(len(plain(part.source).split()) for part in parts)


def test_the_text_is_counted_without_its_cases() -> None:
    case = case_node("", nodes.paragraph("", "not to be counted"))
    page = nodes.section(
        "",
        nodes.title("", "A title"),
        nodes.paragraph("", "", nodes.Text("three "), nodes.emphasis("", "more words")),
        nodes.comment("", "nobody reads this"),
        case,
    )
    assert words_of_text(page) == 5


def test_minutes_are_rounded_and_never_none() -> None:
    assert [minutes(words) for words in (0, 100, 269, 271, 1800)] == [1, 1, 1, 2, 10]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.parent.name)
def test_no_way_takes_fewer_or_more_decisions_than_is_said(path: Path) -> None:
    case = read(path).case
    fewest, most = decisions_on_a_way(case)
    lengths = [len(path) for path in sampled(graph(case), 300)]
    assert fewest <= min(lengths) <= max(lengths) <= most
    assert fewest == min(map(len, to_each_ending(case)))
