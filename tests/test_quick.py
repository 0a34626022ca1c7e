"""However long or tangled a script is, its author gets an answer in seconds.

Many of these took minutes once, or grew with the square of its length. The limit leaves room for
a slow machine; each of them takes at most one second on a usual one.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from sameboat.check import check_parsed
from sameboat.html import render
from sameboat.parse import parse
from tests.test_check import FRAME

MANY = 2_000
SECONDS = 5.0  # of the process's own time


def numbered(form: str) -> Callable[[], str]:
    return lambda: "".join(form.replace("@", str(number)) for number in range(MANY))


def repeated(piece: str, times: int = 8_000) -> Callable[[], str]:
    return lambda: piece * times


BODIES = {
    "colons": numbered("Xyzq@: Hello\n\n"),
    "misspelt names": numbered("Lu@sa to Anna: Hello\n\n"),
    "misspelt labels": repeated("Feedbak: Hello\n\n", MANY),
    "bad Next": numbered("## Scene @\n\nNext: Scena @x\n\n"),
    "similar titles": numbered("## The same scene @\n\nNext: The same scene 9@\n\n"),
    "one title": repeated("## A\n\n", MANY),
    "one choice": repeated("### A\n\n", MANY),
    "bad moves": numbered("### A@\n\nMove: takeover @\nFit: missed @\n\n"),
    "notes": repeated("Note: a\n", MANY),
    "html": repeated("<b>x</b>\n\n", MANY),
    "links": repeated("[a](b)\n\n", MANY),
    "a circle": lambda: "".join(
        f"## Scene {number}\n\nNext: Scene {(number + 1) % MANY}\n\n" for number in range(MANY)
    ),
    "brackets": repeated("["),
    "brackets closed": repeated("[]"),
    "links begun": repeated("[a]("),
    "pictures begun": repeated("!["),
    "pictures in pictures": lambda: "![" * MANY + "](a)" * MANY,
    "tangled paragraphs": repeated("![" * 59 + "](a)" * 59 + "\n\n", 20),
    "emphasis": repeated("**a _b "),
    "hyphens": repeated("- "),
    "quotations": repeated("> ", 20_000),
    "quotations without spaces": repeated(">", 20_000),
    "numbers": repeated("1. "),
    "spaces in a link": lambda: "](" + " " * 20_000 + "x",
    "one line": repeated("word: ", 40_000),
    "empty lines": repeated("\n", 40_000),
    "a list": repeated("- a\n", MANY),
    "a spoken line": lambda: "Anna: a\n" + "b\n" * 8_000,
    "backslashes": repeated("\\", 20_000),
    "code": repeated("`a "),
    "angles": repeated("<a "),
}
FIELDS = {
    "a line of spaces": "title: x\n" + " " * 64_000,
    "spaces before words": "title: x\n" + " " * 64_000 + "y z",
    "a dash and spaces": "title: x\n- " + " " * 64_000 + "y",
    "stress and spaces": "title: x\n**x" + " " * 64_000 + "y",
    "brackets": "title: " + "[" * 8_000,
    "braces": "title: " + "{a: " * 8_000,
    "dashes": "title:\n " + "- " * 8_000,
    "unknown fields": "".join(f"feld{number}: x\n" for number in range(1_600)),
    "one field": "title: x\n" * 1_600,
    "unreadable lines": "a: b: c\n" * 1_600,
    "people": "people:\n" + "".join(f"  Person {number}: x\n" for number in range(800)),
}


def seconds(script: str) -> float:
    start = time.process_time()
    parsed = parse(script)
    check_parsed(parsed)
    render(parsed.case)
    return time.process_time() - start


@pytest.mark.parametrize("body", BODIES)
def test_a_tangled_body_is_read_checked_and_rendered_in_seconds(body: str) -> None:
    assert seconds(FRAME + BODIES[body]()) < SECONDS


@pytest.mark.parametrize("fields", FIELDS)
def test_tangled_fields_are_read_and_checked_in_seconds(fields: str) -> None:
    body = "\n".join(f"Persn {number}: Hello\n" for number in range(800))
    assert seconds(f"---\n{FIELDS[fields]}\n---\n\n{body}") < SECONDS


def test_ten_times_the_scenes_take_about_ten_times_as_long() -> None:
    scene = FRAME.partition("## The frame")[2]

    def script(scenes: int) -> str:
        return FRAME + "".join(f"## Scene {number}{scene}" for number in range(scenes))

    few, many = (min(seconds(script(count)) for _ in range(2)) for count in (50, 500))
    assert many < 25 * few
