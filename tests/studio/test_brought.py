"""What the studio is answered when somebody brings what they have."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

from sameboat.studio.desk import ask
from tests.bring_files import HOSTILE, termosifone

DRAFT = Path(__file__).parents[1] / "fixtures" / "drafts" / "the-blue-tin.txt"


def asked(*values: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ask("bring", json.dumps(values)))
    assert "failed" not in found, found
    return found


def held(data: bytes) -> dict[str, str]:
    return {"bytes": base64.b64encode(data).decode()}


def test_a_guess_says_what_of_the_draft_became_what_of_the_script() -> None:
    found = asked("the-blue-tin.txt", held(DRAFT.read_bytes()), "", "en", {}, [])
    line = next(one for one in found["lines"] if one["line"] == 16)
    (guess,) = line["guesses"]
    assert guess["words"] == "Taken for the title of a scene."
    assert (line["words"], line["became"]) == ("# Scene 1: The kitchen", "## The kitchen")
    without = asked("the-blue-tin.txt", held(DRAFT.read_bytes()), "", "en", {}, [guess["id"]])
    assert "Note: # Scene 1: The kitchen" in without["text"]


def test_answers_stand_in_the_script_and_can_be_changed() -> None:
    found = asked("the-blue-tin.txt", held(DRAFT.read_bytes()), "", "it", {}, [])
    (question,) = found["questions"]
    assert question["words"] == "Quale scelta mette in pratica «experiential knowledge»?"
    assert question["answer"] == ""
    after = asked("the-blue-tin.txt", held(DRAFT.read_bytes()), "", "it", {question["id"]: "4"}, [])
    assert after["questions"] == [question | {"answer": "4"}]
    assert "Concept: experiential-knowledge" in after["text"]
    assert (after["errors"], after["gaps"]) == (0, 0)


def test_what_is_asked_of_several_choices_says_so() -> None:
    draft = "## Monday\n\n### You wait.\n\nFit: yes\n\n### “Who else?”\n\nFit: yes\n"
    found = asked("draft.md", held(draft.encode()), "", "en", {}, [])
    assert [one["about"] for one in found["questions"] if one["all"]] == [
        "You wait.",
        "“Who else?”",
    ]
    top = [one["id"].partition(":")[0] for one in found["questions"] if not one["all"]]
    assert top[:4] == ["field-title", "field-level", "field-you", "field-people"]


def test_a_document_tells_its_language_and_its_title() -> None:
    found = asked("Il termosifone.docx", held(termosifone()), "", "en", {}, [])
    assert (found["lang"], found["title"], found["errors"]) == ("it", "Il termosifone", 0)


def test_what_is_pasted_needs_no_name() -> None:
    found = asked("", "<p>Anna: So.</p><p>Anna: Well.</p>", "en", "en")
    assert [line["words"] for line in found["lines"]] == ["Anna: So.", "Anna: Well."]


def test_a_file_that_is_not_read_is_refused_in_the_language_of_the_page() -> None:
    called, data, _ = HOSTILE["a PDF"]
    assert asked(called, held(data()), "", "it")["refused"].startswith("È un PDF")
