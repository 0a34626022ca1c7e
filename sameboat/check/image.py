"""`image`: a picture has a description, and lies beside the script."""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.check.examined import Examined
from sameboat.check.targets import targets
from sameboat.problems import Problem

CODE = "image"


def check(examined: Examined) -> Iterator[Problem]:
    """Yield pictures without a description, from other places, or that aren't there."""
    for target in targets(examined.case):
        if not target.is_image:
            continue
        if not target.words:
            wrong = f"the picture `{target.address}` has no description"
            expected = "expected what it shows, for those who can't see it: `![words](file)`"
            yield examined.problem(target.line, CODE, wrong, expected)
        if "//" in target.address or target.address.startswith("data:"):
            wrong = f"the picture `{target.address[:60]}` lies somewhere else"
            expected = "expected a file in the case's folder: a page asks nobody else for anything"
            yield examined.problem(target.line, CODE, wrong, expected)
        elif not examined.exists(target.address):
            wrong = f"there is no picture `{target.address}`"
            yield examined.problem(target.line, CODE, wrong, "expected a file in the case's folder")
