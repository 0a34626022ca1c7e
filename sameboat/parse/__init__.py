"""Stage one: from a script's text to a `Case` and everything the reading of it found wrong.

One construct a file, named by the code its problems carry.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from sameboat.model import YOU, Case, Person, Text
from sameboat.parse import front_matter, script, source
from sameboat.parse.cast import Cast
from sameboat.parse.collector import at_rest
from sameboat.problems import Problem
from sameboat.vocabulary import folded, language, languages

__all__ = ["Parsed", "parse", "read"]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A case as far as it could be read, and the problems found on the way."""

    case: Case
    problems: tuple[Problem, ...]


def read(path: Path, file: str | None = None) -> Parsed:
    """Read a script from disk; `file` is how problems name it. OSError when it can't be opened."""
    name = file if file is not None else path.as_posix()
    text, problems = source.decode(path.read_bytes(), name)
    if not text:
        return Parsed(Case(path.parent.name, path.stem, name, ""), problems)
    parsed = parse(text, name, path.parent.name, path.stem)
    return Parsed(parsed.case, (*problems, *parsed.problems))


def parse(text: str, file: str = "script.md", name: str = "script", code: str = "en") -> Parsed:
    """Parse the text of a script in language `code`; an unknown language is read as English."""
    words = language(code if code in languages() else "en")
    text = source.plain_line_ends(text)
    front = front_matter.split(text, file, words)
    people = tuple(Person(v.key, v.text, v.line) for v in front.fields.get("people", ()))
    with at_rest():
        read = script.read(front.body, file, words, Cast([p.name for p in people], words))
    reserved = {*words.labels, *words.you, *words.everyone, YOU, ""}
    taken = [
        Problem(
            file,
            person.line,
            front_matter.CODE,
            f"`{person.name}` is a word of the script and can't be a person's name"
            if person.name
            else "a person without a name",
            "expected another name" if person.name else "expected `name: who they are`",
        )
        for person in people
        if folded(person.name) in reserved
    ]
    case = Case(
        name=name,
        language=words.code,
        file=file,
        version=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12],
        title=front.word("title"),
        level=words.levels.get(folded(front.word("level")), front.word("level")),
        you=front.word("you"),
        people=people,
        teaches=tuple(Text(v.text, v.line) for v in front.fields.get("teaches", ()) if v.text),
        credits=front.word("credits"),
        reviewed=front.word("reviewed"),
        blocks=tuple(read.intro.blocks),
        scenes=tuple(read.scenes),
        reflect=read.intro.all("reflect"),
        notes=tuple(read.notes),
        fields=tuple(front.lines.items()),
    )
    return Parsed(case, (*front.problems, *taken, *read.problems))
