"""Say it yourself first: a line of the learner's own, asked for before any choice is shown.

In come what they wrote and a transcript; out come paragraphs that ask for it, and that lay it
beside what was chosen, with what can be seen in it.
"""

from __future__ import annotations

from sameboat.debrief import remarks
from sameboat.play import Transcript
from sameboat.terminal.paragraph import Paragraph
from sameboat.vocabulary import Language, language

__all__ = ["ask", "beside", "wanted"]


def ask(line: str, words: Language) -> list[Paragraph]:
    """Return what asks for a line; `line` is what they wrote there before."""
    hint = str(words.page["terminal"]["own_hint"])
    label = Paragraph(str(words.page["own_line"]["ask"]), "label")
    return [label, *wanted(line, words), Paragraph(hint, "quiet")]


def wanted(line: str, words: Language) -> list[Paragraph]:
    """Return the learner's own line, as theirs; nothing where they wrote none."""
    mine = str(words.page["own_line"]["mine"])
    return [Paragraph(mine.format(words=line), rest="  ")] if line else []


def beside(transcript: Transcript, number: int, line: str, margin: str) -> list[Paragraph]:
    """Return the line at decision `number`, from 1, with what can be seen in it."""
    words = language(transcript.case.language)
    mine = [str(words.page["own_line"]["mine"]).format(words=line)] if line else []
    seen = remarks(transcript, number, line) if line else []
    return [Paragraph(text, first=margin, rest=margin + "  ", close=True) for text in mine + seen]
