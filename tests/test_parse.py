"""A script becomes the model it describes, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields
from pathlib import Path

import pytest

from sameboat.course.reading import read
from sameboat.model import YOU, Block, Case, Choice, Note, Scene, Speech, Status
from sameboat.parse import Parsed, parse
from tests.fixture import Fixture, named
from tests.test_check import FRAME


def told(case: Case) -> Iterator[str]:
    """Yield what a case holds, a line for each part, in the order of the model."""
    for name in ("title", "level", "you"):
        yield f"{name}: {getattr(case, name)}"
    for person in case.people:
        yield f"{person.line}: person: {person.name}: {person.about}"
    for text in case.teaches:
        yield f"{text.line}: teaches: {text.source}"
    yield f"credits: {case.credits}"
    yield from standing(case.status)
    for block in case.blocks:
        yield f"{block.line}: {said(block)}"
    for text in case.reflect:
        yield f"{text.line}: reflect: {text.source}"
    for number, scene in enumerate(case.scenes, 1):
        assert scene.line == scene.title.line
        yield f"{scene.line}: scene {number}: {scene.title.source}"
        for block in scene.blocks:
            yield f"{block.line}: {said(block)}"
        yield from labelled(scene)
        for choice in scene.choices:
            assert choice.line == choice.said.line
            words = said(choice.said).removeprefix("speech: ").removeprefix("narration: ")
            yield f"{choice.line}: choice {choice.number}: {words}"
            for block in choice.reaction:
                yield f"{block.line}: {said(block)}"
            yield from labelled(choice)
    yield from noted(case.notes)


def noted(notes: tuple[Note, ...]) -> Iterator[str]:
    for note in notes:
        brackets = ", ".join(filter(None, (note.by, "done" if note.done else "")))
        yield f"{note.line}: note{f' ({brackets})' if brackets else ''}: {note.source}"


def standing(status: Status) -> Iterator[str]:
    """Yield what is said of how a script stands, a line for each thing."""
    if status.stage:
        yield f"status: {status.stage} ({status.stage_id})"
    if status.review:
        yield f"reviewed: {status.reviewed or 'nobody'}"
    if status.asked:
        agreed = status.agreed
        given = f"{agreed.day}, {agreed.version or 'no version'}" if agreed else "not yet"
        yield f"agreed: {given}" + (f"; {agreed.rest}" if agreed and agreed.rest else "")
    for name in ("named", "write_to"):
        if words := getattr(status, name):
            yield f"{name}: {words}"
    for text in status.contains:
        yield f"{text.line}: contains: {text.source}"
    for text in status.setting:
        yield f"{text.line}: setting: {text.source}"


def said(block: Block) -> str:
    if not isinstance(block, Speech):
        return f"narration: {block.source}"
    manner = f" ({block.manner})" if block.manner else ""
    return f"speech: {block.speaker} → {', '.join(block.to) or 'everyone'}{manner}: {block.source}"


def labelled(part: Scene | Choice) -> Iterator[str]:
    if isinstance(part, Choice) and part.move:
        yield f"{part.move.line}: move: {part.move.source} ({part.move_id})"
    if isinstance(part, Choice) and part.fit:
        yield f"{part.fit.line}: fit: {part.fit.source} ({part.fit_id})"
    texts = {"concept": part.concepts, "next": part.next}
    if isinstance(part, Choice):
        texts = {"feedback": part.feedback, **texts}
    for name, found in {**texts, "ending": part.ending, "reflect": part.reflect}.items():
        for text in found:
            yield f"{text.line}: {name}: {text.source}"


def model_of(name: str, script: str) -> str:
    """Return the model of a script, in lines; those of empty words of the front matter left out."""
    language = "it" if "titolo:" in script else "en"
    parsed = parse(script, code=language)
    if name == "blocks":
        front = "---\ntitle:\npeople: [Anna, Luisa]\n---\n"
        case = parse(front + script).case
        lines = [line for line in told(case) if ": person: " not in line]
        return "\n".join(moved(line, front.count("\n")) for line in lines if not bare(line))
    return "\n".join(line.replace("\n", "⏎") for line in told(parsed.case) if not bare(line))


def bare(line: str) -> bool:
    return line in ("title: ", "level: ", "you: ", "credits: ")


def moved(line: str, by: int) -> str:
    number, _, rest = line.partition(": ")
    return f"{int(number) - by}: {rest}".replace("\n", "⏎")


@pytest.mark.parametrize(
    ("name", "fixture"), named("parse"), ids=lambda part: getattr(part, "place", "")
)
def test_a_script_becomes_the_model_the_fixture_expects(name: str, fixture: Fixture) -> None:
    assert model_of(name, fixture.script) == fixture.expected


HEADS = {
    "Anna: Yes.": ("Anna", (), "", "Yes."),
    "anna : Yes.": ("Anna", (), "", "Yes."),
    "Anna:Yes.": ("Anna", (), "", "Yes."),
    "**Anna:** Yes.": ("Anna", (), "", "Yes."),
    "**Anna**: Yes.": ("Anna", (), "", "Yes."),
    "*Anna:* *Yes.*": ("Anna", (), "", "*Yes.*"),
    "__Anna to Luisa:__ Yes.": ("Anna", ("Luisa",), "", "Yes."),
    "**Anna** to **Luisa**: Yes.": ("Anna", ("Luisa",), "", "Yes."),
    "Anna to *Luisa:* Yes.": ("Anna", ("Luisa",), "", "Yes."),
    "**Anna: Yes.**": ("Anna", (), "", "**Yes.**"),
    "Anna (quietly): Yes.": ("Anna", (), "quietly", "Yes."),
    "Anna ( quietly ) to Luisa ( aside ): Yes.": ("Anna", ("Luisa",), "quietly, aside", "Yes."),
    "**Anna** (*quietly*): Yes.": ("Anna", (), "quietly", "Yes."),
    "Anna to you: Yes.": ("Anna", (YOU,), "", "Yes."),
    "You to Anna: Yes.": (YOU, ("Anna",), "", "Yes."),
    "YOU: Yes.": (YOU, (), "", "Yes."),
    "Anna to everyone: Yes.": ("Anna", (), "", "Yes."),
    "Anna to everybody: Yes.": ("Anna", (), "", "Yes."),
    "Anna to Luisa, you and Luisa: Yes.": ("Anna", ("Luisa", YOU), "", "Yes."),
    "Anna\u00a0to\u00a0Luisa\u00a0: Yes.": ("Anna", ("Luisa",), "", "Yes."),
    "Dell’Acqua to O'Brien: Yes.": ("Dell'Acqua", ("O’Brien",), "", "Yes."),
    "Anna Maria to Ann: Yes.": ("Anna Maria", ("Ann",), "", "Yes."),
    "Aunt to Be to Aunt to Be: Yes.": ("Aunt to Be", ("Aunt to Be",), "", "Yes."),
    "Jean\u2011Luc to E\u0301lodie: Yes.": ("Jean-Luc", ("Élodie",), "", "Yes."),
    "李 to Dr. No: Yes.": ("李", ("Dr. No",), "", "Yes."),
    "Lui\u00adsa: Yes.": ("Luisa", (), "", "Yes."),
    "Ann\u200ba: Yes.": ("Anna", (), "", "Yes."),
    "Anna: 10:30, and: no.": ("Anna", (), "", "10:30, and: no."),
    "Anna: [quietly]: yes.": ("Anna", (), "", "[quietly]: yes."),
}
CAST = "Ann, Anna, Anna Maria, Luisa, Dell'Acqua, O’Brien, Aunt to Be, Dr. No, Jean-Luc, Élodie, 李"


@pytest.mark.parametrize("line", HEADS)
def test_a_spoken_line_says_who_speaks_to_whom(line: str, tmp_path: Path) -> None:
    script = tmp_path / "en.md"
    script.write_text(f"---\npeople: [{CAST}]\n---\n\n{line}\n", encoding="utf-8")
    (block,) = read(script).case.blocks
    assert isinstance(block, Speech)
    assert (block.speaker, block.to, block.manner, block.source) == HEADS[line]


@pytest.mark.parametrize(
    "line",
    [
        "Anna\\: Yes.",
        "Annas: Yes.",
        "Anna Luisa: Yes.",
        "Anna to: Yes.",
        "Anna to Marta: Yes.",
        "to Luisa: Yes.",
        "Yes, Anna: yes.",
        "Anna ((quietly)): Yes.",
        "`Anna`: Yes.",
    ],
)
def test_a_line_with_another_beginning_is_no_speech(line: str) -> None:
    case = parse(f"---\npeople: [{CAST}]\n---\n\n{line}\n").case
    assert [type(block).__name__ for block in case.blocks] == ["Narration"]


ENDS = {"lf": "\n", "crlf": "\r\n", "cr": "\r"}


@pytest.mark.parametrize("ends", ENDS.values(), ids=ENDS)
@pytest.mark.parametrize("mark", ["", "\ufeff", "\ufeff\ufeff"], ids=["", "bom", "two-boms"])
def test_line_ends_and_byte_order_marks_dont_matter(ends: str, mark: str, tmp_path: Path) -> None:
    script = tmp_path / "en.md"
    plain = FRAME + "## The table\n\nAnna to you: Yes,\nand no.\n\nEnding: They go home.\n"
    script.write_bytes((mark + plain.replace("\n", ends)).encode())
    assert list(told(read(script).case)) == list(told(parse(plain).case))


@pytest.mark.parametrize("space", ["\u00a0", "\t", "\u2003", "  ", "\u3000"])
def test_any_space_behind_the_signs_makes_a_heading(space: str) -> None:
    case = parse(f"##{space}The table\n\n###{space}“Yes.”\n").case
    assert [scene.title.source for scene in case.scenes] == ["The table"]
    assert [choice.said.source for choice in case.scenes[0].choices] == ["“Yes.”"]


@pytest.mark.parametrize("mark", ['"', "“", "„", "«", "‘", "'", "—", "–", "- ", '*"', "**«"])
def test_a_choice_in_quotation_marks_is_said_to_everyone(mark: str) -> None:
    (choice,) = parse(f"## The table\n\n### {mark}Yes.\n").case.scenes[0].choices
    assert choice.said == Speech(YOU, (), "", f"{mark}Yes.", 3)


def test_an_unknown_language_is_read_as_english() -> None:
    assert parse("## The table\n\nNext: The table\n", code="xx").case.scenes[0].next


def test_a_case_knows_its_name_and_its_language(tmp_path: Path) -> None:
    script = tmp_path / "the-stairs" / "it.md"
    script.parent.mkdir()
    script.write_text("## Le scale\n", encoding="utf-8")
    one = read(script).case
    assert (one.name, one.language, one.file) == ("the-stairs", "it", script.as_posix())


def test_a_case_is_frozen() -> None:
    case = parse(FRAME).case
    for part in (case, case.scenes[0], case.scenes[0].choices[0], case.people[0], case.blocks[0]):
        with pytest.raises(FrozenInstanceError):
            setattr(part, fields(part)[0].name, "another")


def test_what_cant_be_opened_is_the_callers_to_say(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "en.md")


def test_every_problem_of_a_script_is_told_at_once() -> None:
    parsed: Parsed = parse("# One\n\nAna: yes\n\nFeedbak: x\n\n##Two\n\nMove: advise\n")
    assert [problem.line for problem in parsed.problems] == [1, 1, 5, 7, 9]
