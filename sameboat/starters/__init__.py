"""First scripts that explain themselves: of a case, and of each kind of exercise.

In come a title and a language; out comes the text of a script that passes the checker, notes apart.
"""

from __future__ import annotations

import json
import re
from importlib.resources import files

from sameboat.vocabulary import language

__all__ = ["empty_case", "exercise_starter", "first_case", "starter"]

PLAIN_TITLE = re.compile(r"[^\W\d_][\w ’'.,!?()-]*")
TO_FILL = ("title", "level", "you", "people", "teaches")
STANDING = ("status", "reviewed")
EMPTY = {"people": "", "teaches": " []"}
YAML_WORDS = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}


def starter(title: str, code: str) -> str:
    """Return the text of a first case in language `code` with this title."""
    return _titled(_text(f"case.{code}.md"), title)


def exercise_starter(title: str, kind: str, code: str) -> str:
    """Return the text of a first exercise of a kind, by its id, in language `code`."""
    word = language(code, "exercise").word("kinds", kind)
    head = _text(f"head.{code}.md").replace("{kind}", word, 1)
    return _titled(head, title) + _text(f"{kind}.{code}.md")


def first_case(title: str, code: str) -> str:
    """Return the same case without what it says of its form: the page that shows it does."""
    lines = starter(title, code).splitlines(keepends=True)
    body = lines[1:].index("---\n") + 1
    head = "".join(line for line in lines[:body] if not line.startswith("#"))
    label = language(code).word("labels", "note")
    return (
        re.sub(
            rf"^{label}:.*\n\n", "", f"{head}{''.join(lines[body:])}\n", flags=re.MULTILINE
        ).rstrip()
        + "\n"
    )


def empty_case(code: str) -> str:
    """Return a case in which nothing stands yet but what each line is for, and how it stands."""
    words = language(code)
    fields = {field: words.word("fields", field) for field in (*TO_FILL, *STANDING)}
    stands = [
        line
        for line in first_case("", code).splitlines()
        if any(line.startswith(f"{fields[field]}:") for field in STANDING)
    ]
    empty = [f"{fields[field]}:{EMPTY.get(field, ' ')}" for field in TO_FILL]
    return "\n".join(("---", *empty, *stands, "---", "", "## ", ""))


def _text(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


def _titled(text: str, title: str) -> str:
    plain = PLAIN_TITLE.fullmatch(title) and title.casefold() not in YAML_WORDS
    return text.replace("{title}", title if plain else json.dumps(title, ensure_ascii=False), 1)
