"""The lines of a draft as the rows of a script, as near to its format as they say themselves.

In comes a draft; out come rows in which headings have `#`, items of lists their mark, and remarks
stand below their line as notes. What a table's rows are is for `guesses/cells.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sameboat.bring.document import Draft, Line, Remark
from sameboat.bring.guesses.cells import lines_of_row
from sameboat.bring.sheet import Row, Rows
from sameboat.bring.words import said
from sameboat.parse import fences
from sameboat.vocabulary import Language

__all__ = ["written"]

BOLD_HEAD = re.compile(r"^(\s*)\*\*([^*:]+)(:?)\*\*(:?)(?=\s|$)")
DEEPEST = 6


def written(draft: Draft, language: Language) -> Rows:
    """Return the rows of a draft, an empty one between paragraphs that nothing else parts."""
    rows, count = list[Row](), 0
    levels = {line.level for line in draft.lines if line.kind == "heading"}
    raised = 2 if len(levels) == 1 else 0  # headings of one level can be scenes alone
    for number, line in enumerate(draft.lines, 1):
        # A list goes on below what stands between its items, but not below another heading.
        count = 0 if line.kind == "heading" else count + (line.kind == "numbered")
        rows += (Row(text, (number,)) for text in _texts(line, count, raised, language))
        rows += (Row(_note(remark, language), (number,)) for remark in line.remarks)
    return _parted(rows, language) if draft.paragraphs else rows


def _texts(line: Line, count: int, raised: int, language: Language) -> Iterator[str]:
    """Yield what a line is in a script."""
    if line.kind == "row":
        yield from lines_of_row(line.cells, language)
    elif line.kind == "apart":
        yield _note(Remark(line.text), language)
    elif line.kind == "title" and line.text:
        yield f"# {line.text}"
    elif line.kind == "heading" and line.text:
        yield f"{'#' * min(max(raised or line.level, 1), DEEPEST)} {line.text}"
    elif line.kind == "underlined":
        yield f"**{line.text}**"
    elif line.kind in ("bullet", "numbered") and line.text:
        mark = "-" if line.kind == "bullet" else f"{count}."
        yield f"{mark} {_plain_head(line.text)}"
    else:
        yield _plain_head(line.text)


def _plain_head(text: str) -> str:
    """Return a line without the bold type of the name or the label before its colon."""
    found = BOLD_HEAD.match(text)
    if found is None or not (found[3] or found[4]):
        return text
    return f"{found[1]}{found[2]}:{text[found.end() :]}"


def _note(remark: Remark, language: Language) -> str:
    """Return what is remarked on a line as a note."""
    label = language.word("labels", "note")
    by = " ".join(re.sub(r"[():,;]", " ", remark.by).split())
    words = " ".join(remark.words.split())
    if remark.sort != "comment":
        words = said(language.code, f"change.{remark.sort}", words=words)
    return f"{label} ({by}): {words}" if by else f"{label}: {words}"


def _parted(rows: Rows, language: Language) -> Rows:
    """Return the rows with an empty one between each two, but in the front matter."""
    place = fences.place([row.text for row in rows], language)
    found: Rows = []
    for number, row in enumerate(rows):
        inside = place is not None and place[0] <= number < place[1]
        if found and row.text and found[-1].text and not inside:
            found.append(Row(""))
        found.append(row)
    return found
