"""Pictures, translations and the folder that is offered: what goes along with a case."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from sameboat.course.picture import is_picture
from sameboat.starters import first_case
from tests.browser.axe import faults
from tests.browser.studio.conftest import Studio

BOLT = first_case("The bolt", "en")
NARROW = {"viewport": {"width": 320, "height": 700}}
HERE = b"GPS: 45.4642 N, 9.1900 E"
HOSTILE = '<img src=x onerror="window.ran = true">'

SIZE = """async (name) => {
  const drawn = await createImageBitmap(await (await fetch(studio.picture(name))).blob());
  return [drawn.width, drawn.height];
}"""
KEPT = "() => studio.shelf.keeper.state === 'kept' && !studio.shelf.keeper.dirty"


def png(width: int, height: int) -> bytes:
    """Return a picture that says where it was taken, with more colours than are quickly told."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    row = bytes((x * k) % 251 for x in range(width) for k in (1, 3, 7))
    noise = b"".join(b"\0" + bytes((byte * y) % 253 for byte in row) for y in range(height))
    parts = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"tEXt", b"Comment\0" + HERE),
        (b"IDAT", zlib.compress(noise)),
        (b"IEND", b""),
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def begin(page: Page, text: str = BOLT, lang: str = "en") -> None:
    page.evaluate("([text, lang]) => studio.manuscript.begin(text, lang)", [text, lang])
    page.wait_for_function("() => studio.findings.text === studio.manuscript.text")


def script(page: Page) -> str:
    found: str = page.evaluate("() => studio.manuscript.text")
    return found


def bring(page: Page, name: str, data: bytes, words: str) -> None:
    page.evaluate("() => studio.open('pictures')")
    dialog = page.locator("dialog[open]")
    dialog.get_by_label("The picture", exact=True).set_input_files(
        {"name": name, "mimeType": "image/png", "buffer": data}
    )
    dialog.locator(".st-preview img").wait_for()
    dialog.get_by_label("What it shows").fill(words)
    dialog.get_by_role("button", name="Put it into the case").click()


def test_a_picture_is_described_smaller_and_tells_no_place_and_goes_into_the_folder(
    studio: Studio, tmp_path: Path
) -> None:
    page = studio()
    begin(page)
    bring(page, "Our lift, 3.png", png(2000, 500), f"A lift. {HOSTILE}")
    expect(page.locator(".st-pictures li")).to_have_count(1)
    assert faults(page, "dialog[open]") == []
    page.keyboard.press("Escape")
    text = script(page)
    name = text.partition("](")[2].partition(")")[0]
    assert name.startswith("our-lift-3-")
    assert page.evaluate("() => window.ran") is None

    page.evaluate("() => studio.open('offer')")
    page.get_by_label("Who offers it").fill("Rosa")
    page.get_by_label("What you want to say with it").fill(HOSTILE)
    expect(page.get_by_text("The checker has nothing to mend in it.")).to_be_visible()
    assert faults(page, "dialog[open]") == []
    with page.expect_download() as found:
        page.get_by_role("button", name="Download it").click()
    assert found.value.suggested_filename == "the-bolt.zip"
    found.value.save_as(tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as file:
        assert file.namelist() == ["READ-ME.txt", "cases/the-bolt/en.md", f"cases/the-bolt/{name}"]
        data = file.read(f"cases/the-bolt/{name}")
        assert "Offered by Rosa." in file.read("READ-ME.txt").decode()
    assert is_picture(name, data)
    assert HERE not in data
    size = page.evaluate(SIZE, name)
    assert size == [1600, 400]


def test_a_picture_is_there_again_when_the_page_is_and_gone_with_the_works(studio: Studio) -> None:
    page = studio()
    begin(page)
    bring(page, "lift.png", png(40, 20), "A lift.")
    expect(page.locator(".st-pictures li")).to_have_count(1)
    name = script(page).partition("](")[2].partition(")")[0]
    page.wait_for_function(
        "() => studio.shelf.keeper.state === 'kept' && !studio.shelf.keeper.dirty"
    )
    page.reload()
    page.wait_for_function("(name) => window.studio?.picture?.(name)", arg=name)
    assert page.evaluate("() => studio.manuscript.text").count(name) == 1
    page.evaluate("() => studio.shelf.keeper.erase([studio.shelf.keeper.work.id])")
    page.reload()
    page.wait_for_function("() => window.studio?.shelf")
    page.evaluate("() => studio.pictures.find()")
    assert page.evaluate("(name) => studio.picture(name)", name) is None


def test_papers_to_write_on_are_offered_where_a_text_is_brought_in(studio: Studio) -> None:
    page = studio("it")
    page.evaluate("() => studio.open('bring')")
    dialog = page.locator("dialog[open]")
    dialog.get_by_text("Ancora niente di scritto?").click()
    links = dialog.locator(".st-papers a")
    assert links.count() == 3
    for number in range(3):
        assert page.request.get(links.nth(number).evaluate("(a) => a.href")).ok
    assert faults(page, "dialog[open]") == []
    with page.expect_download() as found:
        links.first.click()
    assert found.value.suggested_filename == "un-caso-da-riscrivere.docx"


@pytest.mark.parametrize("data", [b"no picture", b"", b"<svg onload='window.ran = true'>"])
def test_what_is_no_picture_gets_a_sentence(studio: Studio, data: bytes) -> None:
    page = studio()
    page.evaluate("() => studio.open('pictures')")
    page.get_by_label("The picture", exact=True).set_input_files(
        {"name": "x.png", "mimeType": "image/png", "buffer": data}
    )
    expect(page.get_by_text("“x.png” isn’t a picture")).to_be_visible()
    page.get_by_label("What it shows").fill("Something")
    before = script(page)
    page.get_by_role("button", name="Put it into the case").click()
    assert script(page) == before


def test_a_translation_is_begun_written_and_offered_with_its_original(
    studio: Studio, tmp_path: Path
) -> None:
    page = studio()
    begin(page, BOLT.replace("Well. *That*", HOSTILE))
    page.evaluate("() => studio.open('translation')")
    panel = page.locator(".st-translation")
    panel.get_by_role("button", name="Begin a translation into Italian").click()
    expect(panel.locator(".st-counts")).to_have_text(re.compile(r"Left to translate: \d+\."))
    assert "Mossa: consigliare" in script(page)
    assert page.evaluate("() => [studio.manuscript.lang, window.ran]") == ["it", None]
    assert faults(page, ".st-translation") == []
    row = panel.locator("li", has_text="I took it off his door")
    row.get_by_role("button", name="Write it").click()
    page.wait_for_function("() => document.activeElement.closest('.st-write')")

    # What is taken out can be put back where it belongs.
    line = "Nadia a te: …\n\n"
    at = script(page).index(line)
    page.evaluate("([at, end]) => studio.manuscript.replace(at, end, '')", [at, at + len(line)])
    expect(panel.locator(".st-counts")).to_contain_text("Missing: 1")
    panel.get_by_label("Show only what is left").check()
    panel.get_by_role("button", name="Insert it").click()
    expect(panel.locator(".st-counts")).not_to_contain_text("Missing")
    assert script(page)[at:].startswith(line)

    page.evaluate("() => studio.open('offer')")
    expect(page.get_by_text("Languages in it: 2.")).to_be_visible()
    page.keyboard.press("Escape")
    page.set_viewport_size(NARROW["viewport"])
    page.evaluate("() => studio.open('translation')")
    expect(panel).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert faults(page, ".st-translation") == []
