"""Exercises in the page: done by keyboard and touch, kept, and left alone on failure."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.axe import faults
from tests.browser.conftest import REFUSING
from tests.browser.workshop import BODIES, do, name_of, page_of
from tests.schema import faults as faults_of_record

LOOKS = [
    {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}},
    {"color_scheme": "dark", "viewport": {"width": 390, "height": 844}, "has_touch": True},
    {"color_scheme": "light", "viewport": {"width": 320, "height": 700}},
]
NAMES = ["1280", "390-dark", "320"]

Opened = Callable[..., Page]

KEPT = "Object.keys(localStorage).filter((key) => !key.includes('?')).length"
"""How many entries are kept, besides that the browser was asked to keep them."""


@pytest.fixture
def opened(chromium: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Open a page of exercises; its script may not have complained."""
    contexts: list[BrowserContext] = []
    trouble: list[str] = []

    def open_page(kinds: list[str], damage: str = "", **options: Any) -> Page:
        path = tmp_path / "page.html"
        path.write_text(page_of(kinds, damage), encoding="utf-8")
        context = chromium.new_context(reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.goto(path.as_uri())
        if options.get("color_scheme") == "dark":
            page.evaluate("document.documentElement.dataset.theme = 'dark'")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert trouble == []


@pytest.mark.parametrize("kind", BODIES)
def test_an_exercise_is_done_by_keyboard_and_kept(opened: Opened, kind: str) -> None:
    page = opened([kind])
    kept = do(page, kind)
    page.wait_for_function("() => document.querySelector('same-boat-exercise').kept")
    assert page.evaluate("document.querySelector('same-boat-exercise').kept.answers") == kept
    assert page.evaluate("document.activeElement !== document.body")
    page.reload()
    assert page.evaluate("document.querySelector('same-boat-exercise').kept.answers") == kept


@pytest.mark.parametrize("look", LOOKS, ids=NAMES)
def test_axe_finds_nothing_before_and_after(opened: Opened, look: dict[str, Any]) -> None:
    page = opened(list(BODIES), **look)
    assert faults(page) == []
    for kind in BODIES:
        do(page, kind)
    for details in page.locator("details:visible").all():
        details.evaluate("(element) => (element.open = true)")
    assert faults(page) == []
    width = look["viewport"]["width"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    ("kind", "opens"), [("choose one", ["Two"]), ("choose several", ["One", "Three", "Two"])]
)
def test_what_was_chosen_is_opened_and_what_fits_besides(
    opened: Opened, kind: str, opens: list[str]
) -> None:
    page = opened([kind])
    assert page.locator(".sb-answers:visible").count() == 0
    page.get_by_label("Two").check()
    page.locator(".sb-look").click()
    shown = page.locator(".sb-items > li:has(details[open]) .sb-item").all_inner_texts()
    assert sorted(shown) == opens
    assert page.locator(".sb-answers:visible").count() == 3, "the others can be opened"


def test_what_is_seen_in_the_words_stands_inside_of_its_panel(opened: Opened) -> None:
    page = opened(["give back"])
    page.locator("textarea").fill("I would suggest coffee.")
    page.locator(".sb-look").click()
    told = page.locator(".sb-seen")
    assert "“I would suggest” can be heard as advice." in told.inner_text()
    inside = """(panel) => panel.firstChild.getBoundingClientRect().left
      - panel.getBoundingClientRect().left"""
    assert told.evaluate(inside) > 10


def test_sorting_says_where_it_was_put_and_where_it_belongs(opened: Opened) -> None:
    page = opened(["sort"])
    item = page.locator(".sb-items > li", has_text="Soup")
    item.locator("select").select_option("Cold")
    page.locator(".sb-look").click()
    text = item.inner_text()
    assert "You put it under: Cold" in text
    assert "It can also be argued for: Cold" in text
    assert "You put it under none." in page.locator(".sb-items > li", has_text="Ice").inner_text()


def test_a_network_is_drawn_by_touch_and_by_form_and_said_in_a_list(opened: Opened) -> None:
    page = opened(["draw the network"], has_touch=True, viewport={"width": 390, "height": 844})
    page.locator("[data-person='1']").tap()
    page.locator("[data-person='2']").tap()
    page.get_by_label("Name").fill("Luisa")
    page.get_by_role("button", name="Add").tap()
    page.get_by_label("Name").fill("Ada  Bo\u00a0<&\u0001")
    page.get_by_role("button", name="Add").tap()
    page.get_by_role("combobox", name="From").select_option(index=4)
    page.get_by_role("button", name="Draw the tie").tap()
    page.get_by_role("combobox", name="From").select_option("Luisa")
    page.get_by_role("combobox", name="Tie", exact=True).select_option("missing")
    page.get_by_role("combobox", name="To", exact=True).select_option("Anna")
    page.get_by_label("What passes").fill("nights")
    page.get_by_role("button", name="Draw the tie").tap()
    entries = page.locator(".sb-drawn li span").all_inner_texts()
    assert entries[-3:] == [
        "Anna – Attilio (helps)",
        "Ada Bo\u00a0<&\u0001 – Anna (helps)",
        "Luisa – Anna (missing): nights",
    ]
    assert page.locator("svg line").count() == 3
    page.reload()
    assert page.locator("svg line").count() == 3
    page.get_by_role("button", name="Remove: Anna", exact=True).tap()
    assert page.locator("svg line").count() == 0
    with page.expect_download() as download:
        page.get_by_role("button", name="Keep the drawing as a picture").tap()
    assert download.value.suggested_filename == "draw-the-network.svg"
    picture = ElementTree.parse(download.value.path())
    assert "Bo\u00a0<&\ufffd" in "".join(picture.getroot().itertext())


def test_the_record_holds_every_exercise_of_the_page(opened: Opened, tmp_path: Path) -> None:
    page = opened(list(BODIES))
    kept = {name_of(kind): do(page, kind) for kind in BODIES}
    with page.expect_download() as download:
        page.locator("[data-file=json]:visible").first.click()
    download.value.save_as(tmp_path / "record.json")
    data = (tmp_path / "record.json").read_bytes()
    found = {one["exercise"]: one["answers"] for one in json.loads(data)["exercises"]}
    assert found == kept
    assert faults_of_record(json.loads(data)) == []


def test_a_record_is_kept_as_a_page_with_what_was_written(opened: Opened, tmp_path: Path) -> None:
    page = opened(["give back"])
    page.locator("textarea").fill("Cold <b>coffee</b>.")
    with page.expect_download() as download:
        page.locator("[data-file=page]").click()
    download.value.save_as(tmp_path / "page.html")
    text = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "Cold &lt;b&gt;coffee&lt;/b&gt;." in text
    assert "<script" not in text


def test_erasing_asks_again_and_then_leaves_nothing(opened: Opened) -> None:
    page = opened(["choose one"])
    do(page, "choose one")
    erase = page.locator("[data-do=erase]")
    erase.click()
    assert page.evaluate(KEPT) == 1
    erase.click()
    assert page.evaluate(KEPT) == 0
    assert page.locator("input:checked").count() == 0
    assert page.locator(".sb-answers:visible").count() == 0


def test_a_revised_exercise_says_so_and_keeps_what_was_written(opened: Opened) -> None:
    page = opened(["reflect"])
    do(page, "reflect")
    key = "sameboat:exercise:reflect"
    page.evaluate(
        f'localStorage[\'{key}\'] = localStorage[\'{key}\'].replace(/"version":"[^"]*"/, '
        '\'"version":"old"\')'
    )
    page.reload()
    assert "was revised" in page.locator(".sb-notice").inner_text()
    assert page.locator("textarea").input_value() == "Nobody."


@pytest.mark.parametrize("kept", ["{", "[]", '"x"', '{"answers": 5}', '{"answers": {"people": 3}}'])
def test_damaged_answers_do_no_harm(opened: Opened, kept: str) -> None:
    damage = "".join(
        f"try {{ localStorage.setItem('sameboat:exercise:{name_of(kind)}', {json.dumps(kept)}) }}"
        "catch {}"
        for kind in BODIES
    )
    page = opened(list(BODIES), damage)
    assert page.locator("same-boat-exercise[data-playing]").count() == len(BODIES)


def test_a_refused_storage_is_said_and_the_exercise_goes_on(opened: Opened) -> None:
    page = opened(["choose one"], REFUSING)
    do(page, "choose one")
    assert "lets nothing be kept" in page.locator(".sb-notice").inner_text()
    assert page.locator("details[open]").count() == 1


def test_on_failure_the_page_stays_as_the_server_made_it(opened: Opened) -> None:
    damage = "for (const e of document.querySelectorAll('same-boat-exercise')) e.dataset.sb = '{'"
    page = opened(list(BODIES), damage)
    assert page.locator("[data-playing]").count() == 0
    assert page.locator("input, select, textarea").count() == 0
    assert page.locator("details.sb-answers").count() > 10


@pytest.mark.parametrize("kind", BODIES)
def test_without_a_script_the_answers_are_at_hand(opened: Opened, kind: str) -> None:
    page = opened([kind], java_script_enabled=False)
    assert page.locator("input, select, textarea, button:visible").count() == 0
    assert page.locator(".sb-static").is_visible()
    answers = page.locator("details.sb-answers")
    assert answers.count() == page.locator("summary:visible").count()
    for answer in answers.all():
        answer.locator("summary").click()
        assert answer.locator(".sb-feedback").first.is_visible()


@pytest.mark.parametrize("script", [True, False])
def test_on_paper_every_answer_can_be_read(opened: Opened, script: bool) -> None:
    page = opened(list(BODIES), java_script_enabled=script)
    page.emulate_media(media="print")
    assert page.locator(".sb-feedback").count() > 15
    for feedback in page.locator(".sb-feedback").all():
        assert feedback.is_visible()
        box = feedback.bounding_box()
        assert box
        assert box["height"] > 10
    assert page.locator("button:visible, form:visible").count() == 0
