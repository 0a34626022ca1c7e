"""A record as a file: as data, as a page to read, and opened on another device."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser

from sameboat.model import Case
from sameboat.play import play
from sameboat.record.json_text import LARGEST
from sameboat.transcript import lines
from tests.browser.axe import faults as unreachable
from tests.browser.conftest import Open, choose, page_of
from tests.browser.test_keep import PATH, kept
from tests.schema import faults
from tests.walks import to_each_ending


def test_the_record_holds_case_path_times_and_reflections(
    open_page: Open, case: Case, tmp_path: Path
) -> None:
    path = next(iter(to_each_ending(case)))
    page = open_page(page_of(case))
    for number in path:
        choose(page, number)
    words = "It was <b>hard</b> & slow."
    page.locator(".sb-reflections textarea").first.fill(words)
    with page.expect_download() as download:
        page.locator(".sb-case [data-file=json]").click()
    assert download.value.suggested_filename == f"{case.name}.json"
    download.value.save_as(tmp_path / "record.json")
    kept = json.loads((tmp_path / "record.json").read_text(encoding="utf-8"))
    assert kept["format"] == "same-boat-record/2"
    assert faults(kept) == []
    (record,) = kept["cases"]
    assert (record["case"], record["language"], record["version"]) == (
        case.name,
        case.language,
        case.version,
    )
    (way,) = record["tries"]
    assert way["path"] == list(path)
    assert len(way["times"]) == len(path)
    assert [note["text"] for note in record["notes"]] == [words]


def test_the_record_is_kept_as_a_page_that_can_be_read(
    open_page: Open, chromium: Browser, address: str, case: Case, tmp_path: Path
) -> None:
    path = next(iter(to_each_ending(case)))
    page = open_page(page_of(case))
    for number in path:
        choose(page, number)
    page.locator(".sb-reflections textarea").first.fill("It was <b>hard</b> & slow.\n\n  Then not.")
    with page.expect_download() as download:
        page.locator(".sb-case [data-file=page]").click()
    download.value.save_as(tmp_path / "record.html")
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": 390, "height": 844}
    )
    record = context.new_page()
    record.goto((tmp_path / "record.html").as_uri())
    assert record.locator("html").get_attribute("lang") == case.language
    text = record.locator("body").inner_text()
    assert "It was <b>hard</b> & slow.\n\n  Then not." in text
    own = record.locator("blockquote")
    assert own.count() == 1
    assert own.bounding_box()["y"] < 844  # type: ignore[index]
    spoken = lines(play(case, path))[len(case.blocks) :]
    shown = " ".join(record.locator("body").text_content().split())  # type: ignore[union-attr]
    for line in spoken:
        assert line.removeprefix("## ") in shown
    assert record.locator("button, textarea, same-boat-record").count() == 0
    links = [link.get_attribute("href") or "" for link in record.locator("a").all()]
    assert links
    assert [link for link in links if not link.startswith(address)] == []
    assert record.evaluate("document.documentElement.scrollWidth") == 390
    context.close()


def test_a_record_kept_on_one_device_is_opened_on_another(
    chromium: Browser, address: str, case: Case, tmp_path: Path
) -> None:
    path = next(iter(to_each_ending(case)))
    file = tmp_path / "record.json"
    one, other = (chromium.new_context(reduced_motion="reduce") for _ in range(2))
    page = one.new_page()
    page.goto(f"{address}/{page_of(case)}")
    for number in path:
        choose(page, number)
    page.locator(".sb-reflections textarea").first.fill("On the bus.")
    with page.expect_download() as download:
        page.locator(".sb-case [data-file=json]").click()
    download.value.save_as(file)
    there = other.new_page()
    there.goto(f"{address}/{page_of(case)}")
    choose(there, 2)
    mine = kept(there, case)["tries"][0]
    told = there.locator(".sb-case .sb-told")
    for words in ("beside all that was here", "already"):
        with there.expect_file_chooser() as chooser:
            there.locator(".sb-case [data-file=open]").click()
        chooser.value.set_files(file)
        there.wait_for_function(
            "(w) => document.querySelector('.sb-told').innerText.includes(w)", arg=words
        )
        assert unreachable(there, "same-boat-case") == []
    assert faults(kept(there, case), "played") == []
    tries = kept(there, case)["tries"]
    assert mine in tries
    assert list(path) in [way["path"] for way in tries]
    assert [note["text"] for note in kept(there, case)["notes"]] == ["On the bus."]
    with there.expect_navigation():
        told.locator("button").click()
    there.wait_for_function("() => document.querySelector('same-boat-case')?.path?.length > 0")
    assert there.evaluate(PATH) == tries[-1]["path"]
    one.close()
    other.close()


def test_a_file_of_500_mb_stops_nothing(open_page: Open, case: Case, tmp_path: Path) -> None:
    page = open_page(page_of(case))
    file = tmp_path / "film.json"
    told = page.locator(".sb-case .sb-told")
    for size in (500_000_000, LARGEST + 1):
        with file.open("wb") as large:
            large.truncate(size)
        with page.expect_file_chooser() as chooser:
            page.locator(".sb-case [data-file=open]").click()
        chooser.value.set_files(file)
        told.get_by_text("This file is larger than any record (4 MB)").wait_for()
    file.write_bytes(b" " * LARGEST)
    with page.expect_file_chooser() as chooser:
        page.locator(".sb-case [data-file=open]").click()
    chooser.value.set_files(file)
    told.get_by_text("This file isn't a record").wait_for()


def test_in_a_frame_that_makes_no_files_the_record_can_be_copied(
    chromium: Browser, address: str, case: Case
) -> None:
    page = chromium.new_page()
    page.set_content(
        f'<iframe sandbox="allow-scripts" width="390" height="800" src="{address}/{page_of(case)}">'
    )
    frame = page.frame_locator("iframe")
    frame.locator(".sb-options button").first.click()
    frame.locator(".sb-case [data-file=json]").click()
    record = json.loads(frame.locator(".sb-told pre").inner_text())
    assert faults(record) == []
    assert len(record["cases"][0]["tries"]) == 1
    page.close()
