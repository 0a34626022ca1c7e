"""Cases to be read: every scene and every choice with a number, and "go on with scene 7".

In comes a chapter's body as the site has it; what is added stands outside of what the player takes
from it, so that the same elements still play.
"""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

from sameboat.vocabulary import language
from tools.bind.chapters import words

__all__ = ["PAGE", "make", "numbered"]

PAGE = "sb-page"
"""The class of an empty element that paper fills with the page of the id in its `data-of`."""
ON_PAGE = ", page {n}"
NEW = BeautifulSoup("", "html5lib").new_tag


def make(name: str, kind: str, text: str = "") -> Tag:
    """Return a new element of a class, with a text in it."""
    return NEW(name, attrs={"class": kind}, string=text or None)


def numbered(body: Tag) -> None:
    """Give the scenes and choices of every case numbers, as the sheets for a seminar do."""
    for case in body.find_all("same-boat-case"):
        go_on = language(str(case["lang"])).page["paper"]["go_on"]
        scenes = case.select(":scope > .sb-scene")
        titles: dict[str, tuple[int, str]] = {}
        for number, scene in enumerate(scenes, start=1):
            title = scene.select(":scope > .sb-scene-title")[0]
            titles[f"#{scene['id']}"] = (number, words(title))
            title.insert_before(make("p", "sb-number", f"{number}"))
            for choice, item in enumerate(scene.select(":scope > .sb-choices > li"), start=1):
                item.insert(0, make("p", "sb-number", f"{number}.{choice}"))
        for onwards in case.select(".sb-next:has(a)"):
            link = onwards.select("a")[0]
            target = str(link["href"])
            number, name = titles[target]
            link.string = go_on.format(n=number, title=name)
            page = make("span", PAGE)
            page["data-of"], page["data-say"] = target.removeprefix("#"), ON_PAGE
            onwards.clear()
            onwards.extend([link, page])
