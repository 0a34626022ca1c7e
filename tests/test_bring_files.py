"""What a file holds is read whatever wrote it; one that can't or shouldn't be gets a sentence."""

from __future__ import annotations

import docx
import pytest

from sameboat.bring import Refused, bring
from sameboat.bring.formats import text
from sameboat.check import examine
from sameboat.parse import parse
from sameboat.vocabulary import languages
from tests.bring_files import HOSTILE, saved, table_of_talk, termosifone

WORDS = "Perché? “Così è”, dice Anna – però è già lunedì, e lei non può più."


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_not_read_gets_a_sentence(name: str) -> None:
    called, data, reason = HOSTILE[name]
    with pytest.raises(Refused) as refused:
        bring(called, data())
    assert refused.value.reason == reason
    for code in languages():
        assert refused.value.sentence(code).endswith(".")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman"]
)
def test_a_text_is_read_in_the_encoding_it_was_saved_in(encoding: str) -> None:
    assert text.decoded((WORDS * 3).encode(encoding)).strip("\ufeff") == WORDS * 3


def test_a_word_document_keeps_its_comments_and_what_was_changed_while_changes_were_tracked() -> (
    None
):
    found = bring("Il termosifone.docx", termosifone())
    assert found.code == "it"
    assert "Nota (Maria): È ottobre o novembre?" in found.text
    assert "Nota (Rosa): qui è stato tolto: da ottobre" in found.text
    assert "Nota (Rosa): qui è stato aggiunto: forte" in found.text
    assert "Fa freddo, e il termosifone batte forte\n" in found.text
    assert "Nota: bozza di Maria, terza versione" in found.text


def test_a_word_document_is_a_sound_script_without_a_question() -> None:
    found = bring("Il termosifone.docx", termosifone())
    assert found.questions == ()
    left = [str(one) for one in examine(found.text, code="it")[1] if one.severity == "error"]
    assert left == []
    assert "\ntitolo: Il termosifone\n" in found.text
    assert "\n  Anna:\n  Paolo:\n" in found.text


def test_a_table_of_talk_in_an_opendocument_is_talk() -> None:
    found = bring("kitchen.odt", table_of_talk())
    assert "Teresa: Come out, love." in found.text
    assert "Note: Who | What" in found.text
    assert "Note (Rosa): taken out here: and cold" in found.text
    assert "Note (Maria): Was it?" in found.text
    assert "It is dark.\n" in found.text
    assert "### “Who is there?”" in found.text
    assert "### You wait." in found.text


PASTED = """<html><body><!--StartFragment--><p class=MsoTitle>The lift</p><h1>Monday</h1>
<p class="MsoNormal"><b>Anna</b>:&nbsp;Three <del cite="mailto:Rosa">long </del>weeks now.</p>
<p style="text-decoration:underline"><span style="text-decoration:underline">Tuesday</span></p>
<script>alert("no")</script><style>p {}</style><ul><li>“Who else?”</li><li>You wait.</li></ul>
<table><tr><td>Anna</td><td>Still <i>broken</i>.</td></tr></table><p>Anna: So.</p></body></html>"""


def test_what_is_pasted_is_read_as_text_and_structure_alone() -> None:
    found = bring("", PASTED.encode())
    for line in (
        *("title: The lift", "## Monday", "Anna: Three weeks now.", "## Tuesday"),
        *("Note (Rosa): taken out here: long", "### “Who else?”", "Anna: Still broken."),
    ):
        assert line in found.text.split("\n")
    assert "alert" not in found.text


def test_a_table_of_choices_is_read_with_what_follows_on_each() -> None:
    made = docx.Document()
    made.add_heading("Scene 1. The pier", 1)
    made.add_paragraph("Anna to you: The boat has gone.")
    table = made.add_table(rows=0, cols=2)
    for said, told in (
        ("What you say", "What happens"),
        ("“Who else wanted it?”", "Paolo: I did. Good. They are two now. END. They row."),
        ("You wait a little.", "Anna: Well. Why: She may go on. But she can’t. Half and half."),
        ("Anna", ""),
    ):
        row = table.add_row().cells
        row[0].text, row[1].text = said, told
    found = bring("a.docx", saved(made), "en")
    choices = parse(found.text).case.scenes[0].choices
    assert [(one.said.source, one.fit_id) for one in choices] == [
        ("“Who else wanted it?”", "fits"),
        ("You wait a little.", "partly"),
    ]
    assert [text.source for one in choices for text in one.feedback] == [
        "Good. They are two now.",
        "She may go on. But she can’t. Half and half.",
    ]
    assert "Ending: They row." in found.text
    assert "Note: Anna\n" in found.text  # nothing stood beside the name
