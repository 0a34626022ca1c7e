"""Remarks that came back from a reader, as somebody pasted them.

In comes a text: what a sent file made (`package/reader/back.js`), after whatever an e-mail has done
to it, or what somebody wrote by hand, a line's number before each remark. Out come the remarks,
and whatever else the text says.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from zlib import crc32

from sameboat.studio.mailed import BIDI, readings
from sameboat.vocabulary import language, languages

__all__ = ["CameBack", "Remark", "came_back"]

QUOTE = '"“”„«»'
UNSEEN = re.compile("[\u200b\u2060\ufeff\xad]")
QUOTED_MAIL = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
SPACE = re.compile(r"\s+")
FACTS = re.compile(
    r"\(\s*([0-9a-f]{12})\s+<?(\d{4}-\d\d-\d\d)>?(?:\s+([^()]{0,200}))?\s*\)", re.IGNORECASE
)
NUMBER = rf"\[[\s{BIDI}]*(\d{{1,6}})[\s{BIDI}]*\](?:\([^()\s]*\))?[\s{BIDI}]*"
MARK = re.compile(
    rf"{NUMBER}(?:[{QUOTE}]([^{QUOTE}]*)[{QUOTE}]|[‘']([^\n]*?)[’'](?=[ \t]*(?:\n|$)))"
)
END = re.compile(r"\[=\s*([0-9a-f]{8})\s*\]", re.IGNORECASE)
UNSUMMED = re.compile(f"[\\s>\u200b\u2060\ufeff\xad{BIDI}]")


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of a line: its number when it was read, 0 for none, and the words it had.

    `day` and `by` are when and by whom, empty when it isn't said.
    """

    line: int
    about: str
    said: str
    by: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class CameBack:
    """What came back.

    `version` is that of the script that was read, `day` when that was and `by` whom (of several,
    the first day and all names), empty when it isn't said. `whole` tells whether everything came
    as it was sent, None where nothing can tell. `rest` is what else the text says.
    """

    remarks: tuple[Remark, ...]
    version: str = ""
    day: str = ""
    by: str = ""
    whole: bool | None = None
    rest: str = ""


def came_back(pasted: str) -> CameBack:
    """Return what came back; a text without a number in it is one remark of no line."""
    text = unicodedata.normalize("NFC", pasted.replace("\r\n", "\n").replace("\r", "\n"))
    text = UNSEEN.sub("", text).replace("\xa0", " ")
    best: CameBack | None = None
    for reading in readings(text):
        found = _read(QUOTED_MAIL.sub("", reading.replace("\xa0", " ")))
        if found and found.whole:
            return found
        if found and (best is None or len(found.remarks) > len(best.remarks)):
            best = found
    return best or _by_hand(QUOTED_MAIL.sub("", text))


def _read(text: str) -> CameBack | None:
    """Return what stands in a text as sent files make it, from one reader or several."""
    starts = [facts.start() for facts in FACTS.finditer(text)] or [0]
    ends = [*starts[1:], len(text)]
    every = [_of_one(text[start:end]) for start, end in zip(starts, ends, strict=True)]
    found = [one for one in every if one.remarks]
    if not found:
        return None
    before = _without_title(text[: starts[0]]) if starts[0] else ""
    return CameBack(
        tuple(remark for one in found for remark in one.remarks),
        found[0].version,
        found[0].day,
        ", ".join(dict.fromkeys(one.by for one in found if one.by)),
        all(one.whole for one in found),
        "\n".join(filter(None, (before.strip(), *(one.rest for one in every)))),
    )


def _of_one(text: str) -> CameBack:
    """Return what one reader says; what stands behind the sum is the rest of the message."""
    facts, ends = FACTS.match(text), [*END.finditer(text)]
    start = facts.start() if facts else 0
    sums = (end for end in ends if _sum(text[start : end.start()]) == end[1].lower())
    end = next(sums, None)
    whole = bool(facts and end)
    end = end or (ends[-1] if ends else None)
    stop = end.start() if end else len(text)
    marks = [*MARK.finditer(text, 0, stop)]
    by = _line(facts[3] or "") if facts else ""
    day = facts[2] if facts else ""
    places = [*(mark.start() for mark in marks[1:]), stop]
    remarks = tuple(
        Remark(int(mark[1]), _line(mark[2] or mark[3] or ""), _line(text[mark.end() : at]), by, day)
        for mark, at in zip(marks, places, strict=bool(marks))
    )
    first = facts.end() if facts else 0
    before = text[first : marks[0].start()] if marks else text[first:stop]
    after = _without_title(text[end.end() :]) if end else ""
    rest = "\n".join(filter(None, (before.strip(), after.strip())))
    return CameBack(remarks, facts[1].lower() if facts else "", day, by, whole, rest)


def _sum(text: str) -> str:
    """Return the sum of a text as the sent file makes it."""
    return f"{crc32(UNSUMMED.sub('', text).encode('utf-8', 'surrogatepass')):08x}"


def _line(text: str) -> str:
    return SPACE.sub(" ", text).strip()


def _without_title(text: str) -> str:
    """Return what stands before remarks without the sentences that the file itself puts there."""
    for code in languages():
        say = language(code).page["package"]["reader"]
        paste = r"\s+".join(map(re.escape, say["paste"].split()))
        for begins in (say["from"], say["of"]):
            first = re.escape(_line(begins.partition("{")[0]))
            text = re.sub(rf"{first}[^\n]*?(?:\n[^\n]*?){{0,4}}{paste}", "", text)
    return text


def _by_hand(text: str) -> CameBack:
    """Return remarks as somebody writes them: `Line 12: would she say that?`."""
    words = [language(code).page["package"]["reader"]["line"] for code in languages()]
    said = "|".join(re.escape(word.partition("{")[0].strip()) for word in words)
    number = re.compile(
        rf"^[ \t]*(?:[-*•][ \t]*)?(?:(?:{said})[ \t]*)?"
        r"(?:\[(\d{1,6})\][ \t]*[:.)–—-]?|#?(\d{1,6})[ \t]*[:.)–—-])[ \t]*",
        re.MULTILINE | re.IGNORECASE,
    )
    found = [*number.finditer(text)]
    if not found:
        alone = _line(text)
        return CameBack((Remark(0, "", alone),) if alone else ())
    places = [*(mark.start() for mark in found[1:]), len(text)]
    remarks = (
        Remark(int(mark[1] or mark[2]), "", _line(text[mark.end() : place]))
        for mark, place in zip(found, places, strict=True)
    )
    return CameBack(
        tuple(one for one in remarks if one.said), rest=text[: found[0].start()].strip()
    )
