"""No word of a draft is lost: what isn't in the script stands in a note at its end.

In come the lines of a draft and the rows of its script; out come the rows with such a note. Counts
such as `Scene 2` and words that were mended are all that is in it, as far as the reading is right;
where it isn't, the words are there all the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from sameboat.bring.document import Line
from sameboat.bring.sheet import Row, Rows
from sameboat.bring.words import said
from sameboat.vocabulary import Language

__all__ = ["WORD", "with_what_is_left", "words_of"]

WORD = re.compile(r"[^\W_]+")
BETWEEN = 2  # signs between two words of one stretch


def words_of(text: str) -> set[str]:
    """Return the words of a text, as they are compared."""
    return {word.casefold() for word in WORD.findall(text)}


def with_what_is_left(rows: Rows, lines: Sequence[Line], language: Language) -> Rows:
    """Return the rows with a settled note of the words of the draft that no row has."""
    there = words_of(" ".join(row.text for row in rows))
    own = defaultdict[int, list[str]](list)
    for row in rows:
        for number in row.draft:
            own[number].append(row.text)
    left = dict.fromkeys(
        piece
        for number, line in enumerate(lines, 1)
        for piece in _missing(line.words, words_of(" ".join(own[number])))
        if not words_of(piece) <= there
    )
    if not left:
        return rows
    label, done = language.word("labels", "note"), language.word("settled", "done")
    words = said(language.code, "left", words=", ".join(left))
    return [*rows, Row(""), Row(f"{label} ({done}): {words}")]


def _missing(text: str, there: set[str]) -> Iterator[str]:
    """Yield the stretches of a text whose words aren't there, as they stand in it."""
    stretch: list[re.Match[str]] = []
    for found in WORD.finditer(text):
        if found[0].casefold() in there:
            continue
        if stretch and found.start() - stretch[-1].end() > BETWEEN:
            yield text[stretch[0].start() : stretch[-1].end()]
            stretch = []
        stretch.append(found)
    if stretch:
        yield text[stretch[0].start() : stretch[-1].end()]
