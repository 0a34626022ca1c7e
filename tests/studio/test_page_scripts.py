"""The page's own scripts are sent in one file, if it was made of these very scripts."""

from __future__ import annotations

import re
from os.path import normpath
from pathlib import Path

from sameboat.studio.scripts import ALL, MADE_OF, digest, scripts

IMPORT = re.compile(r"""\bfrom\s*["'](\.[^"']+)["']""")


def test_without_a_joined_file_each_script_is_sent_with_all_that_it_imports() -> None:
    found = dict(scripts(None))
    assert ALL in found
    for path, text in found.items():
        for address in IMPORT.findall(text):
            target = normpath(f"studio/page/{path}/../{address}")
            target = target.removeprefix("studio/page/")
            assert target in found or target == "live/page/stored.js", (path, address)


def test_a_joined_file_is_sent_alone_if_it_was_made_of_these_scripts(tmp_path: Path) -> None:
    (tmp_path / ALL).write_text("all", encoding="utf-8")
    (tmp_path / MADE_OF).write_text(digest(), encoding="utf-8")
    assert dict(scripts(tmp_path)) == {ALL: "all"}


def test_a_joined_file_of_other_scripts_is_not_sent(tmp_path: Path) -> None:
    (tmp_path / ALL).write_text("all", encoding="utf-8")
    (tmp_path / MADE_OF).write_text("of others", encoding="utf-8")
    assert len(dict(scripts(tmp_path))) > 1
    (tmp_path / MADE_OF).unlink()
    assert dict(scripts(tmp_path)) == dict(scripts(None))
