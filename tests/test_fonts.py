"""The typeface in two parts holds every letter once, and its style sheet says which part."""

from __future__ import annotations

import re
from itertools import chain

import pytest
from fontTools.ttLib import TTFont

from tests.conftest import ROOT

FONTS = ROOT / "book/_static/fonts"
SHEET = (ROOT / "book/look/fonts.css").read_text(encoding="utf-8")
FACE = re.compile(r"@font-face \{([^}]*)\}")
RANGE = re.compile(r"unicode-range: ([^;]*);")


def _letters(name: str) -> set[int]:
    return set(TTFont(FONTS / f"literata-{name}.woff2").getBestCmap())


def _said(name: str) -> set[int]:
    face = next(face for face in FACE.findall(SHEET) if f"{name}.woff2" in face)
    ends = re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", RANGE.findall(face)[0])
    return set(chain.from_iterable(range(int(a, 16), int(b or a, 16) + 1) for a, b in ends))


@pytest.mark.parametrize("style", ["regular", "italic"])
def test_the_rare_letters_are_those_that_the_sheet_says(style: str) -> None:
    often, rare = _letters(style), _letters(f"{style}-more")
    assert rare == _said(f"{style}-more")
    assert not often & rare
    assert set(map(ord, "‘The café’s … “perché”, così – È più.” © · •")) <= often


def test_the_italic_has_the_letters_of_the_upright() -> None:
    assert _letters("regular") == _letters("italic")
    assert _letters("regular-more") == _letters("italic-more")


def test_the_rare_letters_come_later_so_that_they_count() -> None:
    names = re.findall(r'literata-([\w-]+)\.woff2"', SHEET)
    assert names == ["regular", "italic", "regular-more", "italic-more"]
