"""Names as people have them stay inside their drawings, in whichever browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from sameboat.html import render
from sameboat.html.exercise import render_exercise
from tests.browser.test_names import HTML, NAMES
from tests.browsers.driver import Driver, until
from tests.names import drawn, named

NARROW = "<style>main { width: 288px }</style>"  # a page of 320 px between its margins
PLAY = """() => {
  document.querySelector('same-boat-case')?.choose(1);
  return true;
}"""
DRAWN = """(selector) => {
  const svg = document.querySelector(selector);
  if (!svg?.querySelector('tspan')?.getClientRects().length) return null;
  const { left, top, right, bottom } = svg.getBoundingClientRect();
  return [{ left, top, right, bottom }, (%s)(svg)];
}"""


@pytest.mark.parametrize("selector", [".sb-network svg", ".sb-editor svg"])
def test_fourteen_long_names_stay_in_the_drawing(
    running: Driver, tmp_path: Path, selector: str
) -> None:
    case = selector.startswith(".sb-network")
    script = render(named("long-and-many")) if case else render_exercise(drawn())
    page = tmp_path / "names.html"
    page.write_text(HTML.replace("{script}", NARROW + script), encoding="utf-8")
    running.open(page.as_uri())
    until(running, PLAY)
    box, names = until(running, DRAWN % NAMES, selector)
    assert running.ask("() => document.querySelector('main').scrollWidth") <= 288
    assert len(names) >= 14
    for name in names:
        assert box["left"] <= name["left"] <= name["right"] <= box["right"]
        assert box["top"] <= name["top"] <= name["bottom"] <= box["bottom"]
