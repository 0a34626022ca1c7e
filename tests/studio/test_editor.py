"""The editor is built from npm's lock or not at all, and the page says which."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from sameboat.studio.site import Beside, write
from tests.conftest import ROOT
from tools import nodejs
from tools.studio import __main__ as editor

MOST = 115_000


def test_where_npm_fails_the_build_says_that_the_plain_field_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: Path) -> None:
        raise nodejs.MissingError("packages from npm")

    monkeypatch.setattr(editor, "WORK", tmp_path)
    monkeypatch.setattr(nodejs, "npm_ci", fail)
    assert editor.main() == 1
    said = capsys.readouterr().err
    assert "its plain field serves" in said
    assert "packages from npm" in said
    assert not (tmp_path / "built").exists()


@pytest.mark.parametrize("there", [True, False])
def test_the_page_has_the_editor_that_was_built(tmp_path: Path, there: bool) -> None:
    sources = tmp_path / "sources"
    built = sources / ".venv" / "studio" / "built"
    built.mkdir(parents=True)
    if there:
        (built / "codemirror.js").write_text("export {};", encoding="utf-8")
    for _ in range(2):
        write(tmp_path, Beside("A book", "index.html", "guide.html", "en", sources))
    text = (tmp_path / "studio" / "index.html").read_text(encoding="utf-8")
    data = json.loads(text.partition('id="studio">')[2].partition("</script>")[0])
    found = [*(tmp_path / "studio" / "page").glob("codemirror-*.js")]
    assert len(found) == there
    assert data["editor"] == (f"page/{found[0].name}" if there else "")


def test_what_is_built_is_as_small_as_was_promised_and_asks_nobody(tmp_path: Path) -> None:
    editor.WORK.mkdir(parents=True, exist_ok=True)
    editor.build(editor.WORK / "built")
    assert not editor.build(editor.WORK / "built"), "it was built anew though nothing had changed"
    content = (editor.WORK / "built" / "codemirror.js").read_bytes()
    assert len(gzip.compress(content, 9)) < MOST
    assert content.startswith(b"/*! CodeMirror 6")
    lock = (ROOT / "tools" / "studio" / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
