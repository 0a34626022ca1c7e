"""Every language has a word for everything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
import yaml

from sameboat.vocabulary import concepts, kinds, language, languages, moves


def words(data: Mapping[str, Any], at: str = "") -> Iterator[tuple[str, object]]:
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield from words(value, f"{at}{key}.")
        else:
            yield f"{at}{key}", value


def written(code: str, form: str) -> dict[str, Any]:
    path = files("sameboat") / "languages" / code / "script" / f"{form}.yml"
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def page(code: str) -> dict[str, object]:
    return dict(words(language(code).page))


def test_no_sentence_is_cut_short_by_what_yaml_takes_for_a_comment() -> None:
    """A value without quotation marks ends where a blank and a `#` follow."""
    found = [
        f"{path.name}: {line}"
        for path in Path(str(files("sameboat") / "languages")).rglob("*.yml")
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.match(r"\s*[\w-]+: [^\s\"'{\[][^\"'{\[]*\w\. .* #", line)
    ]
    assert found == []


@pytest.mark.parametrize("code", languages())
def test_a_language_has_every_word_that_english_has(code: str) -> None:
    assert set(page(code)) == set(page("en"))


@pytest.mark.parametrize("code", languages())
def test_a_sentence_has_the_same_gaps_in_every_language(code: str) -> None:
    def gaps(text: object) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(str(text)) if name}

    english = page("en")
    assert {k: gaps(v) for k, v in page(code).items()} == {k: gaps(v) for k, v in english.items()}


@pytest.mark.parametrize("code", languages())
def test_every_move_and_concept_has_a_name(code: str) -> None:
    named = {identifier for group, identifier in language(code).shown if group == "moves"}
    assert named == set(moves())
    assert all(terms[code] for terms in concepts().values())


@pytest.mark.parametrize("code", languages())
def test_no_spelling_means_two_things(code: str) -> None:
    script = written(code, "case")
    for group in ("labels", "fields", "levels", "fits", "moves"):
        spellings = [word for group_words in script[group].values() for word in group_words]
        assert len(spellings) == len(set(spellings))
    status = written(code, "status")
    for group in ("stages", "replies", "settled", "months", "contents", "settings"):
        spellings = [word for group_words in status[group].values() for word in group_words]
        assert len(spellings) == len(set(spellings))


FORMS = ("case", "exercise")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("code", languages())
def test_a_script_has_every_word_in_every_language(code: str, form: str) -> None:
    assert set(language(code, form).shown) == set(language("en", form).shown)
    assert language(code, form).page == language(code).page


@pytest.mark.parametrize("code", languages())
def test_every_kind_of_exercise_has_a_name(code: str) -> None:
    named = {identifier for group, identifier in language(code).shown if group == "kinds"}
    assert named == set(kinds())


@pytest.mark.parametrize("code", languages())
def test_no_spelling_means_two_things_in_an_exercise(code: str) -> None:
    words = language(code, "exercise")
    case, exercise = written(code, "case"), written(code, "exercise")
    for group in ("labels", "fields", "kinds", "ties"):
        groups = exercise[group] | case.get(group, {})
        used = {identifier for name, identifier in words.shown if name == group}
        spellings = [word for name in used for word in groups.get(name, ())]
        assert len(spellings) == len(set(spellings))
    assert not words.unlike & set(words.labels)


def test_every_move_comes_from_a_concept_of_the_syllabus() -> None:
    assert {move.concept for move in moves().values()} <= set(concepts())
