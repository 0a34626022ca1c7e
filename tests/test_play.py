"""A path through a case has one transcript; a path that can't be has one clear error."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameboat.graph import graph
from sameboat.model import YOU, Narration, Speech, Text
from sameboat.parse import parse
from sameboat.play import PathError, Transcript, play, read_path, write_path
from tests.case_scripts import Line, Story, stories

SCRIPT = """---
title: The stairs
level: case
you: the facilitator
people:
  Anna: 82
  Luisa: 71
teaches: [back-action]
---

They live on the third floor.

Anna: We begin.

## The table

Anna to Luisa: Yes.

### You to Anna: "Yes?"

Anna to you: Yes.

Feedback: First.

Feedback: Second.

Next: The lift

### You wait.

Nobody speaks.

Feedback: Third.

### "Ask her."

Ending: They stay.

Ending: And stay.

### "Nowhere."

Next: Nowhere

### "Round."

Next: The round

## The stairs

It is dark.

## The lift

Luisa to you: It moves.

Ending: They go up.

## The round

Next: The square

## The square

Next: The round
"""
CASE = parse(SCRIPT).case
OPENING = [
    "narration: They live on the third floor.",
    "speech: Anna: We begin.",
    "scene: The table",
    "speech: Anna: Yes.",
]


def told(transcript: Transcript) -> list[str]:
    def line(part: Narration | Speech | Text) -> str:
        return f"{part.speaker}: {part.source}" if isinstance(part, Speech) else part.source

    return [f"{entry.kind}: {line(entry.part)}" for entry in transcript.entries]


@pytest.mark.parametrize(
    ("path", "below", "scene", "choices", "ended"),
    [
        ((), [], "The table", 5, False),
        (
            (1,),
            ['choice: you: "Yes?"', "speech: Anna: Yes.", "feedback: First.", "feedback: Second.",
             "scene: The lift", "speech: Luisa: It moves.", "ending: They go up."],
            "The lift", 0, True,
        ),
        (
            (2,),
            ["choice: You wait.", "narration: Nobody speaks.", "feedback: Third.",
             "scene: The stairs", "narration: It is dark.",
             "scene: The lift", "speech: Luisa: It moves.", "ending: They go up."],
            "The lift", 0, True,
        ),
        (
            (3,),
            ['choice: you: "Ask her."', "ending: They stay.", "ending: And stay."],
            "The table", 0, True,
        ),
    ],
)  # fmt: skip
def test_a_path_has_its_transcript(
    path: tuple[int, ...], below: list[str], scene: str, choices: int, ended: bool
) -> None:
    transcript = play(CASE, path)
    assert told(transcript) == OPENING + below
    assert transcript.scene.title.source == scene
    assert (len(transcript.choices), transcript.ended) == (choices, ended)
    assert [choice.number for _, choice in transcript.taken] == list(path)
    assert transcript.path == path
    assert play(CASE, list(path), graph(CASE)) == transcript


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ((0,), 'step 1 of the path asks for choice 0, but "The table" has 5'),
        ((6,), 'step 1 of the path asks for choice 6, but "The table" has 5'),
        ((-1,), 'step 1 of the path asks for choice -1, but "The table" has 5'),
        ((3, 1), "the path is 2 long, but the story ends after 1"),
        ((1, 1, 1), "the path is 3 long, but the story ends after 1"),
        ((4,), '"The table" leads to "Nowhere", which is no scene'),
        ((5,), 'from "The square" the story goes round in a circle'),
    ],
)
def test_a_path_that_cant_be_is_one_clear_error(path: tuple[int, ...], message: str) -> None:
    with pytest.raises(PathError) as caught:
        play(CASE, path)
    assert str(caught.value) == message


def test_a_case_without_scenes_has_a_transcript_of_its_introduction() -> None:
    case = parse("Nobody speaks.").case
    transcript = play(case)
    assert told(transcript) == ["narration: Nobody speaks."]
    assert (transcript.choices, transcript.ended) == ((), False)
    with pytest.raises(PathError, match="the path is 1 long, but the story ends after 0"):
        play(case, (1,))


@pytest.mark.parametrize(
    ("text", "path"),
    [("", ()), ("  ", ()), ("2", (2,)), ("2,1,3", (2, 1, 3)), (" 2 , 1 ", (2, 1)), ("12", (12,)),
     ("007", (7,))],
)  # fmt: skip
def test_a_path_is_read_and_written(text: str, path: tuple[int, ...]) -> None:
    assert read_path(text) == path
    assert read_path(write_path(path)) == path


@pytest.mark.parametrize(
    "text",
    ["0", "a", "1,", ",", "1,,2", "-1", "1.5", "1 2", "²", "٣", "1" * 4, "1;2", "2,x,3", "+1"],
)
def test_what_is_no_path_is_one_clear_error(text: str) -> None:
    with pytest.raises(PathError, match=r"is not a choice: expected numbers such as 2,1,3$"):
        read_path(text)


@given(stories(), st.data())
def test_every_way_through_a_story_is_played_as_it_was_meant(
    story: Story, data: st.DataObject
) -> None:
    case = parse(story.script()).case
    leads = graph(case)
    meant = [(line.speaker, line.to, line.words) for line in story.opening]
    path: tuple[int, ...] = ()
    scene: int | None = 0
    while scene is not None:
        here = story.scenes[scene]
        meant += [(line.speaker, line.to, line.words) for line in here.lines]
        scene = here.to
        if here.options:
            transcript = play(case, path, leads)
            assert [choice.number for choice in transcript.choices] == [
                number for number, _ in enumerate(here.options, 1)
            ]
            number = data.draw(st.integers(1, len(here.options)))
            option = here.options[number - 1]
            for line in (Line(YOU, option.said.to, option.said.words), *option.reaction):
                meant.append((line.speaker, line.to, line.words))
            path, scene = (*path, number), option.to
    transcript = play(case, path)
    assert transcript.ended
    assert transcript.choices == ()
    spoken = [entry.part for entry in transcript.entries if isinstance(entry.part, Speech)]
    assert [(part.speaker, part.to, part.source) for part in spoken] == meant
    with pytest.raises(PathError):
        play(case, (*path, 1))
    for cut in range(len(path)):
        begun = play(case, path[:cut], leads)
        assert begun.entries == transcript.entries[: len(begun.entries)]
        assert play(case, path, leads, begun) == transcript
