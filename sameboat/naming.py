"""People, moves and titles by name: what a line's head says, and what a title is found by.

In come ids, declared names and titles; out come words that every player shows alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sameboat.markdown import plain
from sameboat.model import YOU, Choice, Condition, Remember, Text
from sameboat.vocabulary import Language, folded

__all__ = [
    "FIT_MARKS", "RIGHT_TO_LEFT", "addressed", "asked", "bare", "from_here_on", "isolated",
    "listed", "move_and_fit", "numbered", "speaker", "title_key",
]  # fmt: skip

FIT_MARKS = {"fits": "●", "partly": "◐", "misses": "○"}
"""The signs of fits where there is nothing but letters."""

RIGHT_TO_LEFT = (
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""What turns a line from right to left, as a pattern that Python and scripts read alike."""

_ARTICLE = re.compile(r"(\w+)(?:\s+|(['’]))(?=\w)")
_TURNED = re.compile(RIGHT_TO_LEFT)
_ISOLATES = str.maketrans("", "", "\u2068\u2069")


def isolated(name: str) -> str:
    """Return a name as it stands in a sentence, whichever way each of them is read.

    A name with letters from right to left stands between two marks that nobody sees (U+2068 and
    U+2069): without them `أحمد to ליאה and يوسف` shows the last two in each other's place. Marks,
    and not elements, so that the same words do on a page, in a picture, aloud and in a terminal.
    Other names have no need of them, and stay as they are.
    """
    return f"\u2068{name}\u2069" if _TURNED.search(name) else name


def bare(text: str) -> str:
    """Return a text without the marks of `isolated`, as an author copies it into a script."""
    return text.translate(_ISOLATES)


def listed(names: Sequence[str], words: Language) -> str:
    """Return names as a list in words: `Anna, Paolo and Luisa`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {words.word('labels', 'and')} {names[-1]}"


def speaker(name: str, words: Language) -> str:
    """Return who speaks, as it stands at the head of a line: `You`, `Luisa`."""
    return str(words.page["you"]) if name == YOU else isolated(name)


def addressed(to: Sequence[str], words: Language) -> str:
    """Return whom a line is spoken to, `to you and Anna`; empty when it is to everyone."""
    if not to:
        return ""
    names = [words.word("labels", YOU) if name == YOU else isolated(name) for name in to]
    if (found := _ARTICLE.match(names[0])) is not None:
        elided = "'" if found[2] else ""
        with_to = words.understood.articles.get(found[1].casefold() + elided)
        if with_to is not None:  # `alla signora Ferri`, `all'infermiera`
            rest = listed([names[0][found.end() :], *names[1:]], words)
            return with_to + rest if elided else f"{with_to} {rest}"
    # Italian says `ad Anna` and `a Luisa`.
    form = "to_a" if names[0][:1].casefold() == "a" else "to"
    return str(words.page[form]).format(names=listed(names, words))


def move_and_fit(choice: Choice, words: Language) -> str:
    """Return a choice's move with its fit, `give back: fits this moment`.

    Where one isn't written yet it is the other alone; empty without both.
    """
    move = words.word("moves", choice.move_id) if choice.move_id else ""
    fit = str(words.page["fits"].get(choice.fit_id, ""))
    return str(words.page["move"]).format(move=move, fit=fit) if move and fit else move or fit


def asked(when: Sequence[Condition], words: Language) -> str:
    """Return under which conditions something is there, `If it rains and unless Anna has spoken`.

    Empty without any.
    """
    say = words.page["memory"]
    joint = f" {words.word('labels', 'and')} "
    found = [
        str(say["if" if one.holds else "unless"]).format(words=_sentence(one.source))
        for one in {(one.marks, one.holds): one for one in when}.values()
    ]
    told = joint.join(found)
    return told[:1].upper() + told[1:]


def from_here_on(line: Remember, words: Language) -> str:
    """Return what is remembered, as it is told where the story isn't played."""
    return str(words.page["memory"]["remember"]).format(words=_sentence(line.source))


def _sentence(source: str) -> str:
    return plain(source).strip(" .,;:")


def title_key(title: str) -> str:
    """Return a title as `Next` finds it: marks, case, spaces and outer punctuation don't matter."""
    return folded(plain(title)).strip(" .,:;!?…\"'“”‘’«»")


def numbered(titles: Iterable[Text], start: int = 1) -> dict[str, int]:
    """Return the number of each title by its key; of two alike, that of the first."""
    numbers: dict[str, int] = {}
    for number, title in enumerate(titles, start):
        numbers.setdefault(title_key(title.source), number)
    return numbers
