"""A SCORM package: small, valid by the schemas, and nothing in it trips an LMS up."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from sameboat.course.reading import read
from sameboat.model import Exercise, Script
from sameboat.package.bundle import Bundle, of_scripts
from sameboat.package.html import page
from sameboat.package.scorm import scorm
from sameboat.package.zipped import zipped
from sameboat.parse import parse
from sameboat.starters import starter
from tests.package.npm import SCHEMAS, packages
from tests.package.test_sent import HOSTILE, elements
from tests.test_check import FRAME

ROOT = Path(__file__).resolve().parents[2]
MOST = 120_000  # bytes, squeezed
EXERCISES = ("as-it-stands", "the-licence", "whose-situation")


def script(name: str) -> Script:
    return read(ROOT / name).script


def italian() -> Script:
    """Return a case in Italian."""
    return parse(starter("La chiave", "it"), "it.md", "la-chiave", "it").script


def bundled(first: Script, *more: Exercise) -> Bundle:
    return of_scripts(first, more, lambda _: lambda _: None)


def week(case: str = "cases/anna-and-attilio/en.md") -> Bundle:
    """Return a case with three exercises, as a lecturer sets them for Thursday."""
    more = [read(ROOT / "exercises" / name / "en.md").exercise for name in EXERCISES]
    return bundled(script(case), *more)


def opened(package: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def test_a_manifest_is_valid_by_the_schemas() -> None:
    schema = etree.XMLSchema(etree.parse(packages() / SCHEMAS / "adlcp_rootv1p2.xsd"))
    for bundle in (
        week(),
        bundled(italian()),
        bundled(
            parse(FRAME.replace("The frame", f"1 < 2 & “so” {HOSTILE}"), name="ärger & so").script
        ),
    ):
        manifest = opened(scorm(bundle))["imsmanifest.xml"]
        schema.assertValid(etree.fromstring(manifest.encode()))


def test_a_manifest_names_every_file_and_no_score() -> None:
    files = opened(scorm(week(), count=True))
    tree = etree.fromstring(files["imsmanifest.xml"].encode())
    named = {one.get("href") for one in tree.iter("{*}file", "{*}resource")}
    assert named == files.keys() - {"imsmanifest.xml"}
    assert "mastery" not in files["imsmanifest.xml"].lower()
    assert (tree.findtext(".//{*}schema"), tree.findtext(".//{*}schemaversion")) == (
        "ADL SCORM",
        "1.2",
    )


def test_the_same_content_makes_the_same_file() -> None:
    assert scorm(week()) == scorm(week())
    assert zipped({"a": "1"}) == zipped({"a": b"1"})


def test_a_package_keeps_its_name_when_its_text_changes() -> None:
    one, other = (parse(text, name="doors").script for text in (FRAME, f"{FRAME}\nMore.\n"))
    ids = [
        etree.fromstring(opened(scorm(bundled(each)))["imsmanifest.xml"].encode()).get("identifier")
        for each in (one, other)
    ]
    assert ids[0] == ids[1] == "same-boat.doors.en"


@pytest.mark.parametrize("code", ["en", "it"])
def test_a_page_says_where_it_goes_and_asks_no_address(code: str) -> None:
    one = italian() if code == "it" else script("cases/one-bench/en.md")
    html = opened(scorm(bundled(one)))["index.html"]
    found = elements(html)
    facts = json.loads(found["main"][0]["data-lms"])
    assert facts["count"] is False
    said = {"en": "learning platform", "it": "piattaforma"}[code]
    assert html.count(said) > 2
    assert "stays on this device" not in html
    assert "resta su questo dispositivo" not in html
    assert "connect-src" not in html


def test_a_case_with_three_exercises_is_small() -> None:
    whole = page(week().package())
    assert len(gzip.compress(whole.encode(), 9)) <= MOST
    assert len(scorm(week())) <= MOST


def test_a_case_with_exercises_says_so_in_its_title() -> None:
    one = read(ROOT / "exercises" / EXERCISES[0] / "en.md").exercise
    titles = [each.title for each in (week(), bundled(week().parts[0], one), bundled(one))]
    assert titles[:2] == ["Anna and Attilio, with exercises", "Anna and Attilio, with an exercise"]
    assert titles[2] == one.title


def test_exercises_stand_in_a_bundle_once_and_in_their_order() -> None:
    one, two = (read(ROOT / "exercises" / name / "en.md").exercise for name in EXERCISES[:2])
    assert bundled(one, two, one).parts == (one, two)


def test_pictures_of_the_same_name_are_each_scripts_own() -> None:
    png = b"\x89PNG\r\n\x1a\n"
    text = FRAME.replace("\n\n## ", "\n\n![A key](key.png)\n\n## ", 1)
    one = parse(text, name="one").script
    data = {"one": png + b"1", "two": png + b"2"}
    html = page(of_scripts(one, (), lambda each: lambda _: data[each.name]).package())
    assert "iVBORw0KGgox" in html
