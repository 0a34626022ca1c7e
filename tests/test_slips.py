"""No slip of a layperson is silent: it is understood, or it is what the first message is about.

Each slip is made at some places in the scripts of the library. It is understood when the script
parses to the same words, people and ways, and nothing is said; otherwise the first round has at
most three messages, and the first of them is about the slip.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sameboat.check import examine
from sameboat.check.rounds import Entry, round_of
from sameboat.markdown import plain
from sameboat.starters import starter
from sameboat.vocabulary import folded, languages
from tests.slips import SLIPS, Slip

ROOT = Path(__file__).resolve().parents[1]
MOST_MESSAGES = 3
FEWEST_SLIPS = 40
LONGEST = 20_000  # characters; the two long cases take ten times as long to read
NOTES = ("Note", "Nota")
WORD = re.compile(r"[^\W_]+")
OF_THE_FILE = ("file", "version", "line", "fields")


class Script(NamedTuple):
    """A sound script and its language."""

    text: str
    code: str


def library() -> list[Script]:
    """Return the course's shorter cases, and a first case of each language without its notes."""
    texts = [
        Script(path.read_text(encoding="utf-8"), path.stem)
        for path in sorted((ROOT / "cases").glob("*/*.md"))
    ]
    found = [script for script in texts if len(script.text) < LONGEST]
    for code in languages():
        lines = starter("A", code).split("\n")
        found.append(
            Script("\n".join(x for x in lines if not x.startswith(("Note", "Nota"))), code)
        )
    return found


SCRIPTS = library()


def meant(value: Any) -> Any:
    """Return what a script says, whatever lines it stands on and whatever marks are around it."""
    if is_dataclass(value):
        names = [field.name for field in fields(value) if field.name not in OF_THE_FILE]
        return (type(value).__name__, *(meant(getattr(value, name)) for name in names))
    if isinstance(value, tuple):
        return tuple(map(meant, value))
    return " ".join(WORD.findall(folded(plain(value)))) if isinstance(value, str) else value


@cache
def original(script: Script) -> Any:
    parsed, problems = examine(script.text, code=script.code)
    assert problems == ()
    return meant(parsed.script)


@cache
def places(slip: Slip) -> Sequence[tuple[Script, re.Match[str]]]:
    """Return where in the library a slip can happen, places in every language by turns."""
    found = {
        code: [(s, m) for s in SCRIPTS if s.code == code for m in slip.places(s.text, s.code)]
        for code in languages()
    }
    longest = max(map(len, found.values()))
    return [of[i % len(of)] for i in range(longest) for of in found.values() if of]


def in_order(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries as they are shown: errors, then warnings."""
    return sorted(entries, key=lambda entry: entry.first.severity != "error")


def held(slip: Slip, script: Script, match: re.Match[str]) -> None:
    """Hold one slip to the promise."""
    slipped = slip.at(script.text, script.code, match)
    parsed, problems = examine(slipped.text, code=script.code)
    if not problems:
        assert meant(parsed.script) == original(script), f"{slip} is silent: {slipped}"
        return
    shown = in_order(round_of(problems).shown)
    told = [str(entry.first) for entry in shown]
    assert len(shown) <= MOST_MESSAGES, told
    lines = {problem.line for problem in shown[0].problems}
    assert shown[0].first.code == slip.code or lines.intersection(slipped.lines), told


@pytest.mark.parametrize("slip", SLIPS, ids=str)
@settings(max_examples=3)
@given(st.data())
def test_a_slip_is_understood_or_named_first(slip: Slip, data: st.DataObject) -> None:
    found = places(slip)
    script, match = found[data.draw(st.integers(0, len(found) - 1))]
    held(slip, script, match)


def test_there_are_at_least_forty_slips_and_each_is_another() -> None:
    assert len({slip.title for slip in SLIPS}) == len(SLIPS) >= FEWEST_SLIPS
