"""A command speaks the language of the script it is about, and the machine's where none tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from sameboat.starters import starter
from tests.command import run
from tests.test_cli_check import put


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_an_italian_script_is_spoken_of_in_italian(capsys: pytest.CaptureFixture[str]) -> None:
    text = starter("La chiave", "it")
    put("chiave.it.md", "\n".join(line for line in text.split("\n") if "Nota:" not in line))
    assert run("check", "chiave.it.md") == 0
    assert capsys.readouterr().out == "Niente da correggere in 1 copione.\n"
    put("chiave.it.md", text.replace("Mossa: consigliare", "Mossa: consigliarre", 1))
    assert run("check", "chiave.it.md") == 1
    lines = capsys.readouterr().out.split("\n")
    assert lines[0] == "Da correggere"
    (said,) = [line for line in lines if ": move: " in line]
    assert "`consigliarre` non è una mossa" in said
    assert "    scrivi: Mossa: consigliare" in lines
    assert " e 9 avvisi in 1 copione." in lines[-2]


@pytest.mark.parametrize("name", ["LC_ALL", "LC_MESSAGES", "LANG"])
def test_where_no_script_tells_the_language_the_machine_does(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for other in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(other, raising=False)
    monkeypatch.setenv(name, "it_IT.UTF-8")
    put("cases/the-key/en.md")
    assert run("check", "the-kye") == 2
    assert 'di nome "the-kye"; volevi scrivere "the-key"?' in capsys.readouterr().err
    assert run("check", "the-key") == 0
    assert capsys.readouterr().out == "Nothing to mend in 1 script.\n"
    assert run("play", "the-kye", "--language", "en") == 2
    assert 'did you mean "the-key"?' in capsys.readouterr().err
    monkeypatch.setenv(name, "de_DE.UTF-8")
    assert run("check", "the-kye") == 2
    assert 'did you mean "the-key"?' in capsys.readouterr().err


def test_a_case_is_printed_and_drawn_in_its_language(capsys: pytest.CaptureFixture[str]) -> None:
    put("chiave.it.md", starter("La chiave", "it"))
    assert run("print", "chiave.it.md") == 0
    out = capsys.readouterr().out
    assert out == "Scritto: chiave.it.html. Aprilo in un browser e stampalo da lì.\n"
    assert run("map", "chiave.it.md", "--output", "a.svg") == 0
    assert "Il disegno è in a.svg." in capsys.readouterr().err
    assert run("play", "chiave.it.md", "--path", "9") == 2
    assert "Il passo 1 del percorso chiede la scelta 9" in capsys.readouterr().err
