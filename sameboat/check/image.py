"""`image`: a picture has a description, lies beside the script, and stands in narration."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sameboat.check.examined import Examined
from sameboat.model import Script
from sameboat.problems import Problem

CODE = "image"
ELSEWHERE = re.compile(r"^\s*[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def check(examined: Examined[Script]) -> Iterator[Problem]:
    """Yield pictures without a description, from other places, or that aren't there."""
    for target in examined.targets:
        if not target.is_image:
            continue
        shown = {"address": target.address[:60]}
        if not target.words:
            yield examined.problem(target.line, CODE, "undescribed", shown, at=target.address)
        if not target.in_block:
            yield examined.problem(target.line, CODE, "within", shown, at=target.address)
        is_elsewhere = ELSEWHERE.search(target.address) is not None
        if is_elsewhere or not examined.exists(target.address):
            identifier = "elsewhere" if is_elsewhere else "missing"
            values = {**shown, "folder": examined.folder}
            yield examined.problem(target.line, CODE, identifier, values, at=target.address)
