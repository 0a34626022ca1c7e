"""The plain transcript: one line for each thing a learner has read.

In comes a `Transcript`; out come its entries as words without marks. The page shows the same words
in the same order in its `.sb-line` elements, and tests hold every player to these lines.
"""

from __future__ import annotations

from sameboat.markdown import plain
from sameboat.model import Block, Case, Choice, Narration, Speech
from sameboat.naming import addressed, speaker
from sameboat.play import Entry, Transcript
from sameboat.vocabulary import Language, language

__all__ = ["line", "lines", "offered", "speaking", "spoken"]


def speaking(speech: Speech, words: Language) -> str:
    """Return who speaks to whom and how: `Luisa to Attilio (quietly)`."""
    head = speaker(speech.speaker, words)
    if speech.to:
        head = f"{head} {addressed(speech.to, words)}"
    if speech.manner:
        head = f"{head} ({plain(speech.manner)})"
    return head


def spoken(block: Block, words: Language, *, is_heading: bool = False) -> str:
    """Return a spoken line with who speaks, or a narration; a heading holds no lists."""
    if isinstance(block, Speech):
        return f"{speaking(block, words)}: {plain(block.source)}".rstrip()
    return plain(block.source, block=not is_heading)


def line(entry: Entry, words: Language) -> str:
    """Return the line of one entry; a scene's title begins with `## `."""
    part = entry.part
    if isinstance(part, Speech | Narration):
        return spoken(part, words, is_heading=entry.kind != "narration")
    return f"## {plain(part.source)}".rstrip() if entry.kind == "scene" else plain(part.source)


def lines(transcript: Transcript) -> tuple[str, ...]:
    """Return a transcript as plain lines, one for each entry, in reading order."""
    case: Case = transcript.case
    words = language(case.language)
    return tuple(line(entry, words) for entry in transcript.entries)


def offered(choice: Choice, words: Language) -> str:
    """Return what can be said or done, as it is offered: whom it is said to, then the words."""
    said = plain(choice.said.source)
    if isinstance(choice.said, Speech) and choice.said.to:
        to = addressed(choice.said.to, words)
        return str(words.page["terminal"]["choice"]).format(to=to, words=said)
    return said
