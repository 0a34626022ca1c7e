"""What stands below the front matter, as spans: headings, speech, labels and narration.

In comes a script as it was read; out come spans, each with what its words are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sameboat.model import Block, Speech
from sameboat.parse.cast import SpeechHead
from sameboat.parse.kept import Kept
from sameboat.parse.label import LabelHead
from sameboat.parse.opening import Opened
from sameboat.parse.quotation import PAIRS
from sameboat.studio.pieces.cut import Span
from sameboat.vocabulary import Language, folded

__all__ = ["body"]

NAMES: Mapping[str, Mapping[str, str]] = {
    "case": {"part": "scene", "answer": "choice"},
    "exercise": {},
}
"""What headings open in a form of script, where it isn't called as the parser calls it."""


def body(found: Opened) -> Iterator[Span]:
    """Yield the spans of a script's body, in order."""
    names = NAMES[found.body.form.name]
    answers = (answer for part in found.body.top.inside for answer in part.inside)
    said = {answer.heading.line: answer.said for answer in answers}
    for kept in found.body.kept:
        if isinstance(kept.head, LabelHead):
            yield _span(kept, kept.head.id, _labelled(kept.head, found.body.origin.language))
        elif isinstance(kept.head, SpeechHead):
            yield _span(kept, "speech", _spoken(kept.head))
        elif kept.kind == "answer":
            yield _heading(kept, names.get("answer", "answer"), said.get(kept.line))
        else:
            yield _span(kept, names.get(kept.kind, kept.kind), {})


def _labelled(head: LabelHead, words: Language) -> dict[str, Any]:
    """Return what a label's words mean: which move or fit, which ideas; or whose a note is."""
    if head.id == "move":
        return {"means": words.moves.get(folded(head.rest))}
    if head.id == "fit":
        return {"means": words.fit(head.rest)}
    if head.id == "concept":
        return {"items": [item for part in head.rest.split(",") if (item := part.strip())]}
    return {"aside": head.aside} if head.aside else {}


def _span(kept: Kept, kind: str, more: Mapping[str, Any]) -> Span:
    return Span(kind, kept.line, kept.end, kept.words, more)


def _heading(kept: Kept, kind: str, said: Block | None) -> Span:
    """Return the span of a choice or an answer: what is said in it, or what is done."""
    if not isinstance(said, Speech):
        return _span(kept, kind, {})
    words = said.source
    marks = next((pair for pair in PAIRS if words.startswith(pair[0])), ("", ""))
    quoted = bool(marks[0]) and len(words) > 1 and words.find(marks[1], 1) == len(words) - 1
    return Span(kind, kept.line, kept.end, words, _spoken(said), quoted)


def _spoken(said: Speech | SpeechHead) -> dict[str, Any]:
    return {"speaker": said.speaker, "to": list(said.to), "manner": said.manner}
