"""What a page needs to write a script by choosing: the words that a language makes scripts of.

In comes a language; out comes what new pieces are made with, before Python runs in the page.
"""

from __future__ import annotations

from typing import Any

from sameboat.vocabulary import Language, concepts, language, moves

__all__ = ["written"]


def written(code: str) -> dict[str, Any]:
    """Return the words of a language, as they are written in a case.

    `labels`, `fields`, `levels` and `fits` by id; `moves` with a `word`, its `family` and the
    `concept` it comes from; `concepts` with their terms; `you` as it stands before what the learner
    says, `to` and `to_a` with `{names}`, `articles` that melt into them; and `asked`, what can be
    asked of the conversation, by what it asks.
    """
    words = language(code)
    return {
        **{group: _shown(words, group) for group in ("labels", "fields", "levels", "fits")},
        "moves": [
            {
                "id": move.id,
                "word": words.word("moves", move.id),
                "family": move.family,
                "concept": move.concept,
            }
            for move in moves().values()
        ],
        "concepts": {concept: terms[code] for concept, terms in concepts().items()},
        **{name: words.page[name] for name in ("you", "to", "to_a")},
        "articles": dict(words.understood.articles),
        "asked": {key: sentences[0] for key, sentences in words.network.items()},
    }


def _shown(words: Language, group: str) -> dict[str, str]:
    return {key: word for (name, key), word in words.shown.items() if name == group}
