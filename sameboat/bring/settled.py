"""A draft read as a script, again and again, until nothing more can be told of it.

In come rows; out come rows in which every problem that has a mend is mended, the guesses that this
took, and the problems that are left. The checker's rules and mends decide; what has no mend there
and can be told all the same has a file in `guesses/`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sameboat.bring.guess import Guess
from sameboat.bring.guesses import above, below, end, one_scene, person, together, unplaced
from sameboat.bring.sheet import Rows, mended, text_of
from sameboat.check import examine
from sameboat.check.rounds import round_of
from sameboat.parse import Parsed
from sameboat.problems import Problem
from sameboat.vocabulary import Language

__all__ = ["Settled", "settled"]

MOST_ROUNDS = 40
Reading = Callable[[Rows, Problem, Language], Rows | None]
BESIDES: dict[str, tuple[str, Reading]] = {
    "speech.many": ("together", together.read),
    "speech.undeclared": ("person", person.read),
    "speech.perhaps": ("person", person.read),
    "front-matter.above": ("above", above.read),
    "label.below": ("below", below.read),
    "label.bare": ("ending", end.read),
    "heading.orphan-choice": ("", one_scene.read),
    **dict.fromkeys(
        (
            *("markdown.table", "markdown.pile", "raw-html.tag", "label.misplaced", "label.unused"),
            *("label.nested", "front-matter.unknown", "placeholder.words"),
            *("front-matter.nameless", "field.pair", "field.unreadable", "field.open"),
            *("chat.answer", "remark.marked", "remark.brackets"),
            *("image.missing", "image.elsewhere", "image.kind", "image.within", "link.missing"),
            *("link.kind", "link.refused", "link.unaddressed", "link.unread"),
        ),
        ("note", unplaced.read),
    ),
}
"""What is made of a problem that has no mend, by its code and id: a guess's kind, and how.

A kind without a name only adds what stands around the words, and is no guess.
"""

KINDS = {
    "heading.scene-meant": "scene",
    "heading.choice-meant": "choice",
    "heading.introduction": "left-out",
    "heading.unspaced": "sign",
    "heading.level-choice": "choice",
    "bullet.speech": "said",
    "next-scene.meant": "next",
    "label.colon": "next",
    "furniture.page": "left-out",
    "signpost.word": "left-out",
    "signpost.before": "left-out",
    "signpost.fence": "left-out",
    "chat.quoted": "said",
    "chat.stamp": "said",
    "voice.manner": "manner",
    "voice.colon": "said",
    "voice.begins": "said",
    "voice.inside": "said",
    "speech.aside": "said",
    "speech.to": "said",
    "colon.missing": "said",
    "remark.marked": "note",
    "remark.brackets": "note",
}
"""The kind of guess that a mend is, by its problem's code and id; any other is of spelling."""
UNSAID = frozenset({"front-matter.unfenced", "front-matter.unopened", "front-matter.unclosed"})
"""Mends that only add signs around what is there."""
NEVER = frozenset({"front-matter.missing"})
"""Mends that put a form to be filled in where nothing is."""
GAPS = frozenset(
    {
        *("move.missing", "fit.missing", "feedback.choice", "reaction.none"),
        *("ending.choice", "ending.scene", "reach.none", "reach.scene", "choices.count"),
    }
)
"""Errors of what nobody has written yet: no mistakes, but things to do."""
REPEATED = 2  # a doubtful name has to come again before somebody is made of it


@dataclass(slots=True)
class Settled:
    """Rows, what was guessed to come to them, and what is still wrong with their text."""

    rows: Rows
    guesses: list[Guess]
    parsed: Parsed
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> list[Problem]:
        """Return the problems that keep the script from being played."""
        return [problem for problem in self.problems if problem.severity == "error"]

    @property
    def gaps(self) -> list[Problem]:
        """Return the errors of what isn't written yet."""
        return [error for error in self.errors if f"{error.code}.{error.id}" in GAPS]


def settled(rows: Rows, language: Language) -> Settled:
    """Return what comes of rows when all that can be mended is."""
    guesses = list[Guess]()
    seen = set[str]()
    while True:
        text = text_of(rows)
        parsed, problems = examine(text, code=language.code)
        rounds = len(seen)
        if text in seen or rounds >= MOST_ROUNDS:
            return Settled(rows, guesses, parsed, problems)
        seen.add(text)
        changed = _mended(rows, problems, guesses) or _besides(rows, problems, guesses, language)
        if changed is None:
            return Settled(rows, guesses, parsed, problems)
        rows = changed


def _shown(problems: tuple[Problem, ...]) -> list[Problem]:
    """Return what isn't probably a consequence of something else, the last line first."""
    found = [problem for entry in round_of(problems).shown for problem in entry.problems]
    return sorted(found, key=lambda problem: -problem.line)


def _mended(rows: Rows, problems: tuple[Problem, ...], guesses: list[Guess]) -> Rows | None:
    """Return the rows with one mend in each line that has any; None where no line has."""
    done = set[int]()
    for problem in _shown(problems):
        mend = problem.mend
        key = f"{problem.code}.{problem.id}"
        if mend is None or problem.severity != "error" or mend.line in done or key in NEVER:
            continue
        done.add(mend.line)
        draft = rows[mend.line - 1].draft
        rows = mended(rows, mend)
        if draft and key not in UNSAID:
            guesses.append(Guess(draft, KINDS.get(key, "spelling"), problem.becomes.strip()))
    return rows if done else None


def _besides(
    rows: Rows, problems: tuple[Problem, ...], guesses: list[Guess], language: Language
) -> Rows | None:
    """Return the rows with the last problem that something can be made of gone."""
    found = _shown(problems)
    causes = [problem.cause for problem in found]
    for problem in found:
        kind, read = BESIDES.get(f"{problem.code}.{problem.id}", ("", None))
        sure = problem.severity == "error" or causes.count(problem.cause) >= REPEATED
        if read is None or not sure:
            continue
        draft = rows[problem.line - 1].draft
        made = read(rows, problem, language)
        if made is not None:
            if draft and kind:
                about = problem.at if kind == "person" else problem.words
                guesses.append(Guess(draft, kind, about))
            return made
    return None
