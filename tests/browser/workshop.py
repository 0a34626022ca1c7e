"""One small exercise of each kind, the page they stand on, and how each is done by keyboard."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from sameboat.book.look import sheet
from sameboat.book.served import served
from sameboat.html import Page as Placed
from sameboat.html.exercise import render_exercise
from sameboat.parse import parse
from tests.browser.conftest import ROOT

STYLE = sheet(ROOT)
FRONT = """---
title: {name}
kind: {kind}
checks: [back-action]
people:
  Anna: 82
  Attilio: her husband
credits: Text by the Same Boat project.
---

Anna to Attilio: The coffee. Is cold.

Attilio to Anna: I’ll warm it.

"""
OPTIONS = """## What now?

### One

Fit: fits
Feedback: First feedback.

### Two

Fit: misses
Feedback: Second feedback.

### Three

Fit: {third}
Feedback: Third feedback.
"""
BODIES = {
    "choose one": OPTIONS.format(third="partly"),
    "choose several": OPTIONS.format(third="fits"),
    "sort": """## Warm

### Coffee

Feedback: It steams.

### Soup

Feedback: It steams too.

Also: Cold

## Cold

### Ice

Feedback: It doesn’t.
""",
    "match": """## Cup

### It holds coffee

Feedback: By its ear.

## Spoon

### It stirs

Feedback: Round and round.

## Tray

### It carries

Feedback: Both.
""",
    "order": """## Make it

### Grind

Feedback: First.

### Boil

Feedback: Then.

### Pour

Feedback: Last.
""",
    "give back": """## Give it back

Words: coffee, warm

Check: Whose words are they?

Check: Did you add any?

### “The coffee is cold, and you’ll warm it.”

Feedback: It keeps both.

### “Cold, Anna says.”

Feedback: It keeps hers.
""",
    "draw the network": """## Draw them

Tie: Attilio to Anna: coffee

Check: Who leans on whom?

Feedback: One tie.
""",
    "plan openly": """## Open

Ask first.

Feedback: It leaves room.

Check: Who decides?

## Closed

Tell them.

Feedback: It leaves none.
""",
    "reflect": "Reflect: Who warms yours?\n",
}


def name_of(kind: str) -> str:
    return kind.replace(" ", "-")


def script(kind: str) -> str:
    front = FRONT.format(name=kind.capitalize(), kind=kind)
    return front + BODIES[kind]


def page_of(kinds: list[str], damage: str = "") -> str:
    parsed = [parse(script(kind), "en.md", name_of(kind)) for kind in kinds]
    assert [str(p) for one in parsed for p in one.problems] == []
    body = "".join(render_exercise(one.exercise, Placed(2)) for one in parsed)
    return (
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>Exercises</title>"
        "<meta name='viewport' content='width=device-width'>"
        f"<style>body{{background:var(--sb-ground);color:var(--sb-ink)}}{STYLE}"
        f"{served('exercise.css')}</style><main><h1>Exercises</h1>{body}</main>"
        f"<script>{damage}</script><script>{served('exercise.js')}</script>"
        f"<script>{served('record.js')}</script></html>"
    )


def of(page: Page, kind: str) -> Locator:
    return page.locator(f"#exercise-{name_of(kind)}")


def do(page: Page, kind: str) -> object:
    """Do an exercise by keyboard; return what should be kept."""
    host = of(page, kind)
    if kind in ("choose one", "choose several"):
        marks = host.locator("input")
        marks.first.focus()
        page.keyboard.press("Space")
        kept: object = [int(host.locator(".sb-items > li").first.get_attribute("data-answer") or 0)]
        host.locator(".sb-look").focus()
        page.keyboard.press("Enter")
    elif kind in ("sort", "match"):
        host.locator("select").first.press("ArrowDown")
        first = host.locator(".sb-items > li").first.get_attribute("data-answer") or ""
        kept = {first: 1}
        host.locator(".sb-look").focus()
        page.keyboard.press("Enter")
    elif kind == "order":
        numbers = "(list) => [...list.children].map((item) => +item.dataset.answer)"
        before = host.locator(".sb-items").evaluate(numbers)
        host.locator(".sb-moving button").nth(1).focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.textContent") == "Later"
        kept = [before[1], before[0], *before[2:]]
        host.locator(".sb-look").focus()
        page.keyboard.press("Enter")
    elif kind == "give back":
        host.locator("textarea").focus()
        page.keyboard.type("You should warm the coffee, I think.")
        host.locator(".sb-look").focus()
        page.keyboard.press("Enter")
        said = host.locator(".sb-seen li").all_inner_texts()
        assert said == [
            "It takes up words of theirs: coffee, warm.",
            "“You should” can be heard as advice.",
            "It asks no question.",
            "It speaks of “I” or “me”.",
        ]
        host.locator(".sb-checklist input").nth(1).check()
        kept = {"text": "You should warm the coffee, I think.", "checked": [2]}
    elif kind == "draw the network":
        host.locator("[data-person='2']").focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
        host.locator("[data-person='1']").focus()
        page.keyboard.press("Space")
        people = [("You", "person"), ("Anna", ""), ("Attilio", "")]
        tie = {"from": "Attilio", "to": "Anna", "kind": "helps", "what": ""}
        nodes = [{"name": name, "level": level} for name, level in people]
        kept = {"people": nodes, "ties": [tie], "checked": []}
    elif kind == "plan openly":
        host.locator("textarea").fill("We begin with coffee.")
        kept = {"text": "We begin with coffee.", "checked": []}
    else:
        host.locator("textarea").fill("Nobody.")
        kept = [{"place": "0.0.1", "question": "Who warms yours?", "text": "Nobody."}]
    return kept
