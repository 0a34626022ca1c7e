"""`colon`: labels and spoken lines with another mark for their colon, or with none.

In come a script's lines; out they come with the colon that was meant, and what is to be mended:
`Move - give back`, `Move give back`, `Anna to Luisa – Yes.`
"""

from __future__ import annotations

import re

from sameboat.parse.cast import LONGEST_HEAD, head_of
from sameboat.parse.label import label_of
from sameboat.parse.origin import Origin
from sameboat.parse.page import Page
from sameboat.parse.speech import QUOTES
from sameboat.problems import Problem, nearest
from sameboat.vocabulary import folded

__all__ = ["missing", "take_colons"]

CODE = "colon"
WIDE = "："
APOSTROPHE = re.compile(r"['’]")
LIKENESS = 0.8  # of a title behind `Next`
BARE = frozenset({"move", "fit", "next", "feedback", "ending"})
MARKS = (WIDE, "\t", " - ", " – ", " — ", " = ")


def take_colons(page: Page) -> None:
    """Read lines with a colon where it was meant, and complain of them."""
    words = page.origin.language
    bare = {w: i for w, i in words.labels.items() if i in BARE}
    text = "\n".join(page.lines)
    marks = [mark for mark in MARKS if mark in text]
    without = rf"^(?:{'|'.join(map(re.escape, bare))}) [^\n]+$"
    if not marks and (not bare or not re.search(without, text, re.MULTILINE | re.IGNORECASE)):
        return  # as in nearly every script
    for number, line in enumerate(page.lines):
        for mark in marks:
            if mark in line and (at := line.find(mark, 0, LONGEST_HEAD)) > 0:
                head, rest = line[:at].rstrip(), line[at + len(mark) :].lstrip()
                if _is_meant(page, head, mark, rest):
                    written = line[: at + len(mark)].rstrip()
                    _take(page, number, written, head, rest)
                    break
        else:
            first, _, rest = line.partition(" ")
            known = bare.get(first.casefold()) if rest else None
            if known and _is_known(page, known, first, rest) and not page.counts(line):
                _take(page, number, first, first, rest)


def _take(page: Page, number: int, written: str, head: str, rest: str) -> None:
    page.problems.append(missing(page.origin, written, head, number + 1))
    page.lines[number] = f"{head}: {rest}"


def missing(origin: Origin, written: str, head: str, number: int) -> Problem:
    """Return the problem of a head that was `written` with another mark for its colon, or none."""
    values = {"form": f"{head.strip('*_ ')}: …"}
    instead, cause = f"{head}:", f"{CODE}.missing"
    return origin.problem(number, CODE, "missing", values, at=written, instead=instead, cause=cause)


def _is_meant(page: Page, head: str, mark: str, rest: str) -> bool:
    """Tell whether a mark can only stand for a colon."""
    parts = head_of(f"{head}: {rest}") if ":" not in head else None
    if parts is None:
        return False
    if label_of(parts, page.origin.language) is not None:
        return True
    spoken = page.cast.spoken(parts)
    if spoken is None:
        return False
    # "Anna – she is eighty – opens" is a sentence of the story.
    begins = rest[:1].isupper() or rest[:1] in QUOTES
    return bool(spoken.to) or mark in (WIDE, "\t") or (begins and mark not in rest)


def _is_known(page: Page, label: str, head: str, rest: str) -> bool:
    """Tell whether words are such as can stand behind a label, and are unlikely to elsewhere."""
    words = page.origin.language
    if label == "move":
        return folded(rest) in words.moves
    if label == "fit":
        return words.fit(rest) is not None
    if label in ("feedback", "ending"):
        # No sentence begins in small letters, nor "Feedback The …"; "Ending Anna's visit …" may.
        begins = rest[0].isupper() or rest[0] in QUOTES
        is_said = head[0].islower() and label == "feedback"
        owner = APOSTROPHE.split(rest)[0]
        return is_said or (begins and head[0].isupper() and page.cast.leading(owner) is None)
    headings = [line.lstrip("#").strip() for line in page.lines if line.startswith("##")]
    return folded(rest) in map(folded, headings) or nearest(rest, headings, LIKENESS) is not None
