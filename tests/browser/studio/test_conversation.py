"""The conversation view: a script is written by touch, by keyboard, and nothing of it gets lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from sameboat.check import check_parsed
from sameboat.parse import parse
from tests.browser.axe import faults, looks
from tests.browser.conftest import ROOT
from tests.browser.studio.conftest import Studio

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
Open = Callable[..., Page]
MOST_CARDS = 100


@pytest.fixture
def cards(studio: Studio) -> Open:
    """Open the studio at the conversation."""

    def opened(name: str = "index", *, asleep: bool = False, **options: Any) -> Page:
        page = studio(name, asleep=asleep, **options)
        page.get_by_role("tab", name=re.compile("conversation|conversazione")).click()
        if not asleep:
            read(page)
        return page

    return opened


def read(page: Page) -> str:
    """Return the text when Python has read it."""
    page.wait_for_function("() => window.studio.findings.current")
    return text(page)


def text(page: Page) -> str:
    found: str = page.evaluate("() => window.studio.manuscript.text")
    return found


def begin(page: Page, script: str) -> None:
    page.evaluate("(script) => window.studio.manuscript.begin(script, 'en')", script)
    page.wait_for_function("() => window.studio.findings.current")


def pick(within: Locator, group: str, name: str) -> None:
    within.get_by_role("group", name=group, exact=True).get_by_role("button", name=name).tap()


def enter(page: Page, words: str) -> None:
    """Write where the focus is, as a phone's keyboard does; the end of a line is its key."""
    page.keyboard.insert_text(words.rstrip("\n"))
    if words.endswith("\n"):
        page.keyboard.press("Enter")


def put(field: Locator, words: str) -> None:
    field.tap()
    expect(field).to_be_focused()  # a finger is slower than a script
    enter(field.page, words)


def say(within: Locator, who: str, to: str, words: str) -> None:
    """Write the next line of a conversation and go on to the one behind it."""
    pick(within, "Who speaks?", who)
    if to:
        pick(within, "To whom?", to)
    put(within.locator("textarea"), words)
    within.get_by_role("button", name="Next").tap()


def scene(page: Page, title: str) -> Locator:
    scenes = page.locator(".st-scene")
    before = scenes.count()
    page.get_by_role("button", name="A new scene", exact=True).tap()
    expect(scenes).to_have_count(before + 1)
    retitle(scenes.nth(before), title)
    return scenes.nth(before)


def retitle(within: Locator, title: str) -> None:
    field = within.get_by_label("Title of the scene")
    expect(field).to_be_focused()
    field.select_text()
    enter(within.page, title)


def choice(within: Locator, words: str, move: str, fit: str) -> Locator:
    cards = within.locator(".st-choice")
    before = cards.count()
    within.get_by_role("button", name=re.compile("^Something (else )?you could say or do")).tap()
    expect(cards).to_have_count(before + 1)
    enter(within.page, words)
    card = cards.nth(before)
    card.get_by_label("What kind of move it is").select_option(move)
    card.get_by_role("group", name="Does it fit").get_by_role("button").nth(fit_at(fit)).tap()
    return card


def fit_at(fit: str) -> int:
    return ("fits", "partly", "misses").index(fit)


WRITTEN = """\
---
title: The lift
level: case
you: the social worker
people:
  Anna: 82, home after a stroke
  ليلى: 71, the neighbour
teaches: [back-action]
---

You have come about a form.

## The lift

The lift has stopped.

Anna to ليلى: The market. Is Tuesday.

ليلى to you: She's had that coat on since eight.

### "She says the market is on Tuesday."

Move: give back
Fit: fits

Anna: The melon. I owe him.

Feedback: Anna said what nobody had asked.

Next: What Anna owes

### You to ليلى: "I could ring about the lift."

Move: arrange
Fit: partly

Anna: Half past two, they say.

Feedback: The coat was left over for anybody to ask about.

Next: What Anna owes

### You look at the coat, and leave.

Move: withdraw
Fit: misses

Anna: So.

Feedback: There was nobody left to ask.

Ending: The coat goes back on its hook.

## What Anna owes

A man with a crate stands in the hall.

Ending: The debt is paid, by the person who owed it.
"""


def test_a_whole_case_is_written_on_a_phone_from_nothing(cards: Open) -> None:
    page = cards(**PHONE)
    begin(page, "")
    assert faults(page) == []
    conversation = page.locator(".st-conversation")
    expect(conversation.get_by_text("The case has no title yet.")).to_have_count(1)
    put(page.get_by_label("What the case is called"), "The lift")
    page.get_by_label("Whom it is about").select_option("case")
    put(page.get_by_label("Who plays"), "the social worker")
    for name, about in (("Anna", "82, home after a stroke"), ("ليلى", "71, the neighbour")):
        put(page.get_by_role("textbox", name="Somebody new"), name)
        page.keyboard.press("Tab")
        enter(page, f"{about}\n")
    ideas = page.get_by_label("What it practises")
    ideas.select_option("back-action")
    assert "back-action" not in text(page)  # an arrow key comes to it, too
    page.locator(".st-ideas").get_by_role("button", name="Add").tap()
    before = page.get_by_role("region", name="Before the first scene")
    put(before.locator("textarea"), "You have come about a form.\n")

    first = scene(page, "The lift")
    lines = first.locator(".st-next").first
    put(lines.locator("textarea"), "The lift has stopped.\n")
    say(lines, "Anna", "ليلى", "The market. Is Tuesday.")
    say(lines, "ليلى", "you", "She's had that coat on since eight.")
    read(page)
    assert faults(page) == []

    one = choice(first, "She says the market is on Tuesday.", "give-back", "fits")
    say(one.locator(".st-next"), "Anna", "", "The melon. I owe him.")
    put(one.get_by_label("What it did, and why"), "Anna said what nobody had asked.")
    one.get_by_label("Where it goes on").select_option("new")

    two = choice(first, "I could ring about the lift.", "arrange", "partly")
    pick(two, "To whom?", "ليلى")
    say(two.locator(".st-next"), "Anna", "", "Half past two, they say.")
    put(
        two.get_by_label("What it did, and why"), "The coat was left over for anybody to ask about."
    )
    two.get_by_label("Where it goes on").select_option("1")

    three = choice(first, "You look at the coat, and leave.", "withdraw", "misses")
    pick(three, "Do you say it or do it?", "You do")
    say(three.locator(".st-next"), "Anna", "", "So.")
    put(three.get_by_label("What it did, and why"), "There was nobody left to ask.")
    three.get_by_label("Where it goes on").select_option("ending")
    enter(page, "The coat goes back on its hook.")

    last = page.locator(".st-scene").last
    last.get_by_label("Title of the scene").tap()
    retitle(last, "What Anna owes")
    page.keyboard.press("Tab")
    put(last.locator(".st-next textarea"), "A man with a crate stands in the hall.\n")
    last.get_by_label("Where it goes on").select_option("ending")
    enter(page, "The debt is paid, by the person who owed it.")

    written = read(page)
    assert written.rstrip("\n") == WRITTEN.rstrip("\n")
    assert [one for one in check_parsed(parse(written)) if one.severity == "error"] == []
    assert faults(page) == []
    names = page.locator(".st-conversation").get_by_text("ليلى", exact=True)
    for name in names.all():
        assert name.evaluate("(element) => element.localName") in ("bdi", "option")


LIFT = WRITTEN.replace("ليلى", "Luisa")


def test_lines_and_cards_are_moved_copied_and_taken_out_by_keyboard(cards: Open) -> None:
    page = cards()
    begin(page, LIFT)
    field = page.get_by_role("textbox", name="Anna → Luisa")
    field.focus()
    page.keyboard.press("Alt+ArrowDown")
    order = ["narration", "speech Luisa", "speech Anna"]
    assert lines_of(read(page))[:3] == ["The lift has stopped.", "Luisa to you", "Anna to Luisa"], (
        order
    )
    page.keyboard.press("Alt+ArrowUp")
    page.keyboard.press("Alt+Delete")
    assert "Is Tuesday" not in read(page)
    page.evaluate("() => window.studio.manuscript.undo()")
    page.evaluate("() => window.studio.manuscript.undo()")
    page.evaluate("() => window.studio.manuscript.undo()")
    assert read(page) == LIFT
    card = page.locator(".st-choice").first
    card.get_by_role("button").first.press("Enter")
    card.get_by_role("button", name="Copy").press("Enter")
    assert read(page).count("She says the market is on Tuesday.") == 2
    page.evaluate("() => window.studio.manuscript.undo()")
    assert read(page) == LIFT


def unfold(page: Page) -> None:
    """Open every card."""
    folded = page.locator(".st-fold[aria-expanded=false]")
    for _ in range(MOST_CARDS):
        if not folded.count():
            return
        folded.first.click()
    raise AssertionError("a card stays folded")


def lines_of(script: str) -> list[str]:
    """Return what each paragraph of the first scene is, up to its colon."""
    body = script.partition("## The lift\n\n")[2]
    return [one.partition(":")[0] for one in body.split("\n\n")]


def test_what_reads_otherwise_is_shown_as_what_it_is_and_the_caret_stays(cards: Open) -> None:
    page = cards()
    begin(page, LIFT)
    field = page.locator(".st-scene .st-narration textarea").first
    field.focus()
    page.keyboard.press("ControlOrMeta+End")
    page.keyboard.type("\n\nAnna: And now?\n\nReflect: who asks")
    written = read(page)
    assert "The lift has stopped.\n\nAnna: And now?\n\nReflect: who asks\n\n" in written
    page.keyboard.type(" whom?")
    read(page)
    page.keyboard.type(" Really.")
    assert "Reflect: who asks whom? Really.\n\nAnna to Luisa" in read(page)
    expect(page.get_by_role("textbox", name="To think about")).to_be_focused()


def test_it_is_written_in_before_python_is_there(cards: Open) -> None:
    page = cards(asleep=True)
    first = page.locator(".st-scene").first
    field = first.get_by_label("Title of the scene")
    field.fill("The tin")
    lines = first.locator(".st-next").first
    lines.locator("textarea").fill("She waits.")
    page.keyboard.press("Enter")
    assert "\n## The tin\n" in text(page)
    assert "She waits.\n\n###" in text(page)
    page.evaluate("() => window.studio.desk.start()")
    read(page)
    assert first.get_by_role("textbox", name="What happens").count() >= 2


HIDDEN = """() => {
  const fields = [...document.querySelectorAll('[data-piece]')];
  const shown = new Set(fields.map((one) => one.dataset.piece));
  return window.studio.parts.conversation.cut.list
    .filter(({ id, kind, words }) => words.trim() && kind !== 'comment' && !shown.has(`${id}`))
    .map(({ kind, words }) => `${kind}: ${words}`);
}"""
DRAFTS = (
    "cases/one-bench/en.md",
    "tests/fixtures/drafts/table.md",
    "tests/fixtures/drafts/two-moves.md",
)
ODD = """---
titel: The lift
title: One
title: Two
Note: later
---

Next: Nowhere

### You wait.

Move: connect
Move: advise
If: so
"""


def test_changing_the_view_changes_no_letter_and_every_word_has_its_field(cards: Open) -> None:
    page = cards()
    for script in (*((ROOT / path).read_text(encoding="utf-8") for path in DRAFTS), ODD):
        begin(page, script)
        page.get_by_role("tab", name="As a script").click()
        page.get_by_role("tab", name="As a conversation").click()
        unfold(page)
        assert text(page) == script
        assert page.evaluate(HIDDEN) == []


def test_what_is_to_do_is_said_where_it_is_to_be_done_and_mended_by_a_button(
    cards: Open,
) -> None:
    page = cards()
    begin(
        page,
        LIFT.replace("Fit: misses", "Fit: mises").replace(
            "Feedback: There was nobody left to ask.\n\n", ""
        ),
    )
    card = page.locator(".st-choice").nth(2)
    expect(card.get_by_text("to do")).to_be_visible()
    card.get_by_role("button").first.click()
    assert faults(page) == []
    card.get_by_role("group", name="Does it fit").get_by_role("button", name="it misses").click()
    assert "Fit: misses" in read(page)
    expect(card.get_by_text("Write what it did, and why.")).to_be_visible()


HALF = LIFT.replace("Fit: misses\n", "").replace("Feedback: There was nobody left to ask.\n\n", "")


def test_what_is_still_to_do_is_led_to_from_its_card_from_play_and_from_sending(
    cards: Open,
) -> None:
    page = cards(viewport={"width": 1280, "height": 900})
    begin(page, HALF)
    fold = page.locator(".st-fold[aria-expanded=true]")
    fold.first.click()
    expect(fold).to_have_count(0)
    page.locator(".st-scene").first.get_by_role("button", name="2 to do").click()
    wanted = page.locator(".st-choice").nth(2).get_by_role("group", name="Does it fit")
    expect(wanted.get_by_role("button").first).to_be_focused()
    for part, where in (("play", ".st-play"), ("send", "dialog[open]")):
        fold.first.click()
        page.evaluate("(part) => window.studio.open(part)", part)
        told = page.locator(f"{where} .st-missing")
        expect(told).to_contain_text("Still to do: 2. Say whether it fits this moment.")
        told.get_by_role("button", name="Go there").click()
        expect(wanted.get_by_role("button").first).to_be_focused()
    wanted.get_by_role("button", name="one thing").click()
    expect(page.locator(".st-missing:visible")).to_contain_text("Write what it did, and why.")


def test_the_next_line_is_spoken_to_whom_one_chooses_and_the_cursor_stays(cards: Open) -> None:
    page = cards(**PHONE)
    begin(page, LIFT)
    lines = page.locator(".st-scene .st-next").first
    field = lines.locator("textarea")
    pick(lines, "Who speaks?", "Anna")
    enter(page, "So.")
    pick(lines, "To whom?", "Luisa")
    expect(field).to_be_focused()
    enter(page, " There.\n")
    assert "Anna to Luisa: So. There." in read(page)
    expect(lines.get_by_role("textbox", name="Anna → everyone")).to_be_focused()
    card = page.locator(".st-choice").last
    card.get_by_role("button").first.tap()
    card.get_by_role("group", name="This choice").get_by_role("button", name="Delete").tap()
    gone = page.locator(".st-conversation").get_by_text("Taken away. Undo brings it back.")
    expect(gone).to_have_css("position", "static")
    gone.get_by_role("button", name="Undo").tap()
    assert "You look at the coat, and leave." in read(page)


REOPEN = """() => {
  const { manuscript } = window.studio;
  manuscript.begin(manuscript.text, 'en', manuscript.pieces);
}"""


def test_nothing_unfolds_by_itself_after_a_reload(cards: Open) -> None:
    page = cards(asleep=True)
    page.locator(".st-scene .st-fold").first.click()
    page.evaluate(REOPEN)
    before = page.locator(".st-fold[aria-expanded=true]").count()
    page.evaluate("() => window.studio.desk.start()")
    read(page)
    expect(page.locator(".st-fold[aria-expanded=true]")).to_have_count(before)


IDEAS = """---
titolo: Il banco
insegna: [back-action, Rete di fronteggiamento]
---
"""


def test_an_idea_is_shown_by_its_term_and_written_in_the_scripts_language(cards: Open) -> None:
    page = cards("it")
    page.evaluate("(script) => window.studio.manuscript.begin(script, 'it')", IDEAS)
    read(page)
    unfold(page)
    ideas = page.locator(".st-ideas")
    shown = ideas.get_by_role("listitem")
    assert [one.split("×")[0] for one in shown.all_text_contents()] == [
        "retroazione",
        "rete di fronteggiamento",
    ]
    ideas.get_by_role("combobox").select_option("same-boat")
    ideas.get_by_role("combobox").press("Enter")
    assert "insegna: [back-action, Rete di fronteggiamento, essere sulla stessa barca]" in read(
        page
    )


def test_a_choice_says_what_else_it_is_about(cards: Open) -> None:
    page = cards()
    begin(page, LIFT)
    unfold(page)
    choice = page.locator(".st-choice").first
    choice.get_by_text("More", exact=True).last.click()
    choice.get_by_role("button", name="What else this is about").click()
    page.keyboard.type("the sense of we")
    page.keyboard.press("Tab")
    assert "Concept: the sense of we" in read(page)
    assert not [
        problem["words"]
        for problem in page.evaluate("() => window.studio.findings.problems")
        if problem["id"].startswith("concept.")
    ]


@pytest.mark.parametrize("name", ["index", "it"])
def test_every_card_is_sound_in_every_look(cards: Open, name: str) -> None:
    page = cards(name)
    unfold(page)
    for _ in looks(page):
        assert faults(page) == []
        assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
