"""A cmi5 package, for an LMS with a store of learning records.

In comes a bundle; out comes a `.zip` with one page and the course structure that leads to it. How
the page speaks with the store, and why so, stands in `lms/session.js`. What the structure needs:

- The file is called `cmi5.xml`, and lies at the top; the page's address is relative to it.
- A course and its one unit, each with a title, a description and an id that is an address and stays
  the same when a text changes: by it an LMS takes a later package for the same one.
- `moveOn="Completed"`, and no `masteryScore`: nobody passes or fails.

No library for cmi5 goes along. The one that is well kept on npm (`@xapi/cmi5`) is 90 kB with what
it needs, most of it a client that can do all of xAPI, and sends by a way that ends with the page.
What a page that asks nobody else needs of it is `lms/lrs.js`.
"""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

from sameboat.markdown import plain
from sameboat.package.bundle import Bundle
from sameboat.package.html import House, page
from sameboat.package.scorm import id_of
from sameboat.package.xml import escaped
from sameboat.package.zipped import zipped
from sameboat.vocabulary import language

__all__ = ["GENERATOR", "cmi5"]

GENERATOR = "Same Boat: a cmi5 package"
PAGE = "index.html"
ALLOWED = {"connect-src": "*"}  # the store's address is known only when the page is opened
STRUCTURE = """<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="{course}">
    <title>{title}</title>
    <description>{description}</description>
  </course>
  <au id="{unit}" moveOn="Completed" launchMethod="AnyWindow">
    <title>{title}</title>
    <description>{description}</description>
    <url>{page}</url>
  </au>
</courseStructure>
"""


def cmi5(bundle: Bundle) -> bytes:
    """Return the package."""
    say = language(bundle.language).page["pack"]
    name = id_of(bundle)
    house = House(
        "cmi5.js",
        {"say": say["told"], "id": name},
        str(say["said"]),
        str(say["private"]),
        ALLOWED,
    )
    structure = STRUCTURE.format(
        course=_address(name),
        unit=_address(f"{name}.page"),
        title=_told(plain(bundle.title), bundle.language),
        description=_told(str(say["description"]), bundle.language),
        page=PAGE,
    )
    return zipped({"cmi5.xml": structure, PAGE: page(bundle.package(), house)}, GENERATOR)


def _address(name: str) -> str:
    """Return an address that is nobody else's, and the same for the same name."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, name)}"


def _told(words: str, code: str) -> str:
    return f'<langstring lang="{code}">{escaped(words)}</langstring>'
