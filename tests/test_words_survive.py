"""Whatever is handed in: nothing raises, no word is lost, and no markup but ours is in a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

from hypothesis import example, given
from hypothesis import strategies as st

from sameboat.check import check_parsed
from sameboat.graph.memory import conditions
from sameboat.markdown import plain
from sameboat.model import YOU, Block, Case, Choice, Narration, Remember, Scene, Speech, Text
from sameboat.parse import Parsed, front_matter, parse
from sameboat.parse.cast import Cast, head_of
from sameboat.parse.everyday import meant as everyday
from sameboat.parse.everyday import noted
from sameboat.parse.page import MARK
from sameboat.parse.source import decode, plain_line_ends
from sameboat.play import PathError, play, read_path
from sameboat.problems import Problem
from sameboat.vocabulary import Language, folded, language, languages
from tests.case_scripts import Story, anything, stories

WORD = re.compile(r"[^\W_]+")
CODES = st.sampled_from(languages())


def words(text: str) -> list[str]:
    return WORD.findall(text)


def heads(part: Block, case: Case) -> Iterator[str]:
    """Yield what stands before the colon of a spoken line, in any of its spellings."""
    if isinstance(part, Speech):
        language_words = language(case.language)
        yield from (part.speaker, *part.to, part.manner)
        spoken = (language_words.to, language_words.conjunctions, language_words.everyone)
        understood = language_words.understood
        for group in (*spoken, language_words.you, understood.articles, understood.titles):
            yield from group
        yield from (person.about for person in case.people)  # brackets may be said again


def labels(name: str, words_of: Language) -> list[str]:
    """Return the words that can stand in the head of a label."""
    known = (words_of.labels, words_of.understood.labels, words_of.understood.loosely)
    spelt = [word for words in known for word, found in words.items() if found == name]
    numbers = [str(number) for number in range(100)] * (name in words_of.understood.numbered)
    return [*spelt, *numbers, *(words_of.understood.addressing if name == "note" else ())]


def placed(case: Case) -> Iterator[tuple[int, str]]:
    """Yield every text of the model's body with the line it stands on, and the heads there."""

    def source(part: Block | Text) -> Iterator[tuple[int, str]]:
        for offset, line in enumerate(part.source.split("\n")):
            yield part.line + offset, line
            yield part.line + offset + 1, line  # words below a bare label count from the label

    def labelled(name: str, texts: tuple[Text, ...]) -> Iterator[tuple[int, str]]:
        for text in texts:
            yield from source(text)
            yield from ((text.line, label) for label in labels(name, language(case.language)))

    blocks: list[Block] = list(case.every_block())
    for block in blocks:
        yield from source(block)
        yield from ((block.line, head) for head in heads(block, case))
    for line in case.every_line():
        if isinstance(line, Remember):
            yield from labelled("remember", (Text(line.source, line.line),))
    for one in conditions(case):
        yield from labelled("if" if one.holds else "unless", (Text(one.source, one.line),))
    yield from labelled("note", tuple(Text(n.source, n.line) for n in case.notes))
    yield from ((note.line, note.aside) for note in case.notes)
    yield from labelled("reflect", case.reflect)
    for scene in case.scenes:
        yield from source(scene.title)
        parts: list[Scene | Choice] = [scene, *scene.choices]
        for part in parts:
            for name in ("ending", "reflect", "feedback"):
                yield from labelled(name, getattr(part, name, ()))
            yield from labelled("concept", part.concepts)
            yield from labelled("next", part.next)
            for name in ("move", "fit"):
                text = getattr(part, name, None)
                yield from labelled(name, (text,) if text else ())


def meant(problem: Problem) -> bool:
    """Tell whether a line was read as its author meant it, and the problem says what was taken."""
    return problem.cause.startswith("meant.")


def lost(text: str, parsed: Parsed) -> list[tuple[int, str]]:
    """Return the words of a script's body that aren't in its model on their own line."""
    case = parsed.case
    kept: dict[int, list[str]] = {}
    for line, source in placed(case):
        kept.setdefault(line, []).append(folded(source))
    taken = {(p.line, folded(word)) for p in parsed.problems if meant(p) for word in words(p.at)}
    told = {p.line for p in parsed.problems if p.code == "condition"}  # what it takes for nothing
    empty = {p.line for p in parsed.problems if (p.code, p.id) == ("label", "empty")}
    # Learners would read signs there, so they are taken away, and the author is told.
    signs = {p.line for p in parsed.problems if p.code == "signpost"}
    words_of = language(case.language)
    known = {*words_of.labels, *words_of.understood.labels, *words_of.understood.loosely}
    body = front_matter.split(plain_line_ends(text), "", language(case.language)).body
    return [
        (number, word)
        for number, line in enumerate(body.split("\n"), 1)
        if number not in told
        for word in words(line)
        if not any(folded(word) in source for source in kept.get(number, ()))
        and not (number in empty and line.strip().strip("*_ ").endswith(":"))
        and not (number in empty and folded(word) in known)
        and (number, folded(word)) not in taken
        and number not in signs
        and folded(line.strip("*_: ")) not in known  # whose words stand below
        and not is_for(line, case)
    ]


def is_for(line: str, case: Case) -> bool:
    """Tell whether a line begins a note for somebody whose words stand below, and who is kept."""
    words_of, bare = language(case.language), MARK.sub("", line, count=1)
    parts = head_of(bare)
    head = noted(bare, words_of) or (everyday(parts, Cast([], words_of)) if parts else None)
    return head is not None and not head.rest and head.aside in {note.aside for note in case.notes}


@given(anything(), CODES)
@example("Anna:\n- x", "en")
@example("Note for A:\n\nx", "en")
@example("Note (A):\n\nx", "en")
@example("1. For A:\n\nx", "en")
@example("> Note for A:\n\n\ufffd", "en")
@example("---\npeople: [Anna]\n---\n**Anna: x**\nNote: y\n- z\nAnna: w", "en")
def test_every_word_of_the_body_is_in_the_model_on_its_line(text: str, code: str) -> None:
    parsed = parse(text, code=code)
    assert lost(text, parsed) == []


@given(anything(), CODES)
@example("---\npeople:\npeople:\n  Anna: x\n---\nAnna: y", "en")
@example("---\npeople:\ntitle: x\ntitle: [a]\n---\nAnna: y", "en")
def test_parsing_and_checking_never_raise_and_point_into_the_file(text: str, code: str) -> None:
    parsed = parse(text, code=code)
    problems = check_parsed(parsed, lambda name: "." in name)
    lines = plain_line_ends(text).count("\n") + 1
    assert all(1 <= problem.line <= lines for problem in problems), problems
    assert all(str(problem).count("\n") == 0 for problem in problems)
    assert parse(text, code=code) == parsed
    assert check_parsed(parsed, lambda name: "." in name) == problems


@given(
    st.one_of(st.binary(max_size=300), anything().map(lambda text: text.encode("utf-8", "replace")))
)
def test_any_bytes_become_a_text_or_a_message(data: bytes) -> None:
    text, problems = decode(data, "en.md")
    assert text or problems
    parsed = parse(text)
    check_parsed(parsed)
    assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f]", text)
    assert lost(text, parsed) == []


@given(st.text(max_size=80), CODES)
def test_any_text_at_all_is_parsed(text: str, code: str) -> None:
    assert lost(text, parse(text, code=code)) == []


@given(anything())
def test_marks_are_all_that_plain_words_lose(text: str) -> None:
    """Outside of links, whose addresses aren't words, and numbered lists."""
    for part in parse(text).case.every_block():
        if re.search(r"\]\(|<|\d[.)]", part.source):
            continue
        block = isinstance(part, Narration)
        assert "".join(words(plain(part.source, block=block))) == "".join(words(part.source))


@given(anything(), st.lists(st.integers(-1, 6), max_size=5))
def test_playing_any_path_gives_a_transcript_or_a_path_error(text: str, path: list[int]) -> None:
    case = parse(text, form="case").case
    with suppress(PathError):
        transcript = play(case, path)
        assert transcript.path == tuple(path)
        assert len(transcript.taken) == len(path)


@given(st.text(max_size=20))
@example("1,2,3")
@example("٣")
@example("1" * 5000)
@example("1,,2")
def test_reading_a_path_gives_numbers_or_a_path_error(text: str) -> None:
    with suppress(PathError):
        assert all(number > 0 for number in read_path(text))


@given(stories())
def test_a_story_written_as_a_script_is_read_as_it_was_meant(story: Story) -> None:
    parsed = parse(story.script())
    assert not [problem for problem in parsed.problems if problem.severity == "error"]
    case = parsed.case
    assert [scene.title.source for scene in case.scenes] == [
        f"Scene {number}" for number in range(len(story.scenes))
    ]
    for scene, meant in zip(case.scenes, story.scenes, strict=True):
        assert told(scene.blocks) == [(line.speaker, line.to, line.words) for line in meant.lines]
        for choice, option in zip(scene.choices, meant.options, strict=True):
            said = option.said
            assert told((choice.said,)) == [(YOU, said.to, said.words)]
            assert told(choice.reaction) == [
                (line.speaker, line.to, line.words) for line in option.reaction
            ]
            assert (choice.move_id, choice.fit_id) == (option.move.replace(" ", "-"), option.fit)


def told(blocks: tuple[Block, ...]) -> list[tuple[str, tuple[str, ...], str]]:
    return [(b.speaker, b.to, b.source) for b in blocks if isinstance(b, Speech)]


SHAPED = st.lists(
    st.sampled_from(
        [
            *(
                "# Scene 1: The kitchen",
                "Scene 2: The tin",
                "## Scene 3",
                "# Night",
                "#### You go.",
            ),
            *(
                'A) "Yes."',
                "b) You wait.",
                "1. You to Anna: No.",
                "Option C: “So.”",
                "### Choice 4 - No",
            ),
            *("Move: give back", "Fit: fits", "Feedback:", "Next: Scene 2", "Next: 2", "The tin"),
            *("- Anna to you: Yes.", "— Luisa: So…", "> Anna: Come.", "• bread", "* Move: advise"),
            *("=====", "---", "**The stairs**", "<u>The attic</u>", "| a | b |", "|---|---|"),
            *("Introduction", "", "", "She waits.", "Anna: So.", "What is on it:", "Ending:"),
        ]
    ),
    max_size=14,
)


@given(SHAPED)
def test_no_word_is_lost_of_lines_that_are_read_as_they_were_meant(lines: list[str]) -> None:
    text = "\n".join(["---", "title: T", "people: [Anna, Luisa]", "---", *lines])
    parsed = parse(text)
    assert lost(text, parsed) == []
    check_parsed(parsed)
