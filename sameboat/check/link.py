"""`link`: a link leads somewhere, and to nothing that could run in the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sameboat.check.examined import Examined
from sameboat.check.targets import targets
from sameboat.problems import Problem

CODE = "link"
ELSEWHERE = re.compile(r"^(?:https?://[^\s/]+\.?[^\s]*|mailto:[^\s@]+@[^\s@]+)$", re.IGNORECASE)
REFUSED = re.compile(
    r"\]\(\s*<?\s*((?:javascript|vbscript|data|file)\s*:[^)]{0,40})", re.IGNORECASE
)


def check(examined: Examined) -> Iterator[Problem]:
    """Yield links to nowhere and links that are refused."""
    expected = "expected an address that begins with https://, or a file in the case's folder"
    for target in targets(examined.case):
        if target.is_image or ELSEWHERE.match(target.address):
            continue
        if not target.address or not examined.exists(target.address.partition("#")[0]):
            shown = target.address or f"[{target.words}]()"
            yield examined.problem(target.line, CODE, f"`{shown}` leads nowhere", expected)
    case = examined.case
    for part in (*case.every_block(), *case.every_text()):
        for match in REFUSED.finditer(part.source):
            line = part.line + part.source.count("\n", 0, match.start())
            wrong = f"a link to `{match[1]}` is refused and shown as text"
            yield examined.problem(line, CODE, wrong, expected)
