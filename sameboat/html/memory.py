"""What a case remembers and asks, as its page carries it: numbers, for the player to add up.

In come conditions; out come the attributes of what they stand above. A mark is `f2`, the second
fact; `3`, the third person has spoken; `3 1`, the third has spoken to the first; or `m`, most went
through the learner. `f2,-3 1+1 3` asks for the first, and unless both of the others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sameboat.graph import Exit
from sameboat.model import Case, Condition, Mark, Remember

__all__ = ["Numbered"]


class Numbered:
    """The facts of a case by the order in which they are remembered, and its people."""

    def __init__(self, case: Case, people: Mapping[str, int]) -> None:
        self.people = people
        facts = [line.fact for line in case.every_line() if isinstance(line, Remember)]
        self.facts = {fact: n for n, fact in enumerate(dict.fromkeys(facts), start=1)}

    def mark(self, mark: Mark) -> str:
        """Return a mark as the player keeps it; a fact that is never remembered has no number."""
        if mark.kind == "fact":
            return f"f{self.facts.get(mark, 0)}"
        if mark.kind == "most":
            return "m"
        who = self.people[mark.one]
        return f"{who} {self.people[mark.to]}" if mark.kind == "to" else f"{who}"

    def when(self, when: Sequence[Condition]) -> str:
        """Return what has to be so."""
        return ",".join(
            ("" if one.holds else "-") + "+".join(map(self.mark, one.marks)) for one in when
        )

    def onwards(self, ways: Sequence[Exit]) -> str:
        """Return where some exits lead: a scene from 0, or an ending from -1 on, `5:f2;-1`.

        Empty for what only falls off the end, or ends in the one way there is.
        """
        if len(ways) == 1 and ways[0].target is None:
            return ""
        found, endings = [], 0
        for way in ways:
            endings += way.ends
            aim = f"{-endings if way.ends else '' if way.target is None else way.target}"
            found.append(f"{aim}:{self.when(way.when)}" if way.when else aim)
        return ";".join(found)
