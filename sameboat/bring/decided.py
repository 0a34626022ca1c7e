"""A choice's move and fit right below it, where a script has them.

In come the rows; out come the same rows, in that order. Below what happens, a fit would make a
choice of the paragraph above it.
"""

from __future__ import annotations

from itertools import pairwise

from sameboat.bring.sheet import Row, Rows
from sameboat.parse.cast import head_of
from sameboat.parse.label import label_of
from sameboat.vocabulary import Language

__all__ = ["decided"]


def decided(rows: Rows, language: Language) -> Rows:
    """Return the rows with the move and the fit of each choice at its top."""
    starts = [n for n, row in enumerate(rows) if row.text.startswith("#")] + [len(rows)]
    made = list(rows[: starts[0]])
    for start, end in pairwise(starts):
        head, *below = rows[start:end]
        labels = [row for row in below if _decides(row, language)]
        first = next((row for row in below if row.text.strip()), None)
        if not head.text.startswith("### ") or not labels or first in labels:
            made += (head, *below)
            continue
        others = [row for row in below if row not in labels]
        made += (head, Row(""), *labels, Row(""), *others)
    return made


def _decides(row: Row, language: Language) -> bool:
    parts = head_of(row.text)
    label = label_of(parts, language) if parts else None
    return label is not None and label.id in ("move", "fit")
