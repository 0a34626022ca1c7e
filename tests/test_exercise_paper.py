"""A sheet of an exercise holds all of it, and gives nothing away before it is to."""

from __future__ import annotations

from pathlib import Path

import pytest

from sameboat.course.reading import read
from sameboat.exercise import items
from sameboat.markdown import plain
from sameboat.paper.exercise import handout
from sameboat.parse import parse
from sameboat.vocabulary import kinds
from tests.exercise_scripts import UNKNOWN
from tests.test_cli_exercise import GIVE_BACK, put, run
from tests.test_exercise_page import SAMPLES, sample
from tests.test_paper import GIF, page, part, words


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("kind", kinds())
def test_every_word_of_an_exercise_is_on_its_sheet(kind: str) -> None:
    exercise = sample(kind)
    text = words(page(handout(exercise)))
    for block in (*exercise.every_block(), *exercise.every_text()):
        assert plain(block.source, block=True) in text


@pytest.mark.parametrize("kind", kinds())
def test_the_part_to_work_on_gives_nothing_away(kind: str) -> None:
    exercise, tree = sample(kind), page(handout(sample(kind)))
    text = words(part(tree, "sheet"))
    for block in (*exercise.blocks, *exercise.reflect):
        assert plain(block.source, block=True) in text
    hidden = [feedback for one in exercise.parts for feedback in one.feedback]
    hidden += [feedback for _, answer in exercise.answers() for feedback in answer.feedback]
    for feedback in hidden:
        assert plain(feedback.source) not in text
        assert plain(feedback.source) in words(part(tree, "afterwards"))
    assert all(
        (plain(a.said.source) in text) == (kind != "give-back") for _, a in exercise.answers()
    )


@pytest.mark.parametrize("kind", ["choose-one", "sort", "order", "match"])
def test_each_answer_has_a_letter_under_which_one_reads_about_it(kind: str) -> None:
    tree = page(handout(sample(kind)))
    lists = [e for e in part(tree, "sheet").iter("ul") if e.get("class") == "choices"]
    letters = {words(row[0]): words(row[1]) for row in lists[0]}
    follows = [e for e in part(tree, "afterwards").iter() if e.get("class") == "follows"]
    found = {words(box[0][0]): words(box[0][1]) for box in follows}
    assert found == letters
    assert sorted(letters) == list("ABCDEFGH"[: len(letters)])
    by_words = {plain(item.answer.said.source): item.answer for item in items(sample(kind))}
    for box in follows:
        (answer,) = (a for said, a in by_words.items() if words(box[0]).endswith(said))
        assert words(box).endswith(plain(answer.feedback[-1].source))


def test_the_page_runs_nothing_and_asks_nobody_for_anything() -> None:
    evil = '"><script>alert(1)</script></style>'
    text = GIVE_BACK.replace("title: The nights", f"title: '{evil}'")
    text = text.replace("The list is", f"{evil} [x](javascript:alert(1)) ![a room](room.gif)")
    tree = page(handout(parse(text).exercise, {"room.gif": GIF}.get))
    assert not {e.tag for e in tree.iter()} & {"script", "link", "iframe", "object", "form", "base"}
    assert [e.get("src", "")[:22] for e in tree.iter("img")] == ["data:image/gif;base64,"]
    assert "javascript:" not in [e.get("href", "")[:11] for e in tree.iter("a")]


def test_a_draft_of_no_kind_is_printed_with_all_it_has() -> None:
    exercise = parse(UNKNOWN).exercise
    text = words(page(handout(exercise)))
    for block in (*exercise.every_block(), *exercise.every_text()):
        assert plain(block.source) in text


def test_an_exercise_is_printed_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    put("exercises/the-nights/en.md")
    assert run("print", "the-nights") == 0
    assert "Written: the-nights.html" in capsys.readouterr().out
    assert run("print", "The Nights") == 0, "what we have written may be written again"
    assert "The nights: a sheet to work on" in Path("the-nights.html").read_text(encoding="utf-8")


def test_a_draft_with_mistakes_is_printed_and_its_author_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put("exercises/the-nights/en.md", GIVE_BACK.replace("checks: [", "checks: [x, "))
    assert run("print", "the-nights") == 0
    assert "has 1 error to mend" in capsys.readouterr().err


def test_what_has_nothing_in_it_is_not_printed(capsys: pytest.CaptureFixture[str]) -> None:
    put("exercises/the-nights/en.md", "---\ntitle: x\nkind: sort\nchecks: same-boat\n---\n")
    assert run("print", "the-nights") == 1
    assert "with no part" in capsys.readouterr().err
    assert not list(Path().glob("*.html"))


def test_every_sample_is_printed_from_its_path() -> None:
    for kind, path in SAMPLES.items():
        assert run("print", str(path), "--output", f"{kind}.html") == 0
        assert read(path).exercise.title in Path(f"{kind}.html").read_text("utf-8")
