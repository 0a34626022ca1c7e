"""`note`: what co-authors have to settle is listed, with whose it is; learners never see it."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import Examined
from sameboat.markdown import plain
from sameboat.model import Note, Script
from sameboat.problems import Problem

CODE = "note"


def check(examined: Examined[Script]) -> Iterator[Problem]:
    """Yield every open note as a warning; an answer is settled with the note that it answers."""
    above: Note | None = None
    for note in examined.script.notes:
        if note.answers and above is not None:
            continue
        above = note
        if note.done:
            continue
        label = examined.words.word("labels", "note")
        who = ", ".join(filter(None, (note.by, note.day)))
        said = ", ".join(filter(None, (who, examined.words.word("settled", "done"))))
        values = {
            "words": plain(note.source)[:100],
            "by": f" ({who})" if who else "",
            "settled": f"{label} ({said}): …",
        }
        yield examined.problem(note.line, CODE, "open", values, severity="warning")
