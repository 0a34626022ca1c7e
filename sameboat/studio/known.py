"""`known`: what can be written in a script, for whoever types it and for whoever chooses it.

In come a text and its language; out come the names of its people and scenes, the words of the
language, and what the script remembers.
"""

from __future__ import annotations

from typing import Any

from sameboat.markdown import plain
from sameboat.model import Case, Remember, Script
from sameboat.parse.form import CASE, Form, exercise_form
from sameboat.studio.reading import parsed
from sameboat.vocabulary import Language, concepts, language, moves

__all__ = ["known"]


def known(text: str, lang: str) -> dict[str, Any]:
    """Return the words that can be written, each group in the order in which it is shown.

    `people` have a `name` and what is said `about` them; `you`, `everyone` and `to` are the
    language's words. `scenes` are titles. `labels`, `moves` and `fits` have an `id`, a `word` and
    what it `says` in everyday words; a label the places in which it can stand, `top`, `part` (`##`)
    and `answer` (`###`), and a move its `family` and an `example`. `concepts` have an `id` and a
    `term`. `facts` are the sentences that are remembered, `asked` those that can be asked of the
    conversation, with `{x}` and `{y}` for people.
    """
    script = parsed(text, lang).script
    words = language(script.language, script.form)
    return {
        "form": script.form,
        "people": [{"name": one.name, "about": one.about} for one in script.people],
        **{name: words.word("labels", name) for name in ("you", "everyone", "to")},
        "scenes": _titles(script),
        "labels": _labels(_form(script), words),
        "moves": _moves(words),
        "fits": _fits(words),
        "concepts": [{"id": name, "term": terms[words.code]} for name, terms in concepts().items()],
        "facts": _facts(script),
        "asked": [sentence[0] for sentence in words.network.values()],
    }


def _form(script: Script) -> Form:
    return CASE if isinstance(script, Case) else exercise_form(script.kind_id)


def _titles(script: Script) -> list[str]:
    parts = script.scenes if isinstance(script, Case) else script.parts
    return list(dict.fromkeys(plain(part.title.source) for part in parts))


def _labels(form: Form, words: Language) -> list[dict[str, Any]]:
    said = words.page["everyday"]["labels"]
    return [
        {
            "id": label,
            "word": words.word("labels", label),
            "says": said.get(label, ""),
            "in": [place for place, allowed in form.labels.items() if label in allowed],
        }
        for label in dict.fromkeys(words.labels.values())
    ]


def _moves(words: Language) -> list[dict[str, str]]:
    said = words.page["everyday"]
    return [
        {
            "id": move.id,
            "word": words.word("moves", move.id),
            "says": said["moves"][move.id]["does"],
            "example": said["moves"][move.id]["example"],
            "family": said["families"][move.family]["name"],
        }
        for move in moves().values()
    ]


def _fits(words: Language) -> list[dict[str, str]]:
    said = words.page["everyday"]["fits"]
    return [{"id": fit, "word": words.word("fits", fit), "says": said[fit]} for fit in said]


def _facts(script: Script) -> list[str]:
    if not isinstance(script, Case):
        return []
    lines = (line for line in script.every_line() if isinstance(line, Remember))
    return list({line.fact: line.source for line in lines}.values())
