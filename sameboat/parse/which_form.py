"""Which form a script has: it is an exercise when its front matter has a `kind` or a `checks`.

In comes a text; out comes what it is, and otherwise it is a case.
"""

from __future__ import annotations

from sameboat.parse import front_matter
from sameboat.vocabulary import FormName, language

__all__ = ["LOOKED_AT", "fields_of", "form_of"]

LOOKED_AT = 20_000
"""How many characters of a text are looked at to tell what it is."""


def form_of(text: str, code: str) -> FormName:
    """Return what the text of a script in language `code` is."""
    is_exercise = not fields_of(text, code, "exercise").isdisjoint(("kind", "checks"))
    return "exercise" if is_exercise else "case"


def fields_of(text: str, code: str, form: FormName) -> frozenset[str]:
    """Return the fields of the front matter, by their id, that a form of script has."""
    return frozenset(front_matter.split(text[:LOOKED_AT], "", language(code, form)).lines)
