"""`speech`: lines that look like speech and aren't, because nobody would be seen to speak there.

In comes a line that the cast doesn't take for speech; out comes what is wrong with it, if anything.
Such a line stays narration: "He gave it to Luisa: that was all" is no mistake.
"""

from __future__ import annotations

import re

from sameboat.naming import addressed, bare
from sameboat.parse.cast import Cast, SpeechHead, head_of, without_manner
from sameboat.parse.origin import Origin
from sameboat.problems import Problem, Values, nearest
from sameboat.vocabulary import folded, language, languages

__all__ = ["aside", "cue", "doubts", "recurring", "silent", "slip", "unsure"]

CODE = "speech"
NAME = re.compile(r"[\"'“‘’«@#&]?[^\W\d_][\w'’.-]*(?: [\w'’.-]+){0,3}")
CUE = re.compile(
    r"(?P<name>[^\W\d_a-zß-ÿ]{2,}(?:[ '’.-]+[^\W\d_a-zß-ÿ]+){0,2})(?P<how> \([^()]+\))?"
)
QUOTES = "\"“”„«»'‘’"
ARROWS = frozenset({"->", "-->", "=>", "→", ">"})
FOREIGN = ARROWS.union(*(language(code).to for code in languages()))
MOST_NAMED = 8
MOST_WORDS = 3


def silent(origin: Origin, line: str, number: int) -> Problem:
    """Return the problem of a spoken line without words."""
    return origin.problem(number, CODE, "silent", {"line": line.strip()[:60]})


def aside(origin: Origin, cast: Cast, head: SpeechHead, number: int) -> Problem | None:
    """Return a problem when an addressee stands in brackets, as if it were a manner."""
    first, _, right = head.manner.partition(" ")
    if first.casefold() not in cast.language.to or cast.addressees(right) is None:
        return None
    speaker = cast.shown(head.speaker)
    at, form = f"({head.manner})", f"{speaker} {head.manner}: …"
    values = {"aside": at, "speaker": speaker, "form": form}
    return origin.problem(number, CODE, "aside", values, at=at, instead=head.manner)


def slip(origin: Origin, cast: Cast, line: str, number: int) -> Problem | None:
    """Return what is wrong with a head in which only declared people are named."""
    parts = head_of(line)
    if parts is None:
        return None
    words = without_manner(parts[0])
    return _foreign(origin, cast, words, number) or _ambiguous(origin, cast, words, number)


def doubts(origin: Origin, cast: Cast, line: str, number: int) -> Problem | None:
    """Return what looks like a slip in a line that isn't speech."""
    parts = head_of(line)
    if parts is None:
        return None
    words, rest = without_manner(parts[0]), parts[1]
    speaks = bool(rest) and (rest[0].isupper() or rest[0] in QUOTES)
    for left, right in cast.splits(words):
        problem = _exchange(origin, cast, (left, right), speaks, number)
        if problem is not None:
            return problem
    if speaks and cast.is_crowd(words):
        return _many(origin, words, number)
    if not NAME.fullmatch(words) or cast.leading(words) is not None:
        return None
    if (near := cast.near(words)) and (speaks or nearest(words, [near], 0.9)):
        return _undeclared(origin, cast, [words], number)
    named = words[0].isupper() and (len(words.split()) <= 2 or words.istitle())
    return _perhaps(origin, cast, [words], number) if speaks and named else None


def unsure(cast: Cast, line: str) -> str:
    """Return the word before a colon that may be a name, if only it comes again; else nothing."""
    parts = head_of(line)
    if parts is None or not parts[1] or not parts[0][:1].isupper():
        return ""
    words = without_manner(parts[0])
    is_name = len(words.split()) <= MOST_WORDS and NAME.fullmatch(words) is not None
    return words if is_name and cast.leading(words) is None else ""


def cue(line: str) -> tuple[str, bool]:
    """Return the name over what somebody says in a screenplay, and whether only one can be meant.

    `MARTA (quietly)` names who speaks, and `MARTA` may be a word that is shouted.
    """
    found = CUE.fullmatch(line)
    return ("", False) if found is None else (found["name"], found["how"] is not None)


def recurring(origin: Origin, cast: Cast, name: str, number: int) -> Problem:
    """Return the problem of an unknown word that stands before the colon of several paragraphs."""
    return _perhaps(origin, cast, [name], number)


def _ambiguous(origin: Origin, cast: Cast, words: str, number: int) -> Problem | None:
    """Return a problem when several people can be meant by a name."""
    names = [words, *(name for sides in cast.splits(words) for name in sides)]
    names = [part for name in names for part in cast.parts(name)]
    for name in names:
        if len(meant := () if cast.find(name) else cast.meant_by(name)) > 1:
            values = {"name": name, "meant": ", ".join(meant)}
            return origin.problem(number, CODE, "ambiguous", values, at=name, cause=_of_name(name))
    return None


def _exchange(
    origin: Origin, cast: Cast, sides: tuple[str, str], speaks: bool, number: int
) -> Problem | None:
    """Return what is wrong with `left to right:` when it seems to be a spoken line."""
    left, right = sides
    unknown = [name for name in [left, *cast.parts(right)] if not cast.knows(name)]
    if cast.is_crowd(left) and (speaks or len(unknown) <= 1):
        return _many(origin, left, number)
    if any(cast.leading(name) for name in unknown):
        return None  # `Davide shouts to Luisa:` has no unknown name
    if not unknown:
        values = {"everyone": cast.language.word("labels", "everyone")}
        return origin.problem(number, CODE, "both", values, at=right)
    if left not in unknown or all(map(cast.near, unknown)):
        return _undeclared(origin, cast, unknown, number)
    # "Marta to Luisa:" can only be speech; "He gave it to Luisa:" can well be narration.
    named = all(word[0].isupper() for word in left.split()) and NAME.fullmatch(left)
    if named and len(unknown) == 1:
        return _undeclared(origin, cast, unknown, number)
    if speaks and len(left.split()) <= 2 and (named or len(unknown) == 1):
        return _perhaps(origin, cast, unknown, number)
    return None


def _foreign(origin: Origin, cast: Cast, head: str, number: int) -> Problem | None:
    """Return the problem of an addressee behind an arrow or another language's `to`."""
    words = head.split()
    for i, word in enumerate(words[1:-1], start=1):
        left, right = " ".join(words[:i]), " ".join(words[i + 1 :])
        if word.casefold() not in FOREIGN or cast.find(left) is None:
            continue
        if (to := cast.addressees(right)) is not None:
            spoken = bare(addressed(to, cast.language))
            spoken = spoken or f"{cast.language.word('labels', 'to')} {right}"
            values = {"word": word, "speaker": left, "form": f"{left} {spoken}: …"}
            instead = f"{spoken.partition(' ')[0]} {right}"
            at = f"{word} {right}"
            return origin.problem(number, CODE, "to", values, at=at, instead=instead)
    return None


def _many(origin: Origin, words: str, number: int) -> Problem:
    return origin.problem(number, CODE, "many", {"names": words}, at=words)


def _undeclared(origin: Origin, cast: Cast, unknown: list[str], number: int) -> Problem:
    at, near = cast.nearest_of(unknown)
    known = [cast.shown(name) for name in dict.fromkeys(cast.known.values())]
    if len(known) > MOST_NAMED:
        known[MOST_NAMED:] = ["…"]
    identifier = "near" if near else "undeclared"
    values = {**_names(cast, unknown), "known": ", ".join(known)}
    cause = _of_name(at)
    return origin.problem(number, CODE, identifier, values, near=near, at=at, cause=cause)


def _perhaps(origin: Origin, cast: Cast, unknown: list[str], number: int) -> Problem:
    values, at = _names(cast, unknown), unknown[0]
    return origin.problem(
        number, CODE, "perhaps", values, at=at, severity="warning", cause=_of_name(at)
    )


def _of_name(name: str) -> str:
    """Return the cause that all lines with one unknown name share."""
    return f"{CODE}.name.{folded(name)}"


def _names(cast: Cast, unknown: list[str]) -> Values:
    people = cast.language.word("fields", "people")
    return {"count": len(unknown), "names": cast.listed(unknown), "people": people}
