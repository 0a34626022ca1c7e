"""Nothing is ever lost: what is written is kept, and the page says where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from tests.browser.axe import faults
from tests.browser.conftest import LOOK, REFUSING, watch
from tests.browser.studio.house import answered

FIELD = ".st-editor :is(.cm-content, textarea)"
"""Where the script is written, in whichever editor there is."""
NARROW = {"viewport": {"width": 320, "height": 640}}
REFUSED = f"""{REFUSING};
const refuse = () => {{ throw new DOMException('denied', 'SecurityError') }};
indexedDB.open = refuse;
window.BroadcastChannel = class {{ constructor() {{ refuse() }} }};"""
"""A script that makes a browser keep nothing."""
PLACES = """
window.showSaveFilePicker = async ({ suggestedName }) =>
  (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
window.inFile = async (name) =>
  (await (await (await navigator.storage.getDirectory()).getFileHandle(name)).getFile()).text();
window.intoFile = async (name, text) => {
  const file = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  await stream.write(text);
  await stream.close();
};
"""
"""A script that gives a browser without windows a place to choose for a file."""
DOWNLOADS = "delete window.showSaveFilePicker; delete window.showOpenFilePicker"


def write(page: Page, text: str) -> None:
    """Write at the end of the script, by keyboard."""
    page.evaluate("studio.goTo(1, { view: 'script' })")
    page.locator(FIELD).focus()
    page.keyboard.press("Control+End")
    page.keyboard.insert_text(text)


def text(page: Page) -> str:
    found: str = page.evaluate("studio.manuscript.text")
    return found


def has(page: Page, text: str) -> None:
    """Wait until the script is this text."""
    page.wait_for_function("(text) => studio.manuscript.text === text", arg=text)


def says(page: Page, *texts: str) -> None:
    for one in texts:
        expect(page.locator(".st-standing")).to_contain_text(one)


def works(page: Page) -> Any:
    page.click("[data-do=more]")
    page.click("[data-do=shelf]")
    return page.locator(".st-works > li")


def press(page: Page, name: str) -> None:
    page.locator("dialog[open]").get_by_role("button", name=name, exact=True).click()


Opens = Callable[..., Page]


@pytest.fixture
def device(chromium: Browser, place: str) -> Iterator[Opens]:
    """Open pages of the studio that share what is kept, with a script that comes first."""
    contexts: list[BrowserContext] = []
    trouble: list[str] = []

    def opened(script: str = "", name: str = "index", **options: Any) -> Page:
        if not contexts:
            contexts.append(chromium.new_context(**{**LOOK, **options}))
        page = contexts[0].new_page()
        watch(page, place, trouble)
        answered(page)
        if script:
            page.add_init_script(script)
        page.goto(f"{place}/studio/{name}.html")
        page.wait_for_function("() => window.studio?.shelf")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not trouble, trouble


def test_where_no_place_was_chosen_it_says_so_and_hands_the_file_out(device: Opens) -> None:
    dismissed = (
        "window.showSaveFilePicker = async () => { throw new DOMException('', 'AbortError') }"
    )
    page = device(dismissed)
    write(page, "A dog.")
    page.click("[data-do=file]")
    notice = page.locator(".st-keeping").get_by_text("No place was chosen")
    expect(notice).to_be_visible()
    assert faults(page) == []
    with page.expect_download() as handed:
        page.get_by_role("button", name="Download it").click()
    assert Path(handed.value.path()).read_text(encoding="utf-8") == text(page)
    expect(notice).to_be_hidden()
    says(page, "Downloaded as")


def test_a_work_is_kept_brought_back_copied_and_erased(device: Opens) -> None:
    page = device(DOWNLOADS)
    starter = text(page)
    says(page, "What you write is kept on this device.")
    write(page, "A dog.")
    mine = text(page)
    assert mine.endswith("A dog.")
    says(page, "Kept on this device", "Not yet in a file.")
    assert faults(page) == []
    page.reload()
    has(page, mine)
    says(page, "Kept on this device")

    # Everything is taken out: the text from before is there, and bringing it back can be undone.
    page.locator(FIELD).focus()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("Other words, and long enough to be something of their own.")
    says(page, "Kept on this device")
    page.wait_for_function("() => studio.shelf.keeper.dirty === false")
    rows = works(page)
    expect(rows).to_have_count(1)
    expect(page.get_by_role("heading", name="Other words")).to_be_visible()
    assert faults(page, "dialog[open]") == []
    press(page, "Earlier texts: Other words, and long enough to be something of their own.")
    expect(rows).to_have_count(1)
    assert faults(page, "dialog[open]") == []
    rows.first.get_by_role("button").click()
    expect(page.locator(".st-apart del").last).to_contain_text("A dog")
    expect(page.locator(".st-apart ins").first).to_contain_text("Other")
    assert faults(page, "dialog[open]") == []
    press(page, "Bring this text back")
    has(page, mine)
    page.click("[data-do=undo]")
    assert text(page).startswith("Other words")
    page.click("[data-do=redo]")

    # Renamed and copied; the copy is opened, and the rest stays as it was.
    works(page)
    press(page, "Rename: The bolt")
    page.keyboard.insert_text("Nadia’s door")
    page.keyboard.press("Enter")
    press(page, "Copy: Nadia’s door")
    expect(rows).to_have_count(2)
    press(page, "Open: Nadia’s door (2)")
    expect(page.locator("dialog[open]")).to_be_hidden()
    write(page, "Copied.")
    page.wait_for_function("() => studio.shelf.keeper.dirty === false")

    # One is taken off, then all: nothing is left, and the example stands there again.
    works(page)
    press(page, "Take it off this device: Nadia’s door")
    expect(page.locator("dialog[open]")).to_contain_text("As it stands it is not in a file.")
    with page.expect_download() as download:
        press(page, "Keep as a file: Nadia’s door")
    assert download.value.suggested_filename == "nadia-s-door.en.md"
    assert Path(download.value.path()).read_text("utf-8") == mine
    expect(page.locator("dialog[open]")).to_contain_text("It is in nadia-s-door.en.md.")
    press(page, "Erase")
    expect(page.locator("dialog[open]")).to_contain_text("nothing of it is left")
    expect(page.locator("dialog[open]")).to_contain_text(
        "until you delete them yourself: nadia-s-door"
    )
    assert faults(page, "dialog[open]") == []
    assert "Copied." in text(page)
    press(page, "Close")
    works(page)
    press(page, "Take everything off this device")
    press(page, "Erase")
    expect(page.locator("dialog[open]")).to_contain_text("nothing that was written here is left")
    assert page.evaluate("indexedDB.databases()") == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    press(page, "Close")
    assert text(page) == starter
    assert page.evaluate("studio.manuscript.canUndo") is False
    page.reload()
    says(page, "What you write is kept on this device.")


def test_a_work_that_is_taken_off_leaves_no_picture_and_tells_of_its_translation(
    device: Opens,
) -> None:
    page = device()
    write(page, "\n![A boat](boat-123456.png)")
    says(page, "Kept on this device")
    page.evaluate("studio.pictures.put('boat-123456.png', new Blob(['x'], { type: 'image/png' }))")
    page.evaluate("""async () => {
      const { id, text } = studio.shelf.keeper.work;
      await studio.shelf.begin({ text: 'title: La barca', lang: 'it' });
      await studio.shelf.keeper.also({ original: { id, lang: 'en', text } });
    }""")
    works(page)
    press(page, "Take it off this device: The bolt")
    press(page, "Erase")
    expect(page.locator("dialog[open]")).to_contain_text("beside the translation “La barca”")
    assert page.evaluate("studio.picture('boat-123456.png')") is None
    left = """studio.shelf.works.database.transact('readonly', async ({ pictures }) => {
      const request = pictures.count();
      return new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
    })"""
    assert page.evaluate(left) == 0


def test_the_line_is_right_about_a_file_that_is_kept_in_its_place(device: Opens) -> None:
    page = device(PLACES)
    write(page, "\nOne.")
    page.click("[data-do=file]")
    says(page, "Kept in the-bolt.en.md")
    write(page, "\nTwo.")
    says(page, "changed since")
    page.reload()
    says(page, "Kept in the-bolt.en.md", "changed since")
    page.click("[data-do=file]")
    expect(page.locator(".st-standing")).not_to_contain_text("changed since")
    assert page.evaluate("inFile('the-bolt.en.md')") == text(page)

    # Changed elsewhere: both are shown, without Python too, and nothing is written over.
    page.evaluate("studio.desk.state = 'lost'")
    page.evaluate("intoFile('the-bolt.en.md', 'Hers.')")
    write(page, "\nThree.")
    page.click("[data-do=file]")
    expect(page.locator("dialog[open]")).to_contain_text("Nothing has been written over.")
    expect(page.locator(".st-apart pre").first).to_contain_text("Three.")
    expect(page.locator(".st-apart pre").last).to_have_text("Hers.")
    assert faults(page, "dialog[open]") == []
    assert page.evaluate("inFile('the-bolt.en.md')") == "Hers."
    press(page, "Take what is in the file")
    page.wait_for_function("() => studio.manuscript.text === 'Hers.'")
    says(page, "Kept in the-bolt.en.md")


OPEN = """([name, bytes, modified]) =>
  studio.shelf.open(new File([new Uint8Array(bytes)], name, { lastModified: modified }))"""


def opened(page: Page, name: str, content: bytes) -> None:
    page.evaluate(OPEN, [name, list(content), 0])


def test_a_file_is_opened_as_it_is_and_never_over_a_work(device: Opens) -> None:
    page = device(DOWNLOADS)
    write(page, "\nMine.")
    mine = text(page)
    opened(page, "perché.it.md", "﻿title: Perché\r\nuno\r\n".encode())
    assert text(page) == "title: Perché\r\nuno\r\n"
    assert page.evaluate("studio.manuscript.lang") == "it"
    write(page, "due")
    with page.expect_download() as download:
        page.click("[data-do=file]")
    assert download.value.suggested_filename == "perché.it.md"
    written = Path(download.value.path()).read_bytes().decode()
    assert written == "﻿title: Perché\r\nuno\r\ndue"
    says(page, "Downloaded as perché.it.md")

    # The same file again, changed elsewhere: both are shown, and both can be kept.
    opened(page, "perché.it (1).md", b"title: Perch\xc3\xa9\nthree\n")
    expect(page.locator(".st-apart ins").first).to_contain_text("three")
    expect(page.locator(".st-apart del").last).to_contain_text("due")
    press(page, "Keep both")
    page.wait_for_function("() => studio.manuscript.text.includes('three')")
    kept = page.evaluate("studio.shelf.works.list().then((works) => works.map(({text}) => text))")
    assert sorted(kept) == sorted([mine, "title: Perché\r\nuno\r\ndue", "title: Perché\nthree\n"])

    opened(page, "photo.jpg", b"\xff\xd8\xff\x00")
    expect(page.locator("dialog[open]")).to_contain_text("This is a picture.")
    assert "three" in text(page)


def test_a_text_that_was_brought_is_kept_before_it_is_changed(device: Opens) -> None:
    page = device()
    page.evaluate("studio.shelf.begin({ text: 'title: Brought', lang: 'it' })")
    says(page, "Kept on this device")
    page.reload()
    has(page, "title: Brought")
    assert page.evaluate("studio.manuscript.lang") == "it"


def test_a_file_that_is_dropped_is_opened(device: Opens) -> None:
    page = device()
    page.locator(FIELD).evaluate("""(field) => {
      const given = new DataTransfer();
      given.items.add(new File(['title: Dropped\\n'], 'dropped.en.md'));
      const how = { dataTransfer: given, bubbles: true, cancelable: true };
      for (const type of ['dragover', 'drop']) field.dispatchEvent(new DragEvent(type, how));
    }""")
    page.wait_for_function("() => studio.manuscript.text === 'title: Dropped\\n'")


def test_what_is_written_in_the_last_moment_before_leaving_is_there(device: Opens) -> None:
    page = device()
    page.wait_for_function("() => studio.shelf")
    for n in range(5):
        write(page, f" {n}")
        page.reload()
        page.wait_for_function("(end) => studio.manuscript.text.endsWith(end)", arg=f" {n}")
    write(page, " end")
    page.close(run_before_unload=True)
    page = device()
    page.wait_for_function("() => studio.manuscript.text.endsWith(' 0 1 2 3 4 end')")
    kept = page.evaluate("studio.shelf.works.list().then((works) => works.length)")
    assert kept == 1
    assert page.evaluate("localStorage.length") == 0


def test_what_was_kept_is_there_after_the_tab_has_crashed(device: Opens) -> None:
    page = device()
    write(page, "\nOne.")
    page.wait_for_function("() => studio.shelf.keeper.work.text.endsWith('One.')")
    write(page, " Two.")
    page.wait_for_function("() => studio.shelf.keeper.work.text.endsWith('Two.')")
    with pytest.raises(Error):
        page.goto("chrome://crash")
    page.close()
    page = device()
    page.wait_for_function("() => studio.manuscript.text.endsWith('One. Two.')")


def test_two_pages_follow_each_other_and_never_write_over(device: Opens) -> None:
    one = device()
    write(one, "\nFirst.")
    says(one, "Kept on this device")
    other = device()
    has(other, text(one))
    says(other, "open in another window")
    write(one, "\nSecond.")
    has(other, text(one))

    # Both change it before either hears of the other.
    for page in (one, other):
        page.evaluate("studio.shelf.keeper.look = async () => {}")
    write(one, "\nHers.")
    says(one, "Kept on this device")
    one.wait_for_function("() => !studio.shelf.keeper.dirty")
    write(other, "\nHis.")
    expect(other.locator(".st-notice")).to_contain_text("Nothing was mixed.")
    assert "Hers." in text(one)
    assert "Hers." not in text(other)
    assert faults(other) == []
    other.get_by_role("button", name="See both").click()
    expect(other.locator(".st-apart del")).to_contain_text("Hers")
    expect(other.locator(".st-apart ins")).to_contain_text("His")
    press(other, "Go on with mine")
    expect(works(one)).to_have_count(2)
    one.close()
    says(other, "Kept on this device")
    expect(other.locator(".st-standing")).not_to_contain_text("another window")


def test_a_work_erased_in_another_page_is_told_where_it_has_changes(device: Opens) -> None:
    one = device()
    write(one, "\nFirst.")
    one.wait_for_function("() => studio.shelf.keeper.state === 'kept'")
    other = device()
    has(other, text(one))
    other.evaluate("studio.shelf.keeper.look = async () => {}")
    one.evaluate("studio.shelf.keeper.erase([studio.shelf.keeper.work.id])")
    one.wait_for_function("() => studio.shelf.keeper.state === 'new'")
    write(other, "\nMore.")
    says(other, "another window has taken this work off", "Keep it as a file now.")
    other.get_by_role("button", name="Keep it here again").click()
    says(other, "Kept on this device")


def test_a_browser_that_refuses_says_so_at_once_and_a_file_can_be_kept(device: Opens) -> None:
    page = device(f"{REFUSED}; {DOWNLOADS}", **NARROW)
    says(page, "Not kept: this browser refuses. Keep it as a file now.")
    assert faults(page) == []
    write(page, "\nOne.")
    says(page, "Not kept: this browser refuses. Keep it as a file now.")
    page.evaluate("void studio.shelf.begin({ text: 'other' })")
    expect(page.locator("dialog[open]")).to_contain_text("it is lost")
    page.keyboard.press("Escape")
    with page.expect_download() as download:
        page.click("[data-do=file]")
    assert Path(download.value.path()).read_text("utf-8") == text(page)
    says(page, "Not kept: this browser refuses. Downloaded as the-bolt.en.md")
    write(page, "\nTwo.")
    says(page, "changed since. Keep it as a file now.")
    works(page)
    expect(page.locator("dialog[open]")).to_contain_text("this browser refuses")


def test_a_full_device_is_told_and_what_was_kept_stays(device: Opens) -> None:
    page = device()
    tools = page.context.new_cdp_session(page)
    tools.send("Storage.overrideQuotaForOrigin", {"origin": page.url, "quotaSize": 1_000_000})
    write(page, "\nOne.")
    says(page, "Kept on this device")
    page.wait_for_function("() => !studio.shelf.keeper.dirty")
    kept = text(page)
    page.evaluate("document.querySelector('.st-script').remove()")  # slow with so long a text
    page.evaluate("studio.manuscript.set('Two. '.repeat(4e5))")
    says(page, "Not kept: this device has no room left. Keep it as a file now.")
    assert page.evaluate("studio.shelf.works.list().then(([work]) => work.text)") == kept
    tools.send("Storage.overrideQuotaForOrigin", {"origin": page.url})
    says(page, "Kept on this device")
    assert page.evaluate("studio.shelf.works.list().then(([work]) => work.text)") == text(page)


def test_without_a_network_everything_is_kept(device: Opens) -> None:
    page = device()
    page.context.set_offline(True)
    write(page, "\nOne.")
    says(page, "Kept on this device")
    page.context.set_offline(False)


def test_the_works_in_italian_on_a_narrow_screen(device: Opens) -> None:
    page = device(name="it", **NARROW)
    write(page, "\nUn cane.")
    says(page, "Conservato su questo dispositivo", "Non è ancora in un file.")
    works(page)
    expect(page.locator("dialog[open]")).to_contain_text("Stai scrivendo questo.")
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
