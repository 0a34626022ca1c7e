"""What the studio says beside each thing, and the words that it knows a script by."""

from __future__ import annotations

import re

import pytest

from sameboat.check import examine
from sameboat.studio.spelt import spelt
from sameboat.vocabulary import FormName, language, languages

FORMS: tuple[FormName, ...] = ("case", "exercise")
KINDS = {"scene", "choice", "speech", "text", "top"}
LABEL = re.compile(r"`([^`:\\]+):[^`]*`")


@pytest.mark.parametrize("code", languages())
def test_every_label_and_every_top_line_has_its_paragraph(code: str) -> None:
    things = set(KINDS)
    for form in FORMS:
        words = language(code, form)
        things |= {*words.labels.values(), *words.fields.values()}
    said = language(code).page["help"]
    assert set(said) == things
    assert [thing for thing, words in said.items() if len(words.split()) > 80] == []


@pytest.mark.parametrize("code", languages())
def test_labels_in_a_paragraph_are_those_of_the_language(code: str) -> None:
    people = "|".join(("Luisa", "Tu", "You"))
    for thing, said in language(code).page["help"].items():
        for label in LABEL.findall(said):
            known = label.split(" (")[0].casefold() in spelt(code)["labels"]
            assert known or re.match(people, label), f"{thing}: {label}"


@pytest.mark.parametrize("code", languages())
def test_the_page_knows_every_spelling_of_both_forms(code: str) -> None:
    found = spelt(code)
    for form in FORMS:
        words = language(code, form)
        assert found["labels"].items() >= words.labels.items()
        assert found["fields"].items() >= words.fields.items()
    assert found["shown"][0] == f"{language(code).word('fields', 'title')}: "


def test_a_note_that_is_written_as_the_help_says_is_settled() -> None:
    for code, label in (("en", "Note (Rosa, done)"), ("it", "Nota (Rosa, fatto)")):
        assert f"`{label}:`" in language(code).page["help"]["note"]
        _, problems = examine(f"---\ntitle: x\n---\n\n{label}: Yes.\n", f"{code}.md", code=code)
        assert not [problem for problem in problems if problem.code == "note"]
