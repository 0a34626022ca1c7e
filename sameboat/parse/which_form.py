"""Which form a script has: it is an exercise when its front matter has a `kind` or a `checks`.

In comes a text; out comes what it is, and otherwise it is a case.
"""

from __future__ import annotations

import re
from functools import cache

from sameboat.parse import front_matter
from sameboat.vocabulary import FormName, language

__all__ = ["LOOKED_AT", "fields_of", "form_of"]

LOOKED_AT = 20_000
"""How many characters of a text are looked at to tell what it is."""

TELLING = frozenset({"kind", "checks"})


def form_of(text: str, code: str) -> FormName:
    """Return what the text of a script in language `code` is."""
    if _telling(code).search(text, 0, LOOKED_AT) is None:
        return "case"  # as nearly always, and nothing had to be read
    is_exercise = not fields_of(text, code, "exercise").isdisjoint(TELLING)
    return "exercise" if is_exercise else "case"


@cache
def _telling(code: str) -> re.Pattern[str]:
    """Return what finds words that may be a field which only exercises have."""
    fields = language(code, "exercise").fields
    spelt = (
        r"\s+".join(map(re.escape, w.split())) for w, name in fields.items() if name in TELLING
    )
    return re.compile(rf"(?:{'|'.join(spelt)})[^\w\n]*:", re.IGNORECASE)


def fields_of(text: str, code: str, form: FormName) -> frozenset[str]:
    """Return the fields of the front matter, by their id, that a form of script has."""
    return frozenset(front_matter.split(text[:LOOKED_AT], "", language(code, form)).lines)
