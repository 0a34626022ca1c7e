"""A draft is brought in by a file or by pasting, looked at beside its script, and taken."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.axe import faults
from tests.browser.studio.conftest import Studio

DRAFTS = Path(__file__).parents[2] / "fixtures" / "drafts"
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}}
BARE = """## Monday

Anna: So.

### You wait.

Fit: yes

Anna: Well.

Feedback: She went on.

The end: The lift runs.

### “Who else?”

Fit: yes

Anna: Paolo.

Feedback: He is there.

The end: They climb.
"""
PASTED = """(field) => {
  const data = new DataTransfer();
  data.setData('text/html', '<h1>Monday</h1><p>Anna: So.</p><p>Anna: Well.</p>');
  data.setData('text/plain', 'Monday\\nAnna: So.\\nAnna: Well.');
  field.focus();
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  field.value = 'Monday\\nAnna: So.\\nAnna: Well.';
}"""


def text(page: Page) -> str:
    return str(page.evaluate("() => window.studio.manuscript.text"))


def opened(page: Page) -> None:
    page.locator("[data-do=more]").click()
    page.locator("[data-do=bring]").click()


def test_a_draft_is_looked_at_answered_undone_and_taken(studio: Studio) -> None:
    page = studio()
    before = text(page)
    opened(page)
    assert faults(page, "dialog[open]") == []
    page.get_by_label("Choose a file").set_input_files(DRAFTS / "the-blue-tin.txt")
    expect(page.get_by_role("heading", name="The blue tin")).to_be_focused()
    assert faults(page, "dialog[open]") == []

    said = page.locator(".st-understood > li", has_text="Teresa and Mrs Ferri to you")
    said.get_by_role("button", name="Undo").click()
    again = page.get_by_role("button", name="Take it so after all")
    expect(again).to_be_focused()
    expect(said).to_contain_text("Note: Teresa and Mrs Ferri to you: What do we do now?")
    again.press("Enter")
    expect(said.get_by_role("button", name="Undo")).to_be_focused()

    which = page.get_by_label("Which choice practises “experiential knowledge”?")
    which.focus()
    which.press("ArrowDown")
    expect(page.get_by_role("dialog").get_by_text("It can be played as it is.")).to_be_visible()
    expect(which).to_be_focused()
    which.press("ArrowDown")  # an answer can be changed
    expect(which).to_have_value("2")
    which.select_option("4")
    expect(page.get_by_role("dialog").get_by_text("It can be played as it is.")).to_be_visible()
    expect(which).to_have_value("4")
    assert faults(page, "dialog[open]") == []

    page.get_by_role("button", name="Put it in place of the text here").click()
    assert text(page).startswith("---\nTitle: The blue tin\n")
    page.evaluate("() => window.studio.manuscript.undo()")
    assert text(page) == before


def test_what_is_asked_of_several_choices_is_one_list_by_keyboard(studio: Studio) -> None:
    page = studio(**PHONE)
    opened(page)
    field = page.get_by_label("Or paste the text here")
    field.fill(BARE)
    page.get_by_role("button", name="Read it").press("Enter")
    several = page.get_by_role("list", name="What are these, before all?")
    expect(several.get_by_role("combobox")).to_have_count(2)
    expect(page.get_by_text("What only you can tell: 5")).to_be_visible()
    page.get_by_label("What is the case called?").press_sequentially("The lift")
    page.keyboard.press("Tab")
    level = page.get_by_label("Is it about a single situation")
    expect(page.get_by_role("heading", name="The lift")).to_be_visible()
    expect(level).to_be_focused()
    last = several.get_by_label("“Who else?”")
    last.select_option("widen the network")
    expect(page.get_by_text("What only you can tell: 4")).to_be_visible()
    expect(last).to_have_value("widen the network")
    assert faults(page, "dialog[open]") == []
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_what_is_pasted_keeps_its_headings(studio: Studio) -> None:
    page = studio()
    opened(page)
    page.get_by_label("Or paste the text here").evaluate(PASTED)
    page.get_by_role("button", name="Read it").press("Enter")
    page.get_by_label("Show the lines that were clear, too").check()
    expect(page.locator(".st-understood > li").first).to_contain_text("## Monday")


def test_a_file_that_is_not_read_says_why_on_a_phone_in_italian(
    studio: Studio, tmp_path: Path
) -> None:
    picture = tmp_path / "a.docx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    page = studio("it", **PHONE)
    opened(page)
    page.get_by_label("Scegli un file").set_input_files(picture)
    expect(page.get_by_text("È un'immagine.")).to_be_visible()
    page.get_by_label("Scegli un file").set_input_files(DRAFTS / "voice-message-it.md")
    expect(page.locator(".st-understood")).to_be_visible()
    assert faults(page, "dialog[open]") == []
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


DROPPED = """(text) => {
  const data = new DataTransfer();
  data.items.add(new File([text], 'draft.md', { type: 'text/markdown' }));
  for (const name of ['dragover', 'drop']) {
    document.querySelector('.st-bring')
      .dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true }));
  }
}"""


def test_what_is_dropped_here_is_taken_as_a_new_case_beside_the_one_that_was(
    studio: Studio,
) -> None:
    page = studio()
    page.evaluate("() => window.studio.manuscript.replace(0, 0, 'Mine. ', 'test')")
    opened(page)
    page.evaluate(DROPPED, (DRAFTS / "the-blue-tin-google-docs.md").read_text("utf-8"))
    page.get_by_role("button", name="Take it as a new case").click()
    page.wait_for_function("() => window.studio.manuscript.text.includes('blue biscuit tin')")
    works = page.evaluate(
        "async () => (await window.studio.shelf.works.list()).map((one) => one.text)"
    )
    assert [one.startswith("Mine. ") for one in works].count(True) == 1
