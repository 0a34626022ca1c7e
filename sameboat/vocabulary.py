"""The words of the field as data: moves, concepts, and each language's script words.

In come the YAML files beside this module; out go frozen values. Nothing here knows about scripts.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

import yaml

try:  # pyyaml's own loader takes more than half of the time in which a command starts
    from yaml import CSafeLoader as SafeLoader
except ImportError:
    from yaml import SafeLoader  # type: ignore[assignment]

from sameboat.spelling import ENDS, Understood, folded, understood

__all__ = [
    "FormName",
    "Kind",
    "Language",
    "Move",
    "concepts",
    "folded",
    "kinds",
    "language",
    "languages",
    "messages",
    "moves",
    "write_to",
]


FormName: TypeAlias = Literal["case", "exercise"]
"""The two forms of script."""


@dataclass(frozen=True, slots=True)
class Move:
    """What a facilitator can do: its id, its family, and the id of the concept it comes from."""

    id: str
    family: str
    concept: str


@dataclass(frozen=True, slots=True)
class Kind:
    """What an exercise can be: its id, and how it is built.

    `parts` and `answers` are the fewest and the most parts (`##`) of it, and answers (`###`) of
    each part; `top`, `part` and `answer` are the labels that can stand above the first part, under
    a part and under an answer.
    """

    id: str
    parts: tuple[int, int]
    answers: tuple[int, int]
    top: frozenset[str]
    part: frozenset[str]
    answer: frozenset[str]


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language, as a form of script uses them: a `case` or an `exercise`.

    `labels` and `fields` are those of the form. They, and all groups down to `settings`, lead from
    each spelling, folded, to the id; `shown` leads from (group, id) to the spelling that is shown;
    `page` holds the players' words. `names` are what a file is called after the language; `unlike`
    are everyday words that are spelt nearly like a label, `besides` those that an agreement may be
    written with. `counted` are the words that people count scenes and choices with, as in `Scene
    2:`, and call what stands above the first scene. What `understood` holds is read as meant, but
    isn't taught. `network` are the sentences that ask of the conversation itself, by what they ask.
    """

    code: str
    form: FormName
    labels: MappingProxyType[str, str]
    fields: MappingProxyType[str, str]
    levels: MappingProxyType[str, str]
    fits: MappingProxyType[str, str]
    moves: MappingProxyType[str, str]
    kinds: MappingProxyType[str, str]
    ties: MappingProxyType[str, str]
    stages: MappingProxyType[str, str]
    replies: MappingProxyType[str, str]
    settled: MappingProxyType[str, str]
    answering: MappingProxyType[str, str]
    months: MappingProxyType[str, str]
    contents: MappingProxyType[str, str]
    settings: MappingProxyType[str, str]
    names: frozenset[str]
    unlike: frozenset[str]
    understood: Understood
    besides: frozenset[str]
    to: frozenset[str]
    conjunctions: frozenset[str]
    you: frozenset[str]
    everyone: frozenset[str]
    network: MappingProxyType[str, tuple[str, ...]]
    counted: MappingProxyType[str, tuple[str, ...]]
    shown: MappingProxyType[tuple[str, str], str]
    page: MappingProxyType[str, Any]

    def word(self, group: str, identifier: str) -> str:
        """Return the spelling shown for an id of a group, such as `labels`."""
        return self.shown.get((group, identifier), identifier)

    def fit(self, words: str) -> str | None:
        """Return the id of the fit that somebody wrote, or None when it is none."""
        key, signs = folded(words), self.understood.fits
        if (found := self.fits.get(key) or signs.get(key.strip(ENDS))) is not None:
            return found
        word, _, sign = key.rpartition(" ")  # `fits ✅`
        said = self.fits.get(word)
        return said if said is not None and signs.get(sign.strip(ENDS)) == said else None


def _data(name: str) -> Any:
    return yaml.load((files(__package__) / name).read_text(encoding="utf-8"), SafeLoader)


@cache
def moves() -> MappingProxyType[str, Move]:
    """Return every move by its id."""
    return MappingProxyType({key: Move(key, **value) for key, value in _data("moves.yml").items()})


@cache
def kinds() -> MappingProxyType[str, Kind]:
    """Return every kind of exercise by its id."""
    found = {}
    for key, value in _data("kinds.yml").items():
        parts, answers = (tuple(value.get(name, (0, 0))) for name in ("parts", "answers"))
        labels = (frozenset(value.get(name, ())) for name in ("top", "part", "answer"))
        found[key] = Kind(key, parts, answers, *labels)
    return MappingProxyType(found)


@cache
def concepts() -> MappingProxyType[str, MappingProxyType[str, str]]:
    """Return the term of every concept of the syllabus: id, then language."""
    found = _data("concepts.yml")
    return MappingProxyType({key: MappingProxyType(terms) for key, terms in found.items()})


def write_to() -> str:
    """Return the project's address, an email address or one on the web; empty without one."""
    return str(_data("project.yml")["write-to"])


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages a script can be written in."""
    folders = (files(__package__) / "languages").iterdir()
    return tuple(sorted(entry.name for entry in folders if entry.is_dir()))


OF_STATUS = ("stages", "replies", "settled", "answering", "months", "contents", "settings")
GROUPS = ("labels", "fields", "levels", "fits", "moves", "kinds", "ties", *OF_STATUS)
OF_EXERCISES = {
    "labels": ("fit", "feedback", "also", "words", "check", "tie", "reflect", "note"),
    "fields": (
        *("title", "kind", "checks", "people", "credits"),
        *("status", "reviewed", "agreed", "named", "write-to", "contains"),
    ),
}


def _page(code: str) -> dict[str, Any]:
    """Return the pages' words: those of every page, and one group for each other file."""
    found = _folder(code, "page")
    every: dict[str, Any] = found.pop("every")
    return every | found


def _folder(code: str, name: str) -> dict[str, Any]:
    """Return what the files in a folder of a language hold, by their names."""
    folder = files(__package__) / "languages" / code / name
    names = [entry.name for entry in folder.iterdir()] if folder.is_dir() else []
    written = sorted(name for name in names if name.endswith(".yml"))
    return {file[:-4]: _data(f"languages/{code}/{name}/{file}") for file in written}


@cache
def messages(code: str) -> MappingProxyType[str, Any]:
    """Return what is said of mistakes in language `code`: by a problem's code, then by its id.

    `phrases` are pieces that several messages share. What a language lacks is said in English.
    """
    found: dict[str, dict[str, Any]] = {}
    if code != "en":
        found = {key: dict(entries) for key, entries in messages("en").items()}
    for group in _folder(code, "problems").values():
        for key, entries in group.items():
            found.setdefault(key, {}).update(entries)
    return MappingProxyType(found)


def _groups(
    script: Any, exercise: Any, status: Any, form: FormName
) -> dict[str, dict[str, list[str]]]:
    """Return the spellings of each id, by group, as a form of script uses them."""
    of_exercises = {name: exercise[name] for name in ("kinds", "ties")}
    groups: dict[str, dict[str, list[str]]] = script | of_exercises | status
    if form == "exercise":
        for name, used in OF_EXERCISES.items():
            words = script[name] | exercise[name]
            groups[name] = {key: words[key] for key in used}
    return {name: groups[name] for name in GROUPS}


@cache
def language(code: str, form: FormName = "case") -> Language:
    """Return the words of language `code`, one of `languages()`; KeyError for another."""
    if code not in languages():
        raise KeyError(code)
    written = _folder(code, "script")
    script, exercise, status = (written[name] for name in ("case", "exercise", "status"))
    groups = _groups(script, exercise, status, form)
    spellings = {
        group: MappingProxyType(
            {folded(word): key for key, words in entries.items() for word in words}
        )
        for group, entries in groups.items()
    }
    return Language(
        code=code,
        form=form,
        **spellings,
        names=frozenset(map(folded, script["names"])),
        unlike=frozenset(exercise["unlike"] if form == "exercise" else ()),
        understood=understood(script["understood"], groups["labels"]),
        besides=frozenset(map(folded, status["besides"])),
        to=frozenset(script["to"]),
        conjunctions=frozenset(script["and"]),
        you=frozenset(map(folded, script["you"])),
        everyone=frozenset(map(folded, script["everyone"])),
        network=MappingProxyType({key: tuple(words) for key, words in script["network"].items()}),
        counted=MappingProxyType({key: tuple(words) for key, words in script["counted"].items()}),
        shown=MappingProxyType(
            {
                (group, key): words[0]
                for group, entries in groups.items()
                for key, words in entries.items()
            }
            | {("labels", key): script[key][0] for key in ("you", "everyone", "to", "and")}
        ),
        page=MappingProxyType(_page(code)),
    )
