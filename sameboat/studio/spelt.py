"""What a script can be written with in a language, for whoever writes one in the page.

In comes a language's code; out come its labels and top lines by every spelling, and the words that
can stand behind a top line.
"""

from __future__ import annotations

from typing import Any

from sameboat.vocabulary import FormName, language

__all__ = ["spelt"]

FORMS: tuple[FormName, ...] = ("exercise", "case")
# What the words behind a top line are called in the vocabulary.
VALUES = {"level": "levels", "status": "stages", "contains": "contents", "setting": "settings"}


def spelt(code: str) -> dict[str, Any]:
    """Return the words of the language `code`; the last form of `you` is the one that speaks."""
    case = language(code, "case")
    labels: dict[str, str] = {}
    fields: dict[str, str] = {}
    for form in FORMS:
        labels |= language(code, form).labels
        fields |= language(code, form).fields
    return {
        "labels": labels,
        "fields": fields,
        "shown": [
            f"{case.word('fields', field)}: " for field in dict.fromkeys(case.fields.values())
        ],
        "to": sorted(case.to),
        "you": sorted(case.you),
        "and": case.word("labels", "and"),
        "values": {
            field: [word for (each, _), word in case.shown.items() if each == group]
            for field, group in VALUES.items()
        },
    }
