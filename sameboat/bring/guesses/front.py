"""The front matter of a draft that has none: its title, and the people who speak in it.

In come the rows; out they come with `title` and `people` at the top, as far as they can be told,
and a guess for each. What can't be told is asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sameboat.bring.document import Line
from sameboat.bring.guess import Guess
from sameboat.bring.sheet import Row, Rows
from sameboat.parse import fences
from sameboat.parse.cast import Cast, head_of, without_manner
from sameboat.parse.everyday import meant
from sameboat.parse.label import label_of
from sameboat.vocabulary import Language, folded

__all__ = ["read"]

LONGEST_TITLE = 80
MOST_WORDS, FEWEST = 3, 2
ENDS = (".", "!", "?", "…", ":", ";", ",", '"', "”", "»")


def read(rows: Rows, lines: tuple[Line, ...], language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with front matter; `lines` are those of the draft."""
    guesses = list[Guess]()
    texts = [row.text for row in rows]
    place = fences.place(texts, language)
    fields = [] if place is None else texts[slice(*place)]
    has = {language.fields.get(folded(fences.regular(text).partition(":")[0])) for text in fields}
    added = list[Row]()
    at = next((n for n, row in enumerate(rows) if _is_title(rows, n, lines, place)), None)
    if at is not None:
        row = rows[at]
        words = row.text.lstrip("# ").strip("*_ ")
        same = any(folded(words) in folded(text) for text in fields)
        rows = [
            *rows[:at],
            *([] if "title" not in has or same else [_note(row, language)]),
            *rows[at + 1 :],
        ]
        if "title" not in has:
            added.append(row.saying(f"{language.word('fields', 'title')}: {words}"))
            guesses.append(Guess(row.draft, "title", words))
        place = fences.place([row.text for row in rows], language)
    if "people" not in has:
        names = _speakers(rows, language)
        if names:
            added.append(Row(f"{language.word('fields', 'people')}:"))
        for name, draft in names.items():
            added.append(Row(f"  {name}:"))
            guesses.append(Guess(draft[:1], "person", name))
    if place is not None:
        return [*rows[: place[0]], *added, *rows[place[0] :]], guesses
    return [Row("---"), *added, Row("---"), Row(""), *rows], guesses


def _note(row: Row, language: Language) -> Row:
    return row.saying(f"{language.word('labels', 'note')}: {row.text.lstrip('# ')}")


def _is_title(
    rows: Rows, number: int, lines: tuple[Line, ...], place: tuple[int, int] | None
) -> bool:
    """Tell whether a row is the title of it all: styled as one, or alone above everything else."""
    row = rows[number]
    if row.draft and lines[row.draft[0] - 1].kind == "title" and row.text.startswith("# "):
        return True
    if place is not None or any(above.text.strip() for above in rows[:number]):
        return False
    words = row.text.strip("*_ ")
    heads = [len(r.text) - len(r.text.lstrip("#")) for r in rows if r.text.startswith("#")]
    if words.startswith("# "):
        return heads.count(1) == 1 and len(heads) > 1
    below = rows[number + 1].text if number + 1 < len(rows) else ""
    return (
        0 < len(words) <= LONGEST_TITLE
        and not words.startswith(("#", "-", "|"))
        and ":" not in words
        and not words.endswith(ENDS)
        and any(map(str.isalpha, words))
        and (not below.strip() or words != row.text)
    )


def _speakers(rows: Iterable[Row], language: Language) -> dict[str, tuple[int, ...]]:
    """Return the names that stand before colons as those who speak do, and where they do first."""
    cast = Cast([], language)
    count, sure, first = Counter[str](), set[str](), dict[str, tuple[int, ...]]()
    for row in rows:
        parts = head_of(row.text.lstrip("-–—*•# "))
        if parts is None or not parts[1] or label_of(parts, language) or meant(parts, cast):
            continue
        words = without_manner(parts[0])
        exchange = next(iter(cast.splits(words)), None)
        names = [exchange[0], *cast.parts(exchange[1])] if exchange else [words]
        names = [name for name in names if not _is_known(name, language)]
        if not all(_is_name(name, language) for name in names):
            continue
        for name in names:
            count[name] += 1
            first.setdefault(name, row.draft)
            sure.update([name] if exchange else [])
    kept = {folded(name) for name in first if name in sure or count[name] >= FEWEST}
    found: dict[str, tuple[int, ...]] = {}
    for name, draft in first.items():
        if folded(name) in kept and folded(name) not in map(folded, found):
            found[name] = draft
    return found


def _is_known(name: str, language: Language) -> bool:
    return folded(name) in {*language.you, *language.everyone}


def _is_name(name: str, language: Language) -> bool:
    """Tell whether words can be somebody's name."""
    words = name.split()
    understood = language.understood
    articles, titles = understood.articles, understood.titles
    return (
        0 < len(words) <= MOST_WORDS
        and all(
            word[:1].isupper()
            or folded(word).rstrip(".") in articles
            or folded(word).rstrip(".") in titles
            for word in words
        )
        and folded(name) not in language.fields
        and words[-1][:1].isupper()
    )
