"""A case that was sent: opened from a file on a phone, played, remarked on by keyboard, read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from sameboat.course.reading import read
from sameboat.package.html import Package, page
from sameboat.studio.came_back import came_back
from tests.browser.axe import faults

ROOT = Path(__file__).resolve().parents[2]
PHONE = {"width": 390, "height": 844}
WORD = "Please read this.\nRosa"
HOSTILE = '</script><img src=x onerror="window.ran=1"> “[3] “” > ='


@pytest.fixture(scope="session")
def sent(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the addresses of files that were sent, by the name of what is in them."""
    folder = tmp_path_factory.mktemp("sent")
    found = {}
    for name in ("cases/one-bench/en.md", "exercises/as-it-stands/en.md"):
        script = read(ROOT / name).script
        file = folder / f"{script.name}.html"
        file.write_text(page(Package(script.title, (script,), word=WORD)), encoding="utf-8")
        found[script.name] = file.as_uri()
    return found


@pytest.fixture
def trouble() -> Iterator[list[str]]:
    """Note what a page complains of and asks for; there may be nothing."""
    found: list[str] = []
    yield found
    assert not found


def phone(chromium: Browser, trouble: list[str], **options: object) -> BrowserContext:
    context = chromium.new_context(viewport=PHONE, reduced_motion="reduce", **options)  # type: ignore[arg-type]

    def watched(page: Page) -> None:
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("console", lambda said: trouble.append(said.text))
        page.on(
            "request",
            lambda one: None if one.url.startswith(("file:", "data:")) else trouble.append(one.url),
        )

    context.on("page", watched)
    return context


HIDDEN = """() => [...document.querySelectorAll('[hidden]')]
  .filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80))"""
"""What is shown although it is hidden; the book's theme would hide it in any case."""


def remark(page: Page, line: int, words: str) -> None:
    """Remark on a line by its number, with the keyboard alone."""
    page.locator("#pk-number").focus()
    page.keyboard.type(str(line))
    page.keyboard.press("Enter")
    expect(page.locator("#pk-text")).to_be_focused()
    page.keyboard.insert_text(words)
    page.keyboard.press("Escape")
    # The focus comes back a moment after it has closed, and would take the next number's place.
    page.wait_for_function("() => document.activeElement?.matches('button.pk-n, #pk-number')")


def test_a_sent_case_is_played_and_remarked_on(
    chromium: Browser, sent: dict[str, str], trouble: list[str]
) -> None:
    context = phone(chromium, trouble)
    shown = context.new_page()
    shown.goto(sent["one-bench"])
    assert shown.evaluate(HIDDEN) == []
    shown.locator(".sb-options button").first.click()
    shown.wait_for_function("() => document.querySelector('same-boat-case').path.length === 1")
    assert faults(shown) == []

    # A line of the story is remarked on by pressing it.
    line = shown.locator(".sb-story .sb-say").last
    number = line.get_attribute("data-line")
    line.click()
    shown.keyboard.insert_text("By pressing.")
    assert faults(shown) == []
    shown.get_by_role("button", name="Done").click()

    # And by its number: the focus comes back to the line, and arrow keys lead to the next.
    shown.get_by_role("button", name="Read line by line").press("Enter")
    remark(shown, 60, HOSTILE)
    assert shown.evaluate("document.activeElement.textContent") == "60"
    shown.keyboard.press("ArrowDown")
    shown.keyboard.press("Enter")
    shown.keyboard.insert_text("Two\n\nparagraphs.")
    shown.keyboard.press("Escape")
    assert faults(shown) == []

    shown.get_by_role("button", name="My remarks (3)").press("Enter")
    shown.get_by_label("Your name").fill("Ada (her son)")
    text = shown.get_by_label("What is sent").input_value()
    assert "[60] “Ruggero to you: The same? " in text
    assert f"[{number}] “" in text
    assert f"{HOSTILE.replace('“[3] “', '“[3]: “')}\n" in text
    back = came_back(text)
    assert back.by == "Ada her son"
    assert back.whole is True
    assert [one.line for one in back.remarks] == sorted([60, 62, int(number or 0)])
    assert "Two paragraphs." in [one.said for one in back.remarks]
    assert faults(shown) == []
    assert shown.evaluate("window.ran") is None

    # What was written is there again; it can be changed and removed.
    shown.reload()
    shown.get_by_role("button", name="My remarks (3)").click()
    shown.get_by_role("button", name="Change it").first.click()
    shown.keyboard.insert_text(" Changed.")
    shown.keyboard.press("Escape")
    shown.get_by_role("button", name="Remove it").last.click()
    assert shown.locator(".pk-list li").count() == 2
    assert "Changed." in shown.get_by_label("What is sent").input_value()
    with shown.expect_download() as file:
        shown.get_by_role("button", name="Keep as a file").click()
    assert "Changed." in file.value.path().read_text(encoding="utf-8")
    assert shown.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    context.close()


def test_a_sent_exercise_is_done_and_reads(
    chromium: Browser, sent: dict[str, str], trouble: list[str]
) -> None:
    context = phone(chromium, trouble)
    shown = context.new_page()
    shown.goto(sent["as-it-stands"])
    assert shown.evaluate(HIDDEN) == []
    assert shown.locator("same-boat-exercise[data-playing]").count() == 1
    shown.get_by_role("button", name="Read line by line").click()
    assert shown.locator(".pk-text details:not([open])").count() == 0
    assert faults(shown) == []
    shown.emulate_media(color_scheme="dark")
    shown.set_viewport_size({"width": 320, "height": 700})
    remark(shown, 20, "Is it?")
    for view in ("Play", "Read line by line", "My remarks (1)"):
        shown.get_by_role("button", name=view).click()
        assert faults(shown) == [], view
        assert shown.evaluate("document.documentElement.scrollWidth") <= 320, view
    context.close()


def test_where_no_script_runs_the_whole_text_reads_with_its_numbers(
    chromium: Browser, sent: dict[str, str], trouble: list[str]
) -> None:
    context = phone(chromium, trouble, java_script_enabled=False)
    shown = context.new_page()
    shown.goto(sent["one-bench"])
    assert shown.get_by_text("This is the whole text, every line with its number").is_visible()
    assert shown.locator(".sb-say:visible").count() > 20
    assert shown.locator(".pk-n:visible").count() == shown.locator(".pk-n").count() > 50
    assert shown.locator("button:visible").count() == 0
    context.close()


HANGING = """() => [...document.querySelectorAll('.pk-n')].filter((number) => {
  const [beside, around] = [number, number.parentElement].map((one) => one.getBoundingClientRect());
  return number.checkVisibility() && beside.right > around.left + 16;
}).length"""
"""How many numbers of lines stand among the words rather than beside them."""
MISALIGNED = """() => [...document.querySelectorAll('label > [type=checkbox]')].filter((box) => {
  const words = document.createRange();
  words.selectNodeContents(box.parentElement);
  const line = [...words.getClientRects()].findLast((one) => one.width > 30);
  const at = box.getBoundingClientRect();
  return line && Math.abs(at.top + at.height / 2 - line.top - line.height / 2) > 4;
}).length"""


@pytest.mark.parametrize("alive", [True, False])
def test_numbers_hang_beside_the_lines_and_boxes_stand_at_their_words(
    chromium: Browser, sent: dict[str, str], trouble: list[str], *, alive: bool
) -> None:
    context = phone(chromium, trouble, java_script_enabled=alive)
    shown = context.new_page()
    shown.goto(sent["one-bench"])
    if alive:
        assert shown.locator(".sb-tools [type=checkbox]").count() == 1
        assert shown.evaluate(MISALIGNED) == 0
        shown.get_by_role("button", name="Read line by line").click()
    assert shown.locator(".pk-n:visible").count() > 50
    assert shown.evaluate(HANGING) == 0
    context.close()


def test_where_a_device_keeps_nothing_it_says_so(
    chromium: Browser, sent: dict[str, str], trouble: list[str]
) -> None:
    context = phone(chromium, trouble)
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage',"
        " { get() { throw new DOMException('denied', 'SecurityError') } })"
    )
    shown = context.new_page()
    shown.goto(sent["one-bench"])
    shown.get_by_role("button", name="Read line by line").click()
    remark(shown, 60, "Yes.")
    shown.get_by_role("button", name="My remarks (1)").click()
    assert shown.get_by_text("This device keeps nothing for this file.").is_visible()
    context.close()
