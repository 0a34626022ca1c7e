"""The guide for co-authors is held to the software: its snippets are inputs, its tables data.

Each block of `book/writing-a-case.md` says by its class what it is: a `case` is a whole script and
a `scene` a fragment.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sameboat.check import check_parsed
from sameboat.check.choices import FEWEST, MOST
from sameboat.check.feedback import MOST_WORDS
from sameboat.cli import main, sameboat
from sameboat.parse import Parsed, parse
from sameboat.vocabulary import Language, concepts, folded, language, moves

WELCOME = Path(__file__).parents[1] / "book" / "welcome.md"
GUIDE = Path(__file__).parents[1] / "book" / "writing-a-case.md"
FILE = "cases/my-case/en.md"
KINDS = ("case", "scene")
BLOCK = re.compile(r":class: (?P<kind>\w+)(?: (?P<language>\w+))?\n\n(?P<text>.*)", re.DOTALL)
FAMILIES = {
    "Relational moves": "relational",
    "Technical help": "technical",
    "Directive moves": "directive",
    "Absent": "absent",
}
ENGLISH = language("en")
NUMBERS = ("none", "one", "two", "three", "four", "five", "six")


@dataclass(frozen=True)
class Snippet:
    """A fenced block: what it is, its language, its text, and the line it begins on."""

    kind: str
    language: str
    text: str
    line: int

    def __str__(self) -> str:
        return f"{self.kind} on line {self.line}"

    def parsed(self, above: str = "") -> Parsed:
        """Return the snippet, read as a script with `above` on top of it."""
        return parse(above + self.text, FILE, "my-case", self.language)


def tokens() -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(GUIDE.read_text(encoding="utf-8"))


def snippet(token: Token) -> Snippet:
    found = BLOCK.fullmatch(token.content) if token.info == "{code-block} text" else None
    line = token.map[0] + 1 if token.map else 0
    if found is None:
        return Snippet("unknown", "en", token.content, line)
    return Snippet(found["kind"], found["language"] or "en", found["text"], line)


SNIPPETS = tuple(
    snippet(token)
    for token in tokens()
    if token.type == "fence" and not token.info.startswith("{studio}")
)


def of(kind: str) -> tuple[Snippet, ...]:
    return tuple(snippet for snippet in SNIPPETS if snippet.kind == kind)


def top_lines() -> str:
    """Return what stands above the first scene of the guide's first whole case."""
    head, scene, _ = of("case")[0].text.partition("\n## ")
    assert scene
    return f"{head}\n\n"


def code_in(token: Token) -> list[str]:
    return [child.content for child in token.children or [] if child.type == "code_inline"]


def rows_by_heading() -> Iterator[tuple[str, list[list[str]]]]:
    """Yield each table row with the heading it stands under: for each cell, its pieces of code."""
    heading, around = "", ""
    cells: list[list[str]] = []
    for token in tokens():
        if token.type == "heading_open":
            around = "heading"
        elif token.type == "td_open":
            around = "cell"
        elif token.type == "tr_open":
            cells = []
        elif token.type == "tr_close" and cells:
            yield heading, cells
        elif token.type == "inline":
            if around == "heading":
                heading = token.content
            elif around == "cell":
                cells.append(code_in(token))
            around = ""


def spellings(of_language: Language) -> list[frozenset[str]]:
    """Return every set of spellings that mean the same, in one order for all languages."""
    groups = ("labels", "fits", "moves", "fields", "levels")
    found: dict[str, set[str]] = {}
    for group in groups:
        for spelling, identifier in getattr(of_language, group).items():
            found.setdefault(f"{group}.{identifier}", set()).add(spelling)
    alone = (of_language.to, of_language.conjunctions, of_language.you, of_language.everyone)
    return [frozenset(found[name]) for name in sorted(found)] + list(alone)


def commands() -> list[list[str]]:
    """Return what follows `sameboat` in every piece of code that is a command, each once."""
    lines = (line for token in tokens() if token.type == "inline" for line in code_in(token))
    typed = dict.fromkeys(line for line in lines if line.startswith("sameboat "))
    return [shlex.split(line)[1:] for line in typed]


@pytest.fixture
def cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder `cases`; commands are typed in the folder that holds it."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "cases"
    folder.mkdir()
    return folder


def write(cases: Path, script: Snippet) -> None:
    (cases / "my-case").mkdir()
    (cases / "my-case" / "en.md").write_text(script.text, encoding="utf-8")


def run(arguments: list[str]) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert isinstance(stopped.value.code, int)
    return stopped.value.code


def test_every_block_of_the_guide_says_what_it_is() -> None:
    assert [str(found) for found in SNIPPETS if found.kind not in KINDS] == []
    assert all(of(kind) for kind in KINDS)


@pytest.mark.parametrize("whole", of("case"), ids=str)
def test_a_whole_case_of_the_guide_passes_the_checker(whole: Snippet) -> None:
    assert check_parsed(whole.parsed(), exists=lambda _: False) == ()


@pytest.mark.parametrize("fragment", of("scene"), ids=str)
def test_a_fragment_of_the_guide_parses_below_the_top_lines_of_its_case(fragment: Snippet) -> None:
    parsed = fragment.parsed(top_lines())
    assert parsed.problems == ()
    assert parsed.case.language == fragment.language
    assert len(parsed.case.scenes) == 1
    assert {person.name for person in parsed.case.people} == {"Anna", "Attilio", "Luisa", "Paolo"}


def test_every_command_of_the_command_line_is_in_the_guide() -> None:
    assert {arguments[0] for arguments in commands()} == set(sameboat.commands)


@pytest.mark.parametrize("arguments", commands(), ids=" ".join)
def test_a_command_in_the_guide_does_what_was_typed(
    arguments: list[str], cases: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if arguments[0] == "bring":
        (cases.parent / "draft.txt").write_text(of("case")[0].text, encoding="utf-8")
    elif arguments[0] != "new":
        write(cases, of("case")[0])
    monkeypatch.setattr("sys.stdin", StringIO("1\n1\nq\n"))
    assert run(arguments) == 0
    for name in arguments[1:]:
        assert name.startswith("--") or "." not in name or (cases.parent / name).is_file()
    if arguments[0] == "new":
        assert (cases / "my-case" / "en.md").is_file(), "the folder has the name the others use"


def test_a_case_without_mistakes_is_answered_as_the_guide_says(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(cases, of("case")[0])
    assert run(["check", "my-case"]) == 0
    assert f"`{capsys.readouterr().out.strip()}`" in GUIDE.read_text(encoding="utf-8")


def test_the_guide_begins_with_the_way_into_the_studio() -> None:
    first = next(token for token in tokens() if token.type == "fence")
    assert first.info == "{studio} papers"


def test_the_tables_of_moves_are_the_vocabulary_in_its_order() -> None:
    shown = [
        (ENGLISH.moves[cells[0][0]], FAMILIES[heading])
        for heading, cells in rows_by_heading()
        if heading in FAMILIES
    ]
    assert shown == [(move.id, move.family) for move in moves().values()]


def test_the_tables_of_moves_say_what_the_studio_says_of_them() -> None:
    everyday = ENGLISH.page["everyday"]
    quotes = str.maketrans("“”’", '""\'')
    rows = [
        f"| `{ENGLISH.word('moves', move)}` | {said['does']} | {said['example']} |".translate(
            quotes
        )
        for move, said in everyday["moves"].items()
    ]
    assert list(everyday["moves"]) == list(moves())
    text = GUIDE.read_text(encoding="utf-8")
    assert [row for row in rows if row not in text] == []


def test_the_tables_of_italian_words_are_those_the_software_reads() -> None:
    shown = {
        tuple(frozenset(folded(word.removesuffix(":")) for word in cell) for cell in cells)
        for heading, cells in rows_by_heading()
        if heading.startswith("In Italian")
    }
    assert shown == set(zip(spellings(ENGLISH), spellings(language("it")), strict=True))


def test_the_words_for_what_a_case_contains_and_where_it_is_set_are_those_that_are_known() -> None:
    shown = [
        (cells[0][0], cells[1][0])
        for heading, cells in rows_by_heading()
        if heading == "How the case stands" and len(cells) == 2 and cells[1]
    ]
    italian = language("it")
    assert shown == [
        (ENGLISH.word(group, one), italian.word(group, one))
        for group in ("contents", "settings")
        for one in dict.fromkeys(getattr(ENGLISH, group).values())
    ]


def test_the_ideas_are_those_of_the_syllabus_and_lead_to_what_a_page_teaches() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    section = text.partition("## The ideas, by short name\n")[2].partition("\n## ")[0]
    linked = re.findall(r"\{ref\}`([a-z-]+) <\1>`", section)
    taught = {
        target
        for page in GUIDE.parent.glob("*.md")
        for target in re.findall(
            r"^\(([a-z-]+)\)=$", page.read_text(encoding="utf-8"), re.MULTILINE
        )
    }
    assert linked == sorted(concepts())
    assert set(linked) <= taught


def test_the_welcome_page_calls_the_controls_by_the_words_that_stand_on_them() -> None:
    text = " ".join(WELCOME.read_text(encoding="utf-8").split())
    on_controls = ("back", "debrief", "retry", "keep_page", "link", "erase")
    for name in on_controls:
        assert f"*{ENGLISH.page[name]}*" in text


def test_the_numbers_in_the_guide_are_the_checkers() -> None:
    text = " ".join(GUIDE.read_text(encoding="utf-8").split())
    assert f"the **choices**, {NUMBERS[FEWEST]} to {NUMBERS[MOST]} of them" in text
    assert f"{MOST_WORDS} words is the limit" in text
    assert "The fifteen moves" in text
    assert len(moves()) == 15
