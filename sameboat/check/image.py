"""`image`: a picture has a description, lies beside the script, and stands in narration."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sameboat.check.examined import Examined
from sameboat.check.targets import targets
from sameboat.model import Script
from sameboat.problems import Problem

CODE = "image"
ELSEWHERE = re.compile(r"^\s*[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def check(examined: Examined[Script]) -> Iterator[Problem]:
    """Yield pictures without a description, from other places, or that aren't there."""
    folder = f"expected a file in the {examined.script.form}'s folder"
    for target in targets(examined.script):
        if not target.is_image:
            continue
        shown = f"the picture `{target.address[:60]}`"
        if not target.words:
            wrong = f"{shown} has no description"
            expected = "expected what it shows, for those who can't see it: `![words](file)`"
            yield examined.problem(target.line, CODE, wrong, expected)
        if not target.in_block:
            wrong = f"{shown} stands in a line of speech, a heading, a label or a field"
            expected = "expected it in a paragraph of its own"
            yield examined.problem(target.line, CODE, wrong, expected)
        if ELSEWHERE.search(target.address):
            wrong = f"{shown} lies somewhere else"
            expected = f"{folder}: a page asks nobody else for anything"
            yield examined.problem(target.line, CODE, wrong, expected)
        elif not examined.exists(target.address):
            wrong = f"there is no picture `{target.address[:60]}`"
            yield examined.problem(target.line, CODE, wrong, folder)
