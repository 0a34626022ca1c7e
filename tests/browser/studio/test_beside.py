"""Beside the script: play, map, network and paper are what the script says by now."""

from __future__ import annotations

import pytest
from playwright.sync_api import FrameLocator, Locator, Page, expect

from tests.browser.axe import faults, looks
from tests.browser.studio.conftest import Studio
from tests.browser.studio.test_script_view import CASE, HOSTILE, checked

PANELS = {"index": ("Play", "Map", "Network", "Paper"), "it": ("Giocare", "Mappa", "Rete", "Carta")}
LONGER = CASE.replace(
    "Ending: They share",
    """Luisa to Anna: And now?

### "And now?"

Move: give back
Fit: fits

Anna to Luisa: Now we share.

Feedback: It went on.

### "I could buy two."

Move: arrange
Fit: misses

Anna to you: Two.

Feedback: It didn't.

## The cellar

Ending: Nobody comes here.

## The end of it

Ending: They share""",
).replace("Feedback: It went on.", "Feedback: It went on.\n\nNext: The end of it").replace(
    "Feedback: It didn't.", "Feedback: It didn't.\n\nNext: The end of it"
)  # fmt: skip


def begin(page: Page, text: str = LONGER) -> None:
    page.evaluate("(text) => studio.manuscript.begin(text, 'en')", text)
    checked(page)


def panel(page: Page, name: str) -> Locator:
    page.get_by_role("tab", name=name, exact=True).click()
    return page.get_by_role("tabpanel", name=name, exact=True)


def game(page: Page, within: str = ".st-play") -> FrameLocator:
    return page.frame_locator(f"{within} iframe")


def path(page: Page) -> list[int]:
    found: list[int] = page.evaluate(
        "() => document.querySelector('.st-play iframe').contentDocument"
        ".querySelector('same-boat-case').path"
    )
    return found


def test_the_case_is_played_and_keeps_its_place_while_it_is_written(studio: Studio) -> None:
    page = studio()
    begin(page)
    inside = game(page)
    # As by a keyboard: whoever clicks has to scroll first.
    inside.get_by_role("button", name="She keeps it dry").evaluate("(button) => button.click()")
    inside.locator(".sb-story").get_by_text("And now?", exact=True).wait_for()
    assert path(page) == [1]
    assert page.evaluate("() => scrollY") == 0, "what is played moves the studio"

    for said in ("Now we share?", "Now we share!"):
        change(page, "Now we share" + {"!": "?", "?": "."}[said[-1]], said)
        page.wait_for_timeout(200)
        options = inside.locator(".sb-options button").all_inner_texts()
        assert options == ['"And now?"', '"I could buy two."'], "not in the script's order"
    inside.get_by_role("button", name="And now?").click()
    inside.locator(".sb-story").get_by_text("Now we share!").wait_for()
    assert path(page) == [1, 1]

    page.evaluate("() => studio.manuscript.set(studio.manuscript.text.replace(/## Rain[^]*/, ''))")
    checked(page)
    page.wait_for_function(
        "() => !document.querySelector('.st-play iframe').contentDocument"
        ".body.textContent.includes('Now we share')"
    )
    assert path(page) == [1]
    assert page.evaluate("() => document.cookie + localStorage.length") in ("0", "1")


def change(page: Page, old: str, new: str) -> None:
    page.evaluate(
        "([old, now]) => studio.manuscript.set(studio.manuscript.text.replace(old, now))",
        [old, new],
    )
    checked(page)


def test_play_begins_where_one_writes_or_says_that_no_way_leads_there(studio: Studio) -> None:
    page = studio()
    begin(page)
    page.evaluate("(line) => studio.goTo(line)", line_of("Luisa to Anna: And now?"))
    page.get_by_role("button", name="From here").click()
    game(page).locator(".sb-story").get_by_text("And now?", exact=True).wait_for()
    assert path(page) == [1]
    page.evaluate("(line) => studio.goTo(line)", line_of("Ending: Nobody"))
    page.get_by_role("button", name="From here").click()
    page.get_by_text("No way leads to “The cellar” yet").first.wait_for()
    page.get_by_role("button", name="From the start").click()
    game(page).get_by_role("button", name="She keeps it dry").wait_for()
    assert path(page) == []


def line_of(words: str) -> int:
    return LONGER[: LONGER.index(words)].count("\n") + 1


def test_on_the_map_a_press_goes_to_a_scene_and_the_unreached_stand_apart(studio: Studio) -> None:
    page = studio()
    begin(page)
    shown = panel(page, "Map")
    scene = shown.get_by_role("button", name="2. Rain")
    scene.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("() => studio.here()") == line_of("## Rain")
    assert shown.locator(".st-lost li").all_inner_texts() == ["The cellar"]
    shown.locator(".st-lost button").click()
    assert page.evaluate("() => studio.here()") == line_of("## The cellar")

    scene.focus()
    change(page, "## Rain", "## Snow")
    shown.get_by_role("button", name="2. Snow").wait_for()
    assert page.evaluate("() => document.activeElement.dataset.line") == str(line_of("## Rain"))


def test_what_is_said_of_the_map_is_seen_whole_on_a_phone(studio: Studio) -> None:
    page = studio(viewport={"width": 390, "height": 844})
    begin(page)
    page.evaluate("() => studio.open('map')")
    expect(page.locator(".st-note")).to_contain_text("Ways from the first scene")
    expect(page.locator(".st-marks li")).to_have_count(5)
    for part in page.locator(".st-note, .st-marks li").all():
        box = part.bounding_box() or {"x": -1, "width": 0}
        assert 0 <= box["x"] <= 390 - box["width"], part.inner_text()
    assert page.locator(".st-sheet text", has_text="Ways from").count() == 0


def test_the_network_is_that_of_the_way_that_is_chosen_here_or_played(studio: Studio) -> None:
    page = studio()
    begin(page)
    shown = panel(page, "Network")
    shown.get_by_text("Nothing has been chosen yet").wait_for()
    shown.get_by_role("button", name="She keeps it dry").click()
    shown.get_by_text("You stand in “Rain”").wait_for()
    drawing = game(page, ".st-network")
    drawing.locator(".sb-network svg line").first.wait_for(state="attached")
    assert drawing.locator(".sb-story").is_hidden()
    panel(page, "Play")
    game(page).get_by_role("button", name="And now?").click()
    game(page).locator(".sb-story").get_by_text("They share it from now on").wait_for()
    shown = panel(page, "Network")
    shown.get_by_text("This way ends in “The end of it”.").wait_for()
    assert drawing.locator(".sb-network").is_visible()
    shown.get_by_role("button", name="One step back").click()
    shown.get_by_text("You stand in “Rain”").wait_for()
    panel(page, "Play")
    page.wait_for_function(
        "() => `${document.querySelector('.st-play iframe').contentDocument"
        ".querySelector('same-boat-case').path}` === '1'"
    )


def test_paper_is_the_sheets_of_the_script_and_only_they_are_printed(studio: Studio) -> None:
    page = studio()
    begin(page)
    panel(page, "Paper")
    sheets = game(page, ".st-paper")
    sheets.get_by_role("heading", name="The umbrella").first.wait_for()
    page.evaluate(
        "() => { document.querySelector('.st-paper iframe').contentWindow.print ="
        " () => { window.printed = true; }; }"
    )
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("() => window.printed")
    change(page, "title: The umbrella", "title: The coat")
    sheets.get_by_role("heading", name="The coat").first.wait_for()


def test_an_exercise_is_done_and_its_answers_stay(studio: Studio) -> None:
    page = studio()
    text = (
        "---\ntitle: Look back\nkind: reflect\nchecks: [back-action]\ncredits: x\n---\n\n"
        "Reflect: What was it?\n"
    )
    begin(page, text)
    field = game(page).locator("textarea").first
    field.fill("A coat.")
    page.wait_for_timeout(100)
    change(page, "What was it?", "What was it, then?")
    game(page).get_by_text("What was it, then?").first.wait_for()
    assert page.get_by_role("button", name="From here").is_hidden()
    assert panel(page, "Map").get_by_text("There is nothing to show yet").is_visible()


@pytest.mark.parametrize("name", PANELS["index"])
def test_no_script_in_a_script_runs_beside_it(studio: Studio, name: str) -> None:
    page = studio()
    hostile = LONGER.replace("The umbrella", HOSTILE).replace("And now?", HOSTILE)
    hostile = hostile.replace("Rain", f"Rain {HOSTILE}").replace(
        "82, home", f"{HOSTILE} [x](javascript:alert(1))"
    )
    begin(page, hostile)
    panel(page, name)
    page.wait_for_timeout(600)
    for frame in page.frames:
        assert frame.evaluate("() => window.ran") is None
        assert frame.locator("img[onerror], a[href^=javascript]").count() == 0


@pytest.mark.parametrize("language", PANELS)
def test_nothing_beside_the_script_keeps_anybody_out(studio: Studio, language: str) -> None:
    page = studio(language)
    page.evaluate("(text) => studio.manuscript.begin(text, 'en')", LONGER)
    checked(page)
    for name in PANELS[language]:
        for look in looks(page):
            side = page.get_by_role("tab", name={"index": "Beside it", "it": "Accanto"}[language])
            if side.is_visible():
                side.click()
            panel(page, name)
            page.wait_for_timeout(400)
            assert faults(page) == [], f"{name} {look}"
