"""Who has turned to whom so far: the network that a conversation draws of itself.

In comes a transcript; out come figures, and the sentence that says the same as the drawing.
The page's player works out the same figures from the same lines; tests hold the two together.

An exchange is one spoken line. A line to two people is one exchange and two ties;
a line to everyone is an exchange and no tie. An act of the facilitator is no exchange.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sameboat.model import YOU, Case, Speech
from sameboat.naming import isolated, listed
from sameboat.play import Entry, Transcript
from sameboat.vocabulary import language

__all__ = ["Network", "network", "sentence"]


MOST_PAIRS_NAMED = 3  # a longer list is heard as noise; the table has them all


@dataclass(frozen=True, slots=True)
class Network:
    """The figures of a conversation.

    `ties` counts directed ties by (speaker, addressee); `lines` counts what each person said;
    `exchanges` is the number of spoken lines, `through_you` how many the facilitator took part in.
    """

    people: tuple[str, ...]
    lines: tuple[tuple[str, int], ...]
    ties: tuple[tuple[str, str, int], ...]
    exchanges: int
    through_you: int

    @property
    def share(self) -> float:
        """Return the share of exchanges that pass through the facilitator, from 0 to 1."""
        return self.through_you / self.exchanges if self.exchanges else 0.0

    @property
    def silent(self) -> tuple[str, ...]:
        """Return the people who haven't spoken, in the order of the script."""
        said = dict(self.lines)
        return tuple(name for name in self.people if not said.get(name))

    @property
    def pairs(self) -> tuple[tuple[str, str, int], ...]:
        """Return how often each pair turned to each other, either way, in the script's order."""
        counts: Counter[frozenset[str]] = Counter()
        for speaker, to, count in self.ties:
            counts[frozenset((speaker, to))] += count
        order = self._order
        found = (sorted(pair, key=order.__getitem__) for pair in counts)
        return tuple(
            (one, two, counts[frozenset((one, two))])
            for one, two in sorted(found, key=lambda pair: [*map(order.__getitem__, pair)])
        )

    @property
    def both_ways(self) -> tuple[tuple[str, str], ...]:
        """Return the pairs of people, the facilitator aside, in which each turned to the other."""
        directed = {(speaker, to) for speaker, to, _ in self.ties}
        return tuple(
            (one, two)
            for one, two, _ in self.pairs
            if one != YOU and (one, two) in directed and (two, one) in directed
        )

    @property
    def _order(self) -> dict[str, int]:
        return {name: place for place, name in enumerate((YOU, *self.people))}


def network(case: Case, entries: Iterable[Entry]) -> Network:
    """Return the figures of the exchanges among `entries`."""
    lines: Counter[str] = Counter()
    ties: Counter[tuple[str, str]] = Counter()
    exchanges = through_you = 0
    for entry in entries:
        if not isinstance(entry.part, Speech):
            continue
        speech = entry.part
        exchanges += 1
        through_you += YOU in (speech.speaker, *speech.to)
        lines[speech.speaker] += 1
        for name in speech.to:
            if name != speech.speaker:
                ties[speech.speaker, name] += 1
    order = {name: i for i, name in enumerate((YOU, *(p.name for p in case.people)))}
    return Network(
        people=tuple(person.name for person in case.people),
        lines=tuple((name, lines[name]) for name in order if lines[name]),
        ties=tuple(
            (one, two, ties[one, two])
            for one, two in sorted(ties, key=lambda tie: (order[tie[0]], order[tie[1]]))
        ),
        exchanges=exchanges,
        through_you=through_you,
    )


def sentence(transcript: Transcript) -> str:
    """Return what the drawing shows after the last choice, in words.

    How much passes through the facilitator, which two members turned to each other for the first
    time since the last choice, in how many pairs it went both ways, and who hasn't spoken.
    """
    case = transcript.case
    words = language(case.language)
    say = words.page["network"]
    now = network(case, transcript.entries)
    last = max(
        (i for i, entry in enumerate(transcript.entries) if entry.kind == "choice"), default=None
    )
    before = network(case, transcript.entries[:last])
    old = {frozenset(pair[:2]) for pair in before.pairs}
    new = [
        pair[:2]
        for pair in now.pairs
        if last is not None and YOU not in pair and frozenset(pair[:2]) not in old
    ]
    possible = len(now.people) * (len(now.people) - 1) // 2

    def pairs(form: str, found: Sequence[tuple[str, str]]) -> str:
        if len(found) > MOST_PAIRS_NAMED:
            return str(say[f"{form}_many"]).format(n=len(found), total=possible)
        names = [say["pair"].format(one=isolated(one), two=isolated(two)) for one, two in found]
        return str(say[form]).format(pairs="; ".join(names))

    parts = [str(say["share"]).format(n=now.through_you, total=now.exchanges)]
    parts += [pairs(f, found) for f, found in (("first", new), ("both", now.both_ways)) if found]
    if now.silent:
        form = "silent" if len(now.silent) == 1 else "silent_many"
        parts.append(say[form].format(names=listed([*map(isolated, now.silent)], words)))
    return " ".join(parts)
