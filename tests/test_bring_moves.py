"""Moves by everyday words: guessed where one is clearly the nearest, and asked otherwise."""

from __future__ import annotations

import pytest

from sameboat.bring.likeness import move_of
from sameboat.vocabulary import language

MEANT = [
    ("en", "fits", "stepping back", "make-room"),
    ("en", "fits", "looking for what is there already", "widen-the-network"),
    ("en", "fits", "asking who else", "widen-the-network"),
    ("en", "partly", "arranging a service", "arrange"),
    ("en", "partly", "offering an activity", "arrange"),
    ("en", "fits", "a curious question", "ask-for-help"),
    ("en", "fits", "bringing people together", "connect"),
    ("en", "partly", "giving information", "inform"),
    ("en", "misses", "giving advice", "advise"),
    ("en", "misses", "comforting", "reassure-away"),
    ("en", "misses", "leaving", "withdraw"),
    ("it", "fits", "farsi da parte", "make-room"),
    ("it", "fits", "fare silenzio", "make-room"),
    ("it", "fits", "esplorare la rete", "widen-the-network"),
    ("it", "partly", "aiuto pratico", "arrange"),
    ("it", "partly", "dare informazioni", "inform"),
    ("it", "misses", "dare consigli", "advise"),
]
UNCLEAR = [
    ("en", "fits", "asking the others"),
    ("en", "misses", "leaving and comforting"),
    ("en", "", "a banana"),
    ("it", "", "una banana"),
    ("en", "", ""),
]


@pytest.mark.parametrize(("code", "fit", "words", "move"), MEANT)
def test_everyday_words_are_a_move(code: str, fit: str, words: str, move: str) -> None:
    assert move_of(words, fit, language(code)) == move


@pytest.mark.parametrize(("code", "fit", "words"), UNCLEAR)
def test_words_that_are_near_to_none_or_to_two_moves_are_asked(
    code: str, fit: str, words: str
) -> None:
    assert move_of(words, fit, language(code)) == ""


@pytest.mark.parametrize("code", ["en", "it"])
def test_each_move_is_known_by_what_everyday_words_say_of_it(code: str) -> None:
    words = language(code)
    for move, told in words.page["everyday"]["moves"].items():
        assert move_of(words.word("moves", move), "", words) == move
        assert move_of(told["does"], "", words) == move
