"""What is said of a script before it begins, and how it stands with the people it comes from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sameboat import standing as stands
from sameboat.check import departures
from sameboat.html import render
from sameboat.html.exercise import render_exercise
from sameboat.model import Agreement, Case
from sameboat.paper.case import sheets
from sameboat.paper.exercise import handout
from sameboat.parse import parse
from sameboat.standing import address, beforehand, level_and_setting, link, standing
from sameboat.terminal.story import front
from tests.test_check import FRAME

UNREVIEWED = "No expert by experience has reviewed this case yet."
NOBODY = (
    "nobody yet",
    "not yet",
    "no",
    "nobody",
    "none",
    "—",
    "Not yet.",
    "nobody yet; perhaps in May",
)


def case(*fields: str, code: str = "en") -> Case:
    return parse(FRAME.replace("teaches:", "\n".join([*fields, "teaches:"])), code=code).case


def agreed(to: Case) -> Case:
    given = Agreement(date(2026, 4, 12), to.version)
    return replace(to, status=replace(to.status, asked=True, agreed=given))


def faces(of: Case) -> dict[str, str]:
    """Return all that an outlet shows of a case."""
    told = " ".join(paragraph.text for paragraph in front(of))
    return {"page": render(of), "paper": sheets(of), "terminal": told}


@pytest.mark.parametrize("written", NOBODY)
def test_nobody_has_reviewed_it_however_that_is_written(written: str) -> None:
    assert standing(case(f"reviewed: {written}")) == (UNREVIEWED,)


@pytest.mark.parametrize("written", ["nessuno", "non ancora", "ancora nessuno", "no", "not yet"])
def test_nobody_has_reviewed_it_in_italian(written: str) -> None:
    found = standing(parse(f"---\ntitolo: Le scale\nriletto: {written}\n---\n", code="it").script)
    assert standing(case(f"reviewed: {written}")) == (UNREVIEWED,)
    assert found == ("Nessun esperto per esperienza ha ancora riletto questo caso.",)


def test_a_case_says_how_far_it_is_who_reviewed_it_and_who_wrote_it() -> None:
    found = case("status: draft", "reviewed: Two carers, spring 2026", "credits: Rosa")
    assert standing(found) == (
        "This is a draft.",
        "Reviewed by: Two carers, spring 2026",
        "Credits: Rosa",
    )


def test_those_who_agreed_are_named_as_they_chose_or_not_at_all() -> None:
    assert standing(agreed(case("named: Teresa's group")))[1] == (
        "Those it comes from agreed to this version on 12 April 2026: Teresa's group."
    )
    for field in ("named: nobody", "credits: c"):
        assert standing(agreed(case(field)))[1] == (
            "Those it comes from agreed to this version on 12 April 2026."
        )


def test_nobody_is_named_who_agreed_to_another_version_or_not_yet() -> None:
    for field in ("agreed: not yet", "agreed: 2026-04-12"):
        found = standing(case(field, "named: Teresa's group"))
        assert found == (UNREVIEWED, "Those it comes from haven't agreed to this version yet.")
    found = standing(case("agreed: 2026-04-12, to 3f9c2a71b0de", "named: Teresa's group"))
    assert found[1] == (
        "Those it comes from agreed to another version on 12 April 2026, and haven't agreed to "
        "this one yet."
    )


def test_an_agreement_ends_with_the_text_it_was_given_to() -> None:
    version = case().version
    before = case(f"agreed: 2026-04-12, to {version}")
    after = parse(
        FRAME.replace("teaches:", f"agreed: 2026-04-12, to {version}\nteaches:").replace(
            "Yes.", "No."
        )
    ).case
    assert before.status.is_agreed(before.version)
    assert not after.status.is_agreed(after.version)


def test_known_words_are_shown_in_their_usual_spelling_and_others_as_they_are() -> None:
    found = case(
        "contains: [Grief, fear in the family, a dog that barks]", "setting: at home, school"
    )
    assert beforehand(found) == (
        "A word beforehand: this case contains bereavement, fear at home and a dog that barks."
    )
    assert level_and_setting(found) == "Case · home, school"
    group = replace(case("setting: group, school"), level="group")
    assert level_and_setting(group) == "Group · school"
    assert (beforehand(case()), level_and_setting(case())) == ("", "Case")


def test_a_list_is_taken_apart_as_people_write_it() -> None:
    for written in ("illness and fear at home", "illness; fear at home.", "illness, fear at home"):
        assert beforehand(case(f"contains: {written}")).endswith("illness and fear at home.")
        assert len(case(f"contains: {written}").status.contains) == 2
    assert len(case("contains: a dog and its fleas").status.contains) == 1


def test_every_outlet_says_how_a_case_stands_and_what_it_contains_before_the_first_scene() -> None:
    found = case(
        "status: draft", "write to: rosa@example.org", "contains: illness", "setting: hospital"
    )
    said = (
        "This is a draft.",
        UNREVIEWED,
        "rosa@example.org",
        "this case contains illness.",
        "Case · hospital",
    )
    for shown in faces(found).values():
        assert all(sentence in shown for sentence in said)
    for shown in (render(found), sheets(found)):
        assert shown.index("contains illness") < shown.index("Yes?")


def test_an_exercise_says_it_too() -> None:
    text = "title: x\nkind: reflect\nstatus: draft\ncontains: illness\nwrite to: a@b.example"
    exercise = parse(f"---\n{text}\n---\n").exercise
    for shown in (render_exercise(exercise), handout(exercise)):
        assert "this exercise contains illness." in shown
        assert "This is a draft." in shown
        assert "No expert by experience has reviewed this exercise yet." in shown
        assert "a@b.example" in shown


def test_an_address_is_the_scripts_own_else_the_projects_and_else_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "Write to:" not in render(case())
    monkeypatch.setattr(stands, "write_to", lambda: "https://example.org/write")
    assert address(case()).written == "https://example.org/write"
    assert address(case("write to: rosa@example.org")).written == "rosa@example.org"


def test_each_language_of_a_case_stands_as_it_does() -> None:
    fields = "status: published\nreviewed: Rosa\ncontains: illness\nsetting: home\nteaches:"
    english = parse(FRAME.replace("teaches:", fields)).case
    assert list(departures(english, case("status: draft"))) == []
    assert list(departures(case("agreed: not yet"), english)) == []


LINKS = {
    "rosa@example.org": "mailto:rosa@example.org",
    "https://example.org/write": "https://example.org/write",
    "http://example.org": "",
    "javascript:alert(1)": "",
    "rosa@example.org?cc=all@example.org": "",
    "Rosa": "",
}


@pytest.mark.parametrize(("written", "to"), LINKS.items())
def test_only_an_address_is_a_link(written: str, to: str) -> None:
    assert link(written) == to
    assert (
        "<a href" in render(case(f"write to: {written}")).split("sb-foot")[1].split("</footer")[0]
    ) == bool(to)
