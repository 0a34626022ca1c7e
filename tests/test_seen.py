"""What can be seen in learners' own words, held to what a thoughtful reader sees in sixty lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
import yaml

from sameboat.seen import seen, taken_up, without_names
from sameboat.vocabulary import Language, language, languages
from tests.fixture import FOLDER

LEAST = 54
"""Nine in ten of sixty."""
REMARKS = ("theirs", "advice", "question", "self", "to")


class Line(NamedTuple):
    """What somebody wrote, after what was said by whom, and what is to be seen in it."""

    title: str
    text: str
    heard: str
    people: tuple[str, ...]
    seen: dict[str, Any]


def lines(code: str) -> Iterator[Line]:
    """Yield the sample lines of a language."""
    path = FOLDER / "own" / f"{code}.yml"
    for scene in yaml.safe_load(path.read_text(encoding="utf-8")):
        said = [pair for each in scene["said"] for pair in each.items()]
        people = tuple(dict.fromkeys(who for who, _ in said))
        heard = " ".join(words for _, words in said)
        for line in scene["lines"]:
            yield Line(line["title"], line["line"], heard, people, line["seen"])


def told(line: Line, words: Language) -> list[str]:
    """Return what is said of a line."""
    say = words.page["seen"]
    used = taken_up(line.text, line.heard, without_names(say, line.people))
    return [
        *([say["taken"]["say"].format(words=", ".join(used))] if used else []),
        *seen(line.text, line.people, say),
    ]


def wrong(line: Line, words: Language) -> set[str]:
    """Return which remarks on a line aren't those of the reader."""
    say = words.page["seen"]
    rules = say["rules"]
    found = told(line, words)
    used = taken_up(line.text, line.heard, without_names(say, line.people))
    beside = rules["advice"]["say"].partition("{words}")[2]
    to = line.seen.get("to", [])
    names = rules["to"]["words"] if to == "all" else rules["to"]["and"].join(to)
    turned = rules["to"]["say"].format(words=names).lower()
    begins = rules["to"]["say"].partition("{")[0]
    theirs = line.seen.get("theirs", [])
    right = {
        "theirs": bool(used) == bool(theirs) and set(used) <= set(theirs),
        "advice": ("advice" in line.seen) == any(text.endswith(beside) for text in found),
        "question": ("question" in line.seen) == (rules["question"]["say"] in found),
        "self": ("self" in line.seen) == (rules["self"]["say"] in found),
        "to": [turned] * bool(to) == [text.lower() for text in found if text.startswith(begins)],
    }
    return {name for name in REMARKS if not right[name]}


@pytest.mark.parametrize("code", languages())
def test_sixty_lines_are_seen_as_a_reader_sees_them(code: str) -> None:
    words, found = language(code), list(lines(code))
    assert len(found) == 60
    assert set().union(*(line.seen for line in found)) == set(REMARKS)
    missed = {line.title: wrong(line, words) for line in found if wrong(line, words)}
    assert len(found) - len(missed) >= LEAST, missed
