"""`heading`: `##` opens a scene of a case, `###` a choice; in an exercise, a part and an answer.

In comes a heading token's level and words; out comes what the learner says or does, and what is
wrong with a heading that opens neither.
"""

from __future__ import annotations

import re

from sameboat.model import YOU, Block, Narration, Speech
from sameboat.parse import speech
from sameboat.parse.cast import Cast
from sameboat.parse.form import Form
from sameboat.parse.label import label
from sameboat.problems import Problem
from sameboat.vocabulary import Language

__all__ = ["empty", "labelled", "orphan", "other_level", "said", "stated", "unspaced"]

CODE = "heading"
OPENS_SPEECH = ('"', "“", "„", "«", "‘", "'", "—", "–", "- ")
UNSPACED = re.compile(r"^(#{2,3})(?=[^\s#])")


def said(words: str, line: int, cast: Cast, file: str) -> tuple[Block, Problem | None]:
    """Return a choice's heading as speech of the learner or as an act, and what is wrong with it.

    Words in quotation marks are said to everyone; `You to Luisa: …` is said to Luisa;
    anything else is an act.
    """
    head = cast.head(words)
    if head is not None and head.speaker == YOU:
        return Speech(YOU, head.to, head.manner, head.rest, line), speech.aside(
            cast, head, file, line
        )
    if head is not None:
        you, to = (cast.language.word("labels", name) for name in (YOU, "to"))
        wrong = f"a choice is what you say or do, and here {head.speaker} speaks"
        expected = f"expected your words in quotation marks, or `{you.capitalize()} {to} …: …`"
        return Narration(words, line), Problem.plain(file, line, CODE, wrong, expected)
    if words.lstrip("*_").startswith(OPENS_SPEECH):
        return Speech(YOU, (), "", words, line), None
    return Narration(words, line), speech.doubts(cast, words, file, line)


def stated(words: str, line: int, cast: Cast, file: str) -> tuple[Block, Problem | None]:
    """Return an answer's heading as speech when it names who speaks, and what is wrong with it.

    Anybody can speak there. Words in quotation marks alone may be anybody's.
    """
    head = cast.head(words)
    if head is not None:
        said = Speech(head.speaker, head.to, head.manner, head.rest, line)
        return said, speech.aside(cast, head, file, line)
    quoted = words.lstrip("*_").startswith(OPENS_SPEECH)
    return Narration(words, line), None if quoted else speech.doubts(cast, words, file, line)


def empty(level: int, form: Form, file: str, line: int) -> Problem:
    """Return the problem of a heading without words."""
    what = f"{form.part} needs a title" if level == 2 else f"{form.answer} needs words"
    return Problem.plain(file, line, CODE, what, f"expected words behind `{'#' * level}`")


def orphan(form: Form, file: str, line: int) -> Problem:
    """Return the problem of a choice or an answer that stands above the first `##`."""
    wrong = f"{form.answer} (`###`) stands {form.places['top']}"
    return Problem.plain(file, line, CODE, wrong, f"expected {form.part} (`## title`) above it")


def other_level(level: int, form: Form, file: str, line: int) -> Problem:
    """Return the problem of a heading that opens nothing."""
    wrong = f"a heading with `{'#' * level}`, which is shown as text"
    expected = f"expected `##` for {form.part} or `###` for {form.answer}"
    return Problem.plain(file, line, CODE, wrong, expected)


def labelled(words: str, line: int, language: Language, file: str) -> Problem | None:
    """Return a problem when a heading begins with a label, which needs no `#`."""
    if label(words, language) is None:
        return None
    wrong = f"`{words.partition(':')[0].strip()}:` stands in a heading, where it is no label"
    return Problem.plain(file, line, CODE, wrong, "expected it at the start of a line, without `#`")


def unspaced(words: str, file: str, line: int) -> Problem | None:
    """Return a problem when a line of text begins like a heading that lacks its space."""
    found = UNSPACED.match(words)
    if found is None:
        return None
    wrong = f"a line begins with `{found[1]}` and no space, so it would be shown as text"
    return Problem.plain(file, line, CODE, wrong, f"expected a space behind the `{found[1]}`")
