"""The pages that the scripts are tested on: small scripts, as `sameboat.html` writes them."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from sameboat.debrief import Onwards, questions, remarks
from sameboat.graph import graph
from sameboat.html import ASSETS, Page, render
from sameboat.html.exercise import render_exercise
from sameboat.markdown import plain
from sameboat.model import Case
from sameboat.package.inside import PLAYER, place_of
from sameboat.parse import Parsed, parse
from sameboat.play import play
from sameboat.seen import without_names
from sameboat.transcript import lines as told_lines
from sameboat.vocabulary import language, languages
from tests.browser.workshop import BODIES, name_of, script
from tests.test_seen import lines, told
from tests.walks import ways

__all__ = ["pages"]

HERE = Path(__file__).parent
REMEMBERING = "the-fall"
"""The case with conditions: its page is held to every transcript of it."""
LINE = "Paolo, you should talk: it hurts where she fell, on the stairs. Did you hide it?"
"""What somebody would say at every decision of it; what is seen in it hangs on what was said."""
EVERY = Page(concept=lambda concept: f"book.html#{concept}")


def pages() -> str:
    """Return as JSON the HTML of each small script by its name, and the files of each asset."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(HERE.glob("*/*.md"))}
    texts |= {name_of(kind): script(kind) for kind in BODIES}
    scripts = {
        name: [str(files("sameboat.html") / part) for part in parts]
        for name, parts in ASSETS.items()
        if name.endswith(".js")
    }
    # What speaks with a platform needs one around it, and is tried in a browser.
    pure = [*PLAYER, *(f"lms/{part}" for part in ("parts", "decisions", "suspended", "statements"))]
    scripts["lms.js"] = [str(place_of(part)) for part in pure]
    made = {name: _html(parse(text, name=name)) for name, text in texts.items()}
    every = [_told(parse(texts[REMEMBERING]).case, path) for path in _paths(texts[REMEMBERING])]
    found = {"pages": made, "scripts": scripts, "told": every, "seen": _seen(), "line": LINE}
    return json.dumps(found)


def _seen() -> list[dict[str, Any]]:
    """Return what Python sees in each sample line, with what a page is given to see it by."""
    return [
        {
            "text": line.text,
            "heard": line.heard,
            "people": line.people,
            "say": language(code).page["seen"],
            "taken": without_names(language(code).page["seen"], line.people),
            "told": told(line, language(code)),
        }
        for code in languages()
        for line in lines(code)
    ]


def _paths(text: str) -> list[tuple[int, ...]]:
    """Return every path through a case, the beginnings of paths too, each once."""
    every = list(ways(graph(parse(text).case)))
    return list(dict.fromkeys(path[:end] for path in every for end in range(len(path) + 1)))


def _told(case: Case, path: tuple[int, ...]) -> dict[str, Any]:
    """Return what Python tells on a path, and at its end, looking back."""
    leads, here = graph(case), play(case, path)
    onwards = Onwards(case, leads)
    return {
        "path": path,
        "lines": [line.removeprefix("## ") for line in told_lines(here)],
        "offered": [choice.number for choice in here.choices],
        "questions": questions(here) if here.ended else [],
        "remarks": [" ".join(remarks(here, n, LINE)) for n in range(1, len(path) + 1)],
        "others": [
            [
                [
                    plain(other.said.source),
                    *(plain(text.source) for text in onwards.told(stood, other)),
                    onwards.of(stood, other),
                ]
                for other in stood.offered
                if other is not taken
            ]
            for stood, (_, taken) in zip(here.stood, here.taken, strict=True)
            if here.ended
        ],
    }


def _html(parsed: Parsed) -> str:
    assert [str(problem) for problem in parsed.problems] == []
    if isinstance(parsed.script, Case):
        return render(parsed.case, EVERY)
    return render_exercise(parsed.exercise, EVERY)
