"""`next-scene`: a `Next:` that names its scene by a number, or by what was written before a title.

In come the drafts of a case; each such way on leads to the scene meant, and is reported. What is
behind `Next:` and names no scene at all, `check` tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sameboat.naming import title_key
from sameboat.parse import enumeration
from sameboat.parse.draft import Draft
from sameboat.parse.origin import Origin
from sameboat.problems import Problem
from sameboat.vocabulary import Language, folded

__all__ = ["lead"]

CODE = "next-scene"


def lead(origin: Origin, top: Draft, numbers: Mapping[int, str]) -> Iterator[Problem]:
    """Let each `Next:` lead to the scene meant; `numbers` are those of scenes, by their line.

    Yield the problems of those that don't give its title.
    """
    titles = {title_key(scene.heading.source): scene.heading.source for scene in top.inside}
    counted = _counted(origin.language, top.inside, numbers)
    for scene in top.inside:
        for part in (scene, *scene.inside):
            for at, text in enumerate(part.labels.get("next", ())):
                if title_key(text.source) in titles:
                    continue
                title = _meant(origin.language, text.source, titles, counted)
                if title is None:
                    continue
                part.labels["next"][at] = replace(text, source=title)
                yield _told(origin, text.source, title, text.line)


def _counted(of: Language, scenes: list[Draft], numbers: Mapping[int, str]) -> dict[str, str]:
    """Return the titles of scenes by their number: as written, or else by their order."""
    found: dict[str, str] = {}
    for order, scene in enumerate(scenes, start=1):
        alone = enumeration.scene(scene.heading.source, of)
        number = numbers.get(scene.heading.line) or (alone.number if alone else "")
        found.setdefault(number or ("" if numbers else str(order)), scene.heading.source)
    found.pop("", None)
    return found


def _meant(
    of: Language, words: str, titles: Mapping[str, str], counted: Mapping[str, str]
) -> str | None:
    """Return the title of the scene meant, or None when nobody can tell."""
    found = enumeration.scene(words, of)
    if found is not None and found.words:
        return titles.get(title_key(found.words))
    number = found.number if found is not None else folded(words).strip(" .#")
    return counted.get(number)


def _told(origin: Origin, written: str, title: str, number: int) -> Problem:
    return origin.problem(
        number,
        CODE,
        "meant",
        {
            "written": written,
            "title": title,
            "label": f"`{origin.language.word('labels', 'next')}:`",
        },
        at=written,
        instead=title,
        behind=True,
        cause="meant.next",
    )
