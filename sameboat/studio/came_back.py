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

from sameboat.vocabulary import language, languages

__all__ = ["CameBack", "Remark", "came_back"]

QUOTE = '"“”„«»'
QUOTED_MAIL = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
UNSEEN = re.compile("[\u200b\u2060\ufeff\xad]")
SPACE = re.compile(r"\s+")
FACTS = re.compile(r"\(\s*([0-9a-f]{12})\s+(\d{4}-\d\d-\d\d)(?:\s+([^()]{0,200}))?\s*\)")
MARK = re.compile(rf"\[\s*(\d{{1,6}})\s*\]\s*[{QUOTE}]([^{QUOTE}]*)[{QUOTE}]")
END = re.compile(r"\[=\s*([0-9a-f]{8})\s*\]")
UNSUMMED = re.compile("[\\s>\u200b\u2060\ufeff\xad]")


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of a line: its number when it was read, 0 for none, and the words it had."""

    line: int
    about: str
    said: str


@dataclass(frozen=True, slots=True)
class CameBack:
    """What came back.

    `version` is that of the script that was read, `day` and `by` when and by whom, empty when it
    isn't said. `whole` tells whether everything came as it was sent, None where nothing can tell.
    `rest` is what else the text says.
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
    text = UNSEEN.sub("", QUOTED_MAIL.sub("", text)).replace("\xa0", " ")
    facts, marks = FACTS.search(text), [*MARK.finditer(text)]
    if not marks:
        return _by_hand(text)
    end = END.search(text, marks[-1].end())
    stop = end.start() if end else len(text)
    places = [*(mark.start() for mark in marks[1:]), stop]
    remarks = tuple(
        Remark(int(mark[1]), _line(mark[2]), _line(text[mark.end() : place]))
        for mark, place in zip(marks, places, strict=True)
    )
    start = facts.start() if facts else marks[0].start()
    before = _without_title(text[:start]) if facts else text[:start]
    after = text[end.end() :] if end else ""
    return CameBack(
        remarks,
        facts[1] if facts else "",
        facts[2] if facts else "",
        _line(facts[3] or "") if facts else "",
        _sum(text[start:stop]) == end[1] if facts and end else False,
        "\n".join(filter(None, (before.strip(), after.strip()))),
    )


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
