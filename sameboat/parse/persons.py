"""People as they are listed: `1. Anna: 82`, `Anna - 82`, `Anna, 82`, `Anna (82)`, or on one line.

In come the lines of the front matter; out they come with a colon behind each person's name, and
what is to be mended. A count before a name is none of it.
"""

from __future__ import annotations

import re

from sameboat.parse.colon import CODE
from sameboat.parse.origin import Origin
from sameboat.problems import Problem
from sameboat.vocabulary import Language, folded

__all__ = ["as_pairs", "on_one_line"]

COUNT = re.compile(r"^(\s*(?:-\s+)?)(?:\(?\d{1,2}[.)]|\(?[A-Za-z]\))\s+(?=\S)")
PERSON = re.compile(
    r"^(?P<before>\s*(?:-\s+)?)(?P<name>[^:,;|=\s](?:[^:,;|=]{0,60}?[^:,;|=\s])??)"
    r"(?P<mark>\s+(?:[-–—]+|=|\|)\s+|\s*[,;]\s+|\t\s*)(?P<about>\S.*)$"
)
ONE = re.compile(r"\s*((?:[^,;()]|\([^()]*\))+)")
MOST_WORDS = 5


def as_pairs(lines: list[str], origin: Origin, first: int) -> tuple[list[str], list[Problem]]:
    """Return the lines with people as `name: who they are`, and what is wrong with them.

    `first` is the number of the first line in the file.
    """
    language, problems, lines = origin.language, list[Problem](), list(lines)
    starts = [n for n, line in enumerate(lines) if _field(line, language) == "people"]
    edge: int | None = None
    for number in range(starts[0] + 1, len(lines)) if starts else ():
        line = COUNT.sub(r"\1", lines[number])
        if line[:1] not in (" ", "-") and _field(line, language):
            break
        indent = len(line) - len(line.lstrip())
        if (
            not line.strip()
            or line.lstrip().startswith("#")
            or (edge is not None and indent > edge)
        ):
            continue  # a line that is set in further goes on with the one above
        edge = indent if edge is None else edge
        lines[number] = line
        if ":" in line:
            continue
        found = PERSON.match(line)
        if found is not None and _is_name(found["name"], language):
            name, about = found["name"], found["about"]
            lines[number] = f"{found['before']}{name}: {about}"
            at = f"{name}{found['mark']}".rstrip()
            values, cause = {"form": f"{name}: …"}, f"{CODE}.missing"
            problems.append(
                origin.problem(
                    number + first, CODE, "missing", values, at=at, instead=f"{name}:", cause=cause
                )
            )
        elif _is_name(line, language) and not line.lstrip().startswith("-"):
            lines[number] = f"{line.rstrip()}:"
    return lines, problems


def on_one_line(words: str, language: Language) -> list[str]:
    """Return the names of people who are listed on one line; none where it isn't names."""
    joint = "|".join(map(re.escape, sorted(language.conjunctions)))
    pieces = (one.strip() for one in ONE.findall(words))
    found = [
        name.strip()
        for one in pieces
        for name in re.split(rf"^(?:{joint})\s+|\s(?:{joint})\s", one)
    ]
    names = [name for name in found if name]
    return names if all(_is_name(name, language) for name in names) else []


def _field(line: str, language: Language) -> str | None:
    """Return the id of the field that a line begins with, other than one who can speak."""
    found = language.fields.get(folded(line.partition(":")[0])) if ":" in line else None
    return found if found != "you" else None


def _is_name(words: str, language: Language) -> bool:
    """Tell whether words can be what somebody is called."""
    bare = re.sub(r"\([^()]*\)", " ", words).lstrip(" -\"'“‘«@*_").split()
    if not 0 < len(bare) <= MOST_WORDS:
        return False
    first = folded(bare[0]).rstrip(".")
    understood = language.understood
    return bare[0][:1].isupper() or first in understood.articles or first in understood.titles
