"""A page says, where it is asked to, on which line of the script each of its pieces stands."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest

from sameboat.course.reading import read
from sameboat.html import Page, render
from sameboat.html.exercise import render_exercise
from sameboat.markdown import plain
from sameboat.model import Case, Script
from sameboat.vocabulary import folded
from tests.fixture import FOLDER

ROOT = Path(__file__).parents[1]
SCRIPTS = [
    *sorted((ROOT / "cases").glob("*/en.md"))[:3],
    FOLDER / "course/cases/the-bench/en.md",
    *sorted((FOLDER / "exercise" / "samples").glob("*/*.md")),
]
STILL = pytest.mark.parametrize("still", [False, True], ids=["played", "still"])
SCRIPT = pytest.mark.parametrize("path", SCRIPTS, ids=lambda p: f"{p.parent.name}-{p.stem}")
LINE = re.compile(r' data-line="\d+"')


def page(script: Script, **options: bool) -> str:
    shown = Page(**options)  # type: ignore[arg-type]
    return render(script, shown) if isinstance(script, Case) else render_exercise(script, shown)


def pieces(script: Script) -> set[tuple[int, str]]:
    """Return every piece of a script that learners read, with its line."""
    found = {(part.line, plain(part.source, block=True)) for part in script.every_block()}
    found |= {(part.line, plain(part.source)) for part in script.every_text()}
    found |= {(script.field_line("title"), plain(script.title))}
    found |= {(person.line, plain(person.about)) for person in script.people}
    return {(line, " ".join(folded(words).split())) for line, words in found if words}


def shown(html: str) -> dict[int, str]:
    """Return the words that carry each line's number."""
    found: dict[int, str] = {}
    for element in html5lib.parse(html, namespaceHTMLElements=False).iter():
        if "data-line" in element.attrib:
            line = int(element.attrib["data-line"])
            words = " ".join(folded(" ".join(element.itertext())).split())
            found[line] = f"{found.get(line, '')} {words}"
    return found


@SCRIPT
@STILL
def test_every_piece_of_a_script_carries_its_line(path: Path, still: bool) -> None:
    script = read(path).script
    found = shown(page(script, lines=True, still=still))
    lost = [
        (line, words)
        for line, words in pieces(script)
        if "".join(words.split()) not in "".join(found.get(line, "").split())
    ]
    assert lost == []


@SCRIPT
@STILL
def test_a_page_is_the_same_without_the_lines_which_are_off(path: Path, still: bool) -> None:
    script = read(path).script
    bare = page(script, still=still)
    assert "data-line" not in bare
    assert LINE.sub("", page(script, still=still, lines=True)) == bare


def test_scenes_and_choices_parts_and_answers_carry_theirs() -> None:
    case = read(FOLDER / "course/cases/the-bench/en.md").case
    html = page(case, lines=True)
    for scene in case.scenes:
        assert re.search(rf'<section class="sb-scene"[^>]* data-line="{scene.line}">', html)
        for choice in scene.choices:
            assert re.search(rf'<li data-fit="[^>]* data-line="{choice.line}">', html)
    exercise = read(FOLDER / "exercise/samples/sort/en.md").exercise
    html = page(exercise, lines=True)
    for part in exercise.parts:
        assert re.search(rf'<li class="sb-part"[^>]* data-line="{part.line}">', html)
        for answer in part.answers:
            assert re.search(rf'<li data-answer="[^>]* data-line="{answer.line}">', html)
