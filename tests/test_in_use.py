"""The theme's sheet loses what no page can use, and nothing else."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from sameboat.book.in_use import cut, there

PAGE = """<html data-theme="auto"><p class="a b" id="c">x</p><i class='d' title=">" hidden>
<script>e.classList.add("open"); f(d`h3`); e.dataset.onTop = show ? "of" : "t x" // "no"</script>"""
THERE = there([PAGE], ['k.className = "later said"'], ["said"])


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("p{x:y}", "p{x:y}"),
        ("P.a#c{x:y}", "P.a#c{x:y}"),
        ("table{x:y}", ""),
        (".a.never{x:y}", ""),
        ("#never{x:y}", ""),
        (".never, .a > .b , td{x:y}", ".a > .b{x:y}"),
        (".open{x:y}.later{x:y}h3{x:y}", ".open{x:y}.later{x:y}h3{x:y}"),
        (".show,.no,.said{x:y}i.open.later{x:y}", "i.open.later{x:y}"),
        ("p.b{x:y}p.d{x:y}p#c.open{x:y}i#c{x:y}.a .d{x:y}", "p.b{x:y}p#c.open{x:y}.a .d{x:y}"),
        ("[hidden],p[hidden],i[hidden=x]{x:y}", "[hidden],i[hidden=x]{x:y}"),
        ("[data-on-top],[data-never]{x:y}", "[data-on-top]{x:y}"),
        ("*,::before,:root[data-theme=dark]{x:y}", "*,::before,:root[data-theme=dark]{x:y}"),
        ("p:not(.never):nth-child(odd){x:y}", "p:not(.never):nth-child(odd){x:y}"),
        (":is(.never,.a) p{x:y}", ":is(.never,.a) p{x:y}"),
        (":is(.never,td) p{x:y}", ""),
        ("@media print{.never{x:y}.a{x:y}}", "@media print{.a{x:y}}"),
        ("@media print{.never{x:y}}", ""),
        ("@font-face{font-family:x}", "@font-face{font-family:x}"),
        ("@keyframes k{to{x:y}}p{animation:k 1s}", "@keyframes k{to{x:y}}p{animation:k 1s}"),
        ("@keyframes k{to{x:y}}.never{animation:k 1s}", ""),
        ("@keyframes k{to{x:y}}p{animation-name:l}", "p{animation-name:l}"),
        (
            "p{--r:1;--t:var(--s);--s:2;--u:3;--v:4;x:var(--r)}",
            "p{--r:1;--u:3;x:var(--r)}",
        ),
        ("p{--t:1}@media print{p{--t:2}}", ""),
        ('p{x:url("a;b{}")}/* p */', 'p{x:url("a;b{}")}'),
    ],
)
def test_a_rule_stays_when_something_can_have_it(sheet: str, expected: str) -> None:
    assert cut(sheet, THERE, "a { color: var( --u ) }") == expected


def test_the_theme_weighs_a_third_of_what_it_did(site: Path) -> None:
    styles = site / "_static" / "styles"
    assert [path.name for path in styles.iterdir()] == ["frame.css"]
    frame = (styles / "frame.css").read_bytes()
    assert len(gzip.compress(frame)) < 11_000
    for rule in (b".bd-sidebar-primary", b"[data-theme=dark]", b".skip-link", b"@media print"):
        assert rule in frame
