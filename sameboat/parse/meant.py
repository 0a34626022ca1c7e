"""Headings as their author meant them: counted, of another level, underlined, or without a mark.

In come a script's straightened lines; out they come with `##` before each scene and `###` before
each choice, and what is to be mended. A heading about which there can be a doubt stays as it is.
"""

from __future__ import annotations

import re
from typing import Literal

from sameboat.model import YOU
from sameboat.naming import title_key
from sameboat.parse import bare_title, bullet, colon, enumeration, furniture, signpost, wrapped
from sameboat.parse.cast import Cast
from sameboat.parse.enumeration import Counted
from sameboat.parse.form import Form
from sameboat.parse.heading import OPENS_SPEECH, introduction, meant
from sameboat.parse.markdown import headed
from sameboat.parse.origin import Origin
from sameboat.parse.page import LONGEST_TITLE, MARK, Page, unwrapped
from sameboat.vocabulary import folded

__all__ = ["as_meant"]

UNDERLINE = re.compile(r"(?:={2,}|-{3,})$")
SENTENCE = (".", "!", "?", "…", ":", ";", "”", '"', "»", ",")
LAST = frozenset({"feedback", "next", "ending", "concept"})
QUOTED = ('"', "“", "«", "„")
OF_A_CHOICE = frozenset({"move", "fit", "feedback"})
Kind = Literal["scene", "choice", "part", "answer"]
LEVELS = {"scene": 2, "choice": 3, "part": 2, "answer": 3}


def as_meant(lines: list[str], origin: Origin, cast: Cast, form: Form) -> Page:
    """Return the lines of a script as they were meant, and what is told of them."""
    page = Page(lines, origin, cast, form)
    signpost.take_away(page)
    furniture.take_away(page)
    colon.take_colons(page)
    if form.name == "case":
        page.find_deciding()
    wrapped.take_up(page)
    bullet.take_speech(page)
    if form.name == "case":
        _introduction(page)
        _underlined(page)
        _without_mark(page)
        for number in bare_title.aimed_at(page):
            _take(page, number, "scene", None, page.lines[number])
        _headings(page)
    else:
        _counts(page)
    return page


def _take(page: Page, number: int, kind: Kind, counted: Counted | None, words: str) -> None:
    """Read a line as a heading: `words` as they stand in it, `counted` what is before them."""
    line = page.lines[number]
    title = unwrapped(counted.words if counted and counted.words else words)
    if kind == "scene" and counted and counted.number:
        page.numbers[number + 1] = counted.number
    right = f"{'#' * LEVELS[kind]} {title}"
    if line != right and not _is_same(line, right):
        page.problems.append(meant(page.origin, kind, line, title, number + 1))
    page.lines[number] = right


def _is_same(line: str, right: str) -> bool:
    """Tell whether a heading differs only in what makes no difference, such as emphasis."""
    found = headed(line)
    return found is not None and f"{'#' * found[0]} {unwrapped(found[1])}" == right


def _introduction(page: Page) -> None:
    """Take away a heading of what stands above the first scene: a page shows none."""
    first = page.below(-1)
    if first is not None and not page.lines[first].startswith("##"):
        words = unwrapped(page.lines[first].lstrip("# ")).rstrip(":.")
        if folded(words) in page.origin.language.counted["introduction"]:
            page.problems.append(introduction(page.origin, page.lines[first], first + 1))
            page.lines[first] = ""


def _underlined(page: Page) -> None:
    """Take titles that a line of signs stands below, and those in bold where no others are."""
    lines = page.lines
    bold: list[int] = []
    for number in page.starting(frozenset("=-*_<")):
        line = lines[number]
        if UNDERLINE.match(line):
            above = number - 1
            if above >= 0 and lines[above].startswith("#"):
                lines[number] = ""
            elif above >= 0 and _is_title(page, above):
                lines[number] = ""
                _take(page, above, _kind(page, above), None, lines[above])
            elif (below := page.below(number)) is not None and lines[below].startswith("#"):
                lines[number] = ""  # a rule between scenes parts what is parted anyway
        elif unwrapped(line) != line and _is_title(page, number):
            bold.append(number)
    if not bold:
        return
    has_scenes = any(line.startswith(("# ", "## ")) for line in lines)
    for number in bold:
        words = unwrapped(lines[number])
        if enumeration.scene(words, page.origin.language) is None and (
            not has_scenes or title_key(words) in page.aims() or _is_out_of_place(page, number)
        ):
            _take(page, number, _kind(page, number), None, words)


def _is_out_of_place(page: Page, number: int) -> bool:
    """Tell whether a line must open a scene, because of what stands above or below it.

    Below a choice's last labels nothing is told, and no choice stands above the first scene.
    """
    above = page.above(number)
    head = page.label(page.lines[above]) if above is not None else None
    if head is not None and head.id in LAST:
        return True
    if any(line.startswith("## ") for line in page.lines[:number]):
        return False
    below = next((line for line in page.lines[number:] if line.startswith("##")), "")
    return below.startswith("###")


def _is_title(page: Page, number: int) -> bool:
    """Tell whether a line stands alone and is no sentence."""
    line = page.lines[number]
    words = unwrapped(line)
    return (
        bool(re.search(r"\w", words))
        and len(words) <= LONGEST_TITLE
        and not words.endswith(SENTENCE)
        and not line.startswith(("#", ">", "- ", "* ", "|"))
        and not (number and page.lines[number - 1])
        and not page.counts(line)
    )


def _kind(page: Page, number: int) -> Kind:
    return "choice" if page.decides(number) else "scene"


def _without_mark(page: Page) -> None:
    """Take scenes that are counted in words, and choices above the labels of one."""
    of = page.origin.language
    initials = {word[0] for name in ("scene", "choice") for word in of.counted[name]}
    first = frozenset("*_").union(initials, (i.upper() for i in initials))
    for number in page.starting(first):
        words = unwrapped(page.lines[number])
        above = page.above(number)
        if (counted := enumeration.scene(words, of)) is not None and counted.named:
            if above is None or not page.lines[above].startswith("#"):
                _take(page, number, "scene", counted, words)
            continue
        counted = enumeration.choice(words, of)
        if counted is not None and counted.named and _is_said(page, counted.words):
            _take(page, number, "choice", counted, words)
    for number in sorted(page.deciding):
        above = page.above(number)
        if above is None or above in page.deciding or page.lines[above].startswith("#"):
            continue
        words = unwrapped(page.lines[above])
        counted = enumeration.choice(words, of)
        if counted is None and (mark := MARK.match(words)):
            words = words[mark.end() :]
        said = counted.words if counted else words
        alone = above == 0 or not page.lines[above - 1]
        is_choice = counted is not None or _is_said(page, said) or alone
        if is_choice and not _is_awaited(page, above) and not _is_others(page, said):
            _take(page, above, "choice", counted, words)


def _is_said(page: Page, words: str) -> bool:
    """Tell whether words are what the learner says or does."""
    if words.lstrip("*_").startswith(OPENS_SPEECH):
        return True
    first = folded(words.split(maxsplit=1)[0]) if words.split() else ""
    return first.rstrip(":") in page.origin.language.you


def _is_others(page: Page, words: str) -> bool:
    """Tell whether a line is a label, or is spoken by somebody who isn't the learner."""
    if ":" not in words:
        return False
    head = page.cast.head(words)
    return page.label(words) is not None or (head is not None and head.speaker != YOU)


def _is_awaited(page: Page, number: int) -> bool:
    """Tell whether a choice above hasn't had its move yet, so that it comes below this line."""
    for n in range(number - 1, -1, -1):
        if n in page.deciding:
            return False
        if page.lines[n].startswith("#"):
            return not page.lines[n].startswith(("# ", "## "))
    return False


def _headings(page: Page) -> None:
    """Give each heading the level that its script means by it, and take counts off its words."""
    found = {n: headed(page.lines[n]) for n in page.starting(frozenset("#"))}
    headings = {n: heading for n, heading in found.items() if heading and heading[1]}
    deciding = {n for n in headings if page.decides(n)}
    scenes = {level for n, (level, _) in headings.items() if n not in deciding}
    levels = {level for level, _ in headings.values()}
    for number, (level, words) in headings.items():
        if level == 3 and words.startswith(QUOTED) and number in deciding:
            continue  # as nearly all choices are written
        words = unwrapped(words)
        kind = _meant_level(page, number, level, words, deciding, scenes, levels)
        if kind is None:
            continue
        read = enumeration.scene if kind == "scene" else enumeration.choice
        counted = read(words, page.origin.language)
        _take(page, number, kind, counted, words)


def _counts(page: Page) -> None:
    """Take counts off the headings of an exercise: they would tell an order, or a right answer."""
    for number in page.starting(frozenset("#")):
        found = headed(page.lines[number])
        if found is None or found[0] not in (2, 3):
            continue
        words = unwrapped(found[1])
        kind: Kind = "part" if found[0] == 2 else "answer"
        counted = enumeration.of(kind, words, page.origin.language)
        if counted is not None and counted.words:
            _take(page, number, kind, counted, words)


def _meant_level(
    page: Page,
    number: int,
    level: int,
    words: str,
    deciding: set[int],
    scenes: set[int],
    levels: set[int],
) -> Kind | None:
    of = page.origin.language
    counted = enumeration.scene(words, of)
    if level != 3 and counted is not None and counted.named:
        return "scene"
    counted = enumeration.choice(words, of)
    is_said = (counted is not None and counted.named) or _is_said(page, words)
    if number in deciding:
        shifted = 1 in scenes and 3 not in levels
        if level >= 3 or is_said or shifted or (3 in levels and words.endswith(SENTENCE)):
            return "choice"
        return "scene" if level == 2 else None
    if level == 1:
        return "scene" if 2 not in scenes else None
    if level == 3:
        if scenes.isdisjoint((1, 2)) and max(levels) > 3:
            return "scene"
        is_title = not is_said and not words.endswith(SENTENCE)
        return "scene" if is_title and _opens(page, number, words) else "choice"
    return "scene" if level == 2 else "choice" if is_said else None


def _opens(page: Page, number: int, words: str) -> bool:
    """Tell whether a heading like a choice's has none of its labels, but choices or a way to it."""
    lines = page.lines
    below = next((n for n in range(number + 1, len(lines)) if lines[n].startswith("#")), None)
    heads = [page.label(line) for line in lines[number + 1 : below]]
    if any(head is not None and head.id in OF_A_CHOICE for head in heads):
        return False
    if title_key(words) in page.aims():
        return True
    over = (lines[n] for n in range(number - 1, -1, -1))
    above = next((line for line in over if line.startswith("#")), "## ")
    return above.startswith("###") and below is not None and page.decides(below)
