"""What the templates ask of any script: its words and lines as a page shows them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from markupsafe import Markup

from sameboat.html.line import Lines
from sameboat.html.markup import File, block_html, inline_html
from sameboat.markdown import plain
from sameboat.model import YOU, Condition, Script
from sameboat.naming import addressed, speaker
from sameboat.standing import address, beforehand, standing
from sameboat.vocabulary import concepts, language

__all__ = ["Page", "View"]

HUES = 8  # people's colours in the style sheets: --sb-1 to --sb-8


@dataclass(frozen=True, slots=True)
class Page:
    """What a page has to say about itself.

    `heading` is the level of the script's title, from 1 to 4. `concept` leads from a concept's id
    to the address of the passage that teaches it, None when there is none; `file` from the name of
    a picture or another file beside the script to its address. `numbered` scenes and choices can
    be looked up, and a story goes on with a number. On a `still` page nothing plays or opens: it
    holds no controls, and answers stand behind all that is asked. With `lines`, whatever an author
    wrote carries the number of its line in the script, as `data-line`. `private` is what stands
    where a learner writes, unless that stays on the device.
    """

    heading: int = 2
    concept: Callable[[str], str | None] = lambda _: None
    file: File = str
    numbered: bool = False
    still: bool = False
    lines: bool = False
    private: str = ""


class Written(Protocol):
    """Whatever of a script knows the line it stands on."""

    @property
    def line(self) -> int:
        """Return the line, from 1."""
        ...


class View(Lines):
    """A script on a page."""

    def __init__(self, script: Script, page: Page) -> None:
        self.page, self.script = page, script
        self.language = language(script.language)
        self.words = self.language.page
        self.numbers = {name: i for i, name in enumerate([YOU, *(p.name for p in script.people)])}
        self.plain = plain
        self.beforehand = beforehand(script)
        self.standing, self.address = standing(script), address(script)

    def at(self, part: Written) -> Markup:
        """Return the attribute that says on which line of the script a part of it stands."""
        return self._at(part.line)

    def at_field(self, name: str) -> Markup:
        """Return the same for a field of the front matter."""
        return self._at(self.script.field_line(name))

    def _at(self, line: int) -> Markup:
        return Markup(' data-line="{}"').format(line) if self.page.lines else Markup()

    def block(self, source: str) -> Markup:
        """Return the HTML of narration."""
        return block_html(source, self.page.file)

    def inline(self, source: str) -> Markup:
        """Return the HTML of a heading, a spoken line or a feedback."""
        return inline_html(source, self.page.file)

    def files(self) -> str:
        """Return the words of the record's script, as JSON."""
        return json.dumps(self.words["record"], ensure_ascii=False)

    def number(self, name: str) -> int:
        """Return the number of somebody who speaks: 0 for the learner."""
        return self.numbers.get(name, 0)

    def hue(self, name: str) -> int:
        """Return the number of a person's colour, from 1; 0 for the learner."""
        return self.hue_of(self.number(name))

    def hue_of(self, number: int) -> int:
        """Return the same by the person's number."""
        return (number - 1) % HUES + 1 if number else 0

    def speaker(self, name: str) -> str:
        """Return who speaks, as it stands at the head of a line."""
        return speaker(name, self.language)

    def to(self, names: tuple[str, ...]) -> str:
        """Return whom a line is spoken to; empty for everyone."""
        return addressed(names, self.language)

    def when(self, when: tuple[Condition, ...]) -> Markup:
        """Return the attribute that says so to the player; without any it is empty."""
        return Markup()

    def passages(self, ids: tuple[str, ...]) -> list[tuple[str, str]]:
        """Return the passages that teach some concepts: (term, address)."""
        found = [(concepts()[i][self.language.code], self.page.concept(i)) for i in ids]
        return [(term, address) for term, address in found if address]
