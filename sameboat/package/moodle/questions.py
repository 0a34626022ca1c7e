"""Each kind of exercise as Moodle's questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element, SubElement

from markupsafe import Markup

from sameboat.exercise import Item
from sameboat.markdown import plain
from sameboat.model import Exercise
from sameboat.package.moodle.elements import answer, combined, fields, html, question, text
from sameboat.package.moodle.told import Pieces, Told
from sameboat.paper.pictures import Find
from sameboat.vocabulary import concepts

__all__ = ["Questions"]

SHARES = ("0", "100", "50", "33.33333", "25", "20", "16.66667")
"""Of 100, by how many bring it: the numbers that Moodle knows."""
FEWEST = 3
"""Answers of a matching."""
CHOSEN = {
    "shuffleanswers": "true",
    "answernumbering": "none",
    "showstandardinstruction": "0",
}
ORDERED = {
    "layouttype": "VERTICAL",
    "selecttype": "ALL",
    "selectcount": "0",
    "gradingtype": "RELATIVE_TO_CORRECT",
    "showgrading": "HIDE",
    "numberingstyle": "none",
}
WRITTEN = {
    "responseformat": "editor",
    "responserequired": "1",
    "responsefieldlines": "10",
    "attachments": "0",
    "attachmentsrequired": "0",
}


class Questions:
    """The questions of one exercise."""

    def __init__(self, exercise: Exercise, find: Find, address: str) -> None:
        self.find, self.address = find, address
        self.exercise, self.told = exercise, Told(exercise, find)
        self.task = self.told.task

    def all(self) -> Iterator[Element]:
        """Yield them."""
        makes: dict[str, Callable[[], Iterator[Element]]] = {
            "choose-one": self._choose_one,
            "choose-several": self._choose_several,
            "sort": self._match,
            "match": self._match,
            "order": self._order,
            "draw-the-network": self._draw,
        }
        yield from makes.get(self.task.kind, self._write)()

    def _choose_one(self) -> Iterator[Element]:
        fits = {item.answer.fit_id for item in self.task.items}
        shares = {"fits": 100, "partly": 50 if "fits" in fits else 100}
        yield self._choice(
            "true", lambda item: str(shares.get(item.answer.fit_id or "", 0)), self.task.items
        )

    def _choose_several(self) -> Iterator[Element]:
        fits = [item.answer.fit_id for item in self.task.items]
        fit, miss = SHARES[fits.count("fits")], f"-{SHARES[fits.count('misses')]}"
        shares = {"fits": fit, "misses": miss}
        yield self._choice(
            "false", lambda item: shares.get(item.answer.fit_id or "", "0"), self.task.items
        )

    def _choice(
        self, single: str, share: Callable[[Item], str], items: tuple[Item, ...]
    ) -> Element:
        told = self.told
        found = self._question("multichoice", told.before(*told.parts()), told.after())
        fields(found, {"single": single, **CHOSEN})
        combined(found, self.find)
        for item in items:
            heard = [*told.fit(item), *told.feedback(item)]
            answer(found, share(item), told.said(item), heard, self.find)
        return found

    def _match(self) -> Iterator[Element]:
        told, parts = self.told, self.exercise.parts
        inside = [line for part in parts for line in told.lines(part.blocks)]
        found = self._question("matching", told.before(*inside), told.compared(self.task.items))
        fields(found, {"shuffleanswers": "true"})
        combined(found, self.find)
        sure = [item for item in self.task.items if not item.also]
        for item in sure:
            self._pair(found, told.said(item), self.task.title(item.part))
        for _ in range(len(parts), FEWEST):
            self._pair(found, [], told.moodle["somewhere"])
        yield found
        for number, item in enumerate((item for item in self.task.items if item.also), 2):
            yield self._where(item, number)

    def _pair(self, parent: Element, said: Pieces, title: str) -> None:
        text(SubElement(html(parent, "subquestion", said, self.find), "answer"), title)

    def _where(self, item: Item, number: int) -> Element:
        """Return what can be argued for more than one place, as a choice of its own."""
        told = self.told
        after = [*told.placed(item), *told.feedback(item)]
        asked = [*told.said(item), told.word("where")]
        found = self._question("multichoice", asked, after, f" ({number})")
        fields(found, {"single": "true", **CHOSEN})
        combined(found, self.find)
        for part, each in enumerate(self.exercise.parts, 1):
            share = "100" if part == item.part or part in item.also else "0"
            answer(found, share, [told.text(each.title)], [], self.find)
        return found

    def _order(self) -> Iterator[Element]:
        told = self.told
        items = sorted(self.task.items, key=lambda item: item.number)
        after = [*told.compared(items), *told.after()]
        found = self._question("ordering", told.before(*told.parts()), after)
        fields(found, ORDERED)
        combined(found, self.find)
        for item in items:
            answer(found, str(item.number), told.said(item), [], self.find)
        yield found

    def _write(self) -> Iterator[Element]:
        told = self.told
        plans = told.parts()
        before, after = ([], plans) if self.task.kind == "plan-openly" else (plans, [])
        found = self._question(
            "essay",
            told.before(*before, *told.reflect(), *told.checklist()),
            [*told.own_words(), *told.compared(self.task.items), *after, *told.after()],
        )
        fields(found, WRITTEN)
        html(found, "graderinfo", [], self.find)
        html(found, "responsetemplate", [], self.find)
        yield found

    def _draw(self) -> Iterator[Element]:
        told = self.told
        link = Markup('<a href="{0}">{0}</a>').format(self.address)
        led = (
            told.word("draw", address=link)
            if self.address
            else told.word("draw_without", title=plain(self.exercise.title))
        )
        yield self._question("description", told.before(*told.parts(), led), [])

    def _question(self, kind: str, asked: Pieces, after: Pieces, more: str = "") -> Element:
        tags = [concepts()[check][self.exercise.language] for check in self.task.checks]
        found = question(kind, plain(self.exercise.title) + more, tags)
        html(found, "questiontext", asked, self.find)
        html(found, "generalfeedback", after, self.find)
        return found
