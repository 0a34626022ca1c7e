"""A whole script in words holds every word of it, in reading order, in its language."""

from __future__ import annotations

from pathlib import Path

import pytest

from sameboat.course.reading import read
from sameboat.markdown import plain
from sameboat.parse import parse
from sameboat.transcript.whole import whole
from tests.fixture import FOLDER

ROOT = Path(__file__).parents[1]
SCRIPTS = [
    *sorted(ROOT.glob("cases/*/en.md")),
    *sorted((FOLDER / "exercise" / "samples").glob("*/*.md")),
]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_every_piece_is_there_in_order(path: Path) -> None:
    script = read(path).script
    said = [text for text, _ in whole(script)]
    below = iter(said)
    for block in script.every_block():
        words = plain(block.source, block=True)
        assert any(text.endswith(words) for text in below), words
    everything = "\n".join(said)
    assert all(plain(text.source) in everything for text in script.every_text())


def test_speech_says_who_speaks_to_whom_and_how_in_the_scripts_language() -> None:
    head = "---\ntitolo: Le notti\npersone: {Luisa: x}\n---\n"
    text = f"{head}\n## Il tavolo\n\nTu a Luisa (piano): Sì.\n"
    assert whole(parse(text, code="it").case) == [
        ("Le notti", True),
        ("Luisa: x", False),
        ("Il tavolo", True),
        ("Tu a Luisa (piano): Sì.", False),
    ]


def test_an_answer_says_whether_it_fits() -> None:
    head = "---\ntitle: T\nkind: choose one\n---\n"
    text = f"{head}\n## A\n\n### B.\n\nFit: fits\nFeedback: *So* it is.\n"
    assert whole(parse(text).exercise)[1:] == [
        ("A", True),
        ("B.", False),
        ("Fits. So it is.", False),
    ]
