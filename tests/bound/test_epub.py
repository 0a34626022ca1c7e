"""The EPUB is what the standard asks for, as far as that can be told without its own checker."""

from __future__ import annotations

import posixpath
import zipfile
from urllib.parse import unquote
from xml.etree import ElementTree

from tests.bound.conftest import XHTML
from tools.bench.pages import Chapter

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
TYPES = {"xhtml": "application/xhtml+xml", "svg": "image/svg+xml", "css": "text/css"}
Texts = dict[str, ElementTree.Element]


def package(epub: zipfile.ZipFile) -> ElementTree.Element:
    container = ElementTree.fromstring(epub.read("META-INF/container.xml"))
    path = next(e.get("full-path") for e in container.iter() if e.get("full-path"))
    return ElementTree.fromstring(epub.read(str(path)))


def test_the_archive_names_its_type_first_and_unpacked(epub: zipfile.ZipFile) -> None:
    first = epub.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert epub.read("mimetype") == b"application/epub+zip"
    assert epub.testzip() is None


def test_the_package_lists_every_file_once_with_its_type(epub: zipfile.ZipFile) -> None:
    items = list(package(epub).iter(f"{OPF}item"))
    listed = [f"book/{item.get('href')}" for item in items]
    there = [name for name in epub.namelist() if name.startswith("book/")]
    assert sorted([*listed, "book/package.opf"]) == sorted(there)
    for item in items:
        assert item.get("media-type") == TYPES[str(item.get("href")).rpartition(".")[2]]
    ids = [item.get("id") for item in items]
    assert len(ids) == len(set(ids))
    spine = [item.get("idref") for item in package(epub).iter(f"{OPF}itemref")]
    assert set(spine) == {i.get("id") for i in items if str(i.get("href")).endswith(".xhtml")}
    assert [i.get("href") for i in items if i.get("properties") == "nav"] == ["contents.xhtml"]
    assert [i.get("href") for i in items if i.get("properties") == "cover-image"] == ["cover.svg"]


def test_it_says_what_it_is_and_in_which_language(epub: zipfile.ZipFile, texts: Texts) -> None:
    about = package(epub)
    said = {name: about.findtext(f".//{DC}{name}") for name in ("title", "language", "creator")}
    assert said == {"title": "Same Boat", "language": "en", "creator": "the Same Boat contributors"}
    assert about.findtext(f".//{DC}identifier", "").startswith("urn:uuid:")
    assert any(e.get("property") == "dcterms:modified" for e in about.iter())
    for text in texts.values():
        assert text.get("lang") == "en"
        assert text.findtext(f".//{XHTML}title")


def test_the_contents_lead_to_every_chapter_in_order(texts: Texts, chapters: list[Chapter]) -> None:
    contents = next(texts["book/contents.xhtml"].iter(f"{XHTML}nav"))
    links = [(str(a.get("href")), "".join(a.itertext())) for a in contents.iter(f"{XHTML}a")]
    expected = [(f"{chapter.name}.xhtml", chapter.title) for chapter in chapters]
    assert [link for link in links if "#" not in link[0]] == expected


def test_every_link_leads_somewhere_and_nothing_is_fetched(texts: Texts) -> None:
    ids = {name: [e.get("id") for e in t.iter() if e.get("id")] for name, t in texts.items()}
    for name, text in texts.items():
        assert len(ids[name]) == len(set(ids[name])), name
        for element in text.iter():
            tag = str(element.tag).rpartition("}")[2]
            assert tag not in ("script", "template", "iframe", "object", "same-boat-case")
            assert not element.get("src", "").startswith(("http", "//", "data:"))
            address = element.get("href", "")
            if tag != "a" or address.startswith(("https://", "http://")):
                continue
            file, _, fragment = address.partition("#")
            target = posixpath.join("book", file) if file else name
            assert target in texts, address
            assert not fragment or unquote(fragment) in ids[target], address


def test_every_drawing_is_a_picture_with_a_description_and_colours_of_its_own(
    epub: zipfile.ZipFile, texts: Texts
) -> None:
    shown = set()
    for text in texts.values():
        for image in text.iter(f"{XHTML}img"):
            assert len(image.get("alt", "")) > 10, image.attrib
            shown.add(f"book/{image.get('src')}")
    pictures = {name for name in epub.namelist() if name.endswith(".svg")}
    assert shown == pictures
    for name in pictures:
        drawing = ElementTree.fromstring(epub.read(name))
        assert drawing.get("viewBox")
        assert b"var(" not in epub.read(name)
