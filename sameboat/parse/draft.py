"""What has been read of a case so far, before it is frozen into the model.

In come blocks and labelled texts in reading order; out come `Case`, `Scene` and `Choice`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from sameboat.model import Block, Choice, Scene, Text
from sameboat.vocabulary import Language, folded

__all__ = ["Draft"]


@dataclass(slots=True)
class Draft:
    """A case's introduction, a scene or a choice while it is read."""

    where: str
    heading: Text
    said: Block | None = None
    blocks: list[Block] = field(default_factory=list)
    labels: defaultdict[str, list[Text]] = field(default_factory=lambda: defaultdict(list))
    choices: list[Choice] = field(default_factory=list)

    def one(self, label: str) -> Text | None:
        """Return the text of a label that stands once."""
        return next(iter(self.labels.get(label, ())), None)

    def all(self, label: str) -> tuple[Text, ...]:
        """Return the texts of a label that may stand several times."""
        return tuple(self.labels.get(label, ()))

    def concepts(self) -> tuple[Text, ...]:
        """Return the concepts named, which may stand several on a line."""
        return tuple(
            Text(name.strip(), text.line)
            for text in self.labels.get("concept", ())
            for name in text.source.split(",")
            if name.strip()
        )

    def choice(self, number: int, language: Language) -> Choice:
        """Freeze a choice."""
        assert self.said is not None  # noqa: S101 - only drafts of choices come here
        move, fit = self.one("move"), self.one("fit")
        return Choice(
            number=number,
            said=self.said,
            line=self.heading.line,
            reaction=tuple(self.blocks),
            move=move,
            move_id=language.moves.get(folded(move.source)) if move else None,
            fit=fit,
            fit_id=language.fits.get(folded(fit.source)) if fit else None,
            feedback=self.all("feedback"),
            concepts=self.concepts(),
            next=self.one("next"),
            ending=self.all("ending"),
            reflect=self.all("reflect"),
        )

    def scene(self) -> Scene:
        """Freeze a scene."""
        return Scene(
            title=self.heading,
            line=self.heading.line,
            blocks=tuple(self.blocks),
            choices=tuple(self.choices),
            concepts=self.concepts(),
            next=self.one("next"),
            ending=self.all("ending"),
            reflect=self.all("reflect"),
        )
