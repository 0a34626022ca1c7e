"""Questions about the conversation itself: `Anna has spoken to Luisa`, `most went through you`.

In comes a sentence; out come the marks it asks about. How such sentences go is data, `network` in
`languages/<code>/script/case.yml`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import permutations, product

from sameboat.markdown import plain
from sameboat.model import MOST, Mark
from sameboat.parse.cast import Cast
from sameboat.vocabulary import folded, language

__all__ = ["about_speaking", "asked"]

OUTER = ' .,:;!?…"“”«»'
APOSTROPHE = "['’‘´]"
MOST_NAMES = 30
"""How many names a sentence can have: every split of them is tried."""


def asked(cast: Cast, source: str) -> tuple[tuple[Mark, ...], str]:
    """Return what a sentence asks of the conversation, and a name in it that nobody bears.

    A sentence that asks nothing of it has no marks. Only one with a name has none and a name.
    """
    words = plain(source).strip(OUTER)
    unknown = ""
    for kind, pattern in _patterns(cast.language.code):
        if (found := pattern.fullmatch(words)) is None:
            continue
        if kind == "most":
            return (MOST,), ""
        for groups in _read(cast, found.groupdict()):
            named = [_named(cast, part) for part in groups]
            if all(named) and (marks := _marks(kind, named)):
                return marks, ""
            if not unknown:
                unknown = next(filter(None, (_unknown(cast, part) for part in groups)), "")
    return (), unknown


def about_speaking(cast: Cast, source: str) -> tuple[str, ...] | None:
    """Return who is named in a sentence that only says who spoke to whom; None for any other."""
    words, understood = (
        plain(source).replace(",", " ").strip(OUTER).split(),
        cast.language.understood,
    )
    if len(words) > MOST_NAMES or understood.speaking.isdisjoint(map(folded, words)):
        return None
    others = understood.speaking | understood.beside | cast.language.to | cast.language.conjunctions
    names: list[str] = []
    while words:
        ends = range(min(len(words), cast.longest), 0, -1)
        end = next((end for end in ends if cast.find(" ".join(words[:end]))), 0)
        if end:
            names += filter(None, [cast.find(" ".join(words[:end]))])
        elif folded(words[0]) not in others:
            return None
        del words[: end or 1]
    return tuple(cast.shown(name) for name in dict.fromkeys(names))


@cache
def _patterns(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the sentences of a language by their kind; a gap is a group."""
    found = []
    for kind, sentences in language(code).network.items():
        for sentence in sentences:
            pattern = re.escape(sentence).replace("'", APOSTROPHE)
            pattern = pattern.replace(r"\{to\}\ \{y\}", "(?P<to>.+)")
            pattern = pattern.replace(r"\{x\}", "(?P<x>.+)").replace(r"\{y\}", "(?P<y>.+)")
            found.append((kind, re.compile(pattern, re.IGNORECASE)))
    return tuple(found)


def _read(cast: Cast, groups: dict[str, str]) -> list[tuple[str, ...]]:
    """Return the names in a sentence, in each way in which a `to` can be read."""
    if (addressed := groups.pop("to", None)) is None:
        return [tuple(groups.values())]
    behind = [right for left, right in cast.splits(f"- {addressed}") if left == "-"]
    return [(*groups.values(), right) for right in behind]


def _marks(kind: str, named: list[tuple[str, ...]]) -> tuple[Mark, ...]:
    """Return what has to be so; nothing where a sentence doesn't name enough people."""
    if kind == "spoken":
        return tuple(Mark("spoken", name) for name in named[0])
    pairs = permutations(named[0], 2) if kind == "turned" else product(*named)
    return tuple(Mark("to", one, two) for one, two in pairs if one != two)


def _named(cast: Cast, words: str) -> tuple[str, ...]:
    """Return who is named, everybody for everyone; nobody where one of them isn't known."""
    joints = list(cast.joints.finditer(words))
    if len(joints) >= MOST_NAMES:
        return ()
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), len(words)]
    # Who is named from each part on: a name can have an `and` in it, so every split is tried.
    behind: dict[int, tuple[str, ...]] = {len(starts): ()}
    for first, start in reversed(list(enumerate(starts))):
        if folded(words[start:]) in cast.language.everyone:
            behind[first] = tuple(cast.names)
            continue
        for last in (len(ends) - 1, *range(first, len(ends) - 1)):
            if last + 1 in behind and (one := cast.find(words[start : ends[last]])) is not None:
                behind[first] = (one, *behind[last + 1])
                break
    return tuple(dict.fromkeys(behind.get(0, ())))


def _unknown(cast: Cast, words: str) -> str:
    """Return the first of some names that nobody bears."""
    return next((part for part in cast.parts(words) if not cast.knows(part)), "")
