"""A cmi5 package: structured as the specification has it, its page open to any store."""

from __future__ import annotations

import re

from lxml import etree

from sameboat.package.cmi5 import cmi5
from sameboat.parse import parse
from tests.package.test_scorm import MOST, bundled, italian, opened, week
from tests.package.test_sent import HOSTILE
from tests.test_check import FRAME

SPACE = "{https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd}"
# What the specification's schema says of what we use of it; the schema itself is in no registry.
INSIDE = {
    "courseStructure": ["course", "au"],
    "course": ["title", "description"],
    "au": ["title", "description", "url"],
    "title": ["langstring"],
    "description": ["langstring"],
    "langstring": [],
    "url": [],
}
ABOUT = {"course": {"id"}, "au": {"id", "moveOn", "launchMethod"}, "langstring": {"lang"}}


def test_a_structure_is_as_the_specification_has_it() -> None:
    hostile = FRAME.replace("The frame", f"1 < 2 & “so” {HOSTILE}")
    for bundle in (week(), bundled(italian()), bundled(parse(hostile, name="ärger & so").script)):
        files = opened(cmi5(bundle))
        assert list(files) == ["cmi5.xml", "index.html"]
        tree = etree.fromstring(files["cmi5.xml"].encode())
        for one in tree.iter():
            name = one.tag.removeprefix(SPACE)
            assert [inner.tag for inner in one] == [SPACE + inner for inner in INSIDE[name]]
            assert set(one.attrib) == ABOUT.get(name, set())
        unit = tree.find(f"{SPACE}au")
        assert unit is not None
        assert unit.get("moveOn") == "Completed"
        assert unit.findtext(f"{SPACE}url") in files
        ids = [one.get("id", "") for one in tree.iter(f"{SPACE}course", f"{SPACE}au")]
        assert len(set(ids)) == 2
        assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one) for one in ids)


def test_a_page_may_speak_with_any_store_and_load_from_none() -> None:
    package = cmi5(week())
    head = opened(package)["index.html"].partition("<title>")[0]
    assert "default-src 'none'" in head
    assert re.search(r"connect-src \*[;\"]", head)
    assert "unsafe" not in head
    assert len(package) <= MOST
    assert package == cmi5(week())
