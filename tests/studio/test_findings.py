"""What is to mend, at its place in the text as a browser counts it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from sameboat.check import examine
from sameboat.check.rounds import round_of
from sameboat.problems import Problem, applied
from sameboat.studio import findings
from sameboat.studio.findings import check
from tests.case_scripts import anything
from tests.fixture import FOLDER, Fixture, fixtures
from tests.memory_scripts import Scene, script

END = 1_000_000


def cut(text: str, start: int, end: int) -> str:
    """Return what stands between two offsets, as a browser's `slice` does."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")


def mended(text: str, mend: dict[str, Any]) -> str:
    return cut(text, 0, mend["from"]) + mend["instead"] + cut(text, mend["to"], END)


def told(text: str, problem: dict[str, Any]) -> str:
    line = f"`{cut(text, problem['from'], problem['to'])}` {problem['id']}"
    every = (mend["instead"].replace("\n", "⏎") for mend in problem["mends"])
    return "".join((line, *(f" → `{instead}`" for instead in every)))


@pytest.mark.parametrize("fixture", fixtures(FOLDER / "studio/check.md"), ids=lambda f: f.title)
def test_a_problem_stands_where_a_browser_counts(fixture: Fixture) -> None:
    found = check(fixture.script, "en", True)["problems"]
    assert "\n".join(told(fixture.script, one) for one in found) == fixture.expected


def is_of(found: dict[str, Any], problem: Problem) -> bool:
    told = problem.line, problem.column, problem.wrong
    return (found["line"], found["column"], found["words"]) == told


@given(anything())
def test_what_is_shown_is_what_the_command_line_shows_and_mends_do_the_same(text: str) -> None:
    shown = round_of(examine(text, "script")[1]).shown
    expected = [problem for entry in shown for problem in entry.problems]
    notes = [problem for problem in expected if problem.code == "note"]
    checked = check(text, "en", True)
    found = checked["problems"]
    assert [one["from"] for one in found] == sorted(one["from"] for one in found)
    for problem in expected:
        if problem in notes:
            continue
        one = next(one for one in found if is_of(one, problem))
        assert 0 <= one["from"] <= one["to"] <= len(text.encode("utf-16-le", "surrogatepass")) // 2
        known = [mend for mend in one["mends"] if mend["id"] == "write"]
        assert (problem.mend is None) == (not known)
        if problem.mend:
            assert mended(text, known[0]) == applied(text, problem.mend)
    assert (len(found), checked["notes"]) == (len(expected) - len(notes), len(notes))


def test_what_probably_follows_is_held_back_and_counted() -> None:
    text = "---\ntitle: A\n---\n\n## B\n\nAnna: Hello.\n"
    found = check(text, "en", True)
    assert "will probably go" in found["held"]
    assert len(found["problems"]) < len(examine(text)[1])


def test_a_case_with_more_states_than_are_looked_at_between_two_keys_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choices = tuple(Scene(f'### "{number}"', (), (), ()) for number in (1, 2))
    scenes = (
        Scene("## A", (), (), (), choices),
        Scene("## B", (("If", "it rains"),), (), ()),
        Scene("## B", (("Unless", "it rains"),), (), ()),
    )
    text = script(scenes).replace('### "1"', '### "1"\n\nRemember: it rains')
    soon, all_of_it = check(text, "en", False), check(text, "en", True)
    assert (soon["whole"], soon["problems"]) == (True, all_of_it["problems"])
    monkeypatch.setattr(findings, "SOON", 2)
    soon = check(text, "en", False)
    assert not soon["whole"]
    assert "memory.unproved" not in {problem["id"] for problem in soon["problems"]}
