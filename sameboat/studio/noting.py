"""Notes are written into a script where they belong, and change nothing that learners read.

In come a text, a line and what somebody says of it; out comes the text with a note behind what
stands on that line. That nothing else has changed is seen by the script's version.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sameboat.model import Text
from sameboat.parse.day import days_in
from sameboat.parse.fences import is_fence, place
from sameboat.parse.note import note_of
from sameboat.problems.mend import LINE_END
from sameboat.standing import day_in_words
from sameboat.studio.reading import parsed
from sameboat.vocabulary import Language, language

__all__ = ["Said", "put", "put_all", "sentence"]

LONGEST_NAME = 40
IN_BRACKETS = re.compile(r"[()\[\]{}:;,<>\\*_`\s]+")
BEGINS = re.compile(r"\s*(?:#|[^\s:][^:]{0,60}:\s|[-*+] |>|\d+[.)] )")
MOST_TRIED = 12  # lines below the one that is meant, where a note might go


class Said(NamedTuple):
    """What somebody says: `by` whom and on which `day`, both empty when it isn't said."""

    words: str
    by: str = ""
    day: str = ""
    done: bool = False
    answers: bool = False


def sentence(said: Said, words: Language, *, plain: bool = False) -> str:
    """Return a note as it stands in a script: `Note (Rosa, 30 November 2026): …`.

    Where it is `plain`, nothing in it is read as anything but words.
    """
    told = " ".join(said.words.split())
    by = IN_BRACKETS.sub(" ", said.by).strip()[:LONGEST_NAME].strip()
    if by and note_of(Text("", 1), by, words).by != by:  # a name that would be read as `done`
        by, told = "", f"{by}: {told}"
    day = next((one.day for one in days_in(said.day)), None)
    aside = [by, day_in_words(day, words) if day else ""]
    aside += [words.word("answering", "answer")] if said.answers else []
    aside += [words.word("settled", "done")] if said.done else []
    shown = ", ".join(filter(None, aside))
    told = re.sub(r"(?<!\\):", r"\\:", told) if plain else told
    return f"{words.word('labels', 'note')}{f' ({shown})' if shown else ''}: {told or '…'}"


def put(text: str, lang: str, line: int, said: Said) -> str:
    """Return the text with one note behind what stands on a line."""
    script = parsed(text, lang).script
    words = language(script.language, script.form)
    best = ""
    for plain in (False, True):
        told = sentence(said, words, plain=plain)
        for at in _places(text, line, words):
            found = _inserted(text, at, told)
            best = best or found
            if _is_sound(text, found, lang, 1):
                return found
    return best


def put_all(text: str, lang: str, every: list[tuple[int, Said]]) -> str:
    """Return the text with several notes, each behind what stands on its line, in their order."""
    words = language(lang)
    # From the end, and of those on one line the last one first: what is above keeps its number.
    in_order = [one for _, one in sorted(enumerate(every), key=lambda n: (n[1][0], n[0]))][::-1]
    found = text
    for line, said in in_order:
        found = _inserted(found, next(_places(found, line, words)), sentence(said, words))
    if _is_sound(text, found, lang, len(every)):
        return found
    found = text
    for line, said in in_order:
        found = put(found, lang, line, said)
    return found


def _places(text: str, line: int, words: Language) -> Iterator[int]:
    """Yield the lines, from 1, behind which a note may stand, the likeliest first."""
    lines = LINE_END.split(text)[::2]
    line = min(max(line, 1), len(lines))
    front = place(lines, words)
    if front is not None and line <= front[1] + 1:
        closed = front[1] < len(lines) and is_fence(lines[front[1]])
        yield front[1] + closed
        line = front[1] + closed + 1
    end = line
    while end < len(lines) and lines[end].strip() and not BEGINS.match(lines[end]):
        end += 1
    yield end
    yield from (n for n in range(line, min(line + MOST_TRIED, len(lines)) + 1) if n != end)
    yield len(lines)


def _inserted(text: str, after: int, told: str) -> str:
    """Return the text with a paragraph of its own behind a line."""
    parts = LINE_END.split(text)
    end = next((part for part in parts[1::2]), "\n")
    above, below = "".join(parts[: 2 * after]), "".join(parts[2 * after :])
    above = above if not above or above.endswith(("\n", "\r")) else above + end
    gap = "" if not above or above.endswith((end * 2,)) else end
    space = "" if not below.strip() or below.startswith(("\n", "\r")) else end
    return f"{above}{gap}{told}{end}{space}{below}"


def _is_sound(old: str, new: str, lang: str, more: int) -> bool:
    """Tell whether notes have come and nothing else."""
    before, after = parsed(old, lang).script, parsed(new, lang).script
    return before.version == after.version and len(after.notes) == len(before.notes) + more
