"""Every rule says what it should about what it should, and nothing else.

A fixture's file bears the code of the rule it is for; what other rules say isn't looked at.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import pytest

import sameboat
from sameboat.check import check_parsed, languages
from sameboat.cli.check import problems_of as all_problems
from sameboat.course.reading import examine
from sameboat.markdown import plain
from sameboat.parse import parse
from sameboat.problems import Problem, nearest
from tests.fixture import FOLDER, Fixture, named

PACKAGE = Path(sameboat.__file__).parent

# A script of a fixture that is no whole file goes on below this one. It needs nothing more, so
# what is wrong is wrong in the fixture.
FRAME = """---
title: The frame
level: case
you: the social worker
people:
  Anna: 82
  Luisa: 71
  Paolo: 46
teaches: [back-action]
---

Anna to Luisa and Paolo: We begin.

## The frame

### "Yes?"

Move: give back
Fit: fits

Luisa to Anna: Yes.

Feedback: It began.

### "No?"

Move: advise
Fit: misses

Luisa to Anna: No.

Feedback: It began, too.

"""
WHOLE = ("front-matter", "field", "level", "concept", "person")
BESIDE = ("notes.pdf", "door.png", "page.html", "tool.JS", "list", "plan.svg", "half.png")


def shown(problems: Iterable[Problem], code: str, frame: int = 0) -> str:
    """Return problems as lines, counted from the fixture's own first line."""
    lines = []
    for problem in problems:
        if problem.code == code:
            said = str(problem).removeprefix(f"{problem.file}:{problem.line}: ")
            lines.append(f"{problem.line - frame}: {problem.severity}: {said}")
    return "\n".join(lines)


def problems_of(code: str, script: str) -> str:
    if code == "languages":
        first, second = script.split("=====\n")
        found = languages.check(parse(first).case, parse(second, code="it").case)
        return shown(sorted(found, key=lambda problem: problem.line), code)
    text, language = whole(code, script)
    parsed = parse(text, code=language)
    found = check_parsed(parsed, BESIDE.__contains__, lambda name: name != "half.png")
    return shown(found, code, 0 if text == script else FRAME.count("\n"))


def whole(code: str, script: str) -> tuple[str, str]:
    """Return a fixture as a whole script, and its language."""
    language = "it" if "titolo:" in script or "title: Le " in script else "en"
    return script if code in WHOLE or script.startswith(
        ("---", "> ---")
    ) else FRAME + script, language


@pytest.mark.parametrize(
    ("code", "fixture"), named("check"), ids=lambda part: getattr(part, "place", "")
)
def test_a_rule_says_what_the_fixture_expects(code: str, fixture: Fixture) -> None:
    assert problems_of(code, fixture.script) == fixture.expected


def test_every_code_has_its_fixtures() -> None:
    sources = [*(PACKAGE / "check").glob("*.py"), *(PACKAGE / "parse").glob("*.py")]
    codes = {
        found[1]
        for path in sources
        if (found := re.search(r'^CODE = "(.+)"$', path.read_text(encoding="utf-8"), re.MULTILINE))
    }
    assert codes - {"source"} == {path.stem for path in (FOLDER / "check").glob("*.md")}
    assert {code.replace("-", "_") for code in codes} <= {path.stem for path in sources}


def test_the_frame_of_the_fixtures_has_nothing_wrong() -> None:
    assert check_parsed(parse(FRAME + "## The end\n\nEnding: They go home.\n")) == ()


def test_a_problem_says_where_what_and_how_to_mend_it() -> None:
    values = {"word": "fit", "known": "fits"}
    problem = Problem.of("cases/x/en.md", 42, "fit", "unknown", values=values, near="fits")
    assert str(problem) == (
        'cases/x/en.md:42: fit: `fit` is not a fit; expected one of fits; did you mean "fits"?'
    )
    circle = Problem.of("x.md", 1, "play", "circle", values={"title": "A"})
    assert str(circle) == 'x.md:1: play: from "A" the story goes round in a circle'


def test_problems_come_in_the_order_of_the_lines_and_once() -> None:
    parsed = parse("\n".join(["## A\n\n[x]() and [x]()\n\nNext: B\n"] * 3))
    found = check_parsed(parsed)
    assert [problem.line for problem in found] == sorted(problem.line for problem in found)
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("word", "known", "near"),
    [
        ("Feedbak", ["Fit", "Feedback"], "Feedback"),
        ("feedBACK ", ["Fit", "Feedback"], "Feedback"),
        ("xyz", ["Fit", "Feedback"], None),
        ("", ["Fit", "Feedback"], None),
        ("Fit", [], None),
    ],
)
def test_the_nearest_spelling_is_found(word: str, known: list[str], near: str | None) -> None:
    assert nearest(word, known) == near


def write(folder: Path, **scripts: str) -> list[Path]:
    folder.mkdir(parents=True)
    for name, text in scripts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return sorted(folder.glob("*.md"))


def test_files_lie_beside_the_script_or_are_not_there(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"")
    names = ("door.png", "nowhere.png", "../secret.png", "a%00b.png", "x" * 3000, ".", "pictures")
    text = "## The table\n\n" + "\n".join(f"![A door]({name})" for name in names)
    (path,) = write(tmp_path / "case", en=text)
    (path.parent / "door.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (path.parent / "pictures").mkdir()
    found = [problem.line for problem in examine(path)[1] if problem.code == "image"]
    assert found == [4, 5, 6, 7, 8, 9]


def test_the_languages_of_a_case_are_held_together(tmp_path: Path) -> None:
    paths = write(tmp_path / "a", en="## One\n\n## Two\n", it="## Uno\n", draft="")
    paths += write(tmp_path / "b", en="## One\n")
    found = {
        path.relative_to(tmp_path).as_posix(): [problem.code for problem in problems]
        for path, problems in all_problems(paths)
    }
    assert [name for name, codes in found.items() if "languages" in codes] == ["a/it.md"]
    assert found["a/draft.md"] == ["source"]


def test_what_differs_is_told_at_the_lines_of_the_other_language(tmp_path: Path) -> None:
    paths = write(tmp_path / "a", en="## One\n", it="## Uno\n\n## Due\n")
    (problem,) = (p for _, found in all_problems(paths) for p in found if p.code == "languages")
    assert (Path(problem.file).name, problem.line) == ("it.md", 3)


@pytest.mark.parametrize(
    ("paragraph", "is_tangle"),
    [
        ("word " * 999, False),
        ("word " * 1001, True),
        ("[a](b) " * 60, False),
        ("[a](b) " * 61, True),
    ],
)
@pytest.mark.parametrize("before", ["", "Anna: ", "## ", "Ending: ", "- one\n- ", "> "])
def test_a_paragraph_too_long_to_look_through_is_told(
    before: str, paragraph: str, is_tangle: bool
) -> None:
    script = f"---\npeople: [Anna]\n---\n\n## The table\n\n{before}{paragraph}\n"
    found = [str(problem) for problem in parse(script).problems if problem.code == "markdown"]
    line = 8 if "\n" in before else 7
    expected = (
        f"script.md:{line}: markdown: a paragraph of more than 5,000 characters or 60 brackets; "
        "expected shorter ones; links and emphasis in it are shown as written"
    )
    assert found == [expected] * is_tangle
    (shown,) = {p.source for p in parse(script).case.every_block()} or {paragraph.strip()}
    assert plain(shown, block=True).count("word") == paragraph.count("word")


def test_a_front_matter_without_end_is_told_apart_from_a_novel() -> None:
    script = "---\n" + "".join(f"  line {number}: of a novel\n" for number in range(10_000))
    (problem,) = [problem for problem in parse(script).problems if problem.code == "field"]
    assert str(problem) == (
        "script.md:2: field: the front matter has more than 200,000 characters; "
        "is the second `---` missing?"
    )


def test_a_front_matter_full_of_slips_is_told_in_twenty_messages() -> None:
    script = "---\n" + "a\n\n- b: c: d\n" * 40 + "---\n"
    found = [problem.code for problem in parse(script).problems]
    assert 0 < found.count("field") <= 21


def test_a_picture_is_found_whatever_pieces_its_accents_are_of(tmp_path: Path) -> None:
    text = "## The table\n\n![A street](città/perché no.png)\n"
    (path,) = write(tmp_path / "case", en=text)
    folder = path.parent / unicodedata.normalize("NFD", "città")
    folder.mkdir()
    (folder / unicodedata.normalize("NFD", "perché no.png")).write_bytes(b"\x89PNG\r\n\x1a\n")
    assert [problem for problem in examine(path)[1] if problem.code == "image"] == []
