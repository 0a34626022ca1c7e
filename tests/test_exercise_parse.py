"""A script becomes the exercise it describes, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields
from pathlib import Path

import pytest

from sameboat.course.reading import read
from sameboat.model import Exercise, Part, Text
from sameboat.parse import parse
from sameboat.vocabulary import kinds
from tests.fixture import FOLDER, Fixture, named
from tests.test_parse import ENDS, noted, said, standing
from tests.test_source import UNREADABLE

SAMPLES = sorted((FOLDER / "exercise" / "samples").glob("*/*.md"))


def told(exercise: Exercise) -> Iterator[str]:
    """Yield what an exercise holds, a line for each part, in the order of the model."""
    yield f"title: {exercise.title}"
    yield f"kind: {exercise.kind} ({exercise.kind_id})"
    yield from texts("checks", exercise.checks)
    for person in exercise.people:
        yield f"{person.line}: person: {person.name}: {person.about}"
    yield f"credits: {exercise.credits}"
    yield from standing(exercise.status)
    for block in exercise.blocks:
        yield f"{block.line}: {said(block)}"
    yield from texts("reflect", exercise.reflect)
    for number, part in enumerate(exercise.parts, 1):
        assert part.line == part.title.line
        yield f"{part.line}: part {number}: {part.title.source}"
        yield from inside(part)
    yield from noted(exercise.notes)


def inside(part: Part) -> Iterator[str]:
    for block in part.blocks:
        yield f"{block.line}: {said(block)}"
    yield from texts("words", part.words)
    yield from texts("check", part.checklist)
    for tie in part.ties:
        to = ", ".join(tie.to)
        ends = f"{tie.one} → {to} ({tie.kind_id}): {tie.passes}" if tie.one else tie.written.source
        yield f"{tie.written.line}: tie: {ends}"
    yield from texts("feedback", part.feedback)
    for answer in part.answers:
        assert answer.line == answer.said.line
        yield f"{answer.line}: answer {answer.number}: {said(answer.said)}"
        for block in answer.blocks:
            yield f"{block.line}: {said(block)}"
        if answer.fit:
            yield f"{answer.fit.line}: fit: {answer.fit.source} ({answer.fit_id})"
        yield from texts("also", answer.also)
        yield from texts("feedback", answer.feedback)


def texts(name: str, found: tuple[Text, ...]) -> Iterator[str]:
    yield from (f"{text.line}: {name}: {text.source}" for text in found)


def model_of(script: str) -> str:
    """Return the model of a script, in lines; those of empty words of the front matter left out."""
    code = "it" if "titolo:" in script else "en"
    exercise = parse(script, code=code, form="exercise").exercise
    bare = ("title: ", "kind:  (None)", "credits: ")
    return "\n".join(line.replace("\n", "⏎") for line in told(exercise) if line not in bare)


@pytest.mark.parametrize(
    "fixture", [f for _, f in named("exercise/parse")], ids=lambda fixture: fixture.place
)
def test_a_script_becomes_the_model_the_fixture_expects(fixture: Fixture) -> None:
    assert model_of(fixture.script) == fixture.expected


@pytest.mark.parametrize("ends", ENDS.values(), ids=ENDS)
@pytest.mark.parametrize("script", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_line_ends_and_byte_order_marks_dont_matter(
    script: Path, ends: str, tmp_path: Path
) -> None:
    path = tmp_path / script.name
    path.write_bytes(b"\xef\xbb\xbf" + script.read_bytes().replace(b"\n", ends.encode()))
    assert list(told(read(path).exercise)) == list(told(read(script).exercise))


def test_every_kind_is_read_from_a_sample() -> None:
    assert {read(path).exercise.kind_id for path in SAMPLES} == set(kinds())


@pytest.mark.parametrize("kind", UNREADABLE)
def test_a_file_that_cant_be_read_is_one_clear_message(kind: str, tmp_path: Path) -> None:
    data, message = UNREADABLE[kind]
    script = tmp_path / "exercises" / "x" / "en.md"
    script.parent.mkdir(parents=True)
    script.write_bytes(data)
    parsed = read(script, "exercises/x/en.md")
    assert [str(problem) for problem in parsed.problems] == [
        f"exercises/x/en.md:{message.replace(': ', ': source: ', 1)}"
    ]
    assert parsed.exercise == Exercise("x", "en", "exercises/x/en.md", "")


def test_an_unknown_language_is_read_as_english() -> None:
    assert parse("---\nkind: sort\n---\n", code="xx").exercise.kind_id == "sort"


def test_an_exercise_knows_its_name_and_its_language(tmp_path: Path) -> None:
    script = tmp_path / "exercises" / "le-notti" / "it.md"
    script.parent.mkdir(parents=True)
    script.write_text("## Le notti\n", encoding="utf-8")
    one = read(script).exercise
    assert (one.name, one.language, one.file) == ("le-notti", "it", script.as_posix())


def test_an_exercise_is_frozen() -> None:
    exercise = read(FOLDER / "exercise/samples/draw-the-network/en.md").exercise
    part = exercise.parts[0]
    other = read(FOLDER / "exercise/samples/sort/en.md").exercise
    for value in (exercise, part, part.ties[0], other.parts[0].answers[0]):
        with pytest.raises(FrozenInstanceError):
            setattr(value, fields(value)[0].name, "another")


def test_what_cant_be_opened_is_the_callers_to_say(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "en.md")


def test_every_problem_of_a_script_is_told_at_once() -> None:
    parsed = parse("# One\n\nAna: yes\n\nFeedbak: x\n\n##Two\n\nMove: advise\n", form="exercise")
    assert [problem.line for problem in parsed.problems] == [1, 1, 5, 7, 9]
