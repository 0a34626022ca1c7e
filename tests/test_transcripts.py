"""Python and the terminal show what stands in the transcripts; the browser's test does the same."""

from __future__ import annotations

import pytest

from sameboat.cli import main
from sameboat.course.reading import read
from sameboat.play import play
from sameboat.transcript import lines
from tests.transcripts import CASES, transcripts
from tests.walks import to_each_ending

NAMES = sorted(folder.parent.name for folder in CASES.glob("*/en.md"))


@pytest.mark.parametrize("name", NAMES)
def test_every_way_of_ending_has_a_transcript(name: str) -> None:
    case = read(CASES / name / "en.md").case
    assert {path for path, _ in transcripts(name)} == set(to_each_ending(case))


@pytest.mark.parametrize("name", NAMES)
def test_play_gives_the_transcript(name: str) -> None:
    case = read(CASES / name / "en.md").case
    for path, expected in transcripts(name):
        assert list(lines(play(case, path))) == expected


@pytest.mark.parametrize("name", NAMES)
def test_the_terminal_prints_the_transcript(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    for path, expected in transcripts(name):
        way = ",".join(map(str, path))
        with pytest.raises(SystemExit) as stopped:
            main(["play", str(CASES / name / "en.md"), "--path", way])
        assert stopped.value.code == 0
        assert capsys.readouterr().out.splitlines() == expected
