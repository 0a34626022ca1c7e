"""`sameboat new --kind` begins an exercise that passes, explains itself, and overwrites nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from sameboat.check import check_parsed
from sameboat.check.exercise import languages as skeleton
from sameboat.html.exercise import render_exercise
from sameboat.parse import parse
from sameboat.starters import exercise_starter
from sameboat.vocabulary import kinds, language, languages
from tests.test_cli_exercise import GIVE_BACK, put, run


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("kind", kinds())
def test_a_starter_has_open_notes_and_nothing_else_to_mend(kind: str, code: str) -> None:
    parsed = parse(exercise_starter("A title", kind, code), code=code)
    assert {problem.code for problem in check_parsed(parsed)} == {"note"}
    assert parsed.exercise.kind_id == kind
    assert parsed.exercise.credits


@pytest.mark.parametrize("kind", kinds())
def test_the_starters_of_a_kind_are_one_exercise_in_each_language(kind: str) -> None:
    english = parse(exercise_starter("A title", kind, "en")).exercise
    for code in languages():
        other = parse(exercise_starter("Un titolo", kind, code), code=code).exercise
        assert list(skeleton.check(english, other)) == []
        assert len(other.notes) == len(english.notes)


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("kind", kinds())
def test_a_starter_shows_every_label_of_its_kind(kind: str, code: str) -> None:
    text, found = exercise_starter("A title", kind, code), kinds()[kind]
    for label in found.top | found.part | found.answer | {"note"}:
        assert f"\n{language(code, 'exercise').word('labels', label)}: " in text
    for field in dict.fromkeys(language(code, "exercise").fields.values()):
        if field != "people":
            assert f"{language(code, 'exercise').word('fields', field)}:" in text


@pytest.mark.parametrize("code", languages())
def test_the_head_of_a_starter_names_every_kind(code: str) -> None:
    words = language(code, "exercise")
    named = ", ".join(words.word("kinds", kind) for kind in kinds())
    assert f": {named}\n" in exercise_starter("A title", "sort", code)


@pytest.mark.parametrize("kind", kinds())
def test_no_comment_for_authors_is_shown_to_learners(kind: str) -> None:
    exercise = parse(exercise_starter("A title", kind, "en")).exercise
    page = render_exercise(exercise)
    assert not [note for note in exercise.notes if note.source in page]


@pytest.mark.parametrize("title", ["The nights", "yes", 'A: "b" # c \\ d', "Perché?", "- a", "[x]"])
def test_a_title_comes_through_whatever_is_in_it(title: str) -> None:
    parsed = parse(exercise_starter(title, "match", "en"))
    assert parsed.exercise.title == title
    assert {problem.code for problem in check_parsed(parsed)} == {"note"}


@pytest.mark.parametrize("typed", ["give back", "Give-Back", "restituire"])
def test_a_kind_can_be_named_in_any_language(typed: str) -> None:
    assert run("new", "The nights", "--kind", typed) == 0
    path = Path("exercises/the-nights/en.md")
    assert list(Path().rglob("*.md")) == [path]
    assert "kind: give back\n" in path.read_text(encoding="utf-8")
    assert run("check", "the-nights") == 0


def test_one_is_told_what_the_folder_is_called_and_what_to_do_next(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("new", "exercises/Le notti", "--kind", "restituire", "--language", "it") == 0
    out = capsys.readouterr().out
    assert 'La cartella si chiama "le-notti"' in out
    assert "Scritto: exercises/le-notti/it.md" in out
    assert "sameboat print le-notti --language it" in out
    assert run("check") == 0


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("giv back", 'did you mean "give back"?'), ("zzz", "the kinds are: choose one, choose")],
)
def test_a_kind_there_is_not_is_said_with_what_is_near(
    typed: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("new", "The nights", "--kind", typed) == 2
    assert hint in capsys.readouterr().err
    assert not Path("exercises").exists()


def test_nothing_is_ever_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    path = put("exercises/nights/en.md", "mine")
    assert run("new", "nights", "--kind", "sort") == 1
    assert "is there already" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_starter_is_not_put_beside_another_exercise(capsys: pytest.CaptureFixture[str]) -> None:
    put("exercises/nights/en.md", GIVE_BACK)
    assert run("new", "nights", "--kind", "sort", "--language", "it") == 1
    err = capsys.readouterr().err
    assert "ne conserva le parti e le risposte: comincia da una copia di quel file, di nome" in err
    assert not Path("exercises/nights/it.md").exists()


def test_a_name_without_letters_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new", "?!", "--kind", "sort") == 2
    assert "An exercise needs a name with letters" in capsys.readouterr().err
