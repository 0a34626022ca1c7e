"""What the people of a script are called: their names, and the short forms nobody could mistake.

In come names as they are declared; out come what each of them is called, and who a name means.
`Davide Conti (her son)` is Davide Conti; he is called Davide, too, while no other Davide is there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sameboat.vocabulary import Language, folded

__all__ = ["Called", "key_of", "named", "short_forms"]

Called = Mapping[str, tuple[str, ...]]
"""Leads from the key of what somebody is called to everybody who is called so."""

AROUND = re.compile(r"^[*_]+(?=[^\s*_])|(?<=[^\s*_])[*_]+$")
BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*$")
# Written or left out as people please: a dot behind `Mrs`, quotation marks around a nickname.
LOOSE = str.maketrans("", "", '."*_#@')


def named(written: Sequence[str]) -> list[tuple[str, str]]:
    """Return each name as it is shown, and what its brackets say of the person.

    Two names that only their brackets tell apart keep them.
    """
    whole = [AROUND.sub("", name) for name in written]
    short = [AROUND.sub("", BRACKETS.sub("", name)) for name in whole]
    keys = [folded(name) for name in short]
    found = []
    for name, bare, key in zip(whole, short, keys, strict=True):
        brackets = BRACKETS.search(name)
        is_short = brackets is not None and bare != "" and keys.count(key) == 1
        about = " ".join(brackets[1].split()) if is_short and brackets else ""
        found.append((bare, about) if about else (name, ""))
    return found


def key_of(name: str, language: Language) -> str:
    """Return a name as it is compared: without an article, dots and signs, titles in one form."""
    words = folded(name).translate(LOOSE).split()
    while len(words) > 1 and words[0] in language.understood.articles:
        del words[0]
    if words and words[0][:2] in language.understood.articles and words[0][1:2] == "'":
        words[0] = words[0][2:]
    titles = language.understood.titles
    if "&" in words:
        words = [language.word("labels", "and") if word == "&" else word for word in words]
    return " ".join(titles.get(word, word) for word in words).strip("'")


def short_forms(names: Sequence[str], language: Language) -> Called:
    """Return who is meant by each way of writing a name, and by its parts.

    A part that is somebody's whole name means that person alone.
    """
    whole: defaultdict[str, list[str]] = defaultdict(list)
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for name in dict.fromkeys(names):
        whole[key_of(name, language)].append(name)
        for part in dict.fromkeys(_parts(name, language)):
            parts[part].append(name)
    every = {**parts, **whole}
    taken = {*language.labels, *language.you, *language.everyone, *language.to, ""}
    return MappingProxyType({key: tuple(found) for key, found in every.items() if key not in taken})


def _parts(name: str, language: Language) -> list[str]:
    """Return the keys of what somebody with a name of several words is called for short."""
    understood = language.understood
    bare = BRACKETS.sub("", name)
    written = [word for word in bare.split() if folded(word) not in understood.articles]
    if any(folded(word) in language.conjunctions for word in written):
        return []

    def key(words: Sequence[str]) -> str:
        return key_of(" ".join(words), language)

    titled = [word for word in written if key([word]) in understood.titles]
    own = [word for word in written if word not in titled]
    proper = [word for word in own if _is_proper(word)]
    found = [[word] for word in proper]
    if len(own) > 2:
        found += [own[:-1], own[1:], [own[0], own[-1]]]
    if titled:
        found += [[*titled, word] for word in proper]
        found += [own] if own == proper else []
    elif bare != name:
        found.append(written)
    whole = key_of(name, language)
    return [short for words in found if words and (short := key(words)) != whole]


def _is_proper(word: str) -> bool:
    """Tell whether a word of a name can stand for it: `Rosa`, but not `from`, `1` or `A`."""
    letters = word.strip("\"'“”‘’«»@#*_.")
    return len(letters) > 1 and letters[0].isalpha() and not letters[0].islower()
