"""A case is sent, remarked on and sent back; notes are kept, and it is said who agreed to what."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from sameboat.parse import parse
from sameboat.studio.notes import notes
from tests.browser.axe import faults
from tests.browser.conftest import ROOT
from tests.browser.studio.conftest import Studio
from tests.browser.test_sent import HOSTILE, phone, remark

CASE = (ROOT / "cases/one-bench/en.md").read_text("utf-8")
WIDE = {"viewport": {"width": 1280, "height": 900}}
NARROW = {"viewport": {"width": 320, "height": 700}}


def begin(page: Page, text: str = CASE, lang: str = "en") -> None:
    page.evaluate("([text, lang]) => window.studio.manuscript.begin(text, lang)", [text, lang])
    page.wait_for_function("() => window.studio.findings.current")


def script(page: Page) -> str:
    found: str = page.evaluate("() => window.studio.manuscript.text")
    return found


def opened(page: Page, name: str) -> None:
    page.evaluate("(name) => window.studio.open(name)", name)


def made(page: Page, at: Path) -> str:
    """Take the file that is sent, and return the address at which it lies."""
    opened(page, "send")
    page.get_by_label("What you want to say to").fill(f"Read this. {HOSTILE}")
    with page.expect_download() as found:  # by one press, whether it was made already or not
        page.get_by_role("button", name="Download it").click()
    found.value.save_as(at)
    size = -(-at.stat().st_size // 1000)
    name = found.value.suggested_filename
    expect(page.get_by_text(f"“{name}” ({size} KB) is among your downloads now.")).to_be_visible()
    expect(page.get_by_text(f"The file is called “{name}” and has {size} KB.")).to_be_visible()
    page.get_by_text("As an e-mail’s preview shows it").click()
    frame = page.frame_locator(".st-made")
    expect(frame.get_by_text("Ruggero moves up").first).to_be_visible()
    assert faults(page, "dialog[open]") == []
    page.keyboard.press("Escape")
    return at.as_uri()


def test_a_case_is_sent_remarked_on_and_sent_back(
    studio: Studio, chromium: Browser, tmp_path: Path
) -> None:
    page = studio(**WIDE)
    begin(page)
    where = made(page, tmp_path / "sent.html")
    trouble: list[str] = []
    context = phone(chromium, trouble)
    reader = context.new_page()
    reader.goto(where)
    reader.get_by_role("button", name="Read line by line").press("Enter")
    remark(reader, 60, f"Would he? {HOSTILE}")
    remark(reader, 66, "Too long: cut it.")
    remark(reader, 55, "Is it a move?")
    reader.get_by_role("button", name="My remarks (3)").press("Enter")
    reader.get_by_label("Your name").fill("Ada")
    text = reader.get_by_label("What is sent").input_value()
    context.close()
    assert not trouble

    # The text has moved on meanwhile, and the message was quoted.
    page.evaluate("() => window.studio.manuscript.replace(0, 0, '\\n\\n')")
    opened(page, "notes")
    page.locator(".st-came-back > summary").click()
    page.get_by_label("The message").fill("".join(f"> {line}\n" for line in text.split("\n")))
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_text("Remarks by Ada, ")).to_be_visible()
    assert faults(page) == []
    page.get_by_role("button", name="Put them into the script as notes: 3").click()
    expect(page.get_by_role("heading", name="Open notes: 3")).to_be_visible()
    after = script(page)
    assert parse(after).script.version == parse(CASE).script.version
    lines = after.split("\n")
    begun = ("Move: interpret", "Ruggero to you: The same", "Feedback: You meant")
    for note, begins in zip(notes(after, "en"), begun, strict=True):
        assert note["by"] == "Ada"
        assert lines[note["line"] - 3].startswith(begins)
    assert page.evaluate("() => window.ran") is None
    page.evaluate("() => window.studio.manuscript.undo()")
    assert notes(script(page), "en") == []


def test_notes_are_written_answered_and_settled(studio: Studio) -> None:
    page = studio(**WIDE)
    begin(page)
    opened(page, "notes")
    page.get_by_label("Your name, for your notes").fill("Rosa")
    page.evaluate("() => window.studio.goTo(60, { view: 'script' })")
    page.locator(".st-add textarea").focus()
    expect(page.get_by_label("Behind line")).to_have_value("60")
    page.keyboard.type("Would he?")
    page.get_by_role("button", name="Add the note").click()
    expect(page.get_by_role("heading", name="Open notes: 1")).to_be_visible()
    page.get_by_role("button", name="Answer").click()
    page.keyboard.type("He wou")
    # The list is made anew meanwhile: what is being written stays, and the note it answers.
    page.evaluate(
        """() => { const { manuscript } = window.studio, end = manuscript.text.length;
          manuscript.replace(end, end, '\\n'); }"""
    )
    page.wait_for_function("() => window.studio.findings.current")
    page.get_by_role("button", name="Put it there").click()
    expect(page.get_by_text("The script has changed meanwhile.")).to_be_attached()
    page.locator(".st-notes textarea").press("End")
    page.keyboard.type("ld.")
    assert faults(page) == []
    page.get_by_role("button", name="Put it there").click()
    expect(page.locator(".st-answer")).to_contain_text("He would.")
    page.get_by_role("button", name="It is settled").click()
    expect(page.get_by_text("Settled: 1")).to_be_visible()
    (note,) = notes(script(page), "en")
    assert (note["by"], note["done"], len(note["answers"])) == ("Rosa", True, 1)
    page.evaluate("() => window.studio.goTo(20, { view: 'conversation' })")
    page.locator(".st-conversation :focus").wait_for()
    page.locator(".st-add textarea").focus()
    expect(page.get_by_label("Behind line")).to_have_value("20")
    page.set_viewport_size(NARROW["viewport"])
    opened(page, "notes")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320


def test_notes_go_along_only_where_they_are_ticked(studio: Studio, tmp_path: Path) -> None:
    page = studio(**NARROW)
    begin(page, f"{CASE}\nNote (Rosa): for nobody else\n\nNote: for Ada\n")
    made(page, tmp_path / "none.html")
    assert "for Ada" not in (tmp_path / "none.html").read_text("utf-8")
    opened(page, "send")
    page.get_by_label("for Ada").check()
    expect(page.get_by_text("Notes in it: 1")).to_be_visible()
    page.get_by_text("As an e-mail’s preview shows it").click()
    frame = page.frame_locator(".st-made")
    expect(frame.get_by_text("for Ada")).to_be_visible()
    assert frame.get_by_text("for nobody else").count() == 0
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320


SHARING = """window.shared = [];
navigator.canShare = ({ files }) => files[0].type === 'text/html';
navigator.share = async ({ files }) => {
  if (window.refused) throw new DOMException('no', window.refused);
  window.shared.push([files[0].name, await files[0].text()]);
};"""


def test_a_file_is_shared_by_one_press_where_the_browser_shares(studio: Studio) -> None:
    page = studio(**NARROW)
    page.add_init_script(SHARING)
    page.reload()
    page.wait_for_function("() => window.studio?.findings.current")
    begin(page)
    opened(page, "send")
    press = page.get_by_role("button", name="Share it")
    press.click()
    expect(page.get_by_text("was handed to the app that you chose.")).to_be_visible()
    (shared,) = page.evaluate("() => window.shared")
    assert shared[0] == "one-bench.html"
    assert shared[1].startswith("<!doctype html>")
    page.get_by_label("What you want to say to").fill("Anew")
    expect(page.get_by_text("was handed to")).to_have_count(0)
    for refused, said in (("NotAllowedError", "Press once more."), ("AbortError", "wasn’t shared")):
        page.evaluate("(name) => { window.refused = name; }", refused)
        press.click()
        expect(page.get_by_text(said)).to_be_visible()
    page.evaluate("() => { window.refused = ''; }")
    press.click()
    page.wait_for_function("() => window.shared.length === 2")
    assert "Anew" in page.evaluate("() => window.shared[1][1]")
    page.keyboard.press("Escape")
    opened(page, "offer")  # a browser doesn't share every kind of file
    expect(page.get_by_text("The checker has nothing to mend in it.")).to_be_visible()
    expect(page.get_by_role("button", name="Share it")).to_have_count(0)


def test_nothing_is_handed_out_where_there_is_nothing(studio: Studio) -> None:
    page = studio(**NARROW)
    begin(page, "---\ntitle: Nothing\n---\n")
    for name, said in (("send", "nothing to send yet"), ("offer", "nothing in the case yet")):
        opened(page, name)
        dialog = page.locator("dialog[open]")
        expect(dialog.get_by_text(said)).to_be_visible()
        dialog.get_by_role("button", name="Download it").click()
        expect(dialog.get_by_text(said)).to_be_visible()
        page.keyboard.press("Escape")


def test_who_agreed_is_filled_in_and_lapses(studio: Studio) -> None:
    page = studio(**WIDE)
    begin(page)
    opened(page, "status")
    page.get_by_label("How they want to be named").fill("Ruggero's group")
    page.get_by_label("Whom learners write to").fill("rosa@example.org")
    page.get_by_role("button", name="They agreed to this text").click()
    expect(page.get_by_text("to the text as it stands, version")).to_be_visible()
    expect(page.get_by_text(": Ruggero's group.")).to_be_visible()
    agreed = parse(script(page)).script
    assert agreed.status.is_agreed(parse(CASE).script.version)
    page.get_by_role("button", name="Show the page").click()
    frame = page.frame_locator(".st-made")
    expect(frame.get_by_text("What I agreed to").first).to_be_visible()
    assert faults(page, "dialog[open]") == []
    page.keyboard.press("Escape")
    page.evaluate("""() => { const { manuscript } = window.studio;
        manuscript.set(manuscript.text.replace('On Saturdays at nine', 'On Fridays at ten')); }""")
    opened(page, "status")
    expect(page.get_by_text("The text has changed since, so ask them again")).to_be_visible()
    expect(page.get_by_text("agreed to another version on")).to_be_visible()


def test_in_italian(studio: Studio) -> None:
    page = studio("it", **WIDE)
    page.wait_for_function("() => window.studio.findings.current")
    for name in ("send", "status"):
        opened(page, name)
        expect(page.locator("dialog[open]")).to_be_visible()
        page.wait_for_timeout(100)
        assert faults(page, "dialog[open]") == []
        page.keyboard.press("Escape")
    opened(page, "notes")
    page.locator(".st-add textarea").fill("È così?")
    page.get_by_role("button", name="Aggiungi la nota").click()
    expect(page.get_by_role("heading", name="Note aperte: 1")).to_be_visible()
    assert "Nota (" in script(page)
