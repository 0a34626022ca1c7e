"""`link`: a link leads somewhere, and to no file that isn't known to be harmless."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sameboat.check.examined import Examined
from sameboat.check.taken import may_be_linked, may_be_shown
from sameboat.markdown import inline
from sameboat.model import Script
from sameboat.problems import Problem

CODE = "link"
ELSEWHERE = re.compile(r"^(?:https?://[^\s/]+\S*|mailto:[^\s@]+@[^\s@]+)$", re.IGNORECASE)
WRITTEN = re.compile(r"(?<!\\)\]\(([^\n()]+)\)")
SCHEME = re.compile(r"^[\s\x00-\x1f]*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def _unread(examined: Examined[Script]) -> Iterator[Problem]:
    """Yield links and pictures of which a page would show the signs."""
    for part, in_block in examined.parts:
        if "](" not in part.source or "`" in part.source:
            continue
        tokens = inline(part.source, block=in_block, every=True)
        read = {line for token, line in tokens if token.type in ("image", "link_open")}
        for number, line in enumerate(part.source.split("\n")):
            written = WRITTEN.findall(line)
            if len(written) > 1:  # one at a time, to tell which it is
                written = [one for one in written if not _is_read(one)]
            elif number in read:
                continue
            for one in written:
                shown = one[:60]
                values = {"written": shown}
                yield examined.problem(part.line + number, CODE, "unread", values, at=shown)


def _is_read(target: str) -> bool:
    return any(token.type == "link_open" for token, _ in inline(f"[a]({target})", every=True))


def check(examined: Examined[Script]) -> Iterator[Problem]:
    """Yield links to nowhere and links that are refused."""
    yield from _unread(examined)
    for target in examined.targets:
        if target.is_image or ELSEWHERE.match(target.address):
            continue
        if SCHEME.match(target.address):
            identifier = "refused"
        elif not target.address:
            values = {"words": target.words[:60], "folder": examined.folder}
            yield examined.problem(target.line, CODE, "unaddressed", values, at=target.words)
            continue
        else:
            names = (target.address.partition("#")[0], target.address)
            name = next(filter(examined.exists, names), None)
            if name and may_be_linked(name):
                continue
            identifier = "missing" if not name else "drawing" if may_be_shown(name) else "kind"
        values = {"address": target.address[:60], "folder": examined.folder}
        yield examined.problem(target.line, CODE, identifier, values, at=target.address)
