"""`sameboat new` writes a script that passes, explains itself, and overwrites nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from sameboat.check import check_parsed
from sameboat.check import languages as skeleton
from sameboat.graph import graph
from sameboat.model import Narration, Speech
from sameboat.parse import parse
from sameboat.starters import starter
from sameboat.vocabulary import language, languages
from tests.command import run


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("code", languages())
def test_a_starter_has_open_notes_and_nothing_else_to_mend(code: str) -> None:
    parsed = parse(starter("A title", code), code=code)
    assert {problem.code for problem in check_parsed(parsed)} == {"note"}


@pytest.mark.parametrize("code", languages())
def test_a_starter_shows_all_that_a_script_can_hold(code: str) -> None:
    case = parse(starter("A title", code), code=code).case
    decisions = [scene for scene in case.scenes if scene.choices]
    choices = [choice for scene in decisions for choice in scene.choices]
    blocks = list(case.every_block())
    speech = [block for block in blocks if isinstance(block, Speech)]
    assert len(decisions) == 2
    assert case.credits
    assert {choice.fit_id for choice in choices} == {"fits", "partly", "misses"}
    assert any(isinstance(choice.said, Narration) for choice in choices)
    assert any(isinstance(choice.said, Speech) and choice.said.to for choice in choices)
    assert any(isinstance(choice.said, Speech) and not choice.said.to for choice in choices)
    assert any(len(choice.feedback) > 1 for choice in choices)
    for name in ("concepts", "next", "ending", "reflect"):
        assert any(getattr(choice, name) for choice in choices)
    assert any(scene.ending and scene.reflect for scene in case.scenes)
    assert {len(block.to) for block in speech} == {0, 1, 2}
    assert any(block.manner for block in speech)
    assert any("\n- " in f"\n{b.source}" for b in blocks if isinstance(b, Narration))
    assert graph(case).walk.paths() == 9


def test_no_comment_for_authors_is_shown_to_learners() -> None:
    case = parse(starter("A title", "en")).case
    shown = " ".join(part.source for part in (*case.every_block(), *case.every_text()))
    for note in case.notes:
        assert note.source not in shown
    assert "sameboat" not in shown


def test_the_starters_are_one_case_in_each_language() -> None:
    english = parse(starter("A title", "en")).case
    for code in languages():
        other = parse(starter("Un titolo", code), code=code).case
        assert list(skeleton.check(english, other)) == []


@pytest.mark.parametrize(
    "title",
    [
        "The empty chair",
        "yes",
        "12",
        'A: "b" # c \\ d',
        "Perché?",
        "- a",
        "[x]",
        "{title}",
        "'",
        "#",
    ],
)
def test_a_title_comes_through_whatever_is_in_it(title: str) -> None:
    parsed = parse(starter(title, "en"))
    assert parsed.case.title == title
    assert not [p for p in check_parsed(parsed) if p.severity == "error"]


@pytest.mark.parametrize(
    ("name", "folder", "title"),
    [
        ("The empty chair", "the-empty-chair", "The empty chair"),
        ("the-empty-chair", "the-empty-chair", "The empty chair"),
        ("Perché no?!", "perche-no", "Perché no?!"),
        ("Straße und Fuß", "strasse-und-fuss", "Straße und Fuß"),
        ("cases/the-chair/", "the-chair", "The chair"),
        ("../../etc", "etc", "../../etc"),
        ("x" * 300, "x" * 60, "x" * 300),
    ],
)
def test_the_folder_is_named_in_small_letters(name: str, folder: str, title: str) -> None:
    assert run("new", name) == 0
    path = Path("cases") / folder / "en.md"
    assert list(Path().rglob("*.md")) == [path]
    assert parse(path.read_text(encoding="utf-8")).case.title.casefold() == title.casefold()
    assert run("check", folder) == 0


def test_one_is_told_what_the_folder_is_called_and_what_to_do_next(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("new", "La sedia vuota", "--language", "it")
    out = capsys.readouterr().out
    assert 'La cartella si chiama "la-sedia-vuota"' in out
    assert "Scritto: cases/la-sedia-vuota/it.md" in out
    assert "sameboat play la-sedia-vuota --language it" in out


def test_a_name_without_letters_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new", "?!") == 2
    assert "needs a name with letters" in capsys.readouterr().err
    assert not Path("cases").exists()


def test_nothing_is_ever_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    path = Path("cases/chair/en.md")
    path.parent.mkdir(parents=True)
    path.write_text("mine", encoding="utf-8")
    assert run("new", "Chair") == 1
    assert "is there already" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "mine"


def test_the_other_language_can_be_begun_as_long_as_the_story_is_the_starters() -> None:
    assert run("new", "chair") == 0
    assert run("new", "chair", "--language", "it") == 0
    assert run("check", "chair") == 0


def test_a_starter_is_not_put_beside_another_story(capsys: pytest.CaptureFixture[str]) -> None:
    path = Path("cases/key/en.md")
    path.parent.mkdir(parents=True)
    source = Path(__file__).parent / "fixtures" / "cli" / "key.md"
    path.write_bytes(source.read_bytes())
    assert run("new", "key", "--language", "it") == 1
    assert "comincia da una copia di quel file, di nome it.md" in capsys.readouterr().err
    assert not path.with_name("it.md").exists()


def test_every_language_has_a_starter_that_names_its_fields_and_labels() -> None:
    for code in languages():
        text = starter("x", code)
        for group in ("labels", "fields"):
            for identifier in dict.fromkeys(getattr(language(code), group).values()):
                assert f"{language(code).word(group, identifier)}:" in text
