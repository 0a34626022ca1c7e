"""Which files beside a script a book takes in: kinds that are known to be harmless, and no others.

In comes the name of a file; out comes whether a page may lead to it, or show it. A page leads to
nothing that a browser would run in the book's name, and a drawing (`.svg`) can hold a program: it
is shown, where none runs, and never opened.
"""

from __future__ import annotations

import re

__all__ = ["may_be_linked", "may_be_shown"]

PICTURES = "png|jpe?g|gif|webp|avif"
LINKED = re.compile(
    rf"\.(?:pdf|txt|csv|epub|ics|rtf|zip|{PICTURES}|odt|ods|odp|docx?|xlsx?|pptx?"
    r"|mp3|m4a|aac|ogg|oga|opus|wav|flac|mp4|m4v|webm|ogv|mov|vtt|srt)\Z",
    re.IGNORECASE,
)
SHOWN = re.compile(rf"\.(?:svg|{PICTURES})\Z", re.IGNORECASE)


def may_be_linked(name: str) -> bool:
    """Tell whether a page may lead to a file of this name."""
    return LINKED.search(name) is not None


def may_be_shown(name: str) -> bool:
    """Tell whether a page may show a file of this name as a picture, if it holds one."""
    return SHOWN.search(name) is not None
