"""No words are swallowed: the eleven awkward sentences come through every place of an exercise."""

from __future__ import annotations

import pytest

from sameboat.check import check_parsed
from sameboat.html.exercise import render_exercise
from sameboat.markdown import plain
from sameboat.model import Exercise
from sameboat.parse import parse
from tests.fixture import FOLDER
from tests.test_eleven_sentences import HERE, SENTENCES, shown

SAMPLES = FOLDER / "exercise" / "samples"
# Where a sentence goes: the sample of a kind, what stands there, and what stands there instead.
POSITIONS = {
    "the situation": ("choose-one", "Attilio has put out five cups. There", f"{HERE}\n\nThere"),
    "the situation, between lines of speech": (
        "give-back",
        "Luisa to Attilio: You",
        f"{HERE}\n\nLuisa to Attilio: You",
    ),
    "speech to everyone": (
        "choose-one",
        "Luisa to Attilio: You've",
        f"Luisa: {HERE}\n\nLuisa: You've",
    ),
    "speech to somebody": (
        "sort",
        "It is twenty",
        f"Paolo to Anna (aside): {HERE}\n\nIt is twenty",
    ),
    "speech on the line below": ("sort", "It is twenty", f"Paolo:\n{HERE}\n\nIt is twenty"),
    "the title of a part": ("match", "## Communality", f"## {HERE}"),
    "the question": ("choose-several", "## Who is giving something back?", f"## {HERE}"),
    "what explains a part": ("sort", "Somebody knows the answer.", HERE),
    "a plan": ("plan-openly", "Each evening has a subject and an expert.", f"{HERE}\n\nEach"),
    "an answer": ("choose-one", "### You read the list aloud, from the top.", f"### {HERE}"),
    "an answer of the learner's": (
        "choose-one",
        "### You read the list aloud, from the top.",
        f"### You to Luisa: {HERE}",
    ),
    "an answer of anybody's": (
        "sort",
        "### Which form",
        f"### Paolo to Anna (aside): {HERE}\n\nFeedback: x\n\n### Which form",
    ),
    "a step": ("order", "### Choose an evening and a room with them.", f"### {HERE}"),
    "a version": (
        "give-back",
        '### "Attilio says the days can be managed. Luisa says the nights are left out."',
        f"### {HERE}",
    ),
    "feedback": ("match", "Each gives what they have, and nobody keeps accounts.", HERE),
    "feedback on the line below": (
        "match",
        "Feedback: Each gives what they have, and nobody keeps accounts.",
        f"Feedback:\n{HERE}",
    ),
    "a second feedback": ("sort", "Feedback: There is", f"Feedback: {HERE}\n\nFeedback: There is"),
    "what is said of the whole": (
        "order",
        "The sequence is ours.",
        f"{HERE}\n\nFeedback: The sequence is ours.",
    ),
    "what is said of a plan": (
        "plan-openly",
        "Feedback: The aim",
        f"Feedback: {HERE}\n\nFeedback: The aim",
    ),
    "a question to check": ("draw-the-network", "Which level has nobody in it?", HERE),
    "what passes": (
        "draw-the-network",
        "half past six",
        f"half past six\n\nTie: Luisa to Paolo: {HERE}",
    ),
    "a question to reflect on": ("reflect", "What did you not have to explain?", HERE),
    "in a drawing": ("draw-the-network", "Luisa has the key.", f"{HERE}\n\nLuisa has the key."),
}


def script(position: str, sentence: str) -> str:
    kind, usual, instead = POSITIONS[position]
    text = (SAMPLES / kind / "en.md").read_text(encoding="utf-8")
    assert text.count(usual) == 1
    return text.replace(usual, instead.replace(HERE, sentence))


def sources(exercise: Exercise) -> list[str]:
    blocks = [block.source for block in exercise.every_block()]
    return blocks + [text.source for text in exercise.every_text()]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("position", POSITIONS)
def test_a_sentence_comes_through_as_written(position: str, sentence: str) -> None:
    parsed = parse(script(position, sentence))
    found = sources(parsed.exercise)
    # In Markdown a dash begins a list; so that it stays a dash, narration has a backslash there.
    assert sentence in found or sentence.replace("-", "\\-", 1) in found
    words = sentence.replace("*", "")
    assert [plain(source, block="\\-" in source) for source in found].count(words) == 1
    assert words in shown(render_exercise(parsed.exercise))
    assert check_parsed(parsed) == ()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_comes_through_in_a_note(sentence: str) -> None:
    text = (SAMPLES / "sort" / "en.md").read_text(encoding="utf-8")
    (note,) = parse(f"{text}\nNote: {sentence}\n").exercise.notes
    assert note.source == sentence


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_in_quotation_marks_comes_through_in_the_front_matter(sentence: str) -> None:
    quoted = "'" + sentence.replace("'", "''") + "'"
    text = (SAMPLES / "sort" / "en.md").read_text(encoding="utf-8")
    parsed = parse(text.replace("The lift and the melon", quoted).replace("46, the nephew", quoted))
    assert parsed.exercise.title == sentence
    assert parsed.exercise.people[0].about == sentence
    assert parsed.problems == ()
    assert sentence.replace("*", "") in shown(render_exercise(parsed.exercise))


def test_all_sentences_come_through_one_below_another() -> None:
    parsed = parse(script("the situation", "\n\n".join(SENTENCES)))
    words = " ".join(plain(block.source, block=True) for block in parsed.exercise.blocks)
    assert " ".join(SENTENCES).replace("*", "") in words
    assert check_parsed(parsed) == ()
