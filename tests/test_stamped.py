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
    ours = {"player.js", "exercise.js", "record.js", "player.css", "same-boat.css", "page.js"}
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
