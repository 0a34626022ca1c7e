"""No words are swallowed: eleven awkward sentences come through as they were written."""

from __future__ import annotations

import html5lib
import pytest

from sameboat.check import check_parsed
from sameboat.html import render
from sameboat.markdown import plain
from sameboat.model import Case, Choice, Scene
from sameboat.parse import parse
from sameboat.play import play
from tests.test_check import FRAME

SENTENCES = (
    "She said [quietly]: stay.",
    "We meet in room #4 today.",
    "See https://example.org/help for help.",
    '- "I don\'t know," she says.',
    "*Silence.* Nobody speaks.",
    "Time: half past ten.",
    "It costs $5 {about that}.",
    "He looks -> away from us.",
    "Was it <maybe> me & you?",
    '"Stop." (beat) "Please."',
    "/ or // is a slash.",
)
HERE = "⟦⟧"
ONE = f"## The table\n\n{HERE}\n\nEnding: They go home.\n"
TWO = """## The table

### "Yes."

Move: connect
Fit: fits

⟦reaction⟧

Feedback: Yes.

⟦label⟧

### ⟦heading⟧

Move: advise
Fit: misses

Anna: No.

Feedback: No.

Ending: They go home.
"""


def two(place: str, words: str) -> str:
    """Return a decision with `words` in one place, and something plain in the others."""
    plainly = {"reaction": "Anna: Yes.", "label": "Ending: They go home.", "heading": '"No."'}
    script = TWO
    for name, usual in plainly.items():
        script = script.replace(f"⟦{name}⟧", words if name == place else usual)
    return script


POSITIONS = {
    "narration": ONE,
    "narration below speech": ONE.replace(HERE, f"Anna: Yes.\n\n{HERE}"),
    "narration between paragraphs": ONE.replace(HERE, f"One.\n\n{HERE}\n\nTwo."),
    "narration right below speech and a label": ONE.replace(HERE, f"Concept: back-action\n{HERE}"),
    "speech to everyone": ONE.replace(HERE, f"Anna: {HERE}"),
    "speech to somebody": ONE.replace(HERE, f"Anna to Luisa (aside): {HERE}"),
    "speech on the line below": ONE.replace(HERE, f"Anna:\n{HERE}"),
    "scene title": f"## {HERE}\n\nEnding: They go home.\n",
    "choice heading": two("heading", HERE),
    "choice heading to somebody": two("heading", f"You to Anna: {HERE}"),
    "reaction": two("reaction", HERE),
    "feedback": two("label", f"Feedback: {HERE}\n\nEnding: They go home."),
    "feedback on the line below": two("label", f"Feedback:\n{HERE}\n\nEnding: They go home."),
    "ending of a choice": two("label", f"Ending: {HERE}"),
    "ending of a scene": f"## The table\n\nEnding: {HERE}\n",
    "reflect of a choice": two("label", f"Reflect: {HERE}\n\nEnding: They go home."),
    "reflect of a scene": ONE.replace(HERE, f"Reflect: {HERE}"),
}


def sources(case: Case) -> list[str]:
    """Return the sources of everything in the last scene, in no order."""
    scene = case.scenes[-1]
    parts: list[Scene | Choice] = [scene, *scene.choices]
    found = [scene.title.source, *(block.source for block in scene.blocks)]
    for choice in scene.choices:
        found += [choice.said.source, *(block.source for block in choice.reaction)]
        found += [text.source for text in choice.feedback]
    for part in parts:
        found += [text.source for text in (*part.ending, *part.reflect)]
    return found


def shown(markup: str) -> str:
    """Return the words of a page, space made even."""
    return " ".join("".join(html5lib.parse(markup).itertext()).split())


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("position", POSITIONS)
def test_a_sentence_comes_through_as_written(position: str, sentence: str) -> None:
    parsed = parse(FRAME + POSITIONS[position].replace(HERE, sentence))
    found = sources(parsed.case)
    # In Markdown a dash begins a list; so that it stays a dash, narration has a backslash there.
    assert sentence in found or sentence.replace("-", "\\-", 1) in found
    words = sentence.replace("*", "")
    assert [plain(source, block="\\-" in source) for source in found].count(words) == 1
    assert words in shown(render(parsed.case))
    assert check_parsed(parsed) == ()


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("position", [name for name in POSITIONS if "reflect" not in name])
def test_a_sentence_is_in_the_transcript_as_written(position: str, sentence: str) -> None:
    case = parse(FRAME + POSITIONS[position].replace(HERE, sentence)).case
    path = (1, 2 if "heading" in position else 1) if case.scenes[-1].choices else (1,)
    told = [entry.part.source.replace("\\-", "-") for entry in play(case, path).entries]
    assert told.count(sentence) == 1


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_comes_through_above_the_first_scene(sentence: str) -> None:
    front, _, rest = FRAME.partition("Anna to Luisa and Paolo: We begin.")
    script = f"{front}Anna to Luisa and Paolo: We begin.\n\n{sentence}{rest}Ending: x\n"
    parsed = parse(script + "## The end\n\nEnding: They go home.\n")
    assert plain(parsed.case.blocks[-1].source, block=True) == sentence.replace("*", "")
    assert not [p for p in check_parsed(parsed) if p.code in ("speech", "label", "markdown")]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_comes_through_in_a_note(sentence: str) -> None:
    (note,) = parse(f"{FRAME}Note: {sentence}\n").case.notes
    assert note.source == sentence


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_in_quotation_marks_comes_through_in_the_front_matter(sentence: str) -> None:
    quoted = "'" + sentence.replace("'", "''") + "'"
    script = FRAME.replace("title: The frame", f"title: {quoted}").replace("82", quoted)
    parsed = parse(script)
    assert parsed.case.title == sentence
    assert parsed.case.people[0].about == sentence
    assert parsed.problems == ()


def test_all_sentences_come_through_one_below_another() -> None:
    parsed = parse(FRAME + ONE.replace(HERE, "\n\n".join(SENTENCES)))
    words = " ".join(plain(block.source, block=True) for block in parsed.case.scenes[-1].blocks)
    assert words == " ".join(SENTENCES).replace("*", "")
    assert check_parsed(parsed) == ()


def test_all_sentences_come_through_in_one_paragraph() -> None:
    lines = "\n".join(sentence for sentence in SENTENCES if sentence[0] != "-")
    parsed = parse(FRAME + ONE.replace(HERE, lines))
    (block,) = parsed.case.scenes[-1].blocks
    assert block.source == lines
    assert check_parsed(parsed) == ()
