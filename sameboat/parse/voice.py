"""`voice`: somebody speaks where no line of speech begins, or without the colon that makes it one.

In comes a line, or what somebody says; out comes where another voice can be heard in it. Nothing is
said of a sentence that only names people: "He gave it to Luisa: that was all."
"""

from __future__ import annotations

import re

from sameboat.model import YOU
from sameboat.parse.cast import Cast
from sameboat.parse.origin import Origin
from sameboat.problems import Problem

__all__ = ["begun", "inside"]

CODE = "voice"
COLON = re.compile(r"(?<!\\):(?=[\s*_]|$)")
SENTENCE_END = re.compile(r"[.!?…][\"'”’»*_)]*\s+|[\"”»]\s+|\s[-–—]\s")
FULL_STOP = re.compile(r"[.!?…][\"'”’»*_)]*\s+")
# What a sentence lists behind its colon; whatever else stands there can be what somebody says.
LIST = re.compile(r"[^.!?…;:,]+(?:,\s|\s(?:and|or|e|ed|o)\s)")
QUOTES = "\"“„«‘'"
BETWEEN = re.compile(r"\s*(?:\([^()]*\)\s*)?(=|[-–—]+>?|[;|>,]|$|(?=[\"“„«]))\s*")
MOST_WORDS = 4
LONGEST = 120


def begun(origin: Origin, cast: Cast, line: str, number: int) -> Problem | None:
    """Return a problem when a line begins as speech does, but for its colon."""
    found = cast.leading(line)
    if found is None:
        return None
    name, behind = found
    head, rest = _with_addressees(cast, name, behind)
    is_addressed = head != name
    mark = BETWEEN.match(rest)
    if mark is not None and _is_instead(mark[1], rest[mark.end() :], is_addressed):
        at = f"{head}{rest[: mark.end()]}".rstrip()
        aside = f" {note.strip()}" if (note := rest[: mark.start(1)]).strip() else ""
        return _colon(origin, at, f"{head}{aside}:", number)
    if is_addressed and ":" not in rest:
        return _colon(origin, head, f"{head}:", number)
    if rest.startswith(". ") and name.isupper() and len(name) > 1:
        return _colon(origin, f"{name}.", f"{name}:", number)
    return None if ":" not in rest else _described(origin, cast, head, rest, number)


def _is_instead(mark: str, words: str, is_addressed: bool) -> bool:
    """Tell whether a sign between a name and words stands for a colon."""
    if mark == "=" or mark == "|" or mark.endswith(">"):
        return True
    speaks = words[:1].isupper() or words[:1] in QUOTES if words else not mark
    if mark == ",":
        return words[:1] in QUOTES and bool(words)
    if mark[:1] in "-–—" and mark and not speaks:
        return is_addressed or not re.search(r"\s[-–—]\s", words)
    return speaks


def _with_addressees(cast: Cast, name: str, behind: str) -> tuple[str, str]:
    """Return a head as far as it names people, and what follows it."""
    first, _, rest = behind.strip().partition(" ")
    if first.casefold() not in cast.language.to or (to := cast.leading(rest, you=True)) is None:
        return name, behind
    head, rest = f"{name} {first} {to[0]}", to[1]
    joint, _, more = rest.strip().partition(" ")
    if joint.casefold() in cast.language.conjunctions and (also := cast.leading(more, you=True)):
        return f"{head} {joint} {also[0]}", also[1]
    return head, rest


def _colon(origin: Origin, at: str, instead: str, number: int) -> Problem:
    values = {"written": at, "form": f"{instead} …"}
    return origin.problem(number, CODE, "colon", values, at=at, instead=instead)


def _described(origin: Origin, cast: Cast, head: str, rest: str, number: int) -> Problem | None:
    """Return what is wrong when something is told of somebody before the colon."""
    before, _, words = rest.partition(":")
    words = words.strip()
    if not before.strip() or before.endswith("\\") or FULL_STOP.search(f"{before} "):
        return None
    how = before.strip().strip(",").strip()
    name = head.rsplit(maxsplit=1)[-1]
    speaks = words[:1].isupper() or words[:1] in QUOTES if words else True
    values = {"head": head, "how": how}
    if speaks and how and len(how.split()) <= MOST_WORDS and not set("()") & set(how):
        instead = f"{name} ({how})"
        for left, right in cast.splits(f"{name} {how}"):  # `Anna says to Luisa:`
            if left != name and cast.addressees(right) is not None:
                to = how[len(left) - len(name) - 1 : len(how) - len(right)].strip()
                instead = f"{name} ({left[len(name) :].strip()}) {to} {right}"
                break
        values["form"] = f"{head[: -len(name)]}{instead}: …"
        at = f"{name}{before.rstrip()}"
        return origin.problem(number, CODE, "manner", values, at=at, instead=instead)
    if not speaks and LIST.match(words):
        return None  # "Mattia says what's asked of him: yes, no, full."
    return origin.problem(number, CODE, "begins", values, at=head, severity="warning")


def inside(origin: Origin, cast: Cast, words: str, number: int, *, said: bool) -> Problem | None:
    """Return a problem when somebody begins to speak in the middle of a line.

    `said` tells that the words are somebody's; in narration, a name before a quotation can be part
    of the sentence.
    """
    begin = 0  # no head reaches over a colon
    for colon in COLON.finditer(words):
        begin = max(begin, colon.start() - LONGEST)
        before = SENTENCE_END.split(words[begin : colon.start()])
        head = " ".join(before[-1].replace("*", "").replace("_", "").split())
        is_first = len(before) == 1 and not begin
        begin = colon.end()
        first = words[colon.end() :].lstrip(" *_")[:1]
        quoted = first in tuple(QUOTES)
        is_sentence = is_first or not (quoted or first.isupper())
        found = _voice(cast, head, alone=is_sentence, loose=said and quoted)
        if found:
            values = {"head": f"{found}:"}
            return origin.problem(number, CODE, "inside", values, at=f"{found}:")
    return None


def _voice(cast: Cast, head: str, *, alone: bool, loose: bool) -> str:
    """Return the words of a head that name who speaks; empty when nobody does."""
    words = head.split()
    for left, right in cast.splits(head):
        if cast.addressees(right) is None or not right:
            continue
        before = left.split()
        for n in range(1, min(cast.longest, len(before)) + 1):
            if cast.find(" ".join(before[-n:])) is not None:
                return f"{' '.join(before[-n:])}{head[len(left) :]}"
        if cast.find(right) == YOU and before[-1][:1].isupper():
            return f"{before[-1]}{head[len(left) :]}"
    if not alone and head and cast.find(head) is not None:
        return head
    for n in range(1, min(cast.longest, len(words)) + 1) if loose else ():
        if (name := " ".join(words[-n:]))[:1].isupper() and cast.find(name) is not None:
            return name
    return ""
