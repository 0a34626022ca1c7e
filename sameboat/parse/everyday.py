"""`everyday`: lines that begin with an everyday word for a label: `Go to: …`, `Note for Rosa: …`.

In comes a line's head; out comes the label that its writer meant, or what is wrong where it can't
be one. A name that is declared means that somebody speaks, whatever else the word could mean.
"""

from __future__ import annotations

from sameboat.parse.cast import Cast, SpeechHead, head_of
from sameboat.parse.label import CODE, LabelHead, head_of_label, label_of
from sameboat.parse.origin import Origin
from sameboat.problems import Problem
from sameboat.vocabulary import Language, folded

__all__ = ["inside", "meant", "noted", "recognised", "unmarked"]

ARROWS = ("→", "->", "=>", "➔", "➡")

DIGITS = "0123456789"
LONGEST_TITLE = 80
MOST_NAMES = 3


def recognised(cast: Cast, line: str, above: object = None) -> LabelHead | SpeechHead | None:
    """Return what a line is marked as: a label, or speech.

    What somebody says above goes on in it, even when it begins with an everyday word.
    """
    parts = head_of(line)
    if parts is None:
        return None
    head, rest = parts
    if head not in cast.heads:  # few heads stand before all lines, and each is looked through once
        cast.heads[head] = label_of((head, ""), cast.language) or cast.spoken((head, ""))
    found: LabelHead | SpeechHead | None = cast.heads[head]
    if found is not None:
        return found.before(rest)
    return None if isinstance(above, SpeechHead) else meant(parts, cast)


def meant(parts: tuple[str, str], cast: Cast) -> LabelHead | None:
    """Return the label that is meant by what stands before and behind a colon, or None."""
    head, rest = parts
    words = " ".join(head.split())
    found = _spelt(words, rest, cast.language)
    if found is not None:
        return head_of_label(found, rest)
    reader = _reader(words, cast)
    return head_of_label("note", rest, reader) if reader else None


def noted(line: str, language: Language) -> LabelHead | None:
    """Return the head of a note, however it is written, where nobody speaks; or None."""
    parts = head_of(line)
    if parts is None:
        return None
    words = " ".join(parts[0].split())
    found = label_of(parts, language)
    if found is not None or _spelt(words, "", language) == "note":
        found = found or head_of_label("note", parts[1])
        return found if found.id == "note" else None
    before = next((b for b in language.understood.addressing if _begins(words, b)), "")
    is_note = " " in before  # `For Rosa:` could be a person
    return head_of_label("note", parts[1], words[len(before) :].strip()) if is_note else None


def _begins(words: str, before: str) -> bool:
    return words.casefold().startswith(f"{before} ")


def _spelt(words: str, rest: str, language: Language) -> str | None:
    key, understood = folded(words), language.understood
    if not words[:1].isupper():
        return None  # a line can be broken before `the end: …`
    if (found := understood.labels.get(key)) is not None:
        return found
    if key[-1:] in DIGITS:
        bare = key.rstrip(DIGITS).rstrip(" .#")
        numbered = language.labels.get(bare) or understood.labels.get(bare)
        return numbered if numbered in understood.numbered else None
    return understood.loosely.get(key) if _is_like_a_title(rest) else None


def _is_like_a_title(words: str) -> bool:
    """Tell whether words can be a title rather than a sentence: `Then: nothing.` is one."""
    begins = words.lstrip("*_\"“‘'«")[:1]
    return (
        (begins.isupper() or begins.isdigit())
        and len(words) <= LONGEST_TITLE
        and not words.rstrip("*_\"”’'»").endswith(".")
    )


def _reader(words: str, cast: Cast) -> str:
    """Return whom a note is for; empty where the words address no note to anybody."""
    for before in cast.language.understood.addressing:
        if not _begins(words, before):
            continue
        name = words[len(before) :].strip()
        if " " in before:
            return name
        # `For Rosa:` alone has nothing but the name to tell by.
        parts = name.split()
        is_name = len(parts) <= MOST_NAMES and all(part[:1].isupper() for part in parts)
        return name if is_name and not cast.knows(name) else ""
    return ""


def inside(
    origin: Origin, cast: Cast, parts: tuple[str, str], number: int, *, said: bool
) -> Problem | None:
    """Return a problem when an everyday word for a label isn't read as one.

    It stands within what somebody says (`said`), or has no capital.
    """
    head, rest = parts
    found = meant((f"{head[:1].upper()}{head[1:]}", rest), cast)
    if found is None:
        return None
    shown = origin.language.word("labels", found.id)
    values = {"label": head, "meant": shown}
    identifier = "inside" if said else "unknown"
    return origin.problem(
        number, CODE, identifier, values, near=f"{shown}:", at=head, instead=shown
    )


def unmarked(origin: Origin, line: str, number: int) -> Problem | None:
    """Return a problem when a line without a colon says where to go on, or that the story ends."""
    first, _, behind = line.partition(" ")
    words = origin.language
    if first in ARROWS and "next" in words.labels.values() and _is_like_a_title(behind):
        return _colon(origin, first, "next", number)
    if first.casefold() not in words.understood.begins:
        return None
    key = folded(line)
    if words.understood.labels.get(key.strip(" .!")) == "ending":
        values = {"line": line, "label": words.word("labels", "ending")}
        return origin.problem(number, CODE, "bare", values, at=line)
    for spelling, found in words.understood.labels.items():
        if found == "next" and key.startswith(f"{spelling} "):
            written = line[: len(spelling)]
            if _is_like_a_title(line[len(spelling) :].strip()):
                return _colon(origin, written, found, number)
    return None


def _colon(origin: Origin, written: str, identifier: str, number: int) -> Problem:
    shown = f"{origin.language.word('labels', identifier)}:"
    values = {"written": written, "label": shown}
    return origin.problem(number, CODE, "colon", values, near=shown, at=written, instead=shown)
