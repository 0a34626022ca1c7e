"""`placeholder`: words that only say that something is still to be written: `TBD`, `to do`, `…`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sameboat.check.examined import Examined
from sameboat.check.targets import Shown
from sameboat.model import Block, Case, Script, Speech, Text
from sameboat.problems import Problem
from sameboat.vocabulary import Language, folded

CODE = "placeholder"
LONGEST = 40
AROUND = " \n[](){}<>*_\"'“”«».…!?:-–—"
# A row of signs that stands where words should; a row of `*`, `-` or `_` is a rule between scenes.
SIGNS = re.compile(
    r"[\[({<*_]*(?:\.{2,}|…+|\?+|!+|_{2,}|[-–—]+|(?:> ?)+|x{2,}|\.)[\])}>*_]*", re.IGNORECASE
)
RULE = re.compile(r"(?:\*{3,}|-{3,}|_{3,})")
SILENCE = re.compile(r"[.…?!–—-]+")
SENTENCE = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ ]+[.!?]")
SHOUTED = ("TODO", "TBD", "TBC", "FIXME", "XXX")


def check(examined: Examined[Script]) -> Iterator[Problem]:
    """Yield what learners would read instead of the words that are missing."""
    found = list(_shown(examined))
    whole = "\n".join(part.source for part, _ in found)
    shouted = [word for word in SHOUTED if word in whole]
    note = examined.words.word("labels", "note")
    for part, in_block in found:
        if len(part.source) > LONGEST and not shouted:
            continue  # as nearly all texts
        at, instead = _missing(part, in_block, examined.words), None
        if not at and shouted:
            at = next((word for word in shouted if re.search(rf"\b{word}\b", part.source)), "")
            if at and in_block and (begun := re.match(rf"{at}\W+(\w\S*)", part.source)):
                at, instead = begun[0], f"{note}: {begun[1]}"
        if not at:
            continue
        line = part.line + part.source[: part.source.find(at)].count("\n")
        if isinstance(part, Speech) and SILENCE.fullmatch(part.source):
            yield examined.problem(line, CODE, "silence", {"words": at}, at=at, severity="warning")
        else:
            values = {"words": at, "note": note}
            yield examined.problem(line, CODE, "words", values, at=at, instead=instead)


def _shown(examined: Examined[Script]) -> Iterator[Shown]:
    """Yield all that learners read of a script, and whether it is a block of its own."""
    script = examined.script
    yield from examined.parts
    yield Text(script.credits, script.field_line("credits")), False
    if isinstance(script, Case):
        yield Text(script.you, script.field_line("you")), False


def _missing(part: Block | Text, in_block: bool, words: Language) -> str:
    """Return words that are nothing but a sign that something is missing; else nothing."""
    source = part.source
    if not 0 < len(source) <= LONGEST:
        return ""
    if isinstance(part, Speech) and SENTENCE.fullmatch(source):
        return ""  # "Is it done?" – "To be done."
    if folded(source.strip(AROUND)) in words.understood.unwritten:
        return source
    is_sign = SIGNS.fullmatch(source) and not (in_block and RULE.fullmatch(source))
    return source if is_sign else ""
