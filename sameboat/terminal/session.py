"""A session in a terminal: where the learner stands, and what a typed line does.

In come a session and what was typed; out come the new session and the screens to show, one after
the other. Nothing is kept but a path; the order of the choices is the caller's to shuffle.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sameboat.graph import Graph, graph
from sameboat.model import Case
from sameboat.network import sentence
from sameboat.play import Entry, PathError, Transcript, play
from sameboat.terminal.debrief import closely, debrief, way_so_far
from sameboat.terminal.own import ask, wanted
from sameboat.terminal.paragraph import Paragraph
from sameboat.terminal.story import choices, front, story
from sameboat.vocabulary import folded, language

__all__ = ["Screens", "Session", "Shuffle", "answer", "begin"]

Shuffle = Callable[[list[int]], None]
Screens = tuple[tuple[Paragraph, ...], ...]
TYPED = re.compile(r"(\d+)|([^\W\d]+|\?)\s*(\d*)")
ASKS_NUMBER = frozenset({"jump", "look"})


@dataclass(frozen=True, slots=True)
class Session:
    """Where a learner stands.

    `shown` holds the choices' numbers in the order they are offered. With `own` they say it
    themselves first: `waits` tells that the choices here come after their line, `lines` holds
    what they wrote by decision, from 1.
    """

    case: Case
    leads: Graph
    path: tuple[int, ...] = ()
    shown: tuple[int, ...] = ()
    over: bool = False
    own: bool = False
    waits: bool = False
    lines: Mapping[int, str] = field(default_factory=dict)

    @property
    def line(self) -> str:
        """Return what they would say at the decision they stand before."""
        return self.lines.get(len(self.path) + 1, "")

    @property
    def transcript(self) -> Transcript:
        """Return what has been read so far."""
        return play(self.case, self.path, self.leads)


def begin(
    case: Case, path: tuple[int, ...], shuffle: Shuffle, *, own: bool = False
) -> tuple[Session, Screens]:
    """Return a session that stands behind `path`; PathError when the case doesn't allow it."""
    session = Session(case, graph(case), own=own)
    if path:
        return _moved(session, path, shuffle)
    entries = session.transcript.entries
    start = next((i for i, entry in enumerate(entries) if entry.kind == "scene"), len(entries))
    session, screens = _moved(session, (), shuffle)
    return session, ((*front(case), *story(case, entries[:start])), *screens)


def answer(session: Session, typed: str, shuffle: Shuffle) -> tuple[Session, Screens]:
    """Return the session and the screens after a line was typed."""
    words = language(session.case.language)
    say = words.page["terminal"]
    found = TYPED.fullmatch(folded(typed))
    name = _command(found[2], say["keys"]) if found and found[2] else None
    if session.waits and not name:
        if found and found[1]:
            return _note(session, "own_hint")
        return _said(session, " ".join(typed.split()))
    if found and found[1]:
        return _chosen(session, int(found[1][:4]), shuffle)
    number = int(found[3][:4]) if found and found[3] else None
    made = len(session.path)
    if name == "quit":
        return replace(session, over=True), ()
    if name == "help":
        lines = [Paragraph(text, first="  ", rest="     ", close=True) for text in say["help"]]
        return session, ((Paragraph(str(words.page["terminal"]["keys_title"]), "label"), *lines),)
    if name == "own":
        return _turned(session)
    if name == "again":
        return _moved(session, (), shuffle)
    if name == "back":
        return _moved(session, session.path[:-1], shuffle) if made else _note(session, "first")
    if name == "way":
        way = way_so_far(session.transcript)
        return (session, (tuple(way),)) if way else _note(session, "none")
    if name in ASKS_NUMBER:
        if not made:
            return _note(session, "none")
        if name == "look" and session.shown:
            return _note(session, "later")
        if number is None or not 1 <= number <= made:
            return _note(session, "made", count=made)
        if name == "jump":
            return _moved(session, session.path[: number - 1], shuffle)
        return session, (
            tuple(
                closely(session.transcript, session.leads, number, session.lines.get(number, ""))
            ),
        )
    return _note(session, "unknown", words=typed.strip()[:40])


def _command(word: str, keys: dict[str, list[str]]) -> str | None:
    return next((name for name, spellings in keys.items() if word in spellings), None)


def _note(session: Session, name: str, **values: Any) -> tuple[Session, Screens]:
    say = language(session.case.language).page["terminal"]
    return session, ((Paragraph(str(say[name]).format(**values)),),)


def _turned(session: Session) -> tuple[Session, Screens]:
    """Turn on or off that they say it themselves first."""
    own = not session.own
    session = replace(session, own=own, waits=own and bool(session.shown))
    say = language(session.case.language).page["terminal"]
    said = Paragraph(str(say["own_on" if own else "own_off"]))
    return session, ((said, *_decision(session)),)


def _said(session: Session, line: str) -> tuple[Session, Screens]:
    """Take in a line, if it is one, and show the choices."""
    lines = {**session.lines, len(session.path) + 1: line} if line else session.lines
    session = replace(session, waits=False, lines=lines)
    return session, (tuple(_decision(session)),)


def _decision(session: Session) -> list[Paragraph]:
    """Return what can be done now: a line to be written, or choices; nothing at an ending."""
    words = language(session.case.language)
    if not session.shown:
        return []
    if session.waits:
        return ask(session.line, words)
    form = str(words.page["terminal"]["ask"]).format(count=len(session.shown))
    offered = choices(session.transcript.scene, session.shown, words)
    return [*wanted(session.line, words), *offered, Paragraph(form, "quiet")]


def _chosen(session: Session, count: int, shuffle: Shuffle) -> tuple[Session, Screens]:
    if not session.shown:
        return _note(session, "over")
    if not 1 <= count <= len(session.shown):
        return _note(session, "choose", count=len(session.shown))
    before = len(session.transcript.entries)
    path = (*session.path, session.shown[count - 1])
    try:
        after = play(session.case, path, session.leads)
    except PathError as error:
        return _note(session, "stuck", why=str(error))
    new = after.entries[before:]
    end = next((i for i, entry in enumerate(new) if entry.kind == "scene"), len(new))
    words = language(session.case.language).page
    reaction = story(session.case, new[:end], [after.taken[-1][1]])
    drawn = [
        Paragraph(str(words["network"]["title"]), "label"),
        Paragraph(sentence(replace(after, entries=after.entries[: before + end])), close=True),
    ]
    session, screens = _arrived(session, after, new[end:], shuffle)
    return session, ((*reaction, *drawn), *screens)


def _moved(session: Session, path: tuple[int, ...], shuffle: Shuffle) -> tuple[Session, Screens]:
    """Go to where a path leads, and tell the story from the last decision on."""
    transcript = play(session.case, path, session.leads)
    entries = transcript.entries
    decided = max((i for i, entry in enumerate(entries) if entry.kind == "choice"), default=0)
    scenes = [i for i, entry in enumerate(entries) if entry.kind == "scene" and i >= decided]
    first = scenes[0] if scenes and transcript.choices else decided
    return _arrived(session, transcript, entries[first:], shuffle)


def _arrived(
    session: Session, transcript: Transcript, new: tuple[Entry, ...], shuffle: Shuffle
) -> tuple[Session, Screens]:
    case, path = session.case, transcript.path
    words = language(case.language)
    order = [choice.number for choice in transcript.choices]
    shuffle(order)
    lines = {step: line for step, line in session.lines.items() if step <= len(path) + 1}
    waits = session.own and bool(order)
    session = replace(session, path=path, shown=tuple(order), waits=waits, lines=lines)
    moves = [transcript.taken[-1][1]] if transcript.taken else []
    scene = story(case, new, moves)
    if not order and not transcript.ended:
        scene.append(Paragraph(str(words.page["terminal"]["nowhere"])))
    if order:
        return session, ((*scene, *_decision(session)),)
    last = Paragraph(str(words.page["terminal"]["end"]), "quiet")
    looking = (*debrief(transcript, session.leads, session.lines), last)
    return session, ((tuple(scene), looking) if scene else (looking,))
