"""Searches for files that break the reading, checking, rendering or playing of a script.

Each file is read as a case and as an exercise.

`python tests/fuzz/fuzz_parse.py` runs until it is stopped, or with libFuzzer's own options, such
as `-max_total_time=300`. A file that breaks something is kept under `_build/fuzz`: add it to
`tests/fuzz/corpus` together with the repair.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


def one_file(data: bytes) -> None:
    """Do with a file's bytes all that can be done; an assertion or any exception is a find."""
    from sameboat.check import check_parsed
    from sameboat.html import render
    from sameboat.parse import parse
    from sameboat.parse.source import decode
    from sameboat.play import PathError, play
    from sameboat.vocabulary import languages
    from tests.test_page_markup import foreign
    from tests.test_words_survive import lost

    text, problems = decode(data, "en.md")
    assert text or problems
    code = languages()[len(data) % len(languages())]
    parsed = parse(text, code=code, form="case")
    lines = text.count("\n") + 1
    for problem in check_parsed(parsed, lambda name: "." in name):
        assert 1 <= problem.line <= lines, problem
    assert lost(text, parsed) == []
    assert foreign(render(parsed.case)) == []
    with suppress(PathError):
        path: tuple[int, ...] = ()
        while choices := play(parsed.case, path).choices:
            path = (*path, data[len(path)] % len(choices) + 1)
            if len(path) == min(len(data), 9):
                break
    one_exercise(text, code)


def one_exercise(text: str, code: str) -> None:
    """Do with a text all that can be done with it as an exercise."""
    from sameboat.check import check_parsed
    from sameboat.html.exercise import render_exercise
    from sameboat.parse import parse
    from tests.test_exercise_words_survive import foreign_to_exercises, lost_of_exercise

    parsed = parse(text, code=code, form="exercise")
    lines = text.count("\n") + 1
    for problem in check_parsed(parsed, lambda name: "." in name):
        assert 1 <= problem.line <= lines, problem
    assert lost_of_exercise(text, parsed) == []
    assert foreign_to_exercises(render_exercise(parsed.exercise)) == []


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    from tests.fuzz.search import search

    search(one_file, "script.dict", (path.read_bytes() for path in (HERE / "corpus").iterdir()))
