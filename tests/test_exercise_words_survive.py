"""Whatever is handed in as an exercise: nothing raises, and no word is lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from hypothesis import example, given
from hypothesis import strategies as st

from sameboat.check import check_parsed
from sameboat.html.exercise import render_exercise
from sameboat.markdown import inline
from sameboat.model import Block, Exercise, Narration, Speech, Text
from sameboat.parse import Parsed, front_matter, parse
from sameboat.parse.source import plain_line_ends
from sameboat.vocabulary import folded, kinds, language, languages
from tests.exercise_scripts import SAMPLES, UNKNOWN, exercises, sound
from tests.test_page_markup import Elements, elements, foreign, names, page_words
from tests.test_words_survive import labels, meant, words

CODES = st.sampled_from(languages())


@cache
def ours() -> Elements:
    """Return our own elements with their attributes: those of exercises without any markup."""
    pages = [render_exercise(parse(script).exercise) for script in (*SAMPLES, UNKNOWN)]
    return frozenset(names(element) for page in pages for element in elements(page))


def placed(exercise: Exercise) -> Iterator[tuple[int, str]]:
    """Yield every text of the model's body with the line it stands on, and the heads there."""
    known = language(exercise.language, "exercise")
    spoken = (known.to, known.conjunctions, known.everyone, known.you)

    def source(part: Block | Text) -> Iterator[tuple[int, str]]:
        for offset, line in enumerate(part.source.split("\n")):
            yield part.line + offset, line
            yield part.line + offset + 1, line  # words below a bare label count from the label

    def labelled(name: str, texts: tuple[Text, ...]) -> Iterator[tuple[int, str]]:
        for text in texts:
            yield from source(text)
            yield from ((text.line, word) for word in labels(name, known))

    for block in exercise.every_block():
        yield from source(block)
        if isinstance(block, Speech):
            heads = (
                block.speaker,
                *block.to,
                block.manner,
                *(w for group in spoken for w in group),
            )
            yield from ((block.line, head) for head in heads)
    yield from labelled("note", tuple(Text(n.source, n.line) for n in exercise.notes))
    yield from ((note.line, note.aside) for note in exercise.notes)
    yield from labelled("reflect", exercise.reflect)
    for part in exercise.parts:
        yield from source(part.title)
        yield from labelled("feedback", part.feedback)
        yield from labelled("words", part.words)
        yield from labelled("check", part.checklist)
        yield from labelled("tie", tuple(tie.written for tie in part.ties))
        for answer in part.answers:
            yield from labelled("fit", (answer.fit,) if answer.fit else ())
            yield from labelled("feedback", answer.feedback)
            yield from labelled("also", answer.also)


def lost_of_exercise(text: str, parsed: Parsed) -> list[tuple[int, str]]:
    """Return the words of a script's body that aren't in its model on their own line."""
    exercise = parsed.exercise
    known = language(exercise.language, "exercise")
    kept: dict[int, list[str]] = {}
    for line, source in placed(exercise):
        kept.setdefault(line, []).append(folded(source))
    empty = {p.line for p in parsed.problems if (p.code, p.id) == ("label", "empty")}
    taken = {(p.line, folded(word)) for p in parsed.problems if meant(p) for word in words(p.at)}
    signs = {p.line for p in parsed.problems if p.code == "signpost"}
    labels_of = {*known.labels, *known.understood.labels}
    body = front_matter.split(plain_line_ends(text), "", known).body
    return [
        (number, word)
        for number, line in enumerate(body.split("\n"), 1)
        for word in words(line)
        if not any(folded(word) in source for source in kept.get(number, ()))
        and (number, folded(word)) not in taken
        and number not in signs
        and not (number in empty and line.strip().strip("*_ ").endswith(":"))
        and not (number in empty and folded(word) in labels_of)
        and folded(line.strip("*_: ")) not in labels_of  # whose words stand below
    ]


def foreign_to_exercises(markup: str) -> list[tuple[str, dict[str, str]]]:
    """Return the elements of a page that are neither ours nor Markdown's, and unsafe addresses."""
    return foreign(markup, ours())


@given(exercises(), CODES)
@example("---\nkind: give back\n---\n## A\n\nWords: a, b,\nc, , d\n", "en")
@example("---\nkind: sort\n---\n## A\n\n### b\n\nText\n\nWords: c\n", "en")
@example("---\nkind: sort\n---\n## 0. 1\n", "en")
def test_every_word_of_the_body_is_in_the_model_on_its_line(text: str, code: str) -> None:
    assert lost_of_exercise(text, parse(text, code=code, form="exercise")) == []


@given(exercises(), CODES)
def test_parsing_and_checking_never_raise_and_point_into_the_file(text: str, code: str) -> None:
    parsed = parse(text, code=code, form="exercise")
    problems = check_parsed(parsed, lambda name: "." in name)
    lines = plain_line_ends(text).count("\n") + 1
    assert all(1 <= problem.line <= lines for problem in problems), problems
    assert all(str(problem).count("\n") == 0 for problem in problems)
    assert parse(text, code=code, form="exercise") == parsed
    assert check_parsed(parsed, lambda name: "." in name) == problems


@given(exercises(), CODES)
@example("---\nkind: sort\n---\n## [a](&#106;avascript:b)\n\n### ![a](//e.org/x)\n", "en")
@example(
    "---\ntitle: '<img src=x onerror=y>'\npeople: {'<b>': '[a](vbscript:x)'}\n---\n<b>: x", "en"
)
def test_a_page_holds_no_markup_but_ours_and_every_word(text: str, code: str) -> None:
    exercise = parse(text, code=code, form="exercise").exercise
    markup = render_exercise(exercise)
    assert foreign_to_exercises(markup) == []
    said = page_words(markup)
    for part in (*exercise.every_block(), *exercise.every_text()):
        for token, _ in inline(part.source, block=isinstance(part, Narration)):
            assert all(word in said for word in words(token.content))


@given(st.sampled_from(sorted(kinds())).flatmap(sound))
def test_a_sound_exercise_has_nothing_to_mend(script: str) -> None:
    parsed = parse(script)
    found = [p for p in check_parsed(parsed) if p.severity == "error"]
    assert [str(problem) for problem in found] == []
    assert parsed.exercise.kind_id is not None
