"""A picture goes where narration stands, with its description, and is found there."""

from __future__ import annotations

import pytest

from sameboat.check import examine
from sameboat.parse import parse
from sameboat.starters import first_case
from sameboat.studio.pictured import pictured, pictures

BOLT = first_case("The bolt", "en")
LINES = BOLT.splitlines()


def put(text: str, line: int, words: str = "A bolt\n[on] a table.") -> str:
    found = pictured(text, "en", line, {"name": "bolt-3f9c2a.jpg", "words": words})
    raw = text.encode("utf-16-le")
    at = 2 * found["at"]
    return (raw[:at] + found["insert"].encode("utf-16-le") + raw[at:]).decode("utf-16-le")


@pytest.mark.parametrize("line", [1, 3, 16, 20, 30, 60, len(LINES)])
@pytest.mark.parametrize("before", ["", "credits: 🪛🪛\n"])
def test_a_picture_is_narration_wherever_one_was_writing(line: int, before: str) -> None:
    text = BOLT.replace("credits: Say here who wrote it, if they want to be named.\n", before)
    new = put(text, line)
    assert len(new.splitlines()) == len(text.splitlines()) + 2
    parsed, problems = examine(new, exists=lambda _: True)
    assert problems == ()
    (one,) = pictures(new, "en")
    assert (one["name"], one["words"]) == ("bolt-3f9c2a.jpg", "A bolt on a table.")
    scenes = [scene.line for scene in parse(text, "en.md", "x", "en").case.scenes]
    above = [scene for scene in scenes if scene <= line]
    assert one["line"] == (above[-1] + 2 if above else one["line"])
    assert len(parsed.case.scenes) == len(scenes)


@pytest.mark.parametrize(
    "text", ["", "## A scene", "## A scene\n", "Once.\n", "---\ntitle: A\n---"]
)
def test_a_text_that_has_hardly_begun_takes_one_too(text: str) -> None:
    new = put(text, 1)
    assert [one["name"] for one in pictures(new, "en")] == ["bolt-3f9c2a.jpg"]
    assert text.strip() in new
