"""What is said of a mistake is said in every language, and a mend stands where its words do."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
import yaml

import sameboat
from sameboat.parse import parse
from sameboat.play import PathError, play
from sameboat.problems import Mend, Problem, applied, placed
from sameboat.vocabulary import languages

PACKAGE = Path(sameboat.__file__).parent
MAKES = {
    ("condition", "_problem"): 2,
    ("", "of"): 3,
    ("", "problem"): 2,
    ("source", "problem"): 1,
    ("status", "problem"): 1,
    ("", "complain"): 0,
    ("", "PathError"): 0,
    ("", "NoRecordError"): 0,
    ("", "Difference"): 1,
    ("languages", "_many"): 0,
}
"""What makes a problem, in a module and in any, and which of its arguments, from 0, is the id."""


def written(code: str) -> dict[tuple[str, str], Any]:
    """Return the messages of a language: code and id, then what is said."""
    found: dict[tuple[str, str], Any] = {}
    folder = files("sameboat") / "languages" / code / "problems"
    for entry in folder.iterdir():
        for key, entries in yaml.safe_load(entry.read_text(encoding="utf-8")).items():
            for name, said in entries.items():
                assert (key, name) not in found, f"{key}.{name} stands twice"
                found[key, name] = said
    return found


def gaps(said: Any) -> set[str]:
    if isinstance(said, dict):
        return set().union(*map(gaps, said.values()))
    return {name for _, name, _, _ in Formatter().parse(str(said)) if name}


@pytest.mark.parametrize("code", languages())
def test_every_message_stands_in_every_language_with_the_same_gaps(code: str) -> None:
    assert {key: gaps(said) for key, said in written(code).items()} == {
        key: gaps(said) for key, said in written("en").items()
    }


@pytest.mark.parametrize("code", languages())
def test_a_message_says_what_is_wrong_and_has_a_form_for_many(code: str) -> None:
    for (group, name), said in written(code).items():
        if group != "phrases":
            assert said.keys() <= {"wrong", "expected", "otherwise", "simply"}, (group, name)
            assert said["wrong"], (group, name)
            forms = [form for form in said.values() if isinstance(form, dict)]
            assert all("many" in form for form in forms), (group, name)


def ids(path: Path) -> Iterator[tuple[str, str]]:
    """Yield code and id of each problem that a module makes.

    The id is written where the problem is made, or given there to the name `identifier`.
    """
    text = path.read_text(encoding="utf-8")
    own = next(filter(None, map(_code, ast.parse(text).body)), path.parent.name)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            places = {MAKES[key] for key in ((path.stem, name), ("", name)) if key in MAKES}
            elsewhere = [str(ast.unparse(part)) for part in node.args]
            code = next((part[:-5] for part in elsewhere if part.endswith(".CODE")), own)
            said = [node.args[at] for at in places if len(node.args) > at]
            yield from ((code.replace("_", "-"), found) for part in said for found in _said(part))
        elif isinstance(node, ast.Assign) and "identifier" in ast.unparse(node.targets[0]):
            yield from ((own, found) for found in _said(node.value))


def _code(node: ast.stmt) -> str:
    """Return the code that a statement of a module makes its own, or takes from another."""
    if isinstance(node, ast.ImportFrom) and "CODE" in [alias.name for alias in node.names]:
        return str(node.module).rpartition(".")[2]
    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "CODE":
        return str(ast.literal_eval(node.value))
    return ""


def _said(node: ast.expr) -> Iterator[str]:
    """Yield the string that an expression is, or those it chooses between."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_said(node.body), *_said(node.orelse))
    elif isinstance(node, ast.Tuple):
        yield from _said(node.elts[0])


def test_every_id_has_its_message_and_every_message_its_problem() -> None:
    used = {found for path in PACKAGE.rglob("*.py") for found in ids(path)}
    assert used == {key for key in written("en") if key[0] != "phrases"}


def test_a_message_is_told_in_the_language_of_its_script() -> None:
    english = Problem.of("File 3", 1, "record", "large", "en", {"most": 4})
    italian = Problem.of("File 3", 1, "record", "large", "it", {"most": 4})
    assert english.wrong == "the file is larger than 4 MB"
    assert italian.wrong == "il file supera i 4 MB"
    assert hash(english) != hash(italian)
    assert english < Problem.of("File 3", 2, "record", "blank")


def test_a_path_that_cannot_be_taken_is_told_in_the_language_of_the_case() -> None:
    case = parse("## Il tavolo\n\n### Uno\n\nSì.\n\n### Due\n\nNo.\n", code="it").case
    with pytest.raises(PathError, match='chiede la scelta 3, ma "Il tavolo" ne ha 2'):
        play(case, (3,))


TEXT = "---\r\ntitle: A\r\n---\r\n\r\n  **Mvoe:**  give   bakc\r\n"


@pytest.mark.parametrize(
    ("at", "behind", "column", "old"),
    [
        ("Mvoe", False, 5, "Mvoe"),
        ("give bakc", True, 14, "give   bakc"),
        ("bakc", False, 21, "bakc"),
    ],
)
def test_the_words_of_a_problem_are_found_in_their_line(
    at: str, behind: bool, column: int, old: str
) -> None:
    problem = Problem.of("x.md", 5, "record", "blank", at=at, instead="new", behind=behind)
    (found,) = placed([problem], TEXT)
    assert problem.mend is None
    assert found.mend == Mend(5, column, old, "new")
    assert found.words == "**Mvoe:**  give   bakc"
    assert applied(TEXT, found.mend) == TEXT.replace(old, "new")


def test_words_that_are_not_in_their_line_have_no_mend() -> None:
    (found,) = placed([Problem.of("x.md", 5, "record", "blank", at="Fit", instead="x")], TEXT)
    assert (found.mend, found.column, found.words) == (None, 3, "**Mvoe:**  give   bakc")
    (found,) = placed([Problem.of("x.md", 9, "record", "blank", at="Fit")], TEXT)
    assert (found.column, found.words) == (1, "")


def test_a_long_line_is_cut_around_the_words_that_are_meant() -> None:
    line = "word " * 100 + "hree " + "word " * 100
    (found,) = placed([Problem.of("x.md", 1, "record", "blank", at="hree")], line)
    assert "hree" in found.words
    assert len(found.words) <= 80
    assert found.column == 501


def test_a_mend_is_not_applied_elsewhere() -> None:
    with pytest.raises(ValueError, match="doesn't stand in line 1"):
        applied("Move: give back", Mend(1, 2, "Move", "Fit"))
