"""The elements of a Moodle question, as its importer reads them."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from html import unescape
from urllib.parse import unquote
from xml.etree.ElementTree import Element, SubElement

from markupsafe import Markup

from sameboat.package.xml import writable
from sameboat.paper.pictures import Find

__all__ = ["BESIDE", "answer", "category", "combined", "fields", "html", "question", "text"]

BESIDE = "@@PLUGINFILE@@/"
"""What stands before the name of a picture that goes along."""
PICTURE = re.compile(f'<img src="{BESIDE}([^"]+)"')


def text(parent: Element, words: str) -> None:
    """Put words into an element; what XML can't hold is left out."""
    SubElement(parent, "text").text = writable(words)


def html(parent: Element, name: str, pieces: Iterable[Markup], find: Find) -> Element:
    """Return a new element that holds HTML and the pictures it shows."""
    element = SubElement(parent, name, format="html")
    inside = str(Markup("").join(pieces))
    text(element, inside)
    for shown in dict.fromkeys(PICTURE.findall(inside)):
        name = unquote(unescape(shown))
        into = SubElement(element, "file", name=name, path="/", encoding="base64")
        into.text = b64encode(find(name) or b"").decode("ascii")
    return element


def fields(parent: Element, values: Mapping[str, str]) -> None:
    """Put plain values into an element, each under its name."""
    for name, value in values.items():
        SubElement(parent, name).text = value


def category(name: str, about: Iterable[Markup]) -> Element:
    """Return what names the category of all questions behind it, and says something of it."""
    found = Element("question", type="category")
    text(SubElement(found, "category"), f"$course$/top/{name.replace('/', '//')}")
    html(found, "info", about, lambda _: None)
    return found


def question(kind: str, name: str, tags: Iterable[str]) -> Element:
    """Return a question without anything asked in it yet."""
    found = Element("question", type=kind)
    text(SubElement(found, "name"), name)
    grade = "0" if kind == "description" else "1"
    fields(found, {"defaultgrade": grade, "penalty": "0", "hidden": "0"})
    inside = SubElement(found, "tags")
    for tag in tags:
        text(SubElement(inside, "tag"), tag)
    return found


def combined(parent: Element, find: Find) -> None:
    """Add what Moodle says of right and wrong as a whole, which is nothing."""
    for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        html(parent, name, [], find)
    SubElement(parent, "shownumcorrect")


def answer(
    parent: Element, share: str, said: Iterable[Markup], heard: Iterable[Markup], find: Find
) -> None:
    """Add an answer, with its share of 100 and what is said of it."""
    found = html(parent, "answer", said, find)
    found.set("fraction", share)
    html(found, "feedback", heard, find)
