"""A notebook runs in the page: it plays like every other player, and asks this book for everything.

`make test` builds what notebooks run on before; without it these tests say so and fail.
"""

from __future__ import annotations

import re
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, FrameLocator, Page, Request

from sameboat.course.reading import read
from sameboat.markdown import plain
from sameboat.play import play
from sameboat.transcript import lines
from tests.browser.axe import WIDE, faults, looks
from tests.browser.conftest import ROOT, Open, _Quiet
from tests.browser.test_places import AT_REST, TOP
from tests.course import kept
from tests.transcripts import transcripts

BOOK = "book/live-notebooks.html"
FACILITATE, _, DRAW, _ = range(4)  # in the order of the page
NOTEBOOKS = sorted(path.stem for path in (ROOT / "exercises/notebooks").glob("*.ipynb"))
LONG = 60_000
READ = """() => [...document.querySelectorAll(':is(.sb-intro, .sb-story) .sb-line')].map((line) =>
  (line.matches('.sb-scene-title') ? '## ' : '') + line.textContent.replace(/\\s+/g, ' ').trim())"""

STILL = AT_REST.replace("AT;", "frameElement.getBoundingClientRect().top;")
"""Wait until the chapter has come to rest."""
PLACE = """() => {
  const chosen = [...document.querySelectorAll('.sb-story .sb-choice')].at(-1);
  return Math.round(frameElement.getBoundingClientRect().top + chosen.getBoundingClientRect().top);
}"""
"""How far below the chapter's top stands what was chosen last; nothing is scrolled inside."""


def run(page: Page, which: int) -> FrameLocator:
    """Press a button "Run this live" and return the frame once the notebook can be used."""
    box = page.locator(".sb-live").nth(which)
    box.locator("button").click()
    frame = box.frame_locator("iframe")
    frame.locator("body[data-live]").wait_for(timeout=LONG)
    assert frame.locator("body").get_attribute("data-live") != "failed", status(frame)
    frame.locator("body[data-live=kept]").wait_for(timeout=LONG)
    return frame


def status(frame: FrameLocator) -> str:
    return frame.locator("#status").text_content() or ""


def asked(page: Page) -> list[Request]:
    """Return a list that every request of a page, its frames and its workers is added to."""
    found: list[Request] = []
    page.context.on("request", lambda request: found.append(request))
    return found


def played(frame: FrameLocator) -> None:
    """Play a whole case: it has the transcript all players are held to, and each choice is seen."""
    case = read(ROOT / "cases/anna-and-attilio/en.md").case
    path, expected = next(iter(transcripts(case.name)))
    for step, number in enumerate(path):
        frame.locator(f".sb-options button[data-choice='{number}']").click()
        last = lines(play(case, path[: step + 1]))[-1].removeprefix("## ")
        frame.locator(".sb-story .sb-line").get_by_text(last, exact=True).last.wait_for()
        frame.locator("body").evaluate(STILL)
        assert frame.locator("body").evaluate(PLACE) in TOP
    said = frame.locator("body").evaluate(READ)
    assert [line for line in said if line] == expected


def test_what_is_fetched_once_serves_again_and_a_record_is_opened_there(open_page: Open) -> None:
    page = open_page(BOOK, apart=True)
    requests = asked(page)
    assert page.locator("iframe").count() == 0
    words = page.locator(".sb-live p").first.inner_text()
    frame = run(page, FACILITATE)
    fetched = [r for r in requests if "/kept/" in r.url]
    size = sum(int((r.response() or pytest.fail(r.url)).headers["content-length"]) for r in fetched)
    said = re.search(r"fetches ([\d.]+) MB", words)
    assert said
    assert float(said[1]) - 0.1 < size / 1e6 <= float(said[1])
    assert not [r.url for r in fetched if "/rest-" in r.url]
    played(frame)
    with page.expect_download() as download:
        frame.locator("[data-file=json]").click()
    page.reload()
    page.locator(".sb-live p").get_by_text("without fetching anything").first.wait_for()
    for box in page.locator(".sb-live").all():
        assert "without fetching anything" in box.locator("p").first.inner_text()
    requests.clear()
    frame = run(page, FACILITATE)
    assert not [r.url for r in requests if "/kept/" in r.url]
    frame.locator(".sb-options button").first.wait_for()
    with page.expect_file_chooser() as chooser:
        frame.get_by_role("button", name="Open a record").click()
    chooser.value.set_files(download.value.path())
    frame.get_by_text("Your record of “Anna and Attilio” is open.").wait_for()
    frame.locator("[data-do=back]").wait_for()


def test_a_second_learner_begins_and_both_ways_are_laid_side_by_side(open_page: Open) -> None:
    page = open_page(BOOK, apart=True, **WIDE)
    frame = run(page, FACILITATE)
    sound(page)
    frame.locator(".sb-options button[data-choice='1']").click()
    frame.get_by_role("button", name="A second learner tries").click()
    frame.locator(".sb-story:not(:has(.sb-choice))").wait_for()
    frame.locator(".sb-options button[data-choice='2']").click()
    frame.get_by_role("button", name="Lay the two ways side by side").click()
    frame.get_by_text("The two ways part at decision 1").wait_for()
    frame.get_by_role("button", name="First learner").click()
    said = play(read(ROOT / "cases/anna-and-attilio/en.md").case, (1,)).taken[0][1].said
    frame.locator(".sb-story .sb-choice").get_by_text(plain(said.source)).wait_for()


def test_after_the_first_notebook_all_of_them_open_without_a_network(
    chromium: Browser, site: Path
) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = chromium.new_context()
    page = context.new_page()
    address = f"http://127.0.0.1:{server.server_port}"
    page.goto(f"{address}/{BOOK}")
    run(page, FACILITATE)
    server.shutdown()
    server.server_close()
    page.reload()
    run(page, DRAW)  # what it needs and the first doesn't was kept along
    for name in NOTEBOOKS:
        page.goto(f"{address}/live/{name}.html")
        page.locator("#before").get_by_text("without fetching anything").wait_for()
    assert page.locator("h1").inner_text() == "What the class chose"
    page.locator("#start").click()
    page.locator("body[data-live=kept]").wait_for(timeout=LONG)
    context.close()


def test_it_is_opened_and_closed_by_keyboard(open_page: Open) -> None:
    page = open_page(BOOK, apart=True)
    button = page.locator(".sb-live button").first
    assert button.get_attribute("aria-expanded") == "false"
    button.focus()
    page.keyboard.press("Enter")
    frame = page.frame_locator(".sb-live iframe")
    assert page.locator(".sb-live iframe").get_attribute("title") == "Facilitate a meeting, live"
    frame.locator(".sb-options button").first.wait_for(timeout=LONG)
    assert page.evaluate("document.activeElement.getAttribute('aria-expanded')") == "true"
    frame.locator("select").first.focus()
    for _ in range(10):
        page.keyboard.press("Tab")
        if frame.locator(".sb-options button:focus").count():
            break
    page.keyboard.press("Enter")
    frame.locator(".sb-tools button").get_by_text("One step back").wait_for()
    button.press("Enter")
    assert page.locator("iframe").count() == 0
    assert button.inner_text() == "Run this live"


def chosen(page: Page) -> None:
    """Make a choice: what it did is told."""
    page.locator(".sb-options button").first.click()
    page.locator(".sb-story .sb-feedback").first.wait_for()


def drawn(page: Page) -> None:
    """Draw a network: it is measured."""
    for name in ("Anna", "Luisa"):
        page.get_by_label("Name").fill(name)
        page.get_by_role("button", name="Add", exact=True).click()
        page.get_by_role("button", name=f"Remove: {name} ").wait_for()
    page.get_by_role("combobox", name="From").select_option("Anna")
    page.get_by_role("combobox", name="To", exact=True).select_option("Luisa")
    page.get_by_role("button", name="Draw the tie").click()
    page.get_by_text("Anna gives help and receives none yet.").wait_for()


def done(page: Page) -> None:
    """Do an exercise: it stays done when another chapter was open."""
    exercise = page.locator("same-boat-exercise").first
    exercise.locator(".sb-items input").first.check()
    exercise.locator(".sb-look").click()
    exercise.locator(".sb-feedback").first.wait_for()
    page.get_by_role("link", name="Keep my answers to all exercises as data").wait_for()
    chapters = page.get_by_label("Chapter", exact=True)
    first = chapters.input_value()
    name = exercise.get_attribute("id")
    chapters.select_option(index=1)
    page.locator(f"#{name}").wait_for(state="detached")
    chapters.select_option(first)
    page.locator(f"#{name} .sb-items input:checked").first.wait_for()


def counted(page: Page) -> None:
    """Open the records of a class: who played what is counted."""
    records = [kept((1,), second, "anna-and-attilio") for second in (1, 2)]
    files: list[FilePayload] = [
        {"name": f"{number}.json", "mimeType": "application/json", "buffer": record}
        for number, record in enumerate(records)
    ]
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Open the class's record files").click()
    chooser.value.set_files(files)
    page.get_by_text("2 learners played “Anna and Attilio”.").wait_for()


USES = {
    "draw-your-coping-network": drawn,
    "exercises": done,
    "facilitate-a-meeting": chosen,
    "what-the-class-chose": counted,
}


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_is_used_and_axe_finds_nothing_in_it(open_page: Open, name: str) -> None:
    page = open_page(f"live/{name}.html", apart=True, **WIDE)
    sound(page)
    page.locator("#start").click()
    page.locator("body[data-live=kept]").wait_for(timeout=LONG)
    sound(page)
    USES[name](page)


def sound(page: Page) -> None:
    """Hold a page to axe's rules and to its width, in every look."""
    for look in looks(page):
        assert faults(page) == [], look
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), look
