"""Every file of the site that a page links bears its digest."""

from __future__ import annotations

import re
from hashlib import sha256
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from sameboat.book.stamped import stamp

LINKED = re.compile(r'<(?:script|link|img)\b[^>]*?\s(?:src|href)="([^":]+\.[a-z0-9]+)(\?[^"]*)?"')


def test_each_script_sheet_and_picture_that_a_page_links_changes_its_address_with_its_content(
    site: Path,
) -> None:
    seen: set[str] = set()
    for page in site.rglob("*.html"):
        for address, query in LINKED.findall(page.read_text(encoding="utf-8")):
            file = page.parent / unquote(unescape(address))
            if file.suffix == ".html":
                continue
            digest = sha256(file.read_bytes()).hexdigest()[:8]
            assert query == f"?v={digest}", (page.name, address)
            seen.add(file.name)
    ours = {
        "player.js",
        "exercise.js",
        "record-opening-later.js",
        "player.css",
        "same-boat.css",
        "page.js",
    }
    assert seen >= ours | {"frame.css", "pydata-sphinx-theme.js", "boat.svg", "searchindex.js"}


def test_a_file_that_changes_changes_its_digest_and_what_is_no_file_stays(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "a b.js").write_text("one", encoding="utf-8")
    page = tmp_path / "in" / "page.html"
    away = '<a href="https://x.test/a.js">x</a><img src="gone.png"><a href="#x.js">y</a>'
    page.write_text(f'<script src="../a%20b.js"></script>{away}', encoding="utf-8")
    pages = []
    for text in ("one", "one", "two"):
        (tmp_path / "a b.js").write_text(text, encoding="utf-8")
        stamp(tmp_path)
        pages.append(page.read_text(encoding="utf-8"))
    assert pages[0] == pages[1] != pages[2]
    for html in pages:
        assert re.fullmatch(
            rf'<script src="\.\./a%20b\.js\?v=[0-9a-f]{{8}}"></script>{re.escape(away)}', html
        )


def test_a_script_that_a_script_imports_changes_both_addresses(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "page.html").write_text('<script src="in/a.js"></script>', encoding="utf-8")
    first = 'import{b}from"./b.js";import c from "../c.js";import("./gone.js");new URL("d.js",u)'
    (tmp_path / "in" / "a.js").write_text(first, encoding="utf-8")
    (tmp_path / "in" / "b.js").write_text('export*from"../c.js"', encoding="utf-8")
    (tmp_path / "in" / "d.js").write_text('import"./a.js"', encoding="utf-8")
    addresses = []
    for text in ("one", "one", "two"):
        (tmp_path / "c.js").write_text(text, encoding="utf-8")
        stamp(tmp_path)
        read = (tmp_path / "in" / "a.js").read_text(encoding="utf-8")
        assert re.sub(r"\?v=[0-9a-f]{8}", "", read) == first
        addresses.append(re.findall(r"\w+\.js(?:\?v=[0-9a-f]+)?", read))
    assert addresses[0] == addresses[1]
    assert [one == two for one, two in zip(addresses[1], addresses[2], strict=True)] == [
        False, False, True, True,
    ]  # fmt: skip
    assert addresses[0][2] == "gone.js"
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert f"a.js?v={sha256((tmp_path / 'in' / 'a.js').read_bytes()).hexdigest()[:8]}" in page
