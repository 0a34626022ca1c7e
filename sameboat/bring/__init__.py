"""Bring what you have: a layperson's file or pasted text becomes the text of a script.

In come a name, bytes, a language, answers to questions and guesses that are undone; out comes a
`Brought`. A file that can't be read is `Refused`, with a sentence.

The file's own reader (`formats/`) makes lines of it (`document`), `written` makes rows of these
that are as near to a script as they say themselves, `guesses/` take what only looks like one, and
then the checker's own mends are applied until nothing is left that can be mended (`settled`). What
only the author can tell is asked (`questions/`). No word is lost (`kept`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from sameboat.bring import formats
from sameboat.bring.decided import decided
from sameboat.bring.document import Draft
from sameboat.bring.guess import Guess, lines_of
from sameboat.bring.guesses import (
    addressed,
    capitals,
    choices,
    chosen,
    counted,
    cued,
    dictated,
    ended,
    ends,
    explained,
    fields,
    forwarded,
    front,
    judged,
    labelled,
    mailed,
    moved,
    nested,
    offered,
    running,
    spelt,
    underlined,
)
from sameboat.bring.kept import with_what_is_left
from sameboat.bring.question import Option, Question, together
from sameboat.bring.questions import asked
from sameboat.bring.refused import Refused
from sameboat.bring.settled import Settled, settled
from sameboat.bring.sheet import Row, Rows, noted, text_of
from sameboat.bring.tidy import tidy
from sameboat.bring.tongue import tongue
from sameboat.bring.words import said
from sameboat.bring.written import written
from sameboat.vocabulary import Language, language, languages

EARLY = (
    *(mailed, forwarded, capitals, cued, counted, dictated, nested),
    *(offered, addressed, spelt, ends, labelled, fields),
)
LATE = (choices, chosen, ended, judged, running, explained)
"""The guesses, in their order, before and after the front matter."""

__all__ = ["Brought", "Guess", "Option", "Question", "Refused", "bring", "together"]


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of a draft.

    `answered` are the questions that an answer was given to.
    `text` is the script's text in language `code`; `lines` are the draft's own, and `rows` the
    script's, each with the lines of the draft, from 1, that it comes from. `errors` is how many the
    checker will tell, and `gaps` how many of these are only not written yet: they are to do.
    """

    text: str
    code: str
    guesses: tuple[Guess, ...]
    questions: tuple[Question, ...]
    answered: tuple[Question, ...]
    lines: tuple[str, ...]
    rows: tuple[Row, ...]
    errors: int
    gaps: int

    def became(self, number: int) -> tuple[str, ...]:
        """Return the lines of the script that a line of the draft, from 1, became."""
        return tuple(row.text for row in self.rows if row.text and number in row.draft)

    def sentence(self, guess: Guess, ui: str) -> str:
        """Return what a guess takes something for, in language `ui`."""
        return said(ui, f"guesses.{guess.kind}", about=guess.about)


def bring(
    name: str,
    data: bytes,
    code: str = "",
    ui: str = "",
    answers: Mapping[str, str] = MappingProxyType({}),
    undone: Collection[str] = (),
) -> Brought:
    """Return what becomes of a file, or of pasted text; Refused when it can't be read.

    `code` is the language of the script, told from its words where it is empty; `ui` that of the
    questions. `answers` are by the ids of questions, `undone` the ids of guesses: the words that
    they are about then stand as notes.
    """
    draft = formats.draft(name, data)
    code = code if code in languages() else tongue(draft)
    words, ui = language(code), ui if ui in languages() else code
    rows, guesses = _guessed(draft, undone, words)
    found, questions, answered = _asked(settled(rows, words), words, ui, answers)
    kept = with_what_is_left(tidy(found.rows, words), draft.lines, words)
    every = {guess.id: guess for guess in sorted((*found.guesses, *guesses), reverse=True)}
    return Brought(
        text_of(kept),
        code,
        tuple(sorted(every.values())),
        questions,
        answered,
        tuple(line.words_shown for line in draft.lines),
        tuple(kept),
        len(found.errors),
        len(found.gaps),
    )


def _guessed(draft: Draft, without: Collection[str], words: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows that a draft is, and what was guessed before it is read as a script."""
    undone = lines_of(guess for guess in without if not guess.startswith(f"{moved.KIND}:"))
    lines, guesses = underlined.read(draft.lines, undone, words)
    rows = written(replace(draft, lines=lines), words)
    rows = noted(rows, undone, words.word("labels", "note"))
    for number, line in enumerate(draft.lines, 1):
        if line.kind == "row" and number not in undone:
            guesses.append(Guess((number,), "row", line.words_shown))
    for guessing in EARLY:
        rows, found = guessing.read(rows, words)
        guesses += found
    rows, found = front.read(rows, draft.lines, words)
    guesses += found
    for guessing in LATE:
        rows, found = guessing.read(rows, words)
        guesses += found
    rows, found = moved.read(rows, words, without)
    guesses += found
    return decided(rows, words), guesses


def _asked(
    found: Settled, words: Language, ui: str, answers: Mapping[str, str]
) -> tuple[Settled, tuple[Question, ...], tuple[Question, ...]]:
    """Return what is settled with all answers in it, what is still asked, and what was answered."""
    left, done = dict(answers), list[Question]()
    while True:
        every = list(asked(found, words, ui))
        one = next((ask for ask in every if left.get(ask.question.id, "").strip()), None)
        if one is None:
            return found, tuple(ask.question for ask in every), tuple(done)
        answer = left.pop(one.question.id)
        done.append(replace(one.question, answer=answer))
        again = settled(one.answered(answer), words)
        again.guesses[:0] = found.guesses
        found = again
