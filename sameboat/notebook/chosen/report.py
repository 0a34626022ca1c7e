"""What a class chose in a case, in words: sentences to open a discussion with, and tables.

In come a case as it was played and its flow; out come plain sentences, and the rows of the tables
that say the same as the picture.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_uppercase

from sameboat.cohort import Arrival, Flow, Playing, Stop, endings
from sameboat.markdown import plain
from sameboat.naming import listed, move_and_fit
from sameboat.transcript import offered
from sameboat.vocabulary import language

__all__ = ["Decision", "Ended", "decisions", "ended", "letters", "sentences"]

MOST = 3  # decisions named as the most divided


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision: its scene's number, from 1, and title, who came there, at which steps.

    `rows` holds for each choice that was offered to somebody: its number, how many made it, what
    was said or done, its move, where it leads.
    """

    number: int
    title: str
    learners: int
    steps: tuple[int, ...]
    rows: tuple[tuple[int, int, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Ended:
    """An ending: its letter, how many came there, the scene it closes and its first words."""

    letter: str
    learners: int
    title: str
    words: str


def letters(playing: Playing) -> dict[Arrival, str]:
    """Return the letter each ending goes by."""
    found = [ending for ending, _ in endings(playing)]
    return {
        ending: ascii_uppercase[i % 26] + (str(i // 26 + 1) if i > 25 else "")
        for i, ending in enumerate(found)
    }


def decisions(playing: Playing, found: Flow) -> Iterator[Decision]:
    """Yield the decisions that somebody came to, in the order of the script."""
    case = playing.case
    words = language(case.language)
    counts: dict[int, Counter[int]] = {}
    for strand in found.strands:
        counts.setdefault(strand.start.scene, Counter())[strand.choice] += strand.learners
    stops: dict[int, list[tuple[Stop, int]]] = {}
    for stop, count in found.stops:
        if stop.ending is None:
            stops.setdefault(stop.scene, []).append((stop, count))
    for number, here in sorted(stops.items()):
        scene = case.scenes[number]
        yield Decision(
            number + 1,
            plain(scene.title.source),
            sum(count for _, count in here),
            tuple(stop.step for stop, _ in here),
            tuple(
                (
                    choice.number,
                    counts.get(number, Counter())[choice.number],
                    offered(choice, words),
                    move_and_fit(choice, words),
                    _onwards(playing, number, choice.number),
                )
                for choice in scene.choices
                if (number, choice.number) in found.offered
            ),
        )


def _onwards(playing: Playing, scene: int, choice: int) -> str:
    """Return where a choice can lead: to scenes by their titles, or that the story ends there."""
    page = language(playing.case.language).page
    told: dict[str, None] = {}
    for way in playing.leads.told(scene, choice):
        if way.target is None:
            told[str(page["ends"] if way.ends else page["terminal"]["nowhere"])] = None
        else:
            title = plain(playing.case.scenes[way.target].title.source)
            told[str(page["onwards"]).format(title=title)] = None
    return "; ".join(told)


def ended(playing: Playing, found: Flow) -> Iterator[Ended]:
    """Yield every ending of the case, also those nobody came to."""
    names = letters(playing)
    there: Counter[Arrival] = Counter()
    for stop, count in found.stops:
        there[stop.at] += count
    for ending, text in endings(playing):
        title = plain(playing.case.scenes[ending.scene].title.source)
        yield Ended(names[ending], there[ending], title, plain(text.source))


def sentences(playing: Playing, found: Flow) -> Iterator[str]:
    """Yield what stands out: how many, where ways part, who agreed, which endings were reached."""
    words = language(playing.case.language)
    say = words.page["chosen"]
    finished = sum(count for stop, count in found.stops if stop.ending is not None)
    title = plain(playing.case.title)
    yield _many(say, "played", found.learners).format(n=found.learners, title=title)
    if waiting := found.learners - finished:
        yield _many(say, "waiting", waiting).format(n=waiting)
    parted = sorted(found.divided, key=lambda stop: (stop.step, -found.came[stop]))
    if parted:
        yield str(say["first_parting"]).format(
            decision=_name(playing, parted[0]), counts=_counts(found, parted[0])
        )
    elif found.learners > 1:
        yield str(say["no_parting"])
    others = [
        stop for stop in found.divided if stop != parted[0] and sum(found.chosen(stop).values()) > 2
    ]
    for stop in others[:MOST]:
        yield str(say["divided"]).format(decision=_name(playing, stop), counts=_counts(found, stop))
    agreed = [
        stop for stop, _ in found.stops
        if len(found.chosen(stop)) == 1 and sum(found.chosen(stop).values()) > 2
    ]  # fmt: skip
    if agreed:
        names = listed([_name(playing, stop) for stop in agreed], words)
        yield str(say["agreed"]).format(decisions=names)
    reached = [end for end in ended(playing, found) if end.learners]
    total = len(list(endings(playing)))
    if reached:
        told = [f"{end.letter} ({end.learners})" for end in reached]
        yield str(say["reached"]).format(n=len(reached), total=total, endings=listed(told, words))
    chosen = [d.rows for d in decisions(playing, found) if any(row[1] for row in d.rows)]
    untried = sum(not row[1] for rows in chosen for row in rows)
    if untried:
        yield _many(say, "untried", untried).format(n=untried)


def _many(say: dict[str, str], form: str, count: int) -> str:
    return str(say[form if count == 1 else f"{form}_many"])


def _name(playing: Playing, stop: Stop) -> str:
    return f"{stop.scene + 1} “{plain(playing.case.scenes[stop.scene].title.source)}”"


def _counts(found: Flow, stop: Stop) -> str:
    """Return how many made each choice, the most frequent first: `choice 2: 7; choice 1: 3`."""
    counts = sorted(found.chosen(stop).items(), key=lambda item: (-item[1], item[0]))
    return "; ".join(f"{choice}: {count}" for choice, count in counts)
