"""The scripts of the pages in a DOM without a browser, by `tests/scripts/*.test.mjs`."""

from __future__ import annotations

from pathlib import Path

from tests.scripts.mutants.run import passes


def test_the_scripts_do_what_their_own_tests_say(tmp_path: Path) -> None:
    passed, said = passes(tmp_path)
    assert passed, said
