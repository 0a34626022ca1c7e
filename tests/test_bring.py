"""A layperson's draft becomes a script without errors, and no word of it is lost."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from sameboat.bring import Brought, bring, together
from sameboat.bring.kept import words_of
from sameboat.check import examine
from sameboat.model import Speech
from sameboat.parse import parse
from tests.fixture import Fixture, named

FOLDER = Path(__file__).parent / "fixtures" / "drafts"
GOOD = (FOLDER / "four-hashes.md").read_text(encoding="utf-8").replace("####", "###")
BLUE_TIN = sorted(path.name for path in FOLDER.glob("the-blue-tin*"))
ONE_SLIP = sorted(
    path.name
    for path in FOLDER.glob("*.md")
    if "title: The blue tin" in path.read_text(encoding="utf-8")
)
ANSWERS = {
    "“organise”": "arrange",
    "“experiential knowledge”": "4",
    "“ask for help and give back”": "ask for help",
}
MOST_QUESTIONS = 5


def brought(
    name: str, answers: Mapping[str, str] = MappingProxyType({}), undone: tuple[str, ...] = ()
) -> Brought:
    return bring(name, (FOLDER / name).read_bytes(), answers=answers, undone=undone)


def errors(text: str, code: str = "en") -> list[str]:
    return [str(found) for found in examine(text, code=code)[1] if found.severity == "error"]


def answered(name: str) -> tuple[Brought, int]:
    """Return a draft with all its questions answered, and how many there were."""
    answers: dict[str, str] = {}
    found = brought(name)
    while found.questions and len(answers) <= MOST_QUESTIONS:
        for question in found.questions:
            key = next(key for key in ANSWERS if key in question.words)
            assert ANSWERS[key] in [option.value for option in question.options]
            answers[question.id] = ANSWERS[key]
        found = brought(name, answers)
    return found, len(answers)


def meant(text: str) -> list[object]:
    """Return who is there, what can be chosen and what is said, however it is written."""
    case = parse(text).case
    choices = [choice for scene in case.scenes for choice in scene.choices]
    said = [block for block in case.every_block() if isinstance(block, Speech)]
    return [
        [(person.name, person.about) for person in case.people],
        [scene.title.source for scene in case.scenes if scene.choices],
        [(one.said.source, one.move_id, one.fit_id) for one in choices],
        [text.source for one in choices for text in one.feedback],
        [(block.speaker, block.source) for block in said],
    ]


@pytest.mark.parametrize("name", BLUE_TIN)
def test_a_first_draft_is_a_sound_script_once_five_questions_are_answered(name: str) -> None:
    found, count = answered(name)
    assert errors(found.text) == []
    assert found.errors == 0
    assert count <= MOST_QUESTIONS


@pytest.mark.parametrize("name", ONE_SLIP)
def test_a_draft_with_one_slip_keeps_its_meaning_and_asks_at_most_once(name: str) -> None:
    found, count = answered(name)
    assert errors(found.text) == []
    assert count <= 1
    assert meant(found.text) == meant(GOOD)


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.iterdir()))
def test_each_word_of_a_draft_is_in_its_script(name: str) -> None:
    found = brought(name)
    draft = " ".join(found.lines)
    assert words_of(draft) <= words_of(found.text)


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.iterdir()))
def test_a_guess_that_is_undone_is_gone_and_its_words_stand_as_a_note(name: str) -> None:
    for guess in [one for one in brought(name).guesses if one.kind != "moved"][::5]:
        without = brought(name, undone=(guess.id,))
        assert guess.id not in [other.id for other in without.guesses]
        words = words_of(" ".join(without.lines[number - 1] for number in guess.draft))
        assert words <= words_of(without.text)
        note = {"en": "note", "it": "nota"}[without.code]
        rows = [row.text for row in without.rows if set(guess.draft) & set(row.draft)]
        assert all(row.casefold().lstrip().startswith(note) for row in rows if row), rows


@pytest.mark.parametrize(
    ("name", "fixture"), named("bring"), ids=lambda part: getattr(part, "place", part)
)
def test_a_draft_becomes_a_script(name: str, fixture: Fixture) -> None:
    code = "it" if name.endswith("-it") else "en"
    found = bring("draft.txt", fixture.script.encode(), code)
    assert found.text.rstrip("\n") == fixture.expected


@pytest.mark.parametrize(
    ("name", "fixture"), named("bring"), ids=lambda part: getattr(part, "place", part)
)
def test_no_word_is_lost_and_each_guess_can_be_undone(name: str, fixture: Fixture) -> None:
    code = "it" if name.endswith("-it") else "en"
    data = fixture.script.encode()
    found = bring("draft.txt", data, code)
    assert words_of(fixture.script) <= words_of(found.text)
    for guess in found.guesses:
        without = bring("draft.txt", data, code, undone=(guess.id,))
        assert guess.id not in [other.id for other in without.guesses]
        assert words_of(fixture.script) <= words_of(without.text)


def test_each_choice_that_was_dictated_in_one_breath_is_asked_for_its_move() -> None:
    fixture = next(fixture for name, fixture in named("bring") if name == "dictated")
    found = bring("draft.txt", fixture.script.encode())
    choices = found.text.count("### ")
    missing = [one for one in found.questions if one.sort == "move-missing"]
    assert len(missing) == choices
    assert sum(missing == one for one in together(found.questions)) == 1
    answers = {one.id: "connect" for one in missing}
    again = bring("draft.txt", fixture.script.encode(), answers=answers)
    assert again.text.count("Move: connect") == choices
    assert [one.answer for one in again.answered] == ["connect"] * choices


def test_a_move_that_was_guessed_and_is_undone_is_asked() -> None:
    draft = b"""## Monday

Anna: So.

### You wait.

Move: stepping back
Fit: yes

Feedback: Anna went on."""
    found = bring("draft.md", draft, "en")
    guess = next(one for one in found.guesses if one.kind == "moved")
    assert found.sentence(guess, "en") == "Taken for the move: make room"
    without = bring("draft.md", draft, "en", undone=(guess.id,))
    asked = next(one for one in without.questions if one.sort == "move-unknown")
    assert asked.options[0].value == "make room"
    assert "Fit: yes" in without.text


def test_what_is_not_written_yet_is_to_do_and_no_mistake() -> None:
    found = bring("draft.md", b"## Monday\n\nAnna: So.\n\n### You wait.\n\nFit: yes", "en")
    told = [f"{one.code}.{one.id}" for one in examine(found.text)[1] if one.severity == "error"]
    assert {"move.missing", "reaction.none", "feedback.choice"} <= set(told)
    assert found.gaps == len([one for one in told if not one.startswith("front-matter")])


def test_what_is_told_within_a_dictated_speech_is_no_part_of_it() -> None:
    draft = (
        "Scene one the urn\n\nit is raining Ida says from the stairs it is not the bus and then "
        "nobody says anything and Ida looks at Ben then Ben says well\n\n"
        "option one Ida says shall we go to scene two option two Ida waits go to scene two\n\n"
        "Scene two the yard\n\nBen says so option one Ida goes that's a yes end of story"
    )
    text = bring("told.txt", draft.encode(), "en").text
    assert "Ida (from the stairs): It is not the bus\n\nNobody says anything" in text
    assert "Ben: Well" in text


def test_a_name_in_capitals_is_written_as_it_is_elsewhere() -> None:
    draft = "SCENE 1: The yard\n\nIda is late.\n\nIDA: Sorry.\n\nBEN: No.\n\nIDA: So."
    names = [one.name for one in parse(bring("a.txt", draft.encode(), "en").text).case.people]
    assert names == ["Ida", "BEN"]


def test_who_the_learner_is_can_stand_before_the_word_for_it() -> None:
    draft = "Dex is 15. Anj is the social worker, that's the student.\n\n## Monday\n\nDex: So."
    assert "you: Anj, the social worker\n" in bring("a.txt", draft.encode(), "en").text


def test_a_screenplay_is_read_with_how_people_say_it() -> None:
    draft = (
        "SCENE 1. THE DEPOT\n\nIt is two.\n\nOMAR\n(wryly)\nYou are early.\n\nLENA\nI am late.\n\n"
        "MRS PETROVA\nThere is sugar.\n\n1. “Who is missing?”\nSuits: yes\nOMAR\nSami.\n"
        "Why: you asked.\nThe end: Tea.\n\n2. You wait.\nSuits: no\nLENA\nWell.\nThe end: Cold tea."
    )
    text = bring("a.txt", draft.encode(), "en").text
    assert "OMAR (wryly): You are early.\n" in text
    assert "MRS PETROVA: There is sugar.\n" in text
    assert "OMAR: Sami.\n\nFeedback: you asked.\n" in text
    assert text.count("### ") == 2


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (("Sami: No.", "Sammi: So.", "Sami: Yes."), ["Sami"]),
        (("Martin: No.", "Martina: So.", "Martin: Yes.", "Martina: Well."), ["Martin", "Martina"]),
        (("Martin: No.", "Martina: So.", "Martin: Yes."), ["Martin", "Martina"]),
        (("Paolo: No.", "Paola: So.", "Paolo: Yes."), ["Paolo", "Paola"]),
    ],
)
def test_a_name_spelt_two_ways_is_one(said: tuple[str, ...], names: list[str]) -> None:
    text = bring("a.txt", "\n".join(("## Monday", "", *said)).encode(), "en").text
    assert [one.name for one in parse(text).case.people] == names


def test_a_short_sentence_that_only_has_a_word_of_a_move_is_none() -> None:
    draft = "## Monday\n\nAnna: So.\n\n### You wait.\n\nFit: no\n\nFeedback: It hurt. She means it!"
    found = bring("a.md", draft.encode(), "en")
    assert [one.kind for one in found.guesses if one.kind == "moved"] == []
