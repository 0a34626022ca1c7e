"""Stage four: a case as HTML that is complete without a script.

In comes a case; out comes every scene, choice, reaction and feedback in reading order, with links.
The player (`player/`) turns the same elements into play; it is given no other data.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files

from markupsafe import Markup

from sameboat.check.concept import concept_id
from sameboat.graph import Exit, graph
from sameboat.html.markup import block_html, inline_html
from sameboat.html.template import template
from sameboat.model import YOU, Block, Case, Choice, Scene, Text
from sameboat.naming import addressed, move_and_fit, speaker
from sameboat.parse.markdown import plain
from sameboat.vocabulary import concepts, folded, language, moves

__all__ = ["Page", "asset", "render"]

# One script in the end: what a part names, the parts below it use.
PARTS = ("elements.js", "choices.js", "network.js", "record.js", "debrief.js", "case.js")
HUES = 8  # people's colours in the style sheets: --sb-1 to --sb-8


@dataclass(frozen=True, slots=True)
class Page:
    """What a page has to say about itself.

    `heading` is the level of the case's title, from 1 to 4. `concept` leads from a concept's id to
    the address of the passage that teaches it, None when there is none; `image` from a picture's
    name beside the script to its address.
    """

    heading: int = 2
    concept: Callable[[str], str | None] = lambda _: None
    image: Callable[[str], str] = lambda name: name


def asset(name: str) -> str:
    """Return the text of `player.js` or `player.css`, as they are written."""
    folder = files(__package__) / "player"
    if name == "player.css":
        return (folder / name).read_text(encoding="utf-8")
    parts = ((folder / part).read_text(encoding="utf-8") for part in PARTS)
    return "(() => {\n'use strict';\n" + "\n".join(parts) + "\n})();\n"


def slug(title: str) -> str:
    """Return a title as it stands in an address."""
    return re.sub(r"[^\w]+", "-", folded(plain(title))).strip("-")[:60]


class _View:
    """What the template asks of a case."""

    def __init__(self, case: Case, page: Page) -> None:
        self.case, self.page = case, page
        self.language = language(case.language)
        self.words = self.language.page
        self.leads = graph(case)
        self.numbers = {name: i for i, name in enumerate([YOU, *(p.name for p in case.people)])}
        self.inline = inline_html
        self.plain = plain

    def block(self, source: str) -> Markup:
        return block_html(source, self.page.image)

    def number(self, name: str) -> int:
        return self.numbers.get(name, 0)

    def hue(self, name: str) -> int:
        number = self.number(name)
        return (number - 1) % HUES + 1 if number else 0

    def speaker(self, name: str) -> str:
        return speaker(name, self.language)

    def to(self, names: tuple[str, ...]) -> str:
        return addressed(names, self.language)

    def anchor(self, number: int) -> str:
        return f"{self.case.name}--{number + 1}-{slug(self.case.scenes[number].title.source)}"

    def way(self, scene: int, choice: int) -> Exit:
        return self.leads.exits[scene][max(choice - 1, 0)]

    def move(self, choice: Choice) -> str:
        return move_and_fit(choice, self.language)

    def more(self, scene: Scene, choice: Choice) -> list[tuple[str, str]]:
        """Return the passages a feedback links to: (term, address)."""
        named: tuple[Text, ...] = choice.concepts or scene.concepts
        ids = [concept_id(text) for text in named]
        if not ids and choice.move_id:
            ids = [moves()[choice.move_id].concept]
        found = [
            (concepts()[i][self.case.language], self.page.concept(i))
            for i in ids
            if i in concepts()
        ]
        return [(term, address) for term, address in found if address]

    def is_speech(self, block: Block) -> bool:
        return hasattr(block, "speaker")

    def data(self) -> str:
        """Return what the player needs besides the elements, as JSON."""
        you = str(self.words["you"])
        people = [you, *(person.name for person in self.case.people)]
        names = (
            "reaction",
            "refused",
            "revised",
            "shared",
            "erase_sure",
            "erased",
            "led",
            "led_end",
        )
        words = {name: self.words[name] for name in names}
        network = {key: self.words["network"][key] for key in _SENTENCES}
        words["and"] = self.language.word("labels", "and")
        return json.dumps(
            {"title": plain(self.case.title), "people": people, "words": words | network},
            ensure_ascii=False,
        )


_SENTENCES = (
    "share", "first", "first_many", "pair", "both", "both_many", "silent", "silent_many",
)  # fmt: skip


def render(case: Case, page: Page | None = None) -> str:
    """Return the HTML of a whole case, with the player's controls as an inert template."""
    view = _View(case, page or Page())
    return template("html", "case.html.jinja").render(
        view=view, case=case, words=view.words, page=view.page
    )
