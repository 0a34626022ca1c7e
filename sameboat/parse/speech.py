"""`speech`: lines that look like speech and aren't, because nobody would be seen to speak there.

In comes a line that the cast doesn't take for speech; out comes what is wrong with it, if anything.
Such a line stays narration: "He gave it to Luisa: that was all" is no mistake.
"""

from __future__ import annotations

import re

from sameboat.naming import addressed
from sameboat.parse.cast import Cast, SpeechHead, head_of, without_manner
from sameboat.problems import Problem, nearest
from sameboat.vocabulary import folded, language, languages

__all__ = ["aside", "doubts", "silent"]

CODE = "speech"
NAME = re.compile(r"[^\W\d_][\w'’.-]*(?: [\w'’.-]+){0,3}")
QUOTES = "\"“”„«»'‘’"
UNSPOKEN = r"if nobody speaks here, write the colon as `\:`"
ARROWS = frozenset({"->", "-->", "=>", "→", ">"})
FOREIGN = ARROWS.union(*(language(code).to for code in languages()))
MOST_NAMED = 8


def silent(line: str, file: str, number: int) -> Problem:
    """Return the problem of a spoken line without words."""
    wrong = f"nothing is said in the line `{line.strip()[:60]}`"
    return Problem.plain(file, number, CODE, wrong, "expected words behind the colon")


def aside(cast: Cast, head: SpeechHead, file: str, number: int) -> Problem | None:
    """Return a problem when an addressee stands in brackets, as if it were a manner."""
    first, _, right = head.manner.partition(" ")
    if first.casefold() not in cast.language.to or cast.addressees(right) is None:
        return None
    speaker = cast.shown(head.speaker)
    wrong = f"`({head.manner})` doesn't say here to whom {speaker} speaks"
    return Problem.plain(file, number, CODE, wrong, f"expected `{speaker} {head.manner}: …`")


def doubts(cast: Cast, line: str, file: str, number: int) -> Problem | None:
    """Return what looks like a slip in a line that isn't speech."""
    parts = head_of(line)
    if parts is None:
        return None
    words, rest = without_manner(parts[0]), parts[1]
    speaks = bool(rest) and (rest[0].isupper() or rest[0] in QUOTES)
    if (foreign := _foreign(cast, words, file, number)) is not None:
        return foreign
    for left, right in cast.splits(words):
        problem = _exchange(cast, (left, right), speaks, file, number)
        if problem is not None:
            return problem
    if speaks and cast.is_crowd(words):
        return _many(words, file, number)
    if not NAME.fullmatch(words):
        return None
    if (near := cast.near(words)) and (speaks or nearest(words, [near], 0.9)):
        return _undeclared(cast, [words], file, number)
    if speaks and words[0].isupper() and len(words.split()) <= 2:
        return _perhaps(cast, [words], file, number)
    return None


def _exchange(
    cast: Cast, sides: tuple[str, str], speaks: bool, file: str, number: int
) -> Problem | None:
    """Return what is wrong with `left to right:` when it seems to be a spoken line."""
    left, right = sides
    unknown = [name for name in [left, *cast.parts(right)] if not cast.knows(name)]
    if cast.is_crowd(left) and (speaks or len(unknown) <= 1):
        return _many(left, file, number)
    if not unknown:
        wrong = "a line is spoken to everyone or to some, and here to both"
        everyone = cast.language.word("labels", "everyone")
        return Problem.plain(file, number, CODE, wrong, f"expected names, or `{everyone}` alone")
    if left not in unknown or all(map(cast.near, unknown)):
        return _undeclared(cast, unknown, file, number)
    # "Marta to Luisa:" can only be speech; "He gave it to Luisa:" can well be narration.
    named = all(word[0].isupper() for word in left.split()) and NAME.fullmatch(left)
    if named and len(unknown) == 1:
        return _undeclared(cast, unknown, file, number)
    if speaks and len(left.split()) <= 2 and (named or len(unknown) == 1):
        return _perhaps(cast, unknown, file, number)
    return None


def _foreign(cast: Cast, head: str, file: str, number: int) -> Problem | None:
    """Return the problem of an addressee behind an arrow or another language's `to`."""
    words = head.split()
    for i, word in enumerate(words[1:-1], start=1):
        left, right = " ".join(words[:i]), " ".join(words[i + 1 :])
        if word.casefold() not in FOREIGN or folded(left) not in cast.known:
            continue
        if (to := cast.addressees(right)) is not None:
            everyone = f"{cast.language.word('labels', 'to')} {right}"
            wrong = f"`{word}` doesn't say here to whom {left} speaks"
            expected = f"expected `{left} {addressed(to, cast.language) or everyone}: …`"
            return Problem.plain(file, number, CODE, wrong, expected)
    return None


def _many(words: str, file: str, number: int) -> Problem:
    wrong = f"`{words}` can't speak: a line has one speaker"
    return Problem.plain(file, number, CODE, wrong, f"expected one name; {UNSPOKEN}")


def _undeclared(cast: Cast, unknown: list[str], file: str, number: int) -> Problem:
    near = next(filter(None, map(cast.near, unknown)), None)
    known = [cast.shown(name) for name in dict.fromkeys(cast.known.values())]
    if len(known) > MOST_NAMED:
        known[MOST_NAMED:] = ["…"]
    expected = f"expected one of {', '.join(known)}" + ("" if near else f"; {UNSPOKEN}")
    return Problem.plain(file, number, CODE, _wrong(cast, unknown), expected, near)


def _perhaps(cast: Cast, unknown: list[str], file: str, number: int) -> Problem:
    return Problem.plain(file, number, CODE, _wrong(cast, unknown), UNSPOKEN, None, "warning")


def _wrong(cast: Cast, unknown: list[str]) -> str:
    names = " and ".join(f"`{name}`" for name in unknown)
    people = cast.language.word("fields", "people")
    return (
        f"{names} {'is' if len(unknown) == 1 else 'are'} not declared under `{people}`, "
        "so nobody would be seen to speak here"
    )
