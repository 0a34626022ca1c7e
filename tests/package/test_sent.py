"""A file that travels alone: small, whole without a script, and deaf to whatever a script says."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import html5lib
import pytest

from sameboat.course.reading import read
from sameboat.html.policy import MARK
from sameboat.model import Script
from sameboat.package.html import Package, page
from sameboat.package.inside import inside
from sameboat.package.numbered import numbered
from sameboat.parse import parse
from tests.command import run
from tests.test_check import FRAME

ROOT = Path(__file__).resolve().parents[2]
LOOK = ROOT / "book" / "look" / "colours.css"
EVERY = sorted(
    [*ROOT.glob("cases/*/??.md"), *ROOT.glob("exercises/*/??.md")],
    key=lambda path: path.stat().st_size,
)
MOST = 60_000  # bytes, squeezed, besides the pictures
PNG = b"\x89PNG\r\n\x1a\n"
HOSTILE = '</script><img src=x onerror=alert(1)>"><script>alert(1)</script> <b onclick=alert(1)>'


def sent(script: Script, **options: object) -> str:
    return page(Package(script.title, (script,), **options))  # type: ignore[arg-type]


def elements(html: str) -> dict[str, list[dict[str, str]]]:
    """Return the attributes of every element of a page, by the element's name."""
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    found: dict[str, list[dict[str, str]]] = {}
    for one in tree.iter():
        if isinstance(one.tag, str):
            found.setdefault(one.tag, []).append(dict(one.attrib))
    return found


@pytest.mark.parametrize("path", [*EVERY[:1], *EVERY[-4:]], ids=lambda path: path.parent.name)
def test_a_file_is_small_and_asks_nobody(path: Path) -> None:
    html = sent(read(path).script)
    assert len(gzip.compress(html.encode(), 9)) <= MOST
    found = elements(html)
    assert [*found["script"], *found["style"]] == [{}, {}]
    assert "link" not in found
    assert not re.search(r"default-src (?!'none')|unsafe|https?:", html[: html.find("<title>")])
    assert html.index(MARK) < 1024


@pytest.mark.parametrize("path", [EVERY[0], EVERY[-1]], ids=lambda path: path.parent.name)
def test_every_line_that_learners_read_bears_its_number(path: Path) -> None:
    parsed = read(path)
    html = sent(parsed.script)
    shown = [int(number) for number in re.findall(r'<span class="pk-n">(\d+) </span>', html)]
    lines = {int(number) for number in re.findall(r'data-line="(\d+)"', html)}
    assert set(shown) == lines
    title = int(re.findall(r'<h1 [^>]*><span class="pk-n">(\d+) ', html)[0])
    assert parsed.text.split("\n")[title - 1].startswith("title:")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            '<li data-line="3"><p class="a" data-line="3">x</p></li>',
            '<li data-line="3"><p class="a" data-line="3"><span class="pk-n">3 </span>x</p></li>',
        ),
        (
            '<div data-line="4"><dt>x</dt></div>',
            '<div data-line="4"><dt><span class="pk-n">4 </span>x</dt></div>',
        ),
        ("<p>data-line=&#34;3&#34;</p>",) * 2,
    ],
)
def test_the_innermost_part_of_a_line_bears_the_number(html: str, expected: str) -> None:
    assert numbered(html) == expected


def test_whatever_a_script_and_its_sender_say_stays_words() -> None:
    text = FRAME.replace("title: ", f"title: {HOSTILE} ") + f"\n\n{HOSTILE}\n"
    for script in (parse(text).script, parse(HOSTILE).script):
        found = elements(sent(script, word=HOSTILE, back=HOSTILE))
        assert len(found["script"]) == 1
        for attributes in (one for every in found.values() for one in every):
            assert not [name for name in attributes if name.startswith("on")]


def test_pictures_travel_along_if_they_are_pictures() -> None:
    text = FRAME + "\n\n## The door\n\n![A door](door.png) ![A key](key.svg) ![A map](map.png)\n"
    files = {"door.png": PNG, "key.svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='a()'/>"}
    html = sent(parse(text).script, find=files.get)
    (shown,) = elements(html)["img"]
    assert shown["src"].startswith("data:image/png;base64,")
    assert "A key" in html
    assert "A map" in html


def test_a_file_that_takes_no_remarks_has_nothing_of_them() -> None:
    html = sent(parse(FRAME).script, remarked=False)
    assert "data-pk" not in html
    assert "pk-n" not in html.partition("</style>")[2]


def test_a_file_holds_several_scripts_under_its_own_title() -> None:
    one, other = (read(path).script for path in (EVERY[-1], EVERY[0]))
    found = elements(page(Package("Two", (one, other), remarked=False)))
    assert len(found["h1"]) == 1
    assert {"same-boat-case", "same-boat-exercise"} <= found.keys()


def test_the_colours_are_the_books() -> None:
    def named(text: str) -> list[str]:
        return re.findall(r"--sb-(?:[a-z1-8]+): ?#\w+", text)

    ours, books = (
        named((ROOT / "sameboat/package/reader/reader.css").read_text()),
        named(LOOK.read_text()),
    )
    assert ours == books[: len(ours)]


def test_what_stands_inside_is_shrunk_and_ends_no_tag() -> None:
    assert len(inside("reader.js")) < 12_000
    assert "</s" not in inside("reader.js")


def test_a_command_writes_it_and_overwrites_nothing_of_anothers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    case = str(ROOT / "cases" / "one-bench")
    for _ in range(2):  # its own file is written anew
        assert run("send", case, "--word", HOSTILE) == 0
    found = Path("one-bench-to-read.html")
    assert "same-boat-case" in elements(found.read_text(encoding="utf-8"))
    found.write_text("mine", encoding="utf-8")
    assert run("send", case) == 1
    said = " ".join(capsys.readouterr().err.split())
    assert f"sameboat send {case} --output one-bench-to-read-1.html" in said
    assert found.read_text(encoding="utf-8") == "mine"
