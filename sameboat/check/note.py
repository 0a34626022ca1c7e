"""`note`: what co-authors have to settle is listed, with whose it is; learners never see it."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import Examined
from sameboat.markdown import plain
from sameboat.model import Script
from sameboat.problems import Problem

CODE = "note"


def check(examined: Examined[Script]) -> Iterator[Problem]:
    """Yield every open note as a warning."""
    for note in examined.script.notes:
        if note.done:
            continue
        label = examined.words.word("labels", "note")
        said = ", ".join(filter(None, (note.by, examined.words.word("settled", "done"))))
        values = {
            "words": plain(note.source)[:100],
            "by": f" ({note.by})" if note.by else "",
            "settled": f"{label} ({said}): …",
        }
        yield examined.problem(note.line, CODE, "open", values, severity="warning")
