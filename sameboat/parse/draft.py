"""What has been read of a script so far, before it is frozen into the model.

In come blocks and labelled texts in reading order; out they go, by their label.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from sameboat.model import Block, Condition, Line, Text
from sameboat.parse.form import Place

__all__ = ["Draft"]


@dataclass(slots=True)
class Draft:
    """What stands above the first `##`, under a `##` or under a `###`, while it is read.

    `said` is the heading of a `###`; `inside` are the drafts of what is opened one level below,
    `when` the conditions of it all.
    """

    where: Place
    heading: Text
    said: Block | None = None
    when: list[Condition] = field(default_factory=list)
    blocks: list[Line] = field(default_factory=list)
    labels: defaultdict[str, list[Text]] = field(default_factory=lambda: defaultdict(list))
    inside: list[Draft] = field(default_factory=list)

    @property
    def is_fresh(self) -> bool:
        """Tell whether nothing has been read below the heading but conditions."""
        return not (self.blocks or self.labels or self.inside)

    def one(self, label: str) -> Text | None:
        """Return the text of a label that stands once."""
        return next(iter(self.labels.get(label, ())), None)

    def always(self, label: str) -> Text | None:
        """Return the text of a label that counts whatever is so."""
        return next((text for text in self.labels.get(label, ()) if not text.when), None)

    def all(self, label: str) -> tuple[Text, ...]:
        """Return the texts of a label that may stand several times."""
        return tuple(self.labels.get(label, ()))

    def listed(self, label: str) -> tuple[Text, ...]:
        """Return what a label lists, with commas between, on one line or several."""
        found = []
        for text in self.labels.get(label, ()):
            line = text.line
            for name in text.source.split(","):
                before = name[: len(name) - len(name.lstrip())]
                if name.strip():
                    found.append(Text(name.strip(), line + before.count("\n")))
                line += name.count("\n")
        return tuple(found)
