"""How a learner comes to a place in a script."""

from __future__ import annotations

from typing import Any

import pytest

from sameboat.studio.towards import towards

TEXT = """---
title: Two doors
level: case
you: the social worker
people:
  Anna: 82
---

## The hall

### "Left?"

Next: Left

### "Right?"

Remember: she went right
Next: Right

## Left

Anna: Here.

Next: Kitchen

## Right

If: she went right
Next: Kitchen

### "On?"

Ending: There.

## Kitchen

### "Tea?"

Ending: Tea.

## The cellar

Ending: Dark.
"""


def at(words: str) -> dict[str, Any]:
    return towards(TEXT, "en", TEXT[: TEXT.index(words)].count("\n") + 1)


@pytest.mark.parametrize(
    ("words", "title", "path"),
    [
        ("title:", "The hall", ()),
        ("## The hall", "The hall", ()),
        ('"Right?"', "The hall", ()),
        ("## Left", "Left", (1,)),
        ("Anna: Here", "Left", (1,)),
        ("## Right", "Right", (2,)),
        ("Ending: Tea", "Kitchen", (1,)),
    ],
)
def test_the_shortest_way_leads_to_the_scene_of_a_line(
    words: str, title: str, path: tuple[int, ...]
) -> None:
    assert at(words) == {"path": path, "title": title, "reached": True}


def test_to_what_nobody_comes_to_no_way_leads() -> None:
    assert at("Ending: Dark") == {"path": (), "title": "The cellar", "reached": False}


def test_what_has_no_scene_begins_at_its_beginning() -> None:
    for text in ("", "---\ntitle: x\nkind: reflect\n---\n", "Only words."):
        assert towards(text, "en", 5) == {"path": [], "title": "", "reached": True}
