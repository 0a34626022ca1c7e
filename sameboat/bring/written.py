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
from sameboat.parse import enumeration, fences
from sameboat.vocabulary import Language, folded

__all__ = ["written"]

BOLD_HEAD = re.compile(r"^(\s*)\*\*([^*:]+)(:?)\*\*(:?)(?=\s|$)")
DEEPEST = 6


def written(draft: Draft, language: Language) -> Rows:
    """Return the rows of a draft, an empty one between paragraphs that nothing else parts."""
    rows, notes, count = list[Row](), list[Row](), 0
    shift = _shift(draft)
    for number, line in enumerate(draft.lines, 1):
        # A list goes on below what stands between its items, but not below another heading.
        count = 0 if line.kind == "heading" else count + (line.kind == "numbered")
        rows += (Row(text, (number,)) for text in _texts(line, count, shift, language))
        notes += (Row(_note(remark, language), (number,)) for remark in line.remarks)
    return _noted(_parted(rows, language) if draft.paragraphs else rows, notes, language)


def _shift(draft: Draft) -> int:
    """Return how much deeper headings are in a script: scenes, the highest, are of level 2.

    A single one above all others is the title, unless another line is.
    """
    levels = [line.level for line in draft.lines if line.kind == "heading"]
    if not levels:
        return 0
    titled = any(line.kind == "title" for line in draft.lines)
    top = min(levels)
    of_scenes = titled or len(set(levels)) == 1 or levels.count(top) > 1
    return 2 - top if of_scenes else 0


def _texts(line: Line, count: int, shift: int, language: Language) -> Iterator[str]:
    """Yield what a line is in a script."""
    if line.kind == "row":
        yield from lines_of_row(line.cells, language)
    elif line.kind == "apart":
        yield _note(Remark(line.text), language)
    elif line.kind == "title" and line.text:
        yield f"# {line.text}"
    elif line.kind == "heading" and line.text:
        counted = enumeration.scene(line.text, language)
        is_scene = counted is not None and counted.named
        yield f"{'#' * (2 if is_scene else min(max(line.level + shift, 1), DEEPEST))} {line.text}"
    elif line.kind == "underlined":
        yield f"**{line.text}**"
    elif line.kind in ("bullet", "numbered") and line.text:
        mark = "-" if line.kind == "bullet" else f"{count}."
        indent = "  " if line.level > 1 else ""
        yield f"{indent}{mark} {_plain_head(line.text)}"
    elif line.text.startswith("#"):
        yield line.text.replace("**", "")
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
    """Return the rows with an empty one between each two, but between those of front matter."""
    found: Rows = []
    for row in rows:
        if found and row.text and found[-1].text:
            top = _is_top(found[-1].text, language) and _is_top(row.text, language)
            found += [] if top else [Row("")]
        found.append(row)
    return found


def _is_top(text: str, language: Language) -> bool:
    """Tell whether a row can be of front matter: a field, somebody in a list, the title above."""
    name, colon, _ = fences.regular(text).partition(":")
    return bool(colon and folded(name) in language.fields) or text.startswith(("- ", "# "))


def _noted(rows: Rows, notes: Rows, language: Language) -> Rows:
    """Return the rows, each note below the last row of its line, but none in the front matter."""
    if not notes:
        return rows
    _, end = fences.place([row.text for row in rows], language) or (0, 0)
    of = dict[int, Rows]()
    for note in notes:
        of.setdefault(note.draft[0], []).append(note)
    lasts = {row.draft[0]: max(at, end - 1) for at, row in enumerate(rows) if row.draft}
    below = dict[int, Rows]()
    for line, at in lasts.items():
        below.setdefault(at, []).extend(of.pop(line, ()))
    found: Rows = []
    for at, row in enumerate(rows):
        found.append(row)
        for note in below.get(at, ()):
            found += (Row(""), note)
    for left in of.values():  # of a line without words
        found += (row for note in left for row in (Row(""), note))
    return found
