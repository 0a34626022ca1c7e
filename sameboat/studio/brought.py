"""`bring`: a file that was dropped, or text that was pasted, as the script it means to be.

In come a name, what it holds, languages, answers and what is undone; out comes the script's text
beside the draft's lines, with what was guessed and what is asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sameboat import bring as reading
from sameboat.parse import parse

__all__ = ["bring"]

TOP = ("field-title", "field-level", "field-you", "field-people", "field-teaches")
"""What is asked of the whole case, in the order in which its answers stand at the top."""


def bring(
    name: str,
    data: bytes | str,
    lang: str = "",
    ui: str = "en",
    answers: Mapping[str, str] = MappingProxyType({}),
    undone: Sequence[str] = (),
) -> dict[str, Any]:
    """Return what becomes of a draft, or `refused`: the sentence that says why it isn't read.

    `lang` is the script's language, told from the draft where it is empty. `lines` are those of the
    draft that have words, each with its number from 1, what it `became` and the `guesses` about it,
    each with its `id` and its sentence. A question has its `id`, its sentence and its `options`,
    none where it is answered freely; what is asked of several choices has the same `all`, a
    sentence, and what it is `about`; `answer` is what was answered, or "". `errors` counts what is
    left to mend, and `gaps` what is only not written yet.
    """
    held = data.encode("utf-8", "replace") if isinstance(data, str) else data
    try:
        found = reading.bring(name, held, lang, ui, answers, undone)
    except reading.Refused as refused:
        return {"refused": refused.sentence(ui)}
    return {
        "text": found.text,
        "lang": found.code,
        "title": parse(found.text, code=found.code).script.title,
        "lines": [
            {
                "line": number,
                "words": words.replace("**", ""),
                "became": "\n".join(found.became(number)),
                "guesses": [
                    {"id": guess.id, "words": found.sentence(guess, ui)}
                    for guess in found.guesses
                    if guess.draft[0] == number
                ],
            }
            for number, words in enumerate(found.lines, 1)
            if words.strip()
        ],
        "questions": [
            {
                "id": question.id,
                "words": question.words,
                "draft": list(question.draft),
                "options": [[option.value, option.label] for option in question.options],
                "all": question.all if len(asked) > 1 else "",
                "about": question.about,
                "answer": question.answer,
            }
            for asked in reading.together(sorted((*found.answered, *found.questions), key=_place))
            for question in asked
        ],
        "errors": found.errors - found.gaps,
        "gaps": found.gaps,
    }


def _place(question: reading.Question) -> tuple[int, str, tuple[int, ...], str]:
    """Return where a question stands among others: the same, whether it is answered or not."""
    first = TOP.index(question.sort) if question.sort in TOP else len(TOP)
    return first, question.all, question.draft, question.id
