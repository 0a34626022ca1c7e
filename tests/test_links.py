"""Every link of the built site that stays in the site leads to a page, and to a place on it."""

from __future__ import annotations

from pathlib import Path

from tools.site.checked import read
from tools.site.links import broken


def test_every_link_leads_somewhere(site: Path) -> None:
    pages = read(site)
    assert sum(len(page.links) for page in pages.values()) > 1000
    assert list(broken(pages)) == []


def test_a_link_that_leads_nowhere_would_be_found(tmp_path: Path) -> None:
    first, second = tmp_path / "first.html", tmp_path / "second.html"
    first.write_text('<a href="second.html#here">a</a><a href="second.html#gone">b</a>')
    second.write_text(
        '<p id="here"><a href="third.html">c</a><a href="/d.html">d</a><img src="https://x.org/e.png">'
    )
    assert list(broken(read(tmp_path))) == [
        "first.html: second.html#gone leads to a place that isn't there",
        "second.html: third.html leads to nothing",
        "second.html: /d.html leads out of a site that lies in a subfolder",
    ]
