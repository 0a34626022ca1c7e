"""Labels by other words: `Explanation: …`, `Did it suit? Partly. Kind of move: …`.

In come the rows; out they come with the label's own word, several on one line each in its own, and
a guess for each row.
"""

from __future__ import annotations

import re
from functools import cache

from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Row, Rows
from sameboat.bring.words import named
from sameboat.parse import fences
from sameboat.parse.everyday import noted
from sameboat.vocabulary import Language, folded
from sameboat.vocabulary import language as language_of

__all__ = ["read"]

KIND = "labelled"
MARK = re.compile(r"^\s*[-–*•]\s+")
LABELS = ("move", "fit", "feedback")
FEWEST = 3  # words of a feedback that stand behind a fit
SIGNS = " –—-✅❌☑✔✓✗*_"
EDGE = f".,;{SIGNS}"
Piece = tuple[str, str]


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with labels that are written with other words as these."""
    place = fences.place([row.text for row in rows], language)
    top = place[1] if place else 0
    made, guesses = list(rows[:top]), list[Guess]()
    for row in rows[top:]:
        is_choice = row.text.startswith("### ")
        before, pieces = _parted(row.text.removeprefix("### "), language)
        alone = len(pieces) == 1 and not before and not MARK.match(row.text)
        if is_choice and [label for label, _ in pieces] == ["choice"] and not before:
            made.append(row.saying(f"### {pieces[0][1]}"))
        elif (
            not pieces
            or row.text.startswith("#")
            or noted(row.text, language)
            or (alone and _is_plain(row.text, pieces[0], language))
        ):
            made.append(row)
        else:
            lines = [*_chosen(before, pieces), *_lines(pieces, language)]
            made += [one for line in lines if line for one in (row.saying(line), Row(""))]
            guesses.append(Guess(row.draft, KIND, row.text.strip()))
    return made, guesses


def _is_plain(text: str, piece: Piece, language: Language) -> bool:
    """Tell whether a line is a label by its own word, and can be read as it is."""
    if language.labels.get(folded(text.partition(":")[0].strip("*_ "))) is None:
        return False
    label, words = piece
    fit, why = _fit(words, language) if label == "fit" else (words, "")
    return why != "" or words.rstrip(SIGNS) == words or not fit


def _parted(text: str, language: Language) -> tuple[str, list[Piece]]:
    """Return what stands before the first label of a line, and each label's id and its words."""
    found = list(_pattern(language.code).finditer(text))
    if not found:
        return text, []
    known = _known(language.code)
    ends = [match.start() for match in found[1:]] + [len(text)]
    pieces = [
        (known[folded(match["word"])], text[match.end() : end].strip(" –—-*"))
        for match, end in zip(found, ends, strict=True)
    ]
    return text[: found[0].start()].strip(), [piece for piece in pieces if piece[1]]


def _chosen(before: str, pieces: list[Piece]) -> list[str]:
    """Return what stands before the labels; an item of a list whose fit is told is a choice."""
    mark = MARK.match(before)
    if mark is None or "fit" not in (label for label, _ in pieces):
        return [before]
    first, _, rest = before[mark.end() :].partition(" – ")
    return [f"### {first}", rest.strip(" –—-")]


def _lines(pieces: list[Piece], language: Language) -> list[str]:
    lines = list[str]()
    explained = any(label == "feedback" for label, _ in pieces)
    for label, words in pieces:
        if label == "choice":
            lines.append(f"### {words}")
            continue
        shown = language.word("labels", label)
        if label == "move":
            words = words.strip(EDGE)
        if label == "fit":
            fit, why = _fit(words, language)
            if len(why.split()) >= FEWEST and not explained:
                feedback = language.word("labels", "feedback")
                lines.append(f"{feedback}: {why[:1].upper()}{why[1:]}")
            words = fit
        lines.append(f"{shown}: {words}")
    return lines


def _fit(words: str, language: Language) -> Piece:
    """Return the fit that words begin with, as it is shown, and what stands behind it."""
    known = {**language.understood.fits, **language.fits}
    for spelling in sorted(known, key=lambda one: -len(one)):
        found = re.match(rf"{re.escape(spelling)}(?!\w)", words, re.IGNORECASE)
        if found and any(map(str.isalnum, spelling)):
            shown = language.word("fits", known[spelling])
            return shown, words[found.end() :].lstrip(EDGE).rstrip(SIGNS)
    return words.strip(EDGE), ""


@cache
def _words(code: str) -> tuple[tuple[str, str], ...]:
    return tuple((folded(word), label) for label, word in named(code, "labelled"))


@cache
def _known(code: str) -> dict[str, str]:
    """Return all words for the labels of a choice, each with its label."""
    own = {word: label for word, label in language_of(code).labels.items() if label in LABELS}
    return {**own, **dict(_words(code))}


@cache
def _pattern(code: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(_known(code), key=lambda word: -len(word))))
    begins = r"(?:^\s*(?:[-–*•]\s+)?|(?<=[.!?…✅] )|(?<=[–—-] )|(?<=, ))"
    head = rf"{begins}\**(?P<word>{words})\s*\**[:?]\**\s+"
    return re.compile(head, re.IGNORECASE)
