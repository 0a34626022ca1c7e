"""A picture beside a script holds what its name promises, and nothing that could run."""

from __future__ import annotations

from pathlib import Path

import pytest

from sameboat.course.picture import is_picture

FIGURES = sorted((Path(__file__).parents[1] / "book" / "figures").glob("*"))
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.name)
def test_the_figures_of_the_book_are_pictures(path: Path) -> None:
    assert is_picture(path.name, path.read_bytes())


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\nrest"),
        ("a.JPG", b"\xff\xd8\xff\xe0"),
        ("a.jpeg", b"\xff\xd8\xff\xe1"),
        ("a.gif", b"GIF89a"),
        ("a.webp", b"RIFF\x00\x00\x00\x0aWEBPVP8 "),
        ("a.avif", b"\x00\x00\x00 ftypavif"),
    ],
)
def test_a_picture_is_known_by_how_it_begins(name: str, data: bytes) -> None:
    assert is_picture(name, data)
    assert not is_picture(name, b"<html>" + data)
    assert not is_picture(name, b"")
    assert not is_picture(f"{name}.html", data)


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "<g><path d='M0 0'/><text>A &lt;b&gt;</text></g>",
        "<use href='#a'/><use x:href='#a'/>",
        "<image href='data:image/png;base64,AA'/>",
        "<style>path { fill: red }</style>",
        "<metadata><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata>",
    ],
)
def test_a_drawing_holds_what_draws(inside: str) -> None:
    assert is_picture("a.svg", SVG.format(inside).encode())
    assert is_picture("a.SVG", SVG.format(inside).encode("utf-16"))


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<s:script xmlns:s='http://www.w3.org/2000/svg'/>",
        "<script xmlns='http://www.w3.org/1999/xhtml'/>",
        "<foreignObject/>",
        "<g onclick='a()'/>",
        "<g ONload='a()'/>",
        "<a href='#b'/>",
        "<use href='https://example.org/a.svg#b'/>",
        "<use x:href='javascript:a()'/>",
        "<image href='data:image/svg+xml,a'/>",
        "<set attributeName='href' to='javascript:a()'/>",
        "<animate attributeName='href'/>",
        "<iframe xmlns='http://www.w3.org/1999/xhtml'/>",
        "<g>",
    ],
)
def test_a_drawing_that_holds_more_is_no_picture(inside: str) -> None:
    assert not is_picture("a.svg", SVG.format(inside).encode())
    assert not is_picture("a.svg", SVG.format(inside).encode("utf-16"))


@pytest.mark.parametrize(
    "whole",
    [
        "",
        "<html/>",
        "<svg/>",
        "<?xml-stylesheet href='a.xsl'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "<!DOCTYPE svg [<!ENTITY a '<script/>'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>",
    ],
)
def test_what_is_no_drawing_is_no_picture(whole: str) -> None:
    assert not is_picture("a.svg", whole.encode())
