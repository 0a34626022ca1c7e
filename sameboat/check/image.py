"""`image`: a picture has a description, lies beside the script, is one, and stands in narration."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sameboat.check.examined import Examined
from sameboat.check.taken import may_be_shown
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
        if ELSEWHERE.search(target.address):
            identifier = "elsewhere"
        elif not examined.exists(target.address):
            identifier = "missing"
        elif not may_be_shown(target.address):
            identifier = "kind"
        elif not examined.is_picture(target.address):
            identifier = "unsound"
        else:
            continue
        values = {**shown, "folder": examined.folder}
        yield examined.problem(target.line, CODE, identifier, values, at=target.address)
