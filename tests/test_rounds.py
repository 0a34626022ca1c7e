"""A round tells one cause once, structure first, and holds back what will probably go with it."""

from __future__ import annotations

from itertools import chain

import pytest

from sameboat.check import examine
from sameboat.check.rounds import Entry, Round, round_of
from sameboat.check.telling import told
from sameboat.problems import Problem, applied
from sameboat.starters import starter

SCRIPT = """---
title: The umbrella
level: case
you: the social worker
people:
  Anna: 82, home after a stroke
  Luisa: 71, the neighbour
teaches: [back-action]
---

## On the landing

Luisa to Anna: You've still got my umbrella.

Anna to Luisa: I keep it. Dry.

### "She keeps it dry, she says."

Move: give back
Fit: fits

Luisa to Anna: Since April!

Feedback: You repeated Anna's words and added none.

Next: Rain tomorrow

### "I could bring you one from the office, Luisa."

Move: arrange
Fit: misses

Luisa to you: I have one. She has it.

Feedback: There are umbrellas in your office.

## Rain tomorrow

Ending: They share it from now on.
"""


def problems_of(text: str, *, code: str = "en") -> tuple[Problem, ...]:
    return examine(text, "en.md", code=code)[1]


def causes(entries: tuple[Entry, ...]) -> list[str]:
    return [f"{entry.first.code} {len(entry.problems)}" for entry in entries]


def changed(*changes: tuple[str, str]) -> str:
    text = SCRIPT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("changes", "shown", "held"),
    [
        ([("Luisa to", "Luise to")], ["speech 3"], []),
        ([("Feedback: You", "Feedbak: You")], ["label 1"], ["feedback"]),
        ([("people:", "poeple:")], ["front-matter 1"], ["speech"]),
        ([("## Rain", "##Rain")], ["heading 1"], ["label", "next-scene"]),
        ([("Next: Rain tomorrow", "Next: Rain yesterday"), ("Feedback: There", "Fedback: There")],
         ["label 1", "next-scene 1"], ["feedback"]),
        ([("Move: give back\n", ""), ("Fit: fits\n", "")], ["move 1", "fit 1"], ["concept"]),
    ],
)  # fmt: skip
def test_one_slip_is_one_entry_and_its_consequences_wait(
    changes: list[tuple[str, str]], shown: list[str], held: list[str]
) -> None:
    now = round_of(problems_of(changed(*changes)))
    assert causes(now.shown) == shown
    assert sorted({problem.code for problem in now.held}) == held


def test_a_label_explains_only_what_is_missing_in_its_own_choice() -> None:
    text = changed(
        ("Feedback: You", "Feedbak: You"), ("Feedback: There are umbrellas in your office.\n", "")
    )
    now = round_of(problems_of(text))
    assert causes(now.shown) == ["label 1", "feedback 1"]
    assert now.shown[1].first.words.startswith('### "I could bring')
    assert [problem.words for problem in now.held] == ['### "She keeps it dry, she says."']


def test_what_is_left_when_nothing_explains_it_is_shown() -> None:
    text = changed(("Feedback: You repeated Anna's words and added none.\n", ""))
    assert round_of(problems_of(text)) == Round((Entry(problems_of(text)),), ())


def test_every_problem_is_shown_or_held_and_each_script_has_its_own_round() -> None:
    first = problems_of(changed(("Feedback: You", "Feedbak: You"), ("## Rain", "##Rain")))
    other = examine(changed(("Feedback: You repeated", "You repeated")), "it.md")[1]
    now = round_of([*other, *first])
    shown = chain.from_iterable(entry.problems for entry in now.shown)
    assert {*shown, *now.held} == {*first, *other}
    assert [problem.file for problem in now.held].count("it.md") == 0
    assert [entry.first.file for entry in now.shown] == sorted(e.first.file for e in now.shown)


def test_a_warning_does_not_hold_back_an_error() -> None:
    cause = Problem.of("x.md", 3, "speech", "perhaps", severity="warning")
    follows = Problem.of("x.md", 2, "reaction", "none")
    silent = Problem.of("x.md", 1, "person", "silent", severity="warning")
    assert round_of([cause, follows, silent]).held == (silent,)


def test_a_cause_with_many_lines_quotes_a_few_and_counts_the_rest() -> None:
    text = changed(("Luisa to", "Luise to"), ("Ending:", "Luise to Anna: Yes.\n\nEnding:"))
    assert next(told(round_of(problems_of(text)).shown)) == [
        "en.md:13: speech: `Luise` is not declared under `people`,"
        " so nobody would be seen to speak here",
        "    line 13: Luise to Anna: You've still got my umbrella.",
        "    line 22: Luise to Anna: Since April!",
        "    line 33: Luise to you: I have one. She has it.",
        "    line 39: Luise to Anna: Yes.",
        "    write, on line 13: Luisa to Anna: You've still got my umbrella.",
        "    expected one of Anna, Luisa, you",
    ]
    five = text.replace("Ending:", "Luise: No.\n\nLuise: So.\n\nEnding:")
    assert "    and 2 more, on lines 41, 43" in next(told(round_of(problems_of(five)).shown))


def test_what_was_expected_is_said_once_of_all_causes() -> None:
    text = changed(("Move: give back", "Move: giv back"), ("Move: arrange", "Move: arange"))
    first, other = told(round_of(problems_of(text)).shown)
    assert first[-1].startswith("    expected one of give back, connect,")
    assert other[1:] == ["    Move: arange", "    write: Move: arrange"]


def test_a_cause_is_told_in_the_language_of_its_script() -> None:
    text = starter("La chiave", "it").replace("Mossa: consigliare", "Mosa: consigliare", 1)
    assert (
        next(told(round_of(problems_of(text, code="it")).shown))[2]
        == "    scrivi: Mossa: consigliare"
    )


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_what_is_to_be_written_is_the_line_with_its_mend(ends: str) -> None:
    text = changed(("Move: give back", "  Move:  giv back")).replace("\n", ends)
    (problem,) = [found for found in problems_of(text) if found.code == "move"]
    assert problem.mend
    mended = applied(text, problem.mend).split(ends)[problem.line - 1]
    assert problem.becomes == mended.strip() == "Move:  give back"
