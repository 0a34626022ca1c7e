"""A device's work in one place: what is kept, what a set asks for, and what makes such a set."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import faults
from tests.browser.conftest import REFUSING, Open
from tests.fixture import FOLDER

PAGE = "book/my-work.html"
MAKER = "book/use-it-in-your-course.html"
CODE = json.loads((FOLDER / "code.json").read_text(encoding="utf-8"))
LOOKS = [(320, "light"), (1280, "dark")]


def keep(page: Page) -> None:
    """Keep on the device what the fixture's record holds, and something that isn't in the book."""
    record = CODE["record"]
    (exercise,) = record["exercises"]
    kept = {
        "one-bench": record["cases"][0],
        "exercise:two-kilos": {**exercise, "exercise": "two-kilos"},
        "exercise:long-gone": {**exercise, "exercise": "long-gone", "title": "Long gone"},
    }
    page.evaluate(
        "(kept) => { for (const name in kept)"
        " localStorage.setItem(`sameboat:/${name}`, JSON.stringify(kept[name])); }",
        kept,
    )
    page.reload()


def test_without_a_script_the_page_says_what_it_would_do(open_page: Open) -> None:
    page = open_page(PAGE, java_script_enabled=False)
    expect(page.locator("same-boat-work")).to_contain_text("With its script this page lists")


def test_where_nothing_can_be_kept_the_page_says_so(open_page: Open) -> None:
    page = open_page(PAGE, REFUSING)
    expect(page.locator("same-boat-work")).to_contain_text("lets nothing be kept")


@pytest.mark.parametrize("look", LOOKS)
def test_all_that_is_kept_stands_here(open_page: Open, look: tuple[int, str]) -> None:
    width, scheme = look
    page = open_page(PAGE, viewport={"width": width, "height": 700}, color_scheme=scheme)
    expect(page.locator("same-boat-work")).to_contain_text("Nothing is kept on this device yet")
    keep(page)
    entries = page.locator(".sb-kept")
    assert entries.locator("h3").all_inner_texts() == ["One bench", "Long gone", "Two kilos"]
    expect(entries.nth(1)).to_contain_text("not in this book any more")
    expect(entries.first).to_contain_text("2 decisions (2, 1)")
    entries.first.get_by_text("What you wrote: 2 texts").click()
    expect(entries.first.locator("blockquote").last).to_contain_text("Perché no?")
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    entries.first.get_by_role("link", name="Go on").click()
    expect(page.locator("#one-bench")).to_be_in_viewport()


def test_one_thing_is_erased_after_a_second_press(open_page: Open) -> None:
    page = open_page(PAGE)
    keep(page)
    erase = page.locator(".sb-kept").nth(1).locator("button")
    erase.click()
    expect(page.locator(".sb-kept")).to_have_count(3)
    erase.click()
    expect(page.locator(".sb-kept h3")).to_have_text(["One bench", "Two kilos"])
    page.get_by_role("button", name="Erase everything").click()
    page.get_by_role("button", name="Erase all ways").click()
    expect(page.locator("same-boat-work")).to_contain_text("Nothing is kept on this device yet")


def test_a_code_is_opened_and_damage_is_said(open_page: Open) -> None:
    page = open_page(PAGE)
    told = page.locator("same-boat-work > .sb-told")
    page.locator("summary", has_text="Open a record").click()
    short = next(text for text in CODE["texts"] if text.get("wrong") == "short")
    for text, said in {
        "Dear all": "no code in this text",
        short["text"]: f"{short['there']} of {short['whole']} letters",
    }.items():
        page.get_by_label("The code").fill(text)
        page.get_by_role("button", name="Open this code").click()
        expect(told).to_contain_text(said)
    page.get_by_label("The code").fill("> " + CODE["texts"][0]["text"].replace("\n", "\n> "))
    page.get_by_role("button", name="Open this code").click()
    expect(told).to_contain_text("One bench: taken.")
    expect(page.locator(".sb-kept")).to_have_count(2)


def test_what_was_done_is_printed_without_marks(open_page: Open) -> None:
    page = open_page(PAGE)
    keep(page)
    page.emulate_media(media="print")
    statement = page.locator(".sb-statement")
    expect(statement).to_be_visible()
    expect(statement.locator("tr")).to_have_count(3)
    expect(page.locator(".sb-kept").first).to_be_hidden()
    expect(statement).to_contain_text("It doesn't say how well")


@pytest.mark.parametrize("look", LOOKS)
def test_a_set_says_what_is_asked_and_what_is_done(open_page: Open, look: tuple[int, str]) -> None:
    width, scheme = look
    asked = "#set=one-bench,exercise:two-kilos,page:coping-networks,no-such&name=Thursday&own"
    page = open_page(
        PAGE + asked, apart=True, viewport={"width": width, "height": 700}, color_scheme=scheme
    )
    section = page.locator(".sb-asked")
    expect(section).to_contain_text("0 of 2 begun")
    keep(page)
    expect(section.get_by_role("heading", name="Asked of you: Thursday")).to_be_visible()
    expect(section).to_contain_text("2 of 2 begun")
    expect(section.locator("li")).to_have_count(4)
    expect(section.locator(".sb-unknown")).to_contain_text("nothing of that name")
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    section.get_by_label("Say it yourself first").check()
    assert page.evaluate("() => localStorage.getItem('sameboat:/?own')") == '{"own":true}'
    section.get_by_role("button", name="Hand in what is asked").click()
    box = page.get_by_role("dialog")
    expect(box.locator(".sb-goes h3")).to_have_text(["One bench", "Payday"])
    with page.expect_download() as download:
        box.get_by_role("button", name="Keep as a file").click()
    assert download.value.suggested_filename == "thursday.json"
    assert faults(page) == []


@pytest.mark.parametrize("look", LOOKS)
def test_a_set_is_made_of_what_is_ticked(open_page: Open, look: tuple[int, str]) -> None:
    width, scheme = look
    copying: Any = (
        "Object.defineProperty(navigator, 'clipboard',"
        " { value: { writeText: async (text) => { window.copied = text; } } })"
    )
    page = open_page(MAKER, copying, viewport={"width": width, "height": 700}, color_scheme=scheme)
    form = page.locator(".sb-set")
    expect(form).to_contain_text("Tick in the list below")
    page.get_by_label("Ask for: One bench").check()
    page.get_by_label("Ask for: Two kilos").check()
    page.get_by_label("Ask for: Coping networks").check()
    form.get_by_role("button", name="Take out: Coping networks").click()
    form.get_by_label("A name for it").fill("Week 2, Thursday")
    form.get_by_label("Ask to say it first").check()
    form.get_by_role("button", name="Copy the link").click()
    expect(form.locator("output")).to_contain_text("Copied")
    copied = page.evaluate("() => window.copied")
    assert copied.endswith(
        "/book/my-work.html#set=one-bench,exercise:two-kilos&name=Week%202%2C%20Thursday&own"
    )
    form.get_by_role("button", name="QR code").click()
    expect(form.locator("svg.sb-qr")).to_be_visible()
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto(copied)
    expect(page.get_by_role("heading", name="Asked of you: Week 2, Thursday")).to_be_visible()
    expect(page.locator(".sb-asked li a")).to_have_text(["One bench", "Two kilos"])
