"""What is remembered and asked: play, and the checker's walk, agree with reading every way."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given

from sameboat.check import check_parsed
from sameboat.graph import graph, swing
from sameboat.graph import walk as walking
from sameboat.html import render
from sameboat.model import Mark
from sameboat.parse import parse
from sameboat.play import PathError, play
from sameboat.transcript import lines
from tests.memory_scripts import Part, Reading, Scene, read_every_way, remembering, script


def ways(scenes: Sequence[Scene]) -> list[Reading]:
    return list(read_every_way(scenes))


@given(remembering())
def test_play_tells_what_somebody_reads_who_keeps_to_the_conditions(
    scenes: tuple[Scene, ...],
) -> None:
    case = parse(script(scenes)).case
    for way in ways(scenes):
        if way.shut:
            with pytest.raises(PathError):
                play(case, way.path)
            continue
        told = play(case, way.path)
        assert list(lines(told)) == way.lines
        assert tuple(choice.number for choice in told.choices) == way.offered
        assert told.ended == way.ended


@given(remembering())
def test_the_checker_finds_what_reading_every_way_finds(scenes: tuple[Scene, ...]) -> None:
    parsed = parse(script(scenes))
    case, found = parsed.case, ways(scenes)
    leads = graph(case)
    walk = leads.walk
    assert walk.whole
    assert leads.whole
    assert {*leads.kinds} == {leads.alike(state) for state in walk.steps}
    assert leads.reached == walk.reached
    assert {id(step.exit) for steps in walk.steps.values() for step in steps} == leads.open
    assert leads.circles or not walk.circle
    assert walk.reached == {number for way in found for number in way.scenes}
    assert walk.paths() == sum(way.ended for way in found)
    offered: dict[int, set[tuple[int, ...]]] = {}
    for state, steps in walk.steps.items():
        if case.scenes[state.scene].choices:
            numbers = tuple(step.choice for step in steps)
            offered.setdefault(state.scene, set()).add(numbers)
    met: dict[int, set[tuple[int, ...]]] = {}
    for way in found:
        if way.stands:
            at = met.setdefault(way.scenes[-1], set())
            at.add(way.offered)
    assert offered == met
    said = {(problem.code, problem.id, problem.line) for problem in check_parsed(parsed)}
    for number, scene in enumerate(case.scenes):
        few = [numbers for numbers in offered.get(number, ()) if len(numbers) < 2]
        some = any(choice.when for choice in scene.choices)
        is_left = ("choices", "left", scene.line) in said
        assert is_left == bool(few and some and len(scene.choices) > 1)
        seen = {choice for numbers in offered.get(number, ()) for choice in numbers}
        for choice in scene.choices if number in walk.reached else ():
            is_hidden = ("reach", "choice", choice.line) in said
            assert is_hidden == (choice.number not in seen)
    for state in walk.steps:
        try:
            here = play(case, walk.path(state), leads)
        except PathError:  # from there on no scene is open
            continue
        assert any(entry.part == case.scenes[state.scene].title for entry in here.entries)
    assert any(way.shut for way in found) == any(
        (code, one) == ("next-scene", "shut") for code, one, _ in said
    )


@given(remembering())
def test_what_leads_back_is_gone_through_as_it_is_walked(scenes: tuple[Scene, ...]) -> None:
    text = script(scenes).replace("Ending: One.", "Next: Begin", 1)
    parsed = parse(text)
    leads = graph(parsed.case)
    walk = leads.walk
    assert leads.whole == walk.whole
    assert {*leads.kinds} == {leads.alike(state) for state in walk.steps}
    assert leads.reached == walk.reached
    assert leads.circles or not walk.circle
    told = {problem.id for problem in check_parsed(parsed) if problem.code == "ending"}
    assert bool(told & {"circle", "circle-by", "endless"}) == bool(walk.circle)


def test_past_the_most_states_it_is_said_what_couldnt_be_proved(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(walking, "MOST_STATES", 2)
    scenes = (
        Scene("## A", (), (), (), tuple(Scene(f'### "{n}"', (), (), ()) for n in (1, 2))),
        Scene("## B", (("If", "it rains"),), (), ()),
        Scene("## B", (("Unless", "it rains"),), (), ()),
    )
    text = script(scenes).replace('### "1"', '### "1"\n\nRemember: it rains')
    parsed = parse(text)
    assert not graph(parsed.case).walk.whole
    assert not graph(parsed.case).whole
    found = [p for p in check_parsed(parsed) if p.code in ("memory", "reach")]
    assert [(problem.id, problem.severity) for problem in found] == [("unproved", "warning")]


def test_however_many_are_named_every_split_is_tried_and_no_more() -> None:
    head = "---\ntitle: One\npeople:\n  Tom and Jerry: two\n  Anna: 82\n  Anna and Anna: two\n---\n"

    def marks(asked: str) -> tuple[Mark, ...]:
        case = parse(f"{head}\n## A\n\nAnna: One.\n\nIf: {asked}\nAnna: Two.\n").case
        return case.scenes[0].blocks[1].when[0].marks

    assert marks("Anna and Tom and Jerry have spoken") == (
        Mark("spoken", "Anna"),
        Mark("spoken", "Tom and Jerry"),
    )
    asked = "Anna and " * 2000 + "Bert have spoken"
    assert marks(asked) == (Mark("fact", asked.casefold()),)


def test_in_italian_two_turn_to_each_other_in_either_form() -> None:
    head = "---\ntitolo: Uno\npersone:\n  Anna: 82\n  Luisa: 71\n---\n\n## A\n\nAnna: Uno.\n\n"
    for form in ("rivolte l'una all'altra", "rivolte l’un l’altra", "rivolti l'un l'altro"):
        case = parse(f"{head}Se: Anna e Luisa si sono {form}\nAnna: Due.\n", code="it").case
        asked = {(mark.one, mark.to) for mark in case.scenes[0].blocks[1].when[0].marks}
        assert asked == {("Anna", "Luisa"), ("Luisa", "Anna")}


def test_a_message_shows_no_more_than_the_beginning_of_a_condition() -> None:
    text = script((Scene("## Begin", (), (), ()),)) + f"So.\n\nIf: {'rain ' * 2000}\n\nSo.\n"
    told = [str(problem) for problem in check_parsed(parse(text))]
    assert any("rain rain" in words for words in told)
    assert all(len(words) < 1_000 for words in told)


@given(remembering())
def test_a_state_keeps_of_the_balance_only_what_can_still_matter(scenes: tuple[Scene, ...]) -> None:
    """Whoever keeps the whole balance comes to the same scenes, choices and exits."""
    case = parse(script(scenes)).case
    leads, whole = graph(case), graph(case)
    limitless = swing.Swing(10_000, 10_000)
    whole.__dict__["_kept"] = [kept._replace(swing=limitless) for kept in whole._kept]
    assert leads.walk.reached == whole.walk.reached
    for state in whole.walk.steps:
        path = whole.walk.path(state)
        kept, mine = leads.start, whole.start
        for choice in path:
            while kept and mine and not case.scenes[kept.scene].choices:
                kept, mine = leads.onwards(kept)[0].to, whole.onwards(mine)[0].to
            if kept is None or mine is None:
                break
            ours = {(step.choice, step.exit.target) for step in leads.onwards(kept)}
            assert ours == {(step.choice, step.exit.target) for step in whole.onwards(mine)}
            one, other = leads.step(kept, choice), whole.step(mine, choice)
            kept, mine = (one.to if one else None), (other.to if other else None)


def test_of_five_choices_the_hidden_one_leaves_the_others_their_numbers() -> None:
    choices = tuple(
        Scene(
            f'### "{n}"', (("If", "it rains"),) if n == 3 else (), (), (Part((), "Ending: One."),)
        )
        for n in range(1, 6)
    )
    rain = Part((), "Remember: it rains")
    begin = tuple(
        Scene(f'### "{n}"', (), (rain,) if n == 1 else (), (Part((), "Next: Scene 1"),))
        for n in (1, 2)
    )
    scenes = (Scene("## Begin", (), (), (), begin), Scene("## Scene 1", (), (), (), choices))
    case = parse(script(scenes)).case
    assert [one.number for one in play(case, (1,)).choices] == [1, 2, 3, 4, 5]
    assert [one.number for one in play(case, (2,)).choices] == [1, 2, 4, 5]
    assert play(case, (2, 4)).choices == ()
    with pytest.raises(PathError):
        play(case, (2, 3))


def test_two_scenes_of_one_title_have_their_number_in_every_address() -> None:
    two = [
        Scene("## Scene 1", ((label, "it rains"),), (Part((), "So."),), (Part((), "Ending: One."),))
        for label in ("If", "Unless")
    ]
    rain = Part((), "Remember: it rains")
    choices = tuple(
        Scene(f'### "{n}"', (), (rain,) if n == 1 else (), (Part((), "Next: Scene 1"),))
        for n in (1, 2)
    )
    case = parse(script((Scene("## Begin", (), (), (), choices), *two)), name="rain").case
    ids = re.findall(r'\bid="([^"]+)"', render(case))
    assert {"rain--2-scene-1", "rain--3-scene-1"} <= {*ids}
    assert len(ids) == len({*ids})


def test_names_from_right_to_left_are_asked_like_any_other() -> None:
    head = "---\ntitle: One\npeople:\n  أحمد: one\n  מרים: two\n---\n\n## A\n\nאחד\n\n"
    for asked, marks in (
        ("מרים has spoken to أحمد", {("to", "מרים", "أحمد")}),
        (
            "أحمد and מרים have turned to each other",
            {("to", "أحمد", "מרים"), ("to", "מרים", "أحمد")},
        ),
    ):
        case = parse(f"{head}If: {asked}\nמרים: Two.\n").case
        found = case.scenes[0].blocks[1].when[0].marks
        assert {(mark.kind, mark.one, mark.to) for mark in found} == marks
