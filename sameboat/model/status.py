"""How a script stands with the people it comes from, as its front matter says.

What was written stands beside what it was read as, so that the checker can say where they differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sameboat.model.words import Text

__all__ = ["Agreement", "Status"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """That those a script comes from agreed: on which day, and to which `version` of it.

    `day` is None when no date can be read, `version` empty when none is named, `rest` what else was
    written.
    """

    day: date | None = None
    version: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Status:
    """How a script stands.

    `stage` holds the author's words, `stage_id` is `draft`, `published`, or None for unknown ones.
    `reviewed` and `named` say who did and how those who agreed want to be named; both are empty for
    nobody. `review` holds what was written about a review. `agreed` is None while nobody has.
    `asked` tells that the script speaks of an agreement, given or not. `write_to` is an address.
    `unshown` are fields, with their words, that say nobody and more, which learners don't read.
    """

    stage: str = ""
    stage_id: str | None = None
    review: str = ""
    reviewed: str = ""
    asked: bool = False
    agreed: Agreement | None = None
    named: str = ""
    write_to: str = ""
    contains: tuple[Text, ...] = ()
    setting: tuple[Text, ...] = ()
    unshown: tuple[tuple[str, str], ...] = ()

    def is_agreed(self, version: str) -> bool:
        """Tell whether those a script comes from agreed to this version of it."""
        agreed = self.agreed
        return agreed is not None and agreed.day is not None and agreed.version == version
