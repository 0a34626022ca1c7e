"""Every rule for exercises says what it should about what it should, and nothing else.

A fixture's file bears the code of the rule it is for; what other rules say isn't looked at.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sameboat
from sameboat.check import check_parsed
from sameboat.check.exercise import languages
from sameboat.parse import parse
from sameboat.vocabulary import kinds, language
from tests.fixture import FOLDER, Fixture, named
from tests.test_check import BESIDE, shown

PACKAGE = Path(sameboat.__file__).parent

# A script of a fixture that is no whole file begins with its kind and goes on below this.
FRAME = """---
title: The frame
kind: {kind}
checks: [back-action]
people:
  Anna: 82
  Luisa: 71
---
"""
SHARED = {
    *(
        "bullet",
        "chat",
        "colon",
        "condition",
        "field",
        "furniture",
        "markdown",
        "next-scene",
        "quotation",
        "remark",
        "signpost",
        "source",
        "voice",
    )
}
"""Codes of pieces that read all scripts, or cases alone, and have their fixtures with the cases."""


def problems_of(code: str, script: str) -> str:
    if code == "languages":
        first, second = script.split("=====\n")
        found = languages.check(parse(first).exercise, parse(second, code="it").exercise)
        return shown(sorted(found, key=lambda problem: problem.line), code)
    text, language = whole(code, script)
    parsed = parse(text, code=language, form="exercise")
    # The kind's own line counts, so that lines are those of the fixture.
    above = 0 if text == script else FRAME.count("\n") - 1
    return shown(check_parsed(parsed, BESIDE.__contains__), code, above)


def whole(code: str, script: str) -> tuple[str, str]:
    """Return a fixture as a whole script, and its language."""
    language = "it" if "titolo:" in script else "en"
    if script.startswith("---"):
        return script, language
    kind, _, below = script.partition("\n")
    return FRAME.format(kind=kind) + below, language


@pytest.mark.parametrize(
    ("code", "fixture"), named("exercise/check"), ids=lambda part: getattr(part, "place", "")
)
def test_a_rule_says_what_the_fixture_expects(code: str, fixture: Fixture) -> None:
    assert problems_of(code, fixture.script) == fixture.expected


def test_every_code_has_its_fixtures() -> None:
    both = [
        PACKAGE / "check" / f"{name}.py" for name in ("image", "link", "note", "person", "status")
    ]
    both.append(PACKAGE / "check" / "raw_html.py")
    sources = [*(PACKAGE / "check" / "exercise").glob("*.py"), *(PACKAGE / "parse").glob("*.py")]
    codes = {
        found[1]: path.stem
        for path in (*sources, *both)
        if (found := re.search(r'^CODE = "(.+)"$', path.read_text(encoding="utf-8"), re.MULTILINE))
    }
    have = {path.stem for path in (FOLDER / "exercise" / "check").glob("*.md")}
    assert codes.keys() - SHARED == have
    assert all(code.replace("-", "_") == name for code, name in codes.items())


@pytest.mark.parametrize("kind", kinds())
def test_a_kind_has_room_for_each_of_its_labels(kind: str) -> None:
    found = kinds()[kind]
    words = language("en", "exercise").labels.values()
    assert found.top | found.part | found.answer <= set(words)
    assert bool(found.answer) == bool(found.answers[1])
    assert bool(found.part or found.answer) <= bool(found.parts[1])


def test_every_label_of_exercises_belongs_to_a_kind() -> None:
    used = {label for kind in kinds().values() for label in kind.top | kind.part | kind.answer}
    assert used | {"note"} == set(language("en", "exercise").labels.values())
