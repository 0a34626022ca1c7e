"""A file that was sent, opened from a folder in each browser: played, remarked on, kept."""

from __future__ import annotations

from pathlib import Path

from sameboat.course.reading import read
from sameboat.package.html import Package, page
from sameboat.studio.came_back import came_back
from tests.browser.conftest import ROOT
from tests.browser.test_places import STILL
from tests.browsers.driver import Driver, until

PLAYED = "() => document.querySelector('same-boat-case').path.length"
VIEW = ".pk-bar button:nth-child({})"
WRITE = """(text) => {
  const field = document.querySelector('#pk-text');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}"""
BACK = "() => document.querySelector('#pk-back').value"
HELD = "(line) => document.activeElement.textContent === line"


def test_a_sent_file_plays_and_takes_remarks(running: Driver, tmp_path: Path) -> None:
    script = read(ROOT / "cases/one-bench/en.md").script
    file = tmp_path / "sent.html"
    file.write_text(page(Package(script.title, (script,))), encoding="utf-8")
    running.open(file.as_uri())
    running.click(".sb-options button")
    assert until(running, PLAYED) == 1
    until(running, STILL)
    running.click(VIEW.format(2))
    running.click('.pk-text button.pk-n[aria-label="Line 60"]')
    running.ask(WRITE, "Would he say this?")
    running.press("Escape")
    until(running, HELD, "60")
    running.press("ArrowDown", "Enter")
    running.ask(WRITE, "And this? È così?")
    running.press("Escape")
    found = came_back(running.ask(BACK))
    assert [(one.line, one.said) for one in found.remarks] == [
        (60, "Would he say this?"),
        (62, "And this? È così?"),
    ]
    assert found.whole is True
    running.open(file.as_uri())
    assert len(came_back(running.ask(BACK)).remarks) == 2
    assert running.ask(PLAYED) == 1
