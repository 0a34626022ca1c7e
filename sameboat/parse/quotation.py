"""`quotation`: a quotation mark that stands alone, where the other one was forgotten.

In come the words of a choice or of a spoken line; out comes what is wrong with them. A choice whose
first mark is missing would be shown as something that is done, and not as said.
"""

from __future__ import annotations

from sameboat.parse.origin import Origin
from sameboat.problems import Problem

__all__ = ["PAIRS", "open_end"]

CODE = "quotation"
PAIRS = (('"', '"'), ("“", "”"), ("„", "“"), ("«", "»"), ("»", "«"))
EITHER = frozenset('"“”„«»')
AROUND = "*_ "


def open_end(origin: Origin, words: str, line: int) -> Problem | None:
    """Return the problem of words with a quotation mark at one end and no other mark in them."""
    bare = words.strip(AROUND)
    if len(bare) < 2 or (bare[0] not in EITHER and bare[-1] not in EITHER):
        return None
    if sum(bare.count(mark) for mark in EITHER) != 1:
        return None
    opens = bare[0] in EITHER
    mark = bare[0] if opens else bare[-1]
    other = next((b if opens else a for a, b in PAIRS if mark == (a if opens else b)), None)
    if other is None:
        return None
    values = {"mark": mark, "other": other}
    if "\n" in bare:
        return origin.problem(line, CODE, "alone", values, at=bare.partition("\n")[0])
    instead = f"{bare}{other}" if opens else f"{other}{bare}"
    return origin.problem(line, CODE, "alone", values, at=bare, instead=instead)
