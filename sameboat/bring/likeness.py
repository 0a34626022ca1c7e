"""Which move everyday words are about: `stepping back`, `a curious question`.

In come words and the fit of the choice they stand under; out come the moves they are near, the
nearest first. What a word tells is learnt from a move's name, from what everyday words say of it
(`languages/*/page/everyday.yml`) and from what people call it (`moved` in `bring.yml`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from sameboat.bring.words import listed, named
from sameboat.vocabulary import Language, folded, moves
from sameboat.vocabulary import language as language_of

__all__ = ["LEAST", "likely", "move_of"]

WORD = re.compile(r"[^\W\d_]+")
NAME, CALLED, TOLD = 3.0, 2.0, 1.0  # what a word of the name tells, of a phrase, of the everyday
WHOLE = 0.6  # and a whole phrase besides
LEAST = 0.3  # of all the words, on one move
CLEARLY = 0.75  # the second may have so much of what the nearest has
AGAINST = 0.6  # what is left of a move that seldom has such a fit
SHORTEST = 2  # letters of a stem


def move_of(words: str, fit: str, language: Language, least: float = LEAST) -> str:
    """Return the id of the move that words are about; empty where none, or two about as much.

    `least` is how near it has to be.
    """
    found = likely(words, fit, language)
    if not found or found[0][1] < least:
        return ""
    clear = len(found) == 1 or found[1][1] <= CLEARLY * found[0][1]
    return found[0][0] if clear else ""


def likely(words: str, fit: str, language: Language) -> list[tuple[str, float]]:
    """Return the ids of the moves that words are near, each with how near, the nearest first."""
    said = _stems(words, language.code)
    tells, phrases = _told(language.code)
    score = defaultdict[str, float](float)
    for stem in said:
        every = tells.get(stem, {})
        for move, weight in every.items():
            score[move] += weight / sum(every.values()) / len(said)
    for move, phrase in phrases:
        if phrase <= said:
            score[move] += WHOLE
    for move in score:
        score[move] *= AGAINST if _is_against(move, fit) else 1
    return sorted(score.items(), key=lambda pair: -pair[1])


def _is_against(move: str, fit: str) -> bool:
    """Tell whether choices with this move seldom fit so."""
    family = moves()[move].family
    return (
        family in ("directive", "absent")
        if fit == "fits"
        else (fit == "misses" and family == "relational")
    )


def _stems(words: str, code: str) -> frozenset[str]:
    """Return the words that tell something, without their endings."""
    little = listed(code, "little")
    said = (word for word in WORD.findall(folded(words)) if word not in little)
    return frozenset(_stem(word, code) for word in said)


def _stem(word: str, code: str) -> str:
    for end in sorted(listed(code, "word_ends"), key=lambda end: -len(end)) * 2:
        if word.endswith(end) and len(word) - len(end) >= SHORTEST:
            word = word[: -len(end)]
    return word[:-1] if len(word) > SHORTEST and word[-1] == word[-2] else word


@cache
def _told(code: str) -> tuple[dict[str, dict[str, float]], tuple[tuple[str, frozenset[str]], ...]]:
    """Return what each stem tells of which move, and the phrases that people have for moves."""
    language = language_of(code)
    tells = defaultdict[str, dict[str, float]](dict)
    phrases = list[tuple[str, frozenset[str]]]()

    def learn(move: str, words: str, weight: float) -> None:
        for stem in _stems(words, code):
            tells[stem][move] = max(weight, tells[stem].get(move, 0))

    for spelling, move in language.moves.items():
        learn(move, spelling, NAME)
        phrases.append((move, _stems(spelling, code)))
    for move, words in named(code, "moved"):
        learn(move, words, CALLED)
        phrases.append((move, _stems(words, code)))
    for move, told in language.page["everyday"]["moves"].items():
        learn(move, told["does"], TOLD)
        phrases.append((move, _stems(told["does"], code)))
    return dict(tells), tuple(phrases)
