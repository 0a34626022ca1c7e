"""The pages that the scripts are tested on: small scripts, as `sameboat.html` writes them."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

from sameboat.html import ASSETS, Page, render
from sameboat.html.exercise import render_exercise
from sameboat.model import Case
from sameboat.parse import Parsed, parse
from tests.browser.workshop import BODIES, name_of, script

__all__ = ["pages"]

HERE = Path(__file__).parent
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
    made = {name: _html(parse(text, name=name)) for name, text in texts.items()}
    return json.dumps({"pages": made, "scripts": scripts})


def _html(parsed: Parsed) -> str:
    assert [str(problem) for problem in parsed.problems] == []
    if isinstance(parsed.script, Case):
        return render(parsed.case, EVERY)
    return render_exercise(parsed.exercise, EVERY)
