"""`remarks`: what a reader says of a script, put where it belongs now.

In come a text, its language and what came back; out come the remarks with the line each is about,
also where the text has moved on since, and the text with all of them as notes.
"""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from typing import Any

from sameboat.markdown import plain
from sameboat.model import Script
from sameboat.problems.mend import LINE_END
from sameboat.studio.came_back import Remark, came_back
from sameboat.studio.noting import Said, put_all
from sameboat.studio.played import element
from sameboat.studio.reading import parsed
from sameboat.vocabulary import folded, language

__all__ = ["remarks"]

MOST = 400_000  # letters that are read
BESIDES = 3  # words that may have come in since
ALIKE = 0.6  # of the words of a line, so many are found where it is now
PLACE = re.compile(r'<[^<>]* data-line="(\d+)"[^<>]*>')
TAG = re.compile(r"<[^<>]*>")
WORD = re.compile(r"\w+")


def remarks(text: str, lang: str, pasted: str) -> dict[str, Any]:
    """Return the `remarks`, the `text` with those as notes that aren't in it yet, and of when.

    A remark has `said`, the words it is `about`, the `line` that has them now, and `place`: it is
    `there` where it was, has `moved`, stands there `already`, or is `lost`, with line 0 and as the
    first note of the text. `whole` tells whether nothing changed on the way (None: nothing can
    tell), `same` whether the text is the one that was read, `other` whether they seem to be about
    another text altogether, `rest` what else was said. Of a text that is too long, `problem` says
    so, or that there is nothing in it.
    """
    if len(pasted) > MOST:
        return {"problem": "long", "most": MOST}
    found = came_back(pasted)
    if not found.remarks:
        return {"problem": "nothing", "rest": found.rest}
    script = parsed(text, lang).script
    same = bool(found.version) and found.version == script.version
    lines = _Lines(text, script)
    known = {_key(note.by, plain(note.source)) for note in script.notes}
    told, put = list[dict[str, Any]](), list[tuple[int, Said]]()
    for remark in found.remarks:
        line, place = lines.place(remark)
        words = remark.said if line else _of_lost(remark, script.language)
        if (key := _key(remark.by, words)) in known:
            place = "already"
        else:
            known.add(key)
            put.append((line, Said(words, remark.by, remark.day)))
        told.append({"said": remark.said, "about": remark.about, "line": line, "place": place})
    return {
        "remarks": told,
        "text": put_all(text, lang, put) if put else text,
        "by": found.by,
        "day": found.day,
        "whole": found.whole,
        "same": same,
        "other": all(one["place"] == "lost" and one["about"] for one in told),
        "rest": found.rest,
    }


def _key(by: str, words: str) -> tuple[str, ...]:
    return (folded(by), *WORD.findall(folded(words)))


def _of_lost(remark: Remark, lang: str) -> str:
    """Return what a note says whose place isn't there any more."""
    if not remark.about and not remark.line:
        return remark.said
    say = str(language(lang).page["package"]["lost"])
    return say.format(n=remark.line, about=remark.about or "…", said=remark.said)


class _Lines:
    """The lines of a text, by the words that readers saw there."""

    def __init__(self, text: str, script: Script) -> None:
        self._count = len(LINE_END.split(text)[::2])
        self._words: dict[int, list[list[str]]] = {}
        html = element(script)
        places = [*PLACE.finditer(html)]
        ends = [*(place.start() for place in places[1:]), len(html)]
        for place, end in zip(places, ends, strict=True):
            words = _words(unescape(TAG.sub(" ", html[place.end() : end])))
            self._words.setdefault(int(place[1]), []).append(words)

    def place(self, remark: Remark) -> tuple[int, str]:
        """Return the line that a remark is about, 0 when it isn't there, and what became of it."""
        was, words = remark.line, _words(remark.about)
        if not words:
            return (was, "there") if 0 < was <= self._count else (0, "lost")
        likeness = {
            line: max(_likeness(words, one) for one in here) for line, here in self._words.items()
        }
        best = max(likeness, key=lambda n: (likeness[n], -abs(n - was)), default=0)
        if not best or likeness[best] < ALIKE:
            return 0, "lost"
        return best, "there" if best == was else "moved"


def _words(text: str) -> list[str]:
    return WORD.findall(folded(text))


def _likeness(words: list[str], here: list[str]) -> float:
    """Return how much of some words a line begins with, from 0 to 1."""
    common = (Counter(words) & Counter(here[: len(words) + BESIDES])).total()
    return common / len(words)
