"""Narration for a terminal: paragraphs, with lists, quotations and rules still to be seen.

In comes the Markdown of one narration; out come paragraphs that hold the same words.
"""

from __future__ import annotations

from sameboat.markdown import plain, reader
from sameboat.terminal.paragraph import Paragraph

__all__ = ["narration"]


def narration(source: str) -> list[Paragraph]:
    """Return a narration as paragraphs; a list has one for each item, below one another."""
    found: list[Paragraph] = []
    lists: list[int | None] = []
    quotes = 0
    mark = ""
    for token in reader().parse(source):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            ordered = token.type == "ordered_list_open"
            lists.append(int(token.attrs.get("start", 1)) if ordered else None)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            number = lists[-1]
            mark = "- " if number is None else f"{number}. "
            lists[-1] = None if number is None else number + 1
        elif token.type in ("blockquote_open", "blockquote_close"):
            quotes += 1 if token.type == "blockquote_open" else -1
        elif token.type == "hr":
            found.append(Paragraph("* * *", "quiet", first="    "))
        elif token.type == "inline":
            margin = "  " * len(lists) + "> " * quotes
            close = bool(lists) and bool(found)
            found.append(
                Paragraph(
                    plain(token.content),
                    first=margin + mark,
                    rest=margin + " " * len(mark),
                    close=close,
                )
            )
            mark = ""
    return found
