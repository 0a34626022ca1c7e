"""`link`: a link leads somewhere, and to nothing that could run in the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sameboat.check.examined import Examined
from sameboat.check.targets import targets
from sameboat.problems import Problem

CODE = "link"
ELSEWHERE = re.compile(r"^(?:https?://[^\s/]+\S*|mailto:[^\s@]+@[^\s@]+)$", re.IGNORECASE)
SCHEME = re.compile(r"^[\s\x00-\x1f]*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def check(examined: Examined) -> Iterator[Problem]:
    """Yield links to nowhere and links that are refused."""
    expected = "expected an address that begins with https://, or a file in the case's folder"
    for target in targets(examined.case):
        if target.is_image or ELSEWHERE.match(target.address):
            continue
        if SCHEME.match(target.address):
            wrong = f"a link to `{target.address[:60]}` is refused and shown as text"
        elif not target.address:
            wrong = f"`[{target.words[:60]}]()` leads nowhere"
        elif not examined.exists(target.address.partition("#")[0]):
            wrong = f"`{target.address[:60]}` leads nowhere"
        else:
            continue
        yield examined.problem(target.line, CODE, wrong, expected)
