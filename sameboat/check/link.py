"""`link`: a link leads somewhere, and to nothing that could run in the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sameboat.check.examined import Examined
from sameboat.check.targets import targets
from sameboat.model import Script
from sameboat.problems import Problem

CODE = "link"
ELSEWHERE = re.compile(r"^(?:https?://[^\s/]+\S*|mailto:[^\s@]+@[^\s@]+)$", re.IGNORECASE)
RUN = re.compile(r"\.(?:x?html?|xht|xml|m?js)$", re.IGNORECASE)
SCHEME = re.compile(r"^[\s\x00-\x1f]*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def runs(name: str) -> bool:
    """Tell whether a browser may run a file that is opened; a book doesn't take such a file in."""
    return RUN.search(name) is not None


def check(examined: Examined[Script]) -> Iterator[Problem]:
    """Yield links to nowhere and links that are refused."""
    for target in targets(examined.script):
        if target.is_image or ELSEWHERE.match(target.address):
            continue
        if SCHEME.match(target.address):
            identifier = "refused"
        elif not target.address:
            values = {"words": target.words[:60], "folder": examined.folder}
            yield examined.problem(target.line, CODE, "unaddressed", values, at=target.words)
            continue
        elif runs(target.address.partition("#")[0]):
            identifier = "program"
        elif not examined.exists(target.address.partition("#")[0]):
            identifier = "missing"
        else:
            continue
        values = {"address": target.address[:60], "folder": examined.folder}
        yield examined.problem(target.line, CODE, identifier, values, at=target.address)
