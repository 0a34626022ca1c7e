"""In which language a draft is written, by the labels and fields that begin its lines.

In comes a draft; out comes the code of the language.
"""

from __future__ import annotations

from collections import Counter

from sameboat.bring.document import Draft
from sameboat.vocabulary import folded, language, languages

__all__ = ["tongue"]

FIRST = "en"
COMMON = {"en": "the and is you of", "it": "il la e di che"}  # where nothing has a label


def tongue(draft: Draft) -> str:
    """Return the language whose words stand most often where a script has them; else English."""
    heads = Counter[str]()
    for line in draft.lines:
        for words in filter(None, (line.text, *line.cells[:1])):
            heads[folded(words.lstrip("-*# ").partition(":")[0].strip("*_ "))] += 1
    every = Counter(" ".join(line.words for line in draft.lines).casefold().split())

    def score(code: str) -> tuple[int, int]:
        own = language(code)
        known = {*own.labels, *own.fields, *own.understood.labels}
        common = COMMON.get(code, "").split()
        return sum(heads[word] for word in known), sum(every[word] for word in common)

    return max(sorted(languages(), key=lambda code: code != FIRST), key=score)
