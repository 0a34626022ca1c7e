"""A call by its name: JSON goes in and comes out, and one that goes wrong harms no other."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sameboat.studio import desk
from sameboat.studio.desk import CALLS
from tests.conftest import ROOT

CASE = (ROOT / "cases/anna-and-attilio/en.md").read_text("utf-8")
EXERCISE = next((ROOT / "exercises").glob("*/en.md")).read_text("utf-8")


def ask(name: str, *values: object) -> Any:
    return json.loads(desk.ask(name, json.dumps(values)))


@pytest.mark.parametrize(
    "name", sorted({*CALLS} & {"check", "known", "map", "outline", "paper", "pieces", "shown"})
)
@pytest.mark.parametrize("text", ["", "# 😀 \ud800", CASE, EXERCISE], ids=str)
def test_every_script_gets_an_answer(name: str, text: str) -> None:
    found = ask(name, text, "en")
    assert "failed" not in found
    json.dumps(found)


def test_a_call_that_goes_wrong_says_so_and_the_next_is_answered() -> None:
    assert ask("nothing")["failed"].startswith("nothing: KeyError")
    assert ask("check")["failed"].startswith("check: TypeError")
    assert json.loads(desk.ask("check", "{"))["failed"].startswith("check: JSONDecodeError")
    assert ask("compared", "a", "a") == [["same", "a"]]


def test_a_file_goes_in_and_comes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    turned = ModuleType("sameboat.studio.turned")
    vars(turned)["turned"] = lambda data: {"name": "a", "data": data[::-1]}
    monkeypatch.setitem(sys.modules, turned.__name__, turned)
    monkeypatch.setattr(desk, "CALLS", {"turned": "turned"})
    assert ask("turned", {"bytes": "AAH/"}) == {"name": "a", "data": {"bytes": "/wEA"}}


def test_each_call_has_its_module() -> None:
    folder = Path(desk.__file__).parent
    there = {path.stem for path in folder.glob("*.py")} | {
        path.parent.name for path in folder.glob("*/*.py")
    }
    assert {*CALLS.values()} <= there
