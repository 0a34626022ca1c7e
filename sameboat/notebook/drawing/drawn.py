"""A drawn network, as the element of an exercise keeps it, as values and in words.

In come the answers to an exercise of the kind `draw-the-network`; out come people on their levels
and the ties between them. Nothing here measures.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sameboat.naming import isolated
from sameboat.record import Drawn, Person, Tie
from sameboat.vocabulary import Language, language

__all__ = ["LEVELS", "drawn", "listing"]

LEVELS = (
    "person", "close", "neighbours", "same-problem", "volunteers", "workers", "services",
    "community",
)  # fmt: skip
"""The levels of network work, from the nearest to the widest."""
MOST = 500  # people, and ties: the page shows no more either


def drawn(answers: Any) -> Drawn:
    """Return the network in some answers, with names as they stand in sentences.

    A tie of somebody who isn't there is left out.
    """
    people = tuple(Person(isolated(one["name"]), one["level"]) for one in answers["people"][:MOST])
    names = {person.name for person in people}
    ties = (
        Tie(isolated(tie["from"]), isolated(tie["to"]), tie["kind"], tie["what"])
        for tie in answers["ties"][:MOST]
    )
    there = tuple(tie for tie in ties if {tie.one, tie.to} <= names and tie.one != tie.to)
    return Drawn(people, there, tuple(answers["checked"]))


def listing(network: Drawn, words: Language) -> Iterator[str]:
    """Yield the levels with who is on them, then the ties: what the picture shows, in words."""
    say, levels = words.page["drawing"], words.page["exercise"]["levels"]
    for level in LEVELS:
        there = ", ".join(person.name for person in network.people if person.level == level)
        yield str(say["on_level"]).format(level=levels[level], names=there or say["nobody"])
    if none := ", ".join(person.name for person in network.people if person.level not in LEVELS):
        yield str(say["on_level"]).format(level=say["no_level"], names=none)
    kinds = language(words.code, "exercise")
    form = str(words.page["exercise"]["play"]["draw-the-network"]["tie_line"])
    for tie in network.ties:
        line = form.format(one=tie.one, two=tie.to, kind=kinds.word("ties", tie.kind))
        yield f"{line}: {tie.what}" if tie.what else line
