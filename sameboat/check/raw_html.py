"""`raw-html`: a script holds no HTML; what looks like it is shown as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5

from sameboat.check.examined import Examined
from sameboat.model import Script
from sameboat.problems import Problem

CODE = "raw-html"
# Elements that people paste; `<maybe>` is a word in brackets.
ELEMENTS = (
    "a|abbr|article|aside|audio|b|blockquote|body|br|button|center|code|details|div|em|embed|"
    "figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|label|li|link|main|"
    "mark|math|meta|nav|object|ol|p|pre|s|script|section|small|span|strong|style|sub|summary|"
    "sup|svg|table|tbody|td|template|textarea|th|thead|tr|u|ul|video"
)
TAG = re.compile(
    rf"</?(?:{ELEMENTS})(?=[\s/>])[^<>]*>|<!--|&(?:#\d+|#x[0-9a-f]+|(\w+));", re.IGNORECASE
)


def check(examined: Examined[Script]) -> Iterator[Problem]:
    """Yield pieces of HTML, the first of each text."""
    for part, _ in examined.parts:
        if "<" not in part.source and "&" not in part.source:
            continue
        for match in TAG.finditer(part.source):
            if match[1] and f"{match[1]};" not in html5:
                continue
            line = part.line + part.source.count("\n", 0, match.start())
            yield examined.problem(line, CODE, "tag", {"tag": match[0][:40]}, at=match[0])
            break
