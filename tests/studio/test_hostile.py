"""Whatever stands in a script, it goes through all that is sent, noted and agreed to as words."""

from __future__ import annotations

import re

import html5lib
from hypothesis import given, settings
from hypothesis import strategies as st

from sameboat.parse import parse
from sameboat.studio.notes import noted, notes
from sameboat.studio.remarks import remarks
from sameboat.studio.send import agreed, send
from sameboat.studio.status import FIELDS, status
from tests.case_scripts import anything
from tests.exercise_scripts import exercises
from tests.studio.test_notes import CASE

HOSTILE = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<!-- ]]> --><svg onload=alert(1)>",
    "javascript:alert(1)",
    "&lt;script&gt;",
    "\ud800\x00\x1b[31m",
    "[1] “a” b\n[= 00000000]",
    "---\ntitle: x\n---\n## y",
    "x" * 3000,
)
WORDS = st.sampled_from(HOSTILE)
SCRIPTS = st.one_of(anything(), exercises())
HANDLER = re.compile(r"on\w+|srcdoc|formaction")


def assert_nothing_runs(html: str, scripts: int) -> None:
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    every = [one for one in tree.iter() if isinstance(one.tag, str)]
    assert len([one for one in every if one.tag == "script"]) == scripts
    assert not [one.tag for one in every if one.tag in ("iframe", "object", "embed", "base")]
    for one in every:
        assert not [name for name in one.attrib if HANDLER.fullmatch(str(name))]
        assert not one.attrib.get("href", "").lower().startswith(("javascript", "data"))


@settings(max_examples=8)
@given(SCRIPTS, WORDS, WORDS)
def test_nothing_of_it_runs_in_what_is_sent(text: str, word: str, other: str) -> None:
    lines = [one["line"] for one in notes(text, "en")]
    for alive in (True, False):
        options = {"word": word, "back": other, "notes": lines, "alive": alive}
        if found := send(text, "en", options)["text"]:
            assert_nothing_runs(found, int(alive))
    assert_nothing_runs(agreed(text, "en", {"who": word, "what": other})["text"], 0)


@settings(max_examples=8)
@given(SCRIPTS, WORDS, WORDS, st.integers(-3, 60))
def test_a_note_of_anything_in_anything_is_listed(
    text: str, words: str, by: str, line: int
) -> None:
    new = noted(text, "en", {"do": "add", "line": line, "words": words, "by": by})
    assert new.count("\n") > text.count("\n")
    for one in notes(new, "en"):
        for do in ("close", "open", "answer", "remove"):
            after = noted(new, "en", {"do": do, "line": one["line"], "words": words})
            assert parse(after).script.version == parse(new).script.version
    assert "text" in remarks(text, "en", f"[{line}] “{words}” {by}") or not by.strip()


@settings(max_examples=8)
@given(WORDS, st.sampled_from([field for field in FIELDS if field != "status"]))
def test_what_is_filled_in_changes_its_own_line_alone(words: str, field: str) -> None:
    found = status(CASE, "en", {field: words})
    assert parse(found["text"]).script.version == parse(CASE).script.version
    lines = found["text"].split("\n")
    assert [line for line in lines if line in CASE.split("\n")] == CASE.split("\n")
    assert len(lines) - CASE.count("\n") - 1 in (0, 1)
