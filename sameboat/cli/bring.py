"""`sameboat bring`: a layperson's draft becomes a script.

In comes a file as a word processor or a person wrote it; what was understood is said, what can't be
told is asked, and the script is written whole or not at all.
"""

from __future__ import annotations

import errno
import stat
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from sameboat.bring import Brought, Question, Refused, bring, together
from sameboat.bring.formats import MOST_BYTES
from sameboat.cli.case import CASES
from sameboat.cli.file import unreadable
from sameboat.cli.say import say, say_folded
from sameboat.cli.tongue import spoken, told
from sameboat.cli.write import write_whole
from sameboat.course.folder_name import folder_name
from sameboat.parse import parse
from sameboat.vocabulary import languages

__all__ = ["bring_draft"]

MOST_SHOWN = 8
UNTITLED = "case"


@click.command("bring")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--to", "folder", type=click.Path(path_type=Path), help="The folder to write into.")
@click.option(
    "--language", "code", type=click.Choice(languages()), help="The language of the draft."
)
@click.option("--undo", default="", metavar="21,36", help="Keep these lines of the draft as notes.")
def bring_draft(file: Path, folder: Path | None, code: str | None, undo: str) -> None:
    """Make a script of a draft, as it was written in Word or anywhere else.

    FILE is a document (.docx, .odt), a text (.txt, .md), or a page that was saved.

    \b
    Examples:
      sameboat bring "Our case, third version.docx"
      sameboat bring draft.txt --to cases/the-blue-tin

    Says what was understood, asks what can't be told, and writes a script into a folder in `cases`.
    What found no place in it stands there as a note, so that no word is lost. The draft stays as it
    is, and nothing that is there already is ever changed.
    """  # noqa: D301 - click takes the backspace for "leave these lines as they are"
    data = _read(file)
    undone = tuple(f"line:{number.strip()}" for number in undo.split(",") if number.strip())
    answers: dict[str, str] = {}
    try:
        found = bring(file.name, data, code or "", undone=undone)
        _free(_path(found, file, folder), found.code)
        _tell(found)
        asked = set[str]()
        while questions := [one for one in found.questions if one.id not in asked]:
            asked_now = together(questions)[0]
            asked.update(one.id for one in asked_now)
            answers |= _answered(asked_now, found.code)
            found = bring(file.name, data, found.code, answers=answers, undone=undone)
    except Refused as refused:
        sentence = refused.sentence(code or spoken())
        raise click.ClickException(f"{file}: {sentence}") from refused
    _write(found, _path(found, file, folder))


def _read(file: Path) -> bytes:
    """Return what a file holds, and no more of it than is ever read."""
    try:
        if not stat.S_ISREG(mode := file.stat().st_mode) and not stat.S_ISDIR(mode):
            raise OSError(errno.ENODEV, "", str(file))  # a device may have no end
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError as error:
        problem = unreadable(error, file, file.as_posix())
        said = "; ".join(filter(None, (problem.wrong, problem.expected)))
        raise click.ClickException(f"{file}: {said}") from error


def _tell(found: Brought) -> None:
    """Say what was understood, each kind of guess once with the lines it is about."""
    if not found.guesses:
        say(told(found.code, "bring.sound"))
        return
    say(told(found.code, "bring.understood"))

    lines: dict[str, list[int]] = {}
    for guess in found.guesses:
        lines.setdefault(found.sentence(guess, found.code), []).append(guess.draft[0])
    for words, numbers in lines.items():
        say_folded(f"  {_lines(found.code, numbers)}: {words}")


def _lines(code: str, numbers: Iterable[int]) -> str:
    every = sorted(set(numbers))
    listed = ", ".join(map(str, every[:MOST_SHOWN]))
    more = f", … ({len(every)})" if len(every) > MOST_SHOWN else ""
    return told(code, "bring.lines", lines=listed + more, count=len(every))


def _answered(questions: Sequence[Question], code: str) -> dict[str, str]:
    """Ask a question, once for all the choices that it is asked of, and return the answers."""
    first = questions[0]
    is_list = len(questions) > 1
    say()
    say_folded(first.all if is_list else first.words)
    for number, option in enumerate(first.options, 1):
        say(f"  {number:>2}  {option.label}")
    answers: dict[str, str] = {}
    for number, question in enumerate(questions, 1):
        if is_list:
            say()
            say_folded(f"{number}/{len(questions)} {question.about}")
        answers[question.id] = _answer(question, code)
    return answers


def _answer(question: Question, code: str) -> str:
    """Return what is typed as an answer; empty when it is left open."""
    hint = "number" if question.options else "free"
    click.echo(f"{told(code, f'bring.{hint}')} ", nl=False)
    sys.stdout.flush()
    typed = sys.stdin.readline().strip()
    if not typed:
        say()
    if not question.options:
        return typed
    if typed.isdecimal() and 0 < int(typed) <= len(question.options):
        return question.options[int(typed) - 1].value
    same = (
        one
        for one in question.options
        if typed.casefold() in map(str.casefold, (one.label, one.value))
    )
    return next((one.value for one in same), "")


def _path(found: Brought, file: Path, folder: Path | None) -> Path:
    """Return where the script goes: a folder that is named, or one in `cases` after its title."""
    title = parse(found.text, code=found.code).script.title
    home = folder or Path(CASES) / (folder_name(title) or folder_name(file.stem) or UNTITLED)
    return home / f"{found.code}.md"


def _free(path: Path, code: str) -> None:
    if path.exists() or path.is_symlink():
        raise click.ClickException(told(code, "there", path=path))


def _write(found: Brought, path: Path) -> None:
    code, folder = found.code, path.parent
    _free(path, code)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise click.ClickException(told(code, "no_folder", folder=folder, why=why)) from error
    write_whole(path, found.text, code, replacing=False)
    say()
    say(told(code, "written", path=path))
    if mistakes := found.errors - found.gaps:
        say(told(code, "bring.left", count=mistakes))
    if found.gaps:
        say(told(code, "bring.gaps", count=found.gaps))
    say(told(code, "then"))
    shown = folder.name if folder.parent == Path(CASES) else path.as_posix()
    shown = f'"{shown}"' if " " in shown else shown
    say(f"  sameboat check {shown}")
