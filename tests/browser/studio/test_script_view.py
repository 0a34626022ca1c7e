"""The script view: two editors over one text, written by keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from sameboat.check import examine
from tests.browser.axe import faults, looks
from tests.browser.studio.conftest import Studio

EDITORS = {"code": ".cm-content", "plain": "textarea.st-field"}
CASE = """---
title: The umbrella
level: case
you: the social worker
people:
  Anna: 82, home after a stroke
  Luisa: 71, the neighbour
teaches: [back-action]
credits: Written for a test.
---

## On the landing

Anna to Luisa: You've still got my umbrella.

### "She keeps it dry, she says."

Move: give back
Fit: fits

Luisa to Anna: Since April!

Feedback: You repeated Anna's words and added none. Luisa answered her and not you.

Next: Rain

### "I could bring you one, Luisa."

Move: arrange
Fit: misses

Luisa to you: I have one.

Feedback: There are umbrellas in your office. The two were talking about something else.

## Rain

Ending: They share it from now on, and still argue about whose it is.
"""
SLIPS = CASE.replace("Feedback: You", "Feedbak: You").replace("Next: Rain", "Next: Rein")
HOSTILE = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>'


def begin(page: Page, editor: str, text: str = "") -> str:
    """Have a text in an editor, and return what selects it."""
    chosen = page.get_by_role("button", name="Plain text field").get_attribute("aria-pressed")
    if (chosen == "true") != (editor == "plain"):
        page.get_by_role("button", name="Plain text field").click()
    place = EDITORS[editor]
    page.wait_for_selector(place)
    page.evaluate("(text) => studio.manuscript.begin(text, 'en')", text)
    checked(page)
    page.focus(place)
    return place


def checked(page: Page) -> None:
    """Wait until Python has read the text as it stands."""
    page.wait_for_function("() => studio.findings.current && studio.findings.whole")


def text(page: Page) -> str:
    found: str = page.evaluate("() => studio.manuscript.text")
    return found


@pytest.mark.parametrize("editor", EDITORS)
def test_a_case_is_written_checked_and_mended_by_keyboard_alone(
    studio: Studio, editor: str
) -> None:
    page = studio()
    begin(page, editor)
    for line in SLIPS.split("\n")[:-1]:
        # The other editor keeps the indentation of the line above.
        if text(page).endswith("\n  "):
            page.keyboard.press("Shift+Home")
            page.keyboard.press("Backspace")
        page.keyboard.type(line)
        page.keyboard.press("Escape")  # whatever is offered
        page.keyboard.press("Enter")
    assert text(page) == SLIPS
    checked(page)
    assert page.locator(".st-total").inner_text() == "2 problems, 2 can be mended by a press"
    assert page.locator(".st-at").all_inner_texts() == ["Line 23", "Line 25"]

    page.keyboard.press("F8")
    assert selected(page) == "Feedbak"
    page.keyboard.press("F8")
    assert selected(page) == "Rein"
    page.keyboard.press("Shift+F8")
    assert selected(page) == "Feedbak"
    page.keyboard.press("Control+.")
    checked(page)
    assert page.locator(".st-total").inner_text() == "1 problem, 1 can be mended by a press"
    page.locator(".st-slips .st-mends").first.focus()
    page.keyboard.press("Enter")
    checked(page)
    assert text(page) == CASE
    assert not [one for one in examine(CASE, "en.md")[1] if one.severity == "error"]
    assert page.locator(".st-total").inner_text() == "Nothing to mend"
    assert page.evaluate("() => document.activeElement.className") == "st-total"


@pytest.mark.parametrize("editor", EDITORS)
@pytest.mark.parametrize("size", [(1280, 800), (390, 844)])
def test_what_a_key_asks_for_is_seen_beside_what_it_is_about(
    studio: Studio, editor: str, size: tuple[int, int]
) -> None:
    page = studio(viewport={"width": size[0], "height": size[1]})
    page.evaluate("() => studio.goTo(1, { view: 'script' })")
    begin(page, editor, SLIPS.replace("Rein", "A new place"))
    spoken = page.locator(".st-spoken[role=status]")
    for word, said in (("Feedbak", "is not a label"), ("A new place", "no scene is called")):
        page.keyboard.press("F8")
        assert selected(page) == word
        expect(page.locator(".st-slip")).to_contain_text(said)
        assert seen(page, ".st-slip", ".st-slip .st-mends")
        expect(spoken).to_contain_text(said)
    page.keyboard.press("Control+.")
    checked(page)
    assert text(page).endswith("whose it is.\n\n## A new place\n\n")
    expect(page.locator(".st-answer-here")).to_have_text("Mended.")
    assert seen(page, ".st-answer-here", ".st-help")
    page.keyboard.type("Ending: Here.")
    page.keyboard.press("Control+.")
    expect(page.locator(".st-answer-here")).to_contain_text("nothing to mend by a press here")
    assert seen(page, ".st-answer-here")


def seen(page: Page, *places: str) -> bool:
    """Tell whether all of these, and the line of the cursor, are within the window."""
    within: bool = page.evaluate(
        """(places) => {
          const here = document.querySelector('.st-here').getBoundingClientRect();
          const line = document.querySelector('.cm-activeLine')?.getBoundingClientRect();
          return places.every((place) => {
            const { top, bottom } = document.querySelector(place).getBoundingClientRect();
            return top >= 0 && top < innerHeight && Math.min(bottom, here.bottom) <= innerHeight;
          }) && (!line || (line.top >= 0 && line.bottom <= here.top));
        }""",
        list(places),
    )
    return within


@pytest.mark.parametrize("language", ["index", "it"])
def test_an_empty_text_becomes_a_case_by_a_press(studio: Studio, language: str) -> None:
    page = studio(language)
    lang = {"index": "en"}.get(language, language)
    page.evaluate("() => studio.goTo(1, { view: 'script' })")
    page.evaluate("(lang) => studio.manuscript.begin('', lang)", lang)
    checked(page)
    page.locator(".st-here .st-mends").press("Enter")
    assert text(page) == page.evaluate("() => studio.data.empty.text")
    page.keyboard.type("A name")
    assert text(page).split("\n")[1].endswith(": A name")


def selected(page: Page) -> str:
    found: str = page.evaluate(
        """() => {
          const { activeElement: at } = document;
          return at.value?.slice(at.selectionStart, at.selectionEnd) ?? `${getSelection()}`;
        }"""
    )
    return found


def test_both_editors_and_every_press_share_one_history(studio: Studio) -> None:
    page = studio()
    begin(page, "code", "One.\n")
    page.keyboard.press("Control+End")
    page.keyboard.type("Two.")
    page.get_by_role("button", name="Plain text field").click()
    page.wait_for_selector(EDITORS["plain"])
    page.focus(EDITORS["plain"])
    page.keyboard.press("Control+End")
    page.keyboard.type(" Three.")
    page.wait_for_timeout(1100)
    page.keyboard.type("\nFour.")
    assert text(page) == "One.\nTwo. Three.\nFour."
    page.keyboard.press("Control+z")
    assert text(page) == "One.\nTwo. Three."
    assert page.input_value(EDITORS["plain"]) == text(page)
    page.keyboard.press("Control+Shift+z")
    assert text(page).endswith("Four.")
    page.get_by_role("button", name="Plain text field").click()
    page.wait_for_selector(EDITORS["code"])
    page.focus(EDITORS["code"])
    while text(page) != "One.\n":
        page.keyboard.press("Control+z")
    assert page.locator(".cm-line").all_inner_texts() == ["One.", "\n"]
    page.keyboard.press("Control+y")
    assert text(page).startswith("One.\nTwo.")


@pytest.mark.parametrize("editor", EDITORS)
def test_no_letter_changes_that_nobody_typed(studio: Studio, editor: str) -> None:
    page = studio()
    strange = "a\r\n👵🏽 è\r\nعربي: شكرا\r\n\tb\u00a0\u2028c\r\n"
    begin(page, editor, strange)
    for _ in range(2):
        page.get_by_role("button", name="Plain text field").click()
        page.wait_for_timeout(50)
    assert text(page) == strange
    begin(page, editor, strange)
    page.keyboard.press("Control+End")
    page.keyboard.type("x\ny")
    assert text(page) == f"{strange}x\r\ny"
    page.evaluate("() => studio.manuscript.replace(0, 1, '👵🏽', 'elsewhere')")
    page.keyboard.type("z")
    assert text(page) == f"👵🏽{strange[1:]}x\r\nyz"


@pytest.mark.parametrize("editor", EDITORS)
def test_words_that_an_input_method_composes_arrive_whole(studio: Studio, editor: str) -> None:
    page = studio()
    begin(page, editor, "Anna: ")
    page.keyboard.press("Control+End")
    tools = page.context.new_cdp_session(page)
    for composed in ("に", "にほ", "日本"):
        tools.send(
            "Input.imeSetComposition",
            {"text": composed, "selectionStart": len(composed), "selectionEnd": len(composed)},
        )
        page.wait_for_timeout(30)
    tools.send("Input.insertText", {"text": "日本"})
    page.wait_for_timeout(100)
    assert text(page) == "Anna: 日本"
    page.keyboard.press("Control+z")
    assert text(page) == "Anna: ", "what was composed is more than one deed"


@pytest.mark.parametrize("width", [320, 1280])
def test_the_plain_field_underlines_what_is_to_mend_where_it_is(studio: Studio, width: int) -> None:
    page = studio()
    begin(page, "plain", SLIPS.replace("umbrella.", "umbrella, " * 60 + "."))
    page.set_viewport_size({"width": width, "height": 700})
    marks = page.locator(".st-under span")
    assert marks.all_inner_texts() == ["Feedbak", "Rein"]
    same = """() => [...document.querySelectorAll('.st-ruled > *')]
      .map((one) => [one.clientWidth, one.scrollHeight])"""
    under, field = page.evaluate(same)
    assert under == field
    page.keyboard.press("F8")
    tops = "() => [...document.querySelectorAll('.st-ruled > *')].map((one) => one.scrollTop)"
    page.wait_for_timeout(50)
    assert page.evaluate(tops)[0] == page.evaluate(tops)[1] > 0
    seen = page.evaluate(
        """() => {
          const [mark, field] = ['.st-under span', '.st-ruled textarea']
            .map((one) => document.querySelector(one).getBoundingClientRect());
          return mark.top > field.top && mark.bottom < field.bottom;
        }"""
    )
    assert seen, "the place that F8 went to isn't in view"
    page.keyboard.type("Feedback")
    assert page.locator(".st-under").is_hidden(), "what isn't read yet is underlined"


def test_words_are_completed_as_one_types(studio: Studio) -> None:
    page = studio()
    begin(page, "code", CASE)
    page.wait_for_timeout(300)
    page.keyboard.press("Control+End")
    page.keyboard.type("Anna to Lu")
    page.wait_for_selector(".cm-tooltip-autocomplete")
    assert page.locator(".cm-tooltip-autocomplete li").all_inner_texts() == ["Luisa:"]
    page.keyboard.press("Enter")  # nothing is taken that wasn't chosen
    assert text(page).endswith("Anna to Lu\n")
    page.keyboard.press("Backspace")
    page.keyboard.press("Control+Space")
    page.wait_for_selector(".cm-tooltip-autocomplete")
    page.wait_for_timeout(100)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert text(page).endswith("Anna to Luisa: ")

    begin(page, "plain", CASE)
    page.wait_for_timeout(300)
    page.keyboard.press("Control+End")
    page.keyboard.type("Next: ")
    offers = page.get_by_role("group", name="What could be written here")
    offers.wait_for()
    assert offers.get_by_role("button").all_inner_texts() == ["On the landing", "Rain"]
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert text(page).endswith("Next: Rain")
    page.keyboard.type("!")
    assert text(page).endswith("Next: Rain!")


def test_help_and_outline_follow_the_cursor_and_lead_it(studio: Studio) -> None:
    page = studio()
    begin(page, "plain", CASE)
    page.get_by_text("Scenes: 2").click()
    page.get_by_role("button", name="2. Rain").click()
    assert page.evaluate("() => document.activeElement.selectionStart") == CASE.index("## Rain")
    said = page.locator(".st-help p").first
    page.wait_for_function(
        "() => document.querySelector('.st-help p').textContent.startsWith('A scene.')"
    )
    page.keyboard.press("Control+End")
    page.wait_for_timeout(300)
    assert said.inner_text().startswith("The story ends here")
    page.evaluate("() => studio.goTo(18)")
    page.wait_for_timeout(300)
    told = page.locator(".st-help p").all_inner_texts()
    assert told[0].startswith("What you do as a facilitator")
    assert told[1].startswith("give back: repeat what people said")


def test_what_is_found_is_said_once_typing_rests(studio: Studio) -> None:
    page = studio()
    begin(page, "code", SLIPS)
    said = page.locator(".st-spoken")
    expect(said).to_have_text("2 problems, 2 can be mended by a press")
    page.keyboard.press("F8")
    expect(said).to_have_text(re.compile("^Line 23: `Feedbak:` is not a label"))


def test_the_last_editor_is_remembered_and_touch_begins_with_the_plain_one(
    studio: Studio, place: str
) -> None:
    page = studio()
    page.wait_for_selector(EDITORS["code"])
    page.get_by_role("button", name="Plain text field").click()
    page.goto(f"{place}/studio/index.html")
    page.wait_for_selector(EDITORS["plain"])
    page.wait_for_timeout(300)
    assert page.locator(EDITORS["code"]).count() == 0

    touched = studio(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 800})
    touched.evaluate("() => studio.goTo(1, { view: 'script' })")
    touched.wait_for_timeout(300)
    assert touched.locator(EDITORS["plain"]).is_visible()


def test_without_the_editor_the_plain_field_serves(studio: Studio) -> None:
    page = studio()
    broken = "throw new Error('of another build')"
    page.context.route(
        "**/codemirror-*.js",
        lambda route: route.fulfill(body=broken, content_type="text/javascript"),
    )
    page.reload()
    begin(page, "plain", CASE)
    page.keyboard.press("Control+End")
    page.keyboard.type("x")
    assert text(page) == f"{CASE}x"
    said = "The editor could not be loaded. The plain text field does all the same."
    page.get_by_role("button", name="Plain text field").click()
    page.wait_for_function(
        "(said) => document.querySelector('.st-spoken').textContent === said", arg=said
    )
    page.focus(EDITORS["plain"])


@pytest.mark.parametrize("editor", EDITORS)
def test_no_script_in_a_script_runs(studio: Studio, editor: str) -> None:
    page = studio()
    begin(page, editor, CASE.replace("The umbrella", HOSTILE).replace("Rain\n", f"{HOSTILE}\n"))
    page.keyboard.press("F8")
    page.wait_for_timeout(300)
    assert page.evaluate("() => window.ran") is None
    assert page.locator("main img, main script").count() == 0


@pytest.mark.parametrize("editor", EDITORS)
@pytest.mark.parametrize("language", ["index", "it"])
def test_nothing_keeps_anybody_out(studio: Studio, editor: str, language: str) -> None:
    page = studio(language)
    name = {"index": "Plain text field", "it": "Campo di testo semplice"}[language]
    toggle = page.get_by_role("button", name=name)
    if (toggle.get_attribute("aria-pressed") == "true") != (editor == "plain"):
        toggle.click()
    page.wait_for_selector(EDITORS[editor])
    page.evaluate("(text) => studio.manuscript.begin(text, 'en')", SLIPS)
    checked(page)
    page.wait_for_timeout(300)  # until it is known who is in it
    page.locator(".st-outline summary").click()
    page.focus(EDITORS[editor])
    page.keyboard.press("Control+End")
    page.keyboard.type("Anna to L")
    if editor == "code":
        page.wait_for_selector(".cm-tooltip-autocomplete")
    for look in looks(page):
        assert faults(page) == [], look
    if editor == "code":
        page.keyboard.press("Escape")
        page.keyboard.press("Control+f")
        page.wait_for_selector(".cm-search")
        for look in looks(page):
            assert faults(page) == [], look
