"""A script is read from its text alone, and from a file once for all who ask."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sameboat.check import departures, examine
from sameboat.course import reading
from sameboat.parse import parse, parse_bytes
from sameboat.vocabulary import FormName
from tests.fixture import FOLDER

CASE = (FOLDER / "cli" / "key.md").read_text(encoding="utf-8")
EXERCISE = (FOLDER / "exercise/samples/sort/en.md").read_text(encoding="utf-8")
ITALIAN = "---\ntitolo: Le notti\ntipo: ordinare\n---\n"


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        (CASE, "en", "case"),
        (EXERCISE, "en", "exercise"),
        ("---\nchecks: [back-action]\n---\n", "en", "exercise"),
        (ITALIAN, "it", "exercise"),
        (ITALIAN, "en", "case"),
        ("kind: sort\n\n## No line of hyphens\n", "en", "exercise"),
        ("## The table\n\nkind: sort\n", "en", "case"),
        ("", "en", "case"),
    ],
)
def test_a_text_tells_whether_it_is_a_case_or_an_exercise(
    text: str, code: str, expected: FormName
) -> None:
    assert parse(text, code=code).script.form == expected


@pytest.mark.parametrize("form", ["case", "exercise"])
def test_whoever_knows_the_form_says_it(form: FormName) -> None:
    assert parse(EXERCISE, form=form).script.form == form
    assert parse_bytes(b"\xff", "en.md", "x", "en", form).script.form == form


def test_a_script_that_is_of_the_other_form_is_not_handed_out() -> None:
    with pytest.raises(TypeError, match=r"script\.md is an exercise"):
        _ = parse(EXERCISE).case
    with pytest.raises(TypeError, match=r"script\.md is a case"):
        _ = parse(CASE).exercise


def test_what_was_parsed_keeps_its_text_as_it_was() -> None:
    text = CASE.replace("\n", "\r\n")
    assert parse(text).text == text
    assert parse(text).script == parse(CASE).script
    assert parse_bytes(CASE.encode(), "en.md", "key", "en") == parse(CASE, "en.md", "key")
    assert parse_bytes(b"\xff", "en.md", "key", "en").text == ""


def test_a_text_of_either_form_is_examined_without_a_file() -> None:
    case = f"{CASE}\n[here](letter.pdf)\n\nFeedbak: So.\n"
    exercise = f"{EXERCISE}\n[here](letter.pdf)\n\nFitt: fits\n"
    for text in (case, exercise):
        parsed, problems = examine(text, exists=lambda _: False)
        assert parsed == parse(text)
        assert {"label", "link"} <= {problem.code for problem in problems}
        _, problems = examine(text, exists=lambda name: name == "letter.pdf")
        assert "link" not in {problem.code for problem in problems}


def test_two_forms_are_no_languages_of_one_script() -> None:
    case, exercise = parse(CASE).script, parse(EXERCISE).script
    assert list(departures(case, exercise)) == []
    for text in (CASE, EXERCISE):
        first, less = parse(text), parse(text.rpartition("\n## ")[0])
        assert list(departures(first.script, first.script)) == []
        assert list(departures(first.script, less.script)) != []


def test_a_file_is_parsed_again_only_when_its_bytes_have_changed(tmp_path: Path) -> None:
    path = tmp_path / "cases" / "key" / "en.md"
    path.parent.mkdir(parents=True)
    shutil.copy(FOLDER / "cli" / "key.md", path)
    one = reading.read(path)
    assert reading.read(path) is one
    path.touch()
    assert reading.read(path) is one
    path.write_text(CASE.replace("Fit:", "Fit :"), encoding="utf-8")
    assert reading.read(path) is not one
    path.write_text(CASE, encoding="utf-8")
    assert reading.read(path) is one
