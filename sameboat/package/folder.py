"""The folder of a script as one file, to offer it to the course.

In come a script in its languages and its pictures; out comes a `.zip` that a maintainer unpacks
beside the others, with a sheet on top that says in plain words what is in it, how it stands and
what is still open.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sameboat.check import check_parsed, departures
from sameboat.check.rounds import round_of
from sameboat.check.targets import parts, targets
from sameboat.check.telling import told
from sameboat.course.library import HOMES
from sameboat.course.picture import is_picture
from sameboat.markdown import plain
from sameboat.model import Script
from sameboat.package.zipped import zipped
from sameboat.parse import Parsed, parse
from sameboat.problems import Problem, phrase, placed
from sameboat.standing import address, beforehand, standing
from sameboat.vocabulary import language

__all__ = ["Folder", "errors", "missing", "packed"]

WIDTH = 78


@dataclass(frozen=True, slots=True)
class Folder:
    """What is offered.

    `name` is the folder's; `texts` are the script's by language, the one that was written in first,
    without notes that aren't to leave: `left_out` is how many those were. `pictures` are by the
    names that the scripts give them. `by` is who offers it, and `word` what they say.
    """

    name: str
    texts: Mapping[str, str]
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    by: str = ""
    word: str = ""
    left_out: int = 0


def packed(folder: Folder) -> bytes:
    """Return the file."""
    scripts = _scripts(folder)
    first = next(iter(scripts.values())).script
    place = f"{HOMES[first.form]}/{folder.name}"
    say = language(first.language).page["offer"]
    files: dict[str, str | bytes] = {
        say["cover"]: "\n".join(_cover(folder, scripts, place)) + "\n",
        **{f"{place}/{code}.md": text for code, text in folder.texts.items()},
    }
    for name in _shown(scripts):
        if _is_there(folder, name):
            files[f"{place}/{name}"] = folder.pictures[name]
    return zipped(files)


def errors(folder: Folder) -> int:
    """Return how many things are to mend before the course can take it in."""
    found = (_problems(folder, code, parsed) for code, parsed in _scripts(folder).items())
    shown = (entry.first for problems in found for entry in round_of(problems).shown)
    return sum(problem.severity == "error" for problem in shown)


def missing(folder: Folder) -> list[str]:
    """Return the names of the pictures that the scripts show, and that aren't sound or there."""
    return [name for name in _shown(_scripts(folder)) if not _is_there(folder, name)]


def _scripts(folder: Folder) -> dict[str, Parsed]:
    return {
        code: parse(text, f"{code}.md", folder.name, code) for code, text in folder.texts.items()
    }


def _shown(scripts: Mapping[str, Parsed]) -> dict[str, str]:
    """Return the pictures that scripts show, with the first description of each."""
    found: dict[str, str] = {}
    for parsed in scripts.values():
        for target in targets(parts(parsed.script)):
            if target.is_image and "/" not in target.address and "\\" not in target.address:
                found.setdefault(target.address, target.words)
    return found


def _is_there(folder: Folder, name: str) -> bool:
    return name in folder.pictures and is_picture(name, folder.pictures[name])


def _problems(folder: Folder, code: str, parsed: Parsed) -> tuple[Problem, ...]:
    problems = check_parsed(
        parsed, folder.pictures.__contains__, lambda name: _is_there(folder, name)
    )
    first = next(iter(_scripts(folder).values()))
    if code != first.script.language:
        problems += placed(departures(first.script, parsed.script), parsed.text)
    return problems


def _cover(folder: Folder, scripts: Mapping[str, Parsed], place: str) -> Iterator[str]:
    """Yield the lines of the sheet on top."""
    first = next(iter(scripts.values())).script
    say = language(first.language).page["offer"]
    yield plain(first.title)
    yield say["kind"][first.form]
    if folder.by:
        yield from _folded(say["by"].format(by=folder.by))
    if folder.word:
        yield from _head(say["word"])
        for line in folder.word.splitlines():
            yield from _folded(line)
    yield from _head(say["inside"])
    for code in scripts:
        yield f"{place}/{code}.md: {say['script'].format(language=say['languages'][code])}"
    for name, words in _shown(scripts).items():
        if _is_there(folder, name):
            yield from _folded(f"{place}/{name}: {say['picture'].format(words=words)}")
    yield from _head(say["stands"])
    yield from _stands(first, say)
    yield from _head(say["open"])
    yield from _open(folder, scripts, say)
    yield from _head(say["taken"])
    code_of_it = f"```{{{first.form}}} {folder.name}```"
    for number, step in enumerate(say["steps"], 1):
        shown = step.format(folder=place, name=folder.name, code=code_of_it)
        yield from textwrap.wrap(f"{number}. {shown}", WIDTH, subsequent_indent="   ")


def _stands(script: Script, say: Mapping[str, Any]) -> Iterator[str]:
    whom = address(script).written
    for sentence in (
        *standing(script),
        beforehand(script),
        say["version"].format(version=script.version),
        say["write_to"].format(address=whom) if whom else "",
    ):
        yield from _folded(plain(sentence))


def _open(folder: Folder, scripts: Mapping[str, Parsed], say: Mapping[str, Any]) -> Iterator[str]:
    clean = True
    for code, parsed in scripts.items():
        now = round_of(_problems(folder, code, parsed))
        if now.shown and len(scripts) > 1:
            yield say["other"].format(language=say["languages"][code])
        for message in told(now.shown):
            clean = False
            yield from message
        if now.held:
            yield phrase(code, "held", count=len(now.held))
    for name in missing(folder):
        clean = False
        yield say["missing"].format(name=name)
    if clean:
        yield say["nothing"]
    if folder.left_out:
        form = "one" if folder.left_out == 1 else "many"
        yield say["notes"][form].format(count=folder.left_out)


def _head(words: str) -> Iterator[str]:
    yield from ("", words, "-" * len(words))


def _folded(words: str) -> list[str]:
    return textwrap.wrap(words, WIDTH, break_long_words=False, break_on_hyphens=False)
