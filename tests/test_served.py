"""A page travels without what browsers don't need, and stays a page that somebody can read."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest

from sameboat.book.served import shrunk

DRAWN = (
    '<svg viewBox="0 0 9.50 9"><title>a</title><rect x="1.0" /><text>b</text>\n<text>c</text></svg>'
)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>\n  a  <b> b</b>\n  c\n</p>\n\n  <p>d</p>", "<p>a <b>b</b>\nc</p><p>d</p>"),
        ("<p>Figure 1 <!-- x --></p>", "<p>Figure 1</p>"),
        ('<i class="n">1 </i><i>a</i>', '<i class="n">1 </i><i>a</i>'),
        ("<pre> a\n  b </pre>", "<pre> a\n  b </pre>"),
        (
            '<p title="a  b" data-sb="{ &#34;a&#34;:  1 }">',
            '<p title="a  b" data-sb=\'{ "a":  1 }\'>',
        ),
        ("<div><label></label><textarea></textarea></div>",) * 2,
        ('<input type="text"> <button type="submit">a</button>',) * 2,
        ("<ul>\n  <li>a</li>\n</ul>", "<ul><li>a</li></ul>"),
        ("<script>\n  let a = 'b'; // c\n</script>", '<script>let a="b"</script>'),
        (f"<p>a {DRAWN} b {DRAWN}</p>",) * 2,
        (
            "<svg>\n\n   <g>\n  <text>a </text></g>\n</svg>",
            "<svg>\n<g>\n<text>a </text></g>\n</svg>",
        ),
    ],
)
def test_a_page_keeps_its_elements_and_words(page: str, expected: str) -> None:
    assert shrunk(page) == expected
    assert shrunk(shrunk(page)) == expected


@pytest.mark.parametrize("name", ["coping-networks", "live-notebooks", "syllabus"])
def test_a_page_of_the_site_is_shrunk_and_has_no_mistake_in_it(site: Path, name: str) -> None:
    page = (site / "book" / f"{name}.html").read_text(encoding="utf-8")
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(page)
    assert "\n  " not in page
    assert "<!-- " not in page
