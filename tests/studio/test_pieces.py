"""A script cut into pieces: nothing is lost, and each piece is what the parser read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sameboat.model import Case, Speech
from sameboat.parse import parse
from sameboat.studio.pieces import Piece, pieces
from sameboat.vocabulary import languages
from tests.case_scripts import anything
from tests.fixture import Fixture, named

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = sorted([*(ROOT / "cases").glob("*/*.md"), *(ROOT / "exercises").glob("*/*.md")])
FIXTURES = [fixture for name, fixture in named("studio") if name == "pieces"]
CODES = st.sampled_from(languages())
LONGEST = 60  # lines of a script that is mangled


def joined(found: list[Piece]) -> str:
    return "".join(one["before"] + one["words"] + one["after"] for one in found)


def told(one: Piece) -> str:
    said = [one["kind"], one.get("name", "")]
    if one.get("speaker"):
        said += [one["speaker"], "→", " and ".join(one["to"]) or "everyone"]
    said += [f"({one[key]})" for key in ("manner", "aside") if one.get(key)]
    said += [f"({'; '.join(one['items'])})"] if "items" in one else []
    before = f"‹{one['before']}›" if one["before"] else ""
    after = f"‹{one['after']}›" if one["after"].strip() else one["after"]
    shown = f"{before}{one['words']}{after}".replace("\n", "⏎")
    return " ".join(filter(None, (*said, shown)))


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.place)
def test_a_script_is_cut_as_it_is_read(fixture: Fixture) -> None:
    found = pieces(fixture.script, "en")
    assert joined(found) == fixture.script
    assert "\n".join(map(told, found)) == fixture.expected


@pytest.mark.parametrize("path", LIBRARY, ids=lambda path: path.parent.name)
def test_every_script_of_the_course_is_cut_without_a_rest(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = pieces(text, path.stem)
    assert joined(found) == text
    assert not [one for one in found if one["kind"] == "plain"]
    script = parse(text, code=path.stem).script
    if isinstance(script, Case):
        titles = [one["words"] for one in found if one["kind"] == "scene"]
        assert titles == [scene.title.source for scene in script.scenes]
        spoken = [one["words"].strip() for one in found if one["kind"] == "speech"]
        assert spoken == list(said(script))


def said(case: Case) -> Iterator[str]:
    """Yield what people say, but for what the learner could."""
    for scene in case.scenes:
        for lines in (scene.blocks, *(choice.reaction for choice in scene.choices)):
            yield from (line.source for line in lines if isinstance(line, Speech))


@given(anything(), CODES)
@example("---\npeople:\n  Anna: 82\n---\n\n## \n\nAnna:\r\n\r\n### ", "en")
@example("> ---\n> title: x\n> ---\n> ## One\n> Anna: yes\n", "en")
@example("title: x\npeople: Anna, Bo\n\nOne\n===\n\n\\## Two\n", "it")
def test_the_pieces_of_any_script_are_its_text(text: str, code: str) -> None:
    assert joined(pieces(text, code)) == text


@given(st.text(max_size=80), CODES)
def test_the_pieces_of_any_text_are_the_text(text: str, code: str) -> None:
    assert joined(pieces(text, code)) == text


@given(st.sampled_from(LIBRARY), st.data())
def test_the_pieces_of_a_mangled_script_are_its_text(path: Path, data: st.DataObject) -> None:
    lines = re.split(r"(?<=\n)", path.read_text(encoding="utf-8"))[:LONGEST]
    for _ in range(data.draw(st.integers(1, 4))):
        number = data.draw(st.integers(0, len(lines) - 1))
        at = data.draw(st.integers(0, len(lines[number])))
        lines[number] = lines[number][:at] + data.draw(anything()) + lines[number][at:]
    text = "".join(lines)
    assert joined(pieces(text, path.stem)) == text
