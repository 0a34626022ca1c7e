"""Laypeople's drafts: whoever does what the messages say has a sound script after two rounds.

The drafts are as their authors typed them. A mend is applied; what a message without one asks for
is done as it says. No word of a draft is lost on the way, but for counts such as `Scene 2:`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from sameboat.check import examine
from sameboat.check.rounds import Entry, round_of
from sameboat.check.telling import told
from sameboat.problems import Problem, applied

FOLDER = Path(__file__).parent / "fixtures" / "drafts"
BLUE_TIN = (FOLDER / "the-blue-tin.txt").read_text(encoding="utf-8")
MOST_MESSAGES = 12
ROUNDS = 2
COUNTS = {"Introduction", "Scene", "1", "2", "3", "A", "B", "C"}
WORD = re.compile(r"[^\W_]+")

Step = Callable[[list[str], Problem], None]


def first_round(text: str, code: str = "en") -> Sequence[Entry]:
    return round_of(examine(text, f"{code}.md", code=code)[1]).shown


def codes(text: str, code: str) -> list[str]:
    """Return the code and id of each message of the first round, and how many lines it is about."""
    return [f"{e.first.code} {e.first.id} {len(e.problems)}" for e in first_round(text, code)]


# What a message without a mend asks for, done on the lines of the script.


def _part(lines: list[str], problem: Problem) -> None:
    both, _, rest = lines[problem.line - 1].partition(" to ")
    one, _, other = both.partition(" and ")
    lines[problem.line - 1] = f"{one} to {rest}\n\n{other} to {rest}"


def _another_move(lines: list[str], problem: Problem) -> None:
    lines[problem.line - 1] = lines[problem.line - 1].replace("organise", "arrange")


def _practised(lines: list[str], problem: Problem) -> None:
    choice = next(n for n, line in enumerate(lines) if line.startswith("Feedback: You asked"))
    lines[choice] += f"\n\n{str(dict(problem.values)['label']).strip('`')}"


STEPS: dict[tuple[str, str], Step] = {
    ("speech", "many"): _part,
    ("move", "unknown"): _another_move,
    ("concept", "idle"): _practised,
}


def followed(text: str, entries: Sequence[Entry]) -> str:
    """Return a text after a round: each mend applied, and the rest done as the messages say."""
    problems = list(chain.from_iterable(entry.problems for entry in entries))
    mends = {problem.mend for problem in problems if problem.mend}
    lines = text.split("\n")  # a mend can make two lines of one, and the others keep their numbers
    for mend in sorted(mends, key=lambda mend: (mend.line, mend.column), reverse=True):
        lines[mend.line - 1] = applied(lines[mend.line - 1], replace(mend, line=1))
    for problem in problems:
        if not problem.mend and problem.severity == "error":
            STEPS[problem.code, problem.id](lines, problem)
    return "\n".join(lines)


def test_the_first_round_of_the_blue_tin_fits_on_a_screen() -> None:
    entries = first_round(BLUE_TIN)
    assert len(entries) <= MOST_MESSAGES, [str(entry.first) for entry in entries]
    assert sum(map(len, told(entries))) <= 5 * MOST_MESSAGES


def test_the_messages_alone_lead_from_the_blue_tin_to_a_sound_script() -> None:
    text = BLUE_TIN
    for _ in range(ROUNDS):
        text = followed(text, first_round(text))
    errors = [p for p in examine(text)[1] if p.severity == "error"]
    assert [str(problem) for problem in errors] == []
    assert [p.code for p in examine(text)[1]] == ["note"]
    lost = Counter(WORD.findall(BLUE_TIN)) - Counter(WORD.findall(text))
    assert lost.keys() <= COUNTS | {"organise", "and"}, "what was counted, and what was replaced"
    case = examine(text)[0].case
    assert [scene.title.source for scene in case.scenes] == ["The kitchen", "The tin", "Night"]
    assert [len(scene.choices) for scene in case.scenes] == [3, 2, 2]
    assert len(case.people) == 4


# Good scripts with one slip each, which gives them their names.
TOLD: dict[str, list[str]] = {
    "choice-option-A": ["heading choice-meant 2"],
    "dictated": ["front-matter missing 1", "title begins 4"],
    "ending-as-scene": ["ending unsaid 2"],
    "feedback-label-own-line": [],
    "four-hashes": ["heading choice-meant 1"],
    "next-number": ["next-scene meant 1"],
    "people-bullets": [],
    "people-not-indented": [],
    "quoted-in-a-mail": [
        "chat quoted 42", "front-matter above 1", "label below 2", "chat answer 1",
    ],
    "reviewed-not-yet": [],
    "scene-word": ["heading scene-meant 2"],
    "table": ["markdown table 1"],
    "the-blue-tin-google-docs": ["heading scene-meant 3", "next-scene meant 3", "note open 1"],
    "two-columns": [
        "front-matter above 1", "front-matter unfenced 2", "heading scene-meant 2",
        "heading choice-meant 2", "colon missing 19", "signpost before 1",
    ],
    "two-moves": ["move several 1"],
    "voice-message-it": ["front-matter missing 1", "title begins 4"],
}  # fmt: skip
BY_HAND = {
    "dictated", "quoted-in-a-mail", "table", "two-columns", "two-moves", "voice-message-it",
}  # fmt: skip
"""What nobody can mend without its author."""


@pytest.mark.parametrize("name", TOLD)
def test_a_draft_is_understood_or_told_what_it_lacks(name: str) -> None:
    text = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    assert codes(text, "it" if name.endswith("-it") else "en") == TOLD[name]


@pytest.mark.parametrize("name", sorted(TOLD.keys() - BY_HAND))
def test_its_mends_alone_make_a_draft_sound(name: str) -> None:
    text = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    mended = followed(text, first_round(text))
    assert [str(p) for p in examine(mended)[1] if p.severity == "error"] == []


def test_every_draft_is_tried() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == TOLD.keys()
