"""`signpost`: words over a part of a script, and fences around it: `Choices:`, `Reaction`, `~~~`.

In come the lines of a script; a line that only says what stands below is taken away and reported,
because a page shows by itself what is a choice, and learners would read the word.
"""

from __future__ import annotations

import re

from sameboat.parse.origin import Origin
from sameboat.parse.page import Page
from sameboat.problems import Problem
from sameboat.vocabulary import folded

__all__ = ["before", "take_away"]

CODE = "signpost"
FENCE = re.compile(r"(?:`{3,}|~{3,})\s*[\w-]*$")
AROUND = "#*_:.-–—=[]()<> "
LONGEST = 40


def take_away(page: Page) -> None:
    """Take lines away that only part or name what is there anyway."""
    for number, line in enumerate(page.lines):
        if not 2 < len(line) < LONGEST or (":" in line and line[-1] not in AROUND):
            continue  # as nearly all lines
        if line[0] in "`~" and FENCE.match(line):
            identifier = "fence"
        elif _is_signpost(line, page.origin):
            if line.startswith("## ") and not _is_over_choices(page, number):
                continue  # it can be a scene's title
            identifier = "word"
        else:
            continue
        values = {"line": line}
        cause = f"meant.{CODE}.{identifier}"
        page.problems.append(
            page.origin.problem(
                number + 1, CODE, identifier, values, at=line, instead="", cause=cause
            )
        )
        page.lines[number] = ""


def _is_over_choices(page: Page, number: int) -> bool:
    below = page.below(number)
    return below is not None and page.lines[below].startswith("###")


def _is_signpost(line: str, origin: Origin) -> bool:
    return folded(line.strip(AROUND)) in origin.language.understood.signposts


def before(origin: Origin, head: str, rest: str, number: int) -> Problem | None:
    """Return the problem of such a word before what is told: `Reaction: she looks up`."""
    if not rest or " " in head or folded(head) not in origin.language.understood.signposts:
        return None
    first = rest.split(maxsplit=1)[0]
    at, values = f"{head}: {first}", {"word": head}
    return origin.problem(number, CODE, "before", values, at=at, instead=first)
