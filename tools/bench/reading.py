"""How the chapters read: their length, their sentences, and a figure for how hard they are.

In comes the built site; out come a few lines for each chapter. Measured is its running text,
without cases, exercises, tables, headings, drawings and the list of references. LIX, Björnsson's
readability index, is the words of a sentence plus the percentage of words longer than six letters:
30 is easy, 40 middling, 50 hard. Unlike others it needs no dictionary of syllables, which textstat
would have to fetch.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from pathlib import Path

import textstat
from sphinx_external_toc.parsing import parse_toc_yaml

from sameboat.course.contents import contents
from tools.bench.measure import Measure
from tools.bench.pages import Chapter, read

__all__ = ["LONGEST", "prose", "reading", "taught", "words_a_sentence"]

LONGEST = 22  # words a sentence, on average
LEFT_OUT = "same-boat-case, same-boat-exercise, .sb-live, .sb-way-in, table, svg, pre"
ABOUT = ".reading-time, .admonition-title"


def taught(pages: Iterable[Chapter], toc: Path) -> list[Chapter]:
    """Return those pages of the book that teach."""
    teaching = {place.page for place in contents(parse_toc_yaml(toc)) if place.teaches}
    return [page for page in pages if page.page in teaching]


def prose(chapter: Chapter) -> str:
    """Return the running text of a chapter; what ends without a stop, in a list, gets one."""
    body = copy.copy(chapter.body)
    for element in body.select(f"{LEFT_OUT}, {ABOUT}"):
        element.decompose()
    found = [" ".join(p.get_text().split()) for p in body.find_all("p")]
    return " ".join(words if words[-1] in ".?!…”’" else f"{words}." for words in found if words)


def words_a_sentence(text: str) -> float:
    """Return the average; a sentence of one or two words counts with its neighbour."""
    return float(textstat.words_per_sentence(text))


def reading(site: Path, toc: Path) -> Iterator[Measure]:
    """Yield the measures of each chapter."""
    for chapter in taught(read(site, toc), toc):
        text = prose(chapter)
        yield Measure(chapter.title, float(len(text.split())), "words")
        yield Measure("  words a sentence", words_a_sentence(text), "", LONGEST)
        yield Measure("  LIX", float(textstat.lix(text)), "")
