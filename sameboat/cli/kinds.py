"""A kind of exercise by what a person calls it: `give back`, `give-back` or `restituire`.

In comes what was typed behind `--kind`; out comes the kind's id, or what is near.
"""

from __future__ import annotations

import click

from sameboat.cli.tongue import spoken, told
from sameboat.problems import nearest
from sameboat.vocabulary import folded, language, languages

__all__ = ["kind_of"]


def kind_of(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Return the kind's id; click.BadParameter when there is none of that name."""
    if value is None:
        return None
    known = {
        word: identifier
        for code in languages()
        for word, identifier in language(code, "exercise").kinds.items()
    }
    word = folded(value.replace("-", " "))
    if word not in known:
        near = nearest(word, known)
        speak = spoken()
        shown = ", ".join(language(speak, "exercise").kinds)
        hint = told(speak, "kind_near", near=near) if near else told(speak, "kinds", kinds=shown)
        raise click.BadParameter(told(speak, "kind", kind=value, hint=hint), ctx, param)
    return known[word]
