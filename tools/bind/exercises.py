"""Exercises on paper: what is to be answered first, all that is to be said of it behind.

In comes a chapter's body as the site has it, where the answers are folded away; there is no folding
on paper, so each item gets a number, and under the same number its answer stands at the end.
"""

from __future__ import annotations

from bs4 import Tag

from tools.bind.cases import make

__all__ = ["answered_behind"]


def answered_behind(body: Tag) -> None:
    """Move the answers of every exercise behind all that belongs to its questions."""
    for exercise in body.find_all("same-boat-exercise"):
        for told in exercise.select(".sb-static"):
            told.decompose()  # it says what to open
        behind = [_item_answers(items) for items in exercise.select(".sb-items")]
        behind += [_unfolded(folded) for folded in exercise.select("details")]
        end = exercise.select(":scope > .sb-foot")
        for answers in behind:
            end[0].insert_before(answers) if end else exercise.append(answers)


def _label(folded: Tag) -> Tag:
    summary = folded.find("summary")
    return make("p", "sb-label", summary.extract().get_text() if summary else "")


def _unfolded(folded: Tag) -> Tag:
    folded.insert(0, _label(folded))
    folded.name = "div"
    return folded.extract()


def _item_answers(items: Tag) -> Tag:
    """Return the answers that were folded away in a list's items, one after the other."""
    block = make("div", "sb-answers")
    for number, item in enumerate(items.select(":scope > li"), start=1):
        first = item.select(".sb-item p")
        for place in first[:1]:
            place.insert(0, " ")
            place.insert(0, make("span", "sb-number", f"{number}"))
        for folded in item.select(":scope > details"):
            label = _label(folded)
            if not block.contents:
                block.append(label)
            answer = make("div", "sb-answer")
            answer.append(make("p", "sb-number", f"{number}"))
            answer.extend(list(folded.children))
            folded.decompose()
            block.append(answer)
    return block
