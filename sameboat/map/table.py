"""The branches as a table for the terminal.

In come a case and a width in characters; out come lines: each scene, its choices with move, fit
and where they lead, the endings, and the figures of the whole.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from sameboat.graph import Exit, Graph, graph
from sameboat.map.figures import figures
from sameboat.map.plan import said
from sameboat.markdown import plain
from sameboat.model import Case, Choice, Scene
from sameboat.naming import FIT_MARKS, asked
from sameboat.vocabulary import Language, language

__all__ = ["table"]

INSIDE = " " * 6


def table(case: Case, width: int, leads: Graph | None = None) -> tuple[str, ...]:
    """Return the table's lines, each at most `width` characters long."""
    leads = leads or graph(case)
    words = language(case.language)
    page = words.page
    found = [_cut(plain(case.title), width), ""]
    for number, scene in enumerate(case.scenes):
        found += _scene(case, leads, number, scene, width)
    key = "   ".join(f"{FIT_MARKS[fit]} {page['fits'][fit]}" for fit in FIT_MARKS)
    found += ["", *textwrap.wrap(key, width)]
    for sentence in figures(case, leads):
        found += ["", *textwrap.wrap(sentence, width)]
    return tuple(found)


def _scene(
    case: Case, leads: Graph, number: int, scene: Scene, width: int
) -> Iterator[str]:  # one scene: its title, then its ways out
    words = language(case.language)
    say = words.page["map"]
    title = plain(scene.title.source)
    if number not in leads.reached:
        title = f"{title} ({say['unreached']})"
    yield _cut(f"{number + 1:>3}  {title}", width)
    for choice in scene.choices or (None,):
        ways = leads.told(number, choice.number if choice else 0)
        targets = [_under(way, words) + _target(case, way, words) for way in ways]
        if choice is None:
            yield from (_cut(f"{INSIDE}{target}", width) for target in targets)
            continue
        mark = FIT_MARKS.get(choice.fit_id or "", "-")
        head = f"{choice.number:>5} {mark} {_move(choice, words)}"
        room = max(len(word) for word in (*_moves(words), "")) + 9
        yield _cut(f"{head:<{room}} {targets[0]}", width)
        yield from (_cut(f"{'':<{room}} {target}", width) for target in targets[1:])
        under = asked(choice.when, words)
        yield _cut(f"{INSIDE}  {f'{under}: ' if under else ''}{said(choice, words)}", width)


def _under(way: Exit, words: Language) -> str:
    return f"{asked(way.when, words)}: " if way.when else ""


def _moves(words: Language) -> list[str]:
    return [words.word("moves", move) for move in words.moves.values()]


def _move(choice: Choice, words: Language) -> str:
    if choice.move_id:
        return words.word("moves", choice.move_id)
    return choice.move.source if choice.move else "-"


def _target(case: Case, way: Exit, words: Language) -> str:
    say = words.page["map"]
    if way.target is not None:
        title = plain(case.scenes[way.target].title.source)
        return "→ " + str(say["to"]).format(n=way.target + 1, title=title)
    if way.ends:
        return "■ " + str(say["ends"])
    if (aim := way.next or way.shut) is not None:
        return "→ ? " + str(say["missing"]).format(title=plain(aim.source))
    return "→ ? " + str(say["nowhere"])


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"
