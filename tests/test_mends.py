"""A mend, applied, removes its problem and changes no other word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sameboat.check import examine
from sameboat.problems import Problem, applied
from sameboat.problems.mend import LINE_END
from sameboat.starters import exercise_starter, starter
from sameboat.vocabulary import FormName, kinds, languages
from tests import test_check, test_exercise_check
from tests.fixture import FOLDER, Fixture, named

ROOT = Path(__file__).resolve().parents[1]


class Script(NamedTuple):
    """A sound script."""

    text: str
    code: str
    form: FormName


def library() -> Iterator[Script]:
    """Yield cases and exercises of the course, and a first script of each kind and language."""
    for form in ("case", "exercise"):
        for path in sorted((ROOT / f"{form}s").glob("*/*.md"))[:8]:
            yield Script(path.read_text(encoding="utf-8"), path.stem, form)
    for code in languages():
        yield Script(starter("A", code), code, "case")
        for kind in kinds():
            yield Script(exercise_starter("A", kind, code), code, "exercise")


SCRIPTS = tuple(library())


def problems_of(text: str, script: Script) -> tuple[Problem, ...]:
    return examine(text, code=script.code, form=script.form)[1]


def said(problem: Problem) -> tuple[object, ...]:
    return problem.line, problem.code, problem.id, problem.values


def hold(text: str, script: Script) -> int:
    """Apply each mend that is offered, by itself, and return how many there are."""
    offered = [problem for problem in problems_of(text, script) if problem.mend]
    for problem in offered:
        mend = problem.mend
        assert mend is not None
        mended = applied(text, mend)
        lines = LINE_END.split(text)
        line = lines[2 * (mend.line - 1)]
        before, behind = line[: mend.column - 1], line[mend.column - 1 + len(mend.old) :]
        lines[2 * (mend.line - 1)] = f"{before}{mend.new}{behind}"
        assert "".join(lines) == mended
        assert not re.search(r"\w$", before) or not re.match(r"\w", mend.old), "half a word"
        assert not re.match(r"\w", behind) or not re.search(r"\w$", mend.old), "half a word"
        assert said(problem) not in map(said, problems_of(mended, script)), problem
    return len(offered)


FIXTURES = [*named("check"), *((f"exercise {n}", f) for n, f in named("exercise/check"))]
NO_TEXT = "languages"  # holds two scripts against each other


@pytest.mark.parametrize(
    ("name", "fixture"),
    [pair for pair in FIXTURES if not pair[0].endswith(NO_TEXT)],
    ids=lambda part: getattr(part, "place", part),
)
def test_each_mend_of_a_fixture_removes_its_problem(name: str, fixture: Fixture) -> None:
    is_exercise = name.startswith("exercise ")
    part = test_exercise_check if is_exercise else test_check
    text, code = part.whole(name.removeprefix("exercise "), fixture.script)
    hold(text, Script(text, code, "exercise" if is_exercise else "case"))


# Where a slip can happen: a pattern whose group `word` is spelt wrong, or what the whole becomes.
WRONG_SPELLING = (
    r"^(?P<word>Move|Fit|Feedback|Next|Ending|Reflect|Mossa|Adatta|Riscontro|Poi|Finale|Also|Anche):",
    r"^(?:Move|Fit|Mossa|Adatta): (?P<word>.+)$",
    r"^(?:Next|Poi|Also|Anche): (?P<word>.+)$",
    r"^(?:Concept|Concetto): (?P<word>.+)$",
    r"^(?:teaches|insegna|checks|verifica): \[(?P<word>[\w-]+)",
    r"^(?:level|livello|kind|tipo): (?P<word>.+)$",
    r"^(?P<word>title|level|people|teaches|kind|checks|titolo|livello|persone|insegna|tipo):",
    r"^(?P<word>[A-Z]\w+)(?: (?:to|a|ad) [^:\n]+)?: ",
    r"^[A-Z]\w+ (?:to|a|ad) (?P<word>[A-Z]\w+): ",
)
OTHER_FORM = (
    (r"^([A-Z]\w+): (?=[A-Z])", r"\1 shouts: "),
    (r"^([A-Z]\w+): (?=[A-Z])", r"\1 = "),
    (r"^([A-Z]\w+ (?:to|a|ad) [A-Z]\w+): ", r"\1 "),
    (r"^([A-Z]\w+ (?:to|a|ad) [A-Z]\w+): (.+)$", r"[Rosa: \2]"),
    (r"^([A-Z]\w+) (?:to|a|ad) ([^:\n(]+):", r"\1 -> \2:"),
    (r"^([A-Z]\w+) (?:to|a|ad) ([^:\n(]+):", r"\1 → \2:"),
    (r"^([A-Z]\w+) to ([^:\n(]+):", r"\1 a \2:"),
    (r"^([A-Z]\w+) (?:a|ad) ([^:\n(]+):", r"\1 to \2:"),
    (r"^([A-Z]\w+) (to|a|ad) ([^:\n(]+):", r"\1 (\2 \3):"),
    (r"^(##|###) (?=\S)", r"\1"),
    (r"^### (?=\S)", "#### "),
    (r"^(Move|Fit|Next|Mossa|Adatta|Poi): ", r"### \1: "),
    (r"^Move: ", "Mossa: "),
    (r"^Poi: ", "Next: "),
)


def misspelt(word: str, place: int, how: int) -> str:
    """Return a word with two letters changed over, one left out, or one typed twice."""
    at = place % len(word)
    if how == 0:
        return f"{word[:at]}{word[at : at + 2][::-1]}{word[at + 2 :]}"
    return word[:at] + word[at + 1 :] if how == 1 else word[: at + 1] + word[at:]


@st.composite
def slipped(draw: st.DrawFn) -> tuple[str, Script]:
    """Draw a script of the course with one slip of the pen."""
    script = draw(st.sampled_from(SCRIPTS))
    if draw(st.booleans()):
        pattern = draw(st.sampled_from(WRONG_SPELLING))
        found = list(re.finditer(pattern, script.text, re.MULTILINE))
        assume(found)
        match = draw(st.sampled_from(found))
        word = misspelt(match["word"], draw(st.integers(0, 60)), draw(st.integers(0, 2)))
        return script.text[: match.start("word")] + word + script.text[match.end("word") :], script
    pattern, becomes = draw(st.sampled_from(OTHER_FORM))
    found = list(re.finditer(pattern, script.text, re.MULTILINE))
    assume(found)
    match = draw(st.sampled_from(found))
    return script.text[: match.start()] + match.expand(becomes) + script.text[match.end() :], script


@given(slipped())
def test_the_mend_of_a_slip_removes_its_problem(drawn: tuple[str, Script]) -> None:
    text, script = drawn
    assume(text != script.text)
    hold(text, script)


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_sound_script_has_nothing_to_mend(script: Script) -> None:
    assert not [problem for problem in problems_of(script.text, script) if problem.mend]


CASES = {code: Script(starter("A", code), code, "case") for code in languages()}
SLIPS = [
    ("en", "Move: connect", "Mvoe: connect"),
    ("en", "Move: connect", "Mossa: connect"),
    ("en", "Move: connect", "**Moves:** connect"),
    ("en", "Move: connect", "Move: conect"),
    ("en", "Move: connect", "### Move: connect"),
    ("en", "Fit: fits", "Fit: fit"),
    ("en", "Concept: in-the-background", "Concept: in-the-backgroud"),
    ("en", "[connecting-members,", "[conecting-members,"),
    ("en", "level: group", "level: gruop"),
    ("en", "title: A", "titel: A"),
    ("en", "Next: The first Monday in May", "Next: The frist Monday in May"),
    ("en", "\n## ", "\n##"),
    ("en", "\n### ", "\n###"),
    ("en", "\n### ", "\n#### "),
    ("it", "Mossa: collegare", "Mosa: collegare"),
    ("it", "Mossa: collegare", "Move: collegare"),
    ("it", "Mossa: collegare", "Mossa: colegare"),
    ("it", "Adatta: in parte", "Adatta: in prte"),
    ("it", "livello: gruppo", "livello: grupo"),
    ("it", "persone:", "persnoe:"),
]


@pytest.mark.parametrize(("code", "right", "wrong"), SLIPS, ids=[slip[2] for slip in SLIPS])
def test_a_slip_is_offered_the_mend_that_undoes_it(code: str, right: str, wrong: str) -> None:
    script = CASES[code]
    assert right in script.text
    text = script.text.replace(right, wrong, 1)
    mends = [problem.mend for problem in problems_of(text, script) if problem.mend]
    undone = {applied(text, mend).replace("**", "") for mend in mends}
    assert script.text.replace("**", "") in undone
    assert hold(text, script) >= 1


SPOKEN = """---
title: A
level: case
you: the worker
people:
  Anna: 82
  Luisa: 71
teaches: [back-action]
---

## The table

{line}

Ending: They go home.
"""


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Ana to Luisa: Yes.", "Anna to Luisa: Yes."),
        ("Anna to Lusia: Yes.", "Anna to Luisa: Yes."),
        ("**Anna to Lusia:** Yes.", "**Anna to Luisa:** Yes."),
        ("Anna to you and Lusia: Yes.", "Anna to you and Luisa: Yes."),
        ("Anna -> Luisa: Yes.", "Anna to Luisa: Yes."),
        ("Anna → Luisa: Yes.", "Anna to Luisa: Yes."),
        ("Anna a Luisa: Yes.", "Anna to Luisa: Yes."),
        ("Anna (to Luisa): Yes.", "Anna to Luisa: Yes."),
        ("Anna -> you and Luisa: Yes.", "Anna to you and Luisa: Yes."),
        ("Anna (softly) -> everyone: Yes.", "Anna (softly) to everyone: Yes."),
    ],
)
def test_a_line_is_mended_as_its_author_meant_it(wrong: str, right: str) -> None:
    script = Script(SPOKEN.format(line=wrong), "en", "case")
    mends = [problem.mend for problem in problems_of(script.text, script) if problem.mend]
    assert SPOKEN.format(line=right) in [applied(script.text, mend) for mend in mends]
    hold(script.text, script)


MEANT = [
    *(pair for pair in named("check") if pair[0] in ("heading", "bullet", "next-scene")),
    *(
        ("drafts", Fixture(path.stem, path.read_text(encoding="utf-8"), "", path.stem))
        for path in sorted((FOLDER / "drafts").iterdir())
    ),
]


@pytest.mark.parametrize(("code", "fixture"), MEANT, ids=lambda part: getattr(part, "place", part))
def test_what_is_read_as_it_was_meant_is_what_its_mend_makes_of_it(
    code: str, fixture: Fixture
) -> None:
    text, language = (
        (fixture.script, "en") if code == "drafts" else test_check.whole(code, fixture.script)
    )
    parsed, problems = examine(text, code=language)
    meant = [problem for problem in problems if problem.cause.startswith("meant.")]
    mended = text
    for mend in sorted((p.mend for p in meant if p.mend), key=lambda m: (m.line, m.column)):
        mended = applied(mended, mend)
    again, left = examine(mended, code=language)
    assert again.case.scenes == parsed.case.scenes
    assert again.case.blocks == parsed.case.blocks
    assert not [p for p in left if p.cause.startswith("meant.")]
