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
    folder = f"a file in the {examined.script.form}'s folder"
    expected = f"expected an address that begins with https://, or {folder}"
    for target in targets(examined.script):
        if target.is_image or ELSEWHERE.match(target.address):
            continue
        if SCHEME.match(target.address):
            wrong = f"a link to `{target.address[:60]}` is refused and shown as text"
        elif not target.address:
            wrong = f"`[{target.words[:60]}]()` leads nowhere"
        elif runs(target.address.partition("#")[0]):
            wrong = f"`{target.address[:60]}` is a page or a program, which a book doesn't take in"
        elif not examined.exists(target.address.partition("#")[0]):
            wrong = f"`{target.address[:60]}` leads nowhere"
        else:
            continue
        yield examined.problem(target.line, CODE, wrong, expected)
