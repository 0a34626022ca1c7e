"""The guide for authors of exercises is held to the software: snippets are inputs, tables data.

Each block of `book/writing-an-exercise.md` says by its class what it is. An `exercise` is a whole
script; a `body` of a kind stands below the top lines of the first whole one; a `wrong` script has
mistakes, and the `messages` below it are the checker's; a `chapter` is what places an exercise.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sameboat.check import check_parsed
from sameboat.check.exercise.checklist import FEWEST, MOST
from sameboat.check.exercise.feedback import MOST_WORDS
from sameboat.course.chapters import chapter
from sameboat.parse import parse
from sameboat.vocabulary import Language, folded, kinds, language
from tests.test_cli_exercise import run

BOOK = Path(__file__).parents[1] / "book"
GUIDE = BOOK / "writing-an-exercise.md"
FILE = "exercises/the-basket/en.md"
KINDS = ("exercise", "body", "wrong", "messages", "chapter")
BLOCK = re.compile(r":class: (?P<what>\w+)(?: (?P<kind>[\w ]+))?\n\n(?P<text>.*)", re.DOTALL)
ENGLISH = language("en", "exercise")
NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight")


@dataclass(frozen=True)
class Snippet:
    """A fenced block: what it is, its kind of exercise, its text, and its lines."""

    what: str
    kind: str
    text: str
    lines: tuple[int, int]

    def __str__(self) -> str:
        return f"{self.what} on line {self.lines[0]}"


def tokens() -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(GUIDE.read_text(encoding="utf-8"))


def snippet(token: Token) -> Snippet:
    assert token.map
    found = BLOCK.fullmatch(token.content) if token.info.startswith("{code-block}") else None
    place = (token.map[0], token.map[1])
    if found is None:
        return Snippet("unknown", "", token.content, place)
    return Snippet(found["what"], found["kind"] or "", found["text"], place)


SNIPPETS = tuple(snippet(token) for token in tokens() if token.type == "fence")
WORDS = " ".join(GUIDE.read_text(encoding="utf-8").split())


def of(what: str) -> tuple[Snippet, ...]:
    return tuple(snippet for snippet in SNIPPETS if snippet.what == what)


def whole(body: Snippet) -> str:
    """Return a body below the top lines of the guide's first exercise, as one of its own kind."""
    top, _, _ = of("exercise")[0].text.partition("\n---\n\n")
    return f"{top.replace('kind: choose one', f'kind: {body.kind}')}\n---\n\n{body.text}"


def rows() -> list[list[list[str]]]:
    """Return the rows of all tables: for each cell, its pieces of code."""
    found: list[list[list[str]]] = []
    inside = False
    for token in tokens():
        if token.type == "tr_open":
            found.append([])
        elif token.type in ("td_open", "td_close"):
            inside = token.type == "td_open"
        elif token.type == "inline" and inside:
            found[-1].append([c.content for c in token.children or [] if c.type == "code_inline"])
    return [row for row in found if row]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of the guide's exercise; commands are typed where `exercises` is."""
    monkeypatch.chdir(tmp_path)
    found = tmp_path / "exercises" / "the-basket"
    found.mkdir(parents=True)
    return found


def test_every_block_of_the_guide_says_what_it_is() -> None:
    assert [str(found) for found in SNIPPETS if found.what not in KINDS] == []
    assert all(of(what) for what in KINDS)


@pytest.mark.parametrize("found", of("exercise"), ids=str)
def test_a_whole_exercise_of_the_guide_has_nothing_to_mend(found: Snippet) -> None:
    assert check_parsed(parse(found.text), lambda _: False) == ()


@pytest.mark.parametrize("body", of("body"), ids=str)
def test_a_body_of_the_guide_has_nothing_to_mend_below_the_top_lines(body: Snippet) -> None:
    parsed = parse(whole(body))
    problems = check_parsed(parsed, lambda _: False)
    assert [str(problem) for problem in problems if problem.code != "person"] == []
    assert parsed.exercise.kind == body.kind


def test_an_exercise_with_mistakes_gets_what_is_printed_right_below_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (wrong,), (messages,) = of("wrong"), of("messages")
    assert messages.lines[0] == wrong.lines[1] + 1, "no text stands between the two"
    (folder / "en.md").write_text(wrong.text, encoding="utf-8")
    assert run("check", "the-basket") == 1
    assert capsys.readouterr().out == messages.text


def test_the_table_of_kinds_is_the_vocabulary_in_its_order() -> None:
    shown = [row[0][0] for row in rows() if len(row) == 3 and row[0][0] in ENGLISH.kinds]
    assert [ENGLISH.kinds[word] for word in shown] == list(kinds())


def test_the_numbers_in_the_guide_are_the_checkers() -> None:
    def many(pair: tuple[int, int]) -> str:
        return f"{NUMBERS[pair[0]]} to {NUMBERS[pair[1]]}"

    found = kinds()
    assert f"a question; {many(found['choose-one'].answers)} answers" in WORDS
    assert found["choose-several"].answers == found["choose-one"].answers
    assert f"{many(found['sort'].parts)} headings" in WORDS
    assert f"{many(found['order'].answers)} steps" in WORDS
    assert f"{many(found['match'].parts)} terms" in WORDS
    assert f"{many(found['give-back'].answers)} good versions" in WORDS
    assert "two or three plans" in WORDS
    assert found["plan-openly"].parts == (2, 3)
    assert f"asks {NUMBERS[FEWEST]} to {NUMBERS[MOST]} questions" in WORDS
    assert f"at most {MOST_WORDS} words" in WORDS
    assert found["match"].answers == (1, 1)


def test_the_table_of_labels_says_where_each_can_stand() -> None:
    table = {
        row[0][0].removesuffix(":"): row[2]
        for row in rows()
        if len(row) == 3 and row[0][0][-1] == ":"
    }
    assert [ENGLISH.labels[folded(label)] for label in table] == [
        "feedback", "fit", "also", "words", "check", "tie", "reflect", "note",
    ]  # fmt: skip
    for label, named in table.items():
        identifier = ENGLISH.labels[folded(label)]
        having = [
            ENGLISH.word("kinds", kind.id)
            for kind in kinds().values()
            if identifier in kind.top | kind.part | kind.answer
        ]
        assert named == ([] if identifier in ("feedback", "note") else having)


def spellings(words: Language) -> list[frozenset[str]]:
    """Return every set of spellings that only exercises have, in one order for all languages."""
    cases = language(words.code)
    found: dict[str, set[str]] = {}
    for group in ("labels", "fields", "kinds", "ties"):
        shared = getattr(cases, group).values() if group in ("labels", "fields") else ()
        for spelling, identifier in getattr(words, group).items():
            if identifier not in shared:
                found.setdefault(f"{group}.{identifier}", set()).add(spelling)
    return [frozenset(found[name]) for name in sorted(found)]


def test_the_table_of_italian_words_is_what_the_software_reads() -> None:
    shown = {
        tuple(frozenset(folded(word.removesuffix(":")) for word in cell) for cell in row)
        for row in rows()
        if len(row) == 2 and not row[0][0].startswith("sameboat")
    }
    assert shown == set(zip(spellings(ENGLISH), spellings(language("it", "exercise")), strict=True))


def commands() -> list[list[str]]:
    typed = [row[0][0] for row in rows() if row[0] and row[0][0].startswith("sameboat ")]
    return [shlex.split(line)[1:] for line in typed]


@pytest.mark.parametrize("arguments", commands(), ids=" ".join)
def test_a_command_in_the_guide_does_what_was_typed(arguments: list[str], folder: Path) -> None:
    if arguments[0] == "new":
        folder.rmdir()
    else:
        (folder / "en.md").write_text(of("exercise")[0].text, encoding="utf-8")
    assert run(*arguments) == 0
    assert (folder / "en.md").is_file(), "the folder has the name the others use"


def test_an_exercise_without_mistakes_is_answered_as_the_guide_says(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "en.md").write_text(of("exercise")[0].text, encoding="utf-8")
    assert run("check", "the-basket") == 0
    assert f"`{capsys.readouterr().out.strip()}`" in WORDS


def test_what_the_guide_puts_into_a_chapter_places_exercises() -> None:
    (found,) = of("chapter")
    assert chapter("page", found.text).exercises == ("the-basket", "the-key")


def test_the_guide_is_in_the_book_and_leads_to_the_other_one() -> None:
    assert "book/writing-an-exercise\n" in (BOOK / "_toc.yml").read_text(encoding="utf-8")
    assert "(writing-a-case.md)" in WORDS
