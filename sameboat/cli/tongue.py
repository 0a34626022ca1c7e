"""The language in which a command speaks, and what it says in it.

A command speaks the language of the script it is about. Where none tells, it is the one asked for
with `--language`, else that of the machine when it is one of ours, else English.
"""

from __future__ import annotations

import os
from typing import Any

import click

from sameboat.vocabulary import language, languages

__all__ = ["spoken", "told"]

OF_THE_MACHINE = ("LC_ALL", "LC_MESSAGES", "LANG")


def spoken(context: click.Context | None = None) -> str:
    """Return the language to speak where no script tells it; `context` is the command's."""
    context = context or click.get_current_context(silent=True)
    asked = context.params.get("code") if context else None
    settings = (os.environ.get(name, "") for name in OF_THE_MACHINE)
    found = str(asked or next(filter(None, settings), ""))[:2].casefold()
    return found if found in languages() else "en"


def told(code: str, name: str, /, **values: object) -> str:
    """Return what `name` says in language `code`; `count` among the values chooses its form."""
    group: Any = language(code).page.get("cli") or language("en").page["cli"]
    for part in name.split("."):
        group = group[part]
    if isinstance(group, dict):
        group = group["one" if values["count"] == 1 else "many"]
    return str(group).format(**values)
