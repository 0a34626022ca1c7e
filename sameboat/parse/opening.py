"""What the reading of every script has in common: its front matter, its people, and its body.

In comes a text; out come the fields, the people and the drafts of it, and what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sameboat.model import YOU, Person, Text
from sameboat.parse import front_matter, script
from sameboat.parse.called import named
from sameboat.parse.cast import Cast
from sameboat.parse.form import Form
from sameboat.parse.front_matter import FrontMatter, Value
from sameboat.parse.origin import Origin
from sameboat.problems import Problem
from sameboat.vocabulary import Language, folded

__all__ = ["Opened", "opened"]


@dataclass(frozen=True, slots=True)
class Opened:
    """A script before it is frozen into the model."""

    front: FrontMatter
    people: tuple[Person, ...]
    cast: Cast
    body: script.Script
    problems: tuple[Problem, ...]

    def texts(self, field: str) -> tuple[Text, ...]:
        """Return what a field of the front matter lists."""
        found = self.front.fields.get(field, ())
        return tuple(Text(value.text, value.line) for value in found if value.text)


def opened(text: str, file: str, words: Language, form: Callable[[FrontMatter], Form]) -> Opened:
    """Read a script in `words`, a line feed at the end of each line.

    `form` tells from the front matter what it is made of.
    """
    front, origin = front_matter.split(text, file, words), Origin(file, words)
    declared = front.fields.get("people", ())
    names = named([value.key for value in declared])
    people = tuple(map(_person, declared, names))
    asides = frozenset(folded(about) for _, about in names if about)
    cast = Cast([person.name for person in people], words, asides)
    body = script.read(origin, cast, form(front), front.body)
    body.notes[:0] = front.notes
    reserved = {*words.labels, *words.you, *words.everyone, YOU, ""}
    taken = [_taken(origin, person) for person in people if folded(person.name) in reserved]
    return Opened(front, people, cast, body, (*front.problems, *taken, *body.problems))


def _person(value: Value, name: tuple[str, str]) -> Person:
    """Return a declared person; what stood in brackets behind the name is said of them."""
    shown, about = name
    return Person(shown, ", ".join(filter(None, (about, value.text))), value.line)


def _taken(origin: Origin, person: Person) -> Problem:
    """Return the problem of a name that nobody can bear."""
    if name := person.name:
        values = {"name": name}
        return origin.problem(person.line, front_matter.CODE, "reserved", values, at=name)
    return origin.problem(person.line, front_matter.CODE, "unnamed")
