"""One HTML file that anybody opens on a phone: to play, to read line by line, to remark on.

In comes what is to go into it; out comes the page. It holds everything in itself, its policy lets
nothing else run, and it asks nobody for anything. Where no script runs it is the whole text, every
line with its number.
"""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from markupsafe import Markup

from sameboat.course.picture import is_picture
from sameboat.html import Page, render, slug
from sameboat.html.exercise import render_exercise
from sameboat.html.policy import OF_ONE_FILE, guarded
from sameboat.html.template import template
from sameboat.markdown import plain
from sameboat.model import Case, Note, Script
from sameboat.package.inside import inside
from sameboat.package.numbered import numbered
from sameboat.paper.pictures import Find, carried
from sameboat.vocabulary import language

__all__ = ["GENERATOR", "House", "Package", "named", "only_pictures", "page"]

GENERATOR = "Same Boat: a file to read"


@dataclass(frozen=True, slots=True)
class Package:
    """What one file holds.

    `parts` are its scripts, in their order; `find` leads to the pictures beside them. Where it is
    `remarked`, readers can leave remarks at its lines and send them back. `word` is what its sender
    says beforehand, `back` an email address that remarks are sent to; both may be empty. `notes`
    are those between co-authors that whoever reads it is to see. One that isn't `alive` has no
    script, as where it is looked at before it is sent. Where scripts have pictures of the same
    name, `beside` leads to each one's, by the script's name.
    """

    title: str
    parts: tuple[Script, ...]
    find: Find = lambda _: None
    remarked: bool = True
    word: str = ""
    back: str = ""
    notes: tuple[Note, ...] = ()
    alive: bool = True
    beside: Mapping[str, Find] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class House:
    """What a page is a part of, which keeps what is done in it.

    `script` is one of `INSIDE`, which runs before the elements' own and is given `facts`; `said` is
    what the page says first, `private` what it says where a learner writes, and `allowed` what
    its policy allows besides.
    """

    script: str
    facts: Mapping[str, Any]
    said: str
    private: str
    allowed: Mapping[str, str] = field(default_factory=dict)


def page(package: Package, house: House | None = None) -> str:
    """Return the file's text, to stand by itself or in a house."""
    first = package.parts[0]
    words = language(first.language).page
    alone = len(package.parts) == 1
    private = house.private if house else ""
    shown = [_shown(part, package, 1 if alone else 2, private) for part in package.parts]
    forms = sorted({"case" if isinstance(part, Case) else "exercise" for part in package.parts})
    ours = [*(["reader.js"] if package.remarked else []), *([house.script] if house else [])]
    theirs = [f"{form}.js" for form in forms]
    html = template("package", "page.html.jinja").render(
        package=package,
        alone=alone,
        lang=first.language,
        title=plain(package.title),
        by=GENERATOR,
        say=words["package"],
        shown=shown,
        plain=plain,
        data=_data(package, first) if package.remarked else "",
        house=house,
        facts=json.dumps(dict(house.facts), ensure_ascii=False) if house else "",
        style=_inside("\n".join(map(inside, (f"{form}.css" for form in ["reader", *forms])))),
        script=_inside(";\n".join(map(inside, [*ours, *theirs]))) if package.alive else "",
    )
    return guarded(html, OF_ONE_FILE, house.allowed if house else {})


def named(script: Script) -> Script:
    """Return a script with a name of its own, under which a reader's device keeps what was chosen.

    What comes from the studio has none, and all files on a device may share one storage.
    """
    if script.name and script.name != "script":
        return script
    return replace(script, name=slug(script.title) or "script")


def _shown(part: Script, package: Package, heading: int, private: str) -> Markup:
    find, script = package.beside.get(part.name, package.find), named(part)
    words = language(script.language).page
    place = Page(heading=heading, file=only_pictures(find), lines=package.remarked, private=private)
    html = render(script, place) if isinstance(script, Case) else render_exercise(script, place)
    safe = numbered(html) if package.remarked else Markup(html)  # noqa: S704 - escaped templates
    return carried(safe, _sound(find), words["paper"]["picture"])


def _sound(find: Find) -> Find:
    """Return what finds only pictures that are what their names say, and hold nothing that runs."""

    def found(name: str) -> bytes | None:
        data = find(name)
        return data if data is not None and is_picture(name, data) else None

    return found


def only_pictures(find: Find) -> Callable[[str], str | None]:
    """Return what leads to the files that travel along: no link can lead to any of them."""

    def file(name: str) -> str | None:
        return name if (mimetypes.guess_type(name)[0] or "").startswith("image/") else None

    return file


def _data(package: Package, first: Script) -> str:
    """Return what the reader's script needs besides the elements, as JSON."""
    say = language(first.language).page["package"]["reader"]
    facts = {"title": plain(package.title), "version": first.version, "back": package.back}
    return json.dumps({"say": say, **facts}, ensure_ascii=False)


def _inside(text: str) -> Markup:
    """Return a script or a style as it may stand in a page: no tag of its kind ends in it."""
    if "</s" in text.lower():
        raise ValueError("a script or a style that stands in a page holds the end of one")
    return Markup(text)  # noqa: S704 - our own
