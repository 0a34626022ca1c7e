"""A case as HTML that is complete without a script.

In comes a case; out comes every scene, choice, reaction and feedback in reading order, with links.
The player (`player/`) turns the same elements into play; it is given no other data.
"""

from __future__ import annotations

import json
import re
from importlib.resources import files

from markupsafe import Markup

from sameboat.graph import Exit, graph
from sameboat.graph.exits import ways_out
from sameboat.html.memory import Numbered
from sameboat.html.moment import moments
from sameboat.html.ring import ring
from sameboat.html.template import template
from sameboat.html.view import Page, View
from sameboat.markdown import plain
from sameboat.model import Case, Choice, Condition, Remember, Scene, Text
from sameboat.naming import FIT_MARKS, isolated, move_and_fit
from sameboat.practice import concepts_of
from sameboat.seen import without_names
from sameboat.standing import level_and_setting
from sameboat.vocabulary import folded, language, languages

__all__ = ["ASSETS", "Page", "asset", "given", "render", "slug"]

# One script in the end: what a part names, the parts below it use. The player's parts stand as they
# pack best.
RECORD = tuple(f"player/{part}.js" for part in ("elements", "keep", "notes", "record"))
HANDING_IN = (
    *RECORD,
    "exercise/merge.js",
    *(f"record/{part}.js" for part in ("offer", "joined", "opened")),
    *(
        f"hand_in/{part}.js"
        for part in ("code", "packed", "texts", "stored", "listing", "qr", "hand-in")
    ),
)
ASSETS = {
    "player.js": tuple(
        f"player/{part}.js"
        for part in (
            "elements",
            "notes",
            "network",
            "sure",
            "seen",
            "record",
            "own",
            "story",
            "debrief",
            "choices",
            "keep",
            "moment",
            "case",
        )
    ),
    "player.css": ("player/look.css", "player/player.css"),
    "exercise.js": (
        *(f"player/{part}.js" for part in ("elements", "sure", "keep", "notes", "seen")),
        *(
            f"exercise/{part}.js"
            for part in (
                "cover",
                "merge",
                "choose",
                "place",
                "order",
                "write",
                "picture",
                "draw",
                "exercise",
            )
        ),
    ),
    "record.js": (
        *RECORD,
        "exercise/merge.js",
        *(
            f"record/{part}.js"
            for part in ("offer", "page", "joined", "opened", "lasting", "later", "record")
        ),
    ),
    # The same for a page that fetches what opens a record when somebody opens one.
    "record-opening-later.js": (
        *RECORD,
        *(f"record/{part}.js" for part in ("offer", "page", "lasting", "later", "record")),
    ),
    "opening.js": (
        *RECORD,
        "exercise/merge.js",
        *(f"record/{part}.js" for part in ("joined", "opened", "opening")),
    ),
    # What hands in is fetched at a press, and has its words and its style in it.
    "hand-in-button.js": ("hand_in/button.js",),
    "hand-in.js": (
        *HANDING_IN,
        "hand_in/define.js",
    ),
    "my-work.js": (
        *HANDING_IN,
        "player/sure.js",
        *(f"my_work/{part}.js" for part in ("set", "work")),
    ),
    "my-work.css": ("my_work/my-work.css",),
    "set.js": (
        *(f"player/{part}.js" for part in ("elements", "keep")),
        "hand_in/qr.js",
        *(f"my_work/{part}.js" for part in ("set", "maker")),
    ),
    "exercise.css": ("player/look.css", "exercise/exercise.css"),
}
SETTING = ("take_out", "ask_for", "link_copied", "link_by_hand")
WORDED = {
    "hand-in-button.js": (("hand_in",), ("button", "absent"), ""),
    "hand-in.js": (("hand_in",), (), "hand_in/hand-in.css"),
    "my-work.js": (("record", "hand_in", "my_work"), (), "hand_in/hand-in.css"),
    "set.js": (("hand_in", "set"), ("qr_label", "qr_none", "link", *SETTING), ""),
}
"""Scripts that hold their words: the groups, which words (all, unless some), and their style."""


def asset(name: str) -> str:
    """Return the text of one of `ASSETS` as it is written, its parts in one."""
    text = "\n".join((given(name), *map(_text, ASSETS[name])))
    return text if name.endswith(".css") else f"(() => {{\n{text}\n}})();\n"


def given(name: str) -> str:
    """Return what stands above a script's parts: its words by language, and its style, if any."""
    if name not in WORDED:
        return ""
    groups, some, style = WORDED[name]
    say = {}
    for code in languages():
        told = {key: word for group in groups for key, word in language(code).page[group].items()}
        say[code] = {key: told[key] for key in some or told}
    values = {"SAY": say} | ({"SHEET": _text(style)} if style else {})
    found = (
        f"const {key} = {json.dumps(value, ensure_ascii=False)};" for key, value in values.items()
    )
    return "\n".join(found)


def _text(part: str) -> str:
    return (files(__package__) / part).read_text(encoding="utf-8")


def slug(title: str) -> str:
    """Return a title as it stands in an address."""
    return re.sub(r"[^\w]+", "-", folded(plain(title))).strip("-")[:60]


class _View(View):
    """What the template asks of a case."""

    def __init__(self, case: Case, page: Page) -> None:
        super().__init__(case, page)
        self.case = case
        self.leads = graph(case)
        self.moments = moments(case, self.leads)
        self.people = [str(self.words["you"]), *(person.name for person in case.people)]
        self.ring = ring(self.people)
        self.numbered = Numbered(case, self.numbers)
        self.level_and_setting = level_and_setting(case)

    def anchor(self, number: int) -> str:
        return f"{self.case.name}--{number + 1}-{slug(self.case.scenes[number].title.source)}"

    def ways(self, scene: int, choice: int) -> tuple[Exit, ...]:
        return self.leads.told(scene, choice)

    def endings(self, part: Scene | Choice) -> list[tuple[Text, ...]]:
        """Return the endings of a scene or a choice, each with all its texts."""
        return [label for label in ways_out(part) if isinstance(label, tuple)]

    def onwards(self, scene: int, choice: int) -> Markup:
        """Return the attribute that leads the player on."""
        found = self.numbered.onwards(self.ways(scene, choice))
        return Markup(' data-next="{}"').format(found) if found else Markup()

    def when(self, when: tuple[Condition, ...]) -> Markup:
        return Markup(' data-when="{}"').format(self.numbered.when(when)) if when else Markup()

    def fact(self, line: Remember) -> str:
        return self.numbered.mark(line.fact)

    def go_on(self, number: int) -> Markup:
        """Return the words that lead on to a scene by its number, from 0."""
        title = self.inline(self.case.scenes[number].title.source)
        return Markup.escape(self.words["paper"]["go_on"]).format(n=number + 1, title=title)

    def move(self, choice: Choice) -> str:
        return move_and_fit(choice, self.language)

    def sign(self, choice: Choice) -> str:
        """Return the sign of a choice's fit; empty where nobody has said yet whether it fits."""
        return FIT_MARKS.get(choice.fit_id or "", "")

    def more(self, scene: Scene, choice: Choice) -> list[tuple[str, str]]:
        """Return the passages a feedback links to: (term, address)."""
        return self.passages(concepts_of(scene, choice))

    def data(self) -> str:
        """Return what the player needs besides the elements, as JSON."""
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
        seen = self.words["seen"]
        return json.dumps(
            {
                "title": plain(self.case.title),
                "people": [*map(isolated, self.people)],
                "words": words | network,
                "seen": seen | {"taken": without_names(seen, [p.name for p in self.case.people])},
            },
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
