"""A story that was spoken to a telephone: `scene two`, `option one`, `then Maria says`.

In come the rows; out they come with scenes, choices and speech where they are spoken of, and a
guess for each paragraph. What follows from a choice is told apart in `guesses/spoken.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from sameboat.bring.guess import Guess
from sameboat.bring.guesses.spoken import Ear, heard
from sameboat.bring.sheet import Row, Rows
from sameboat.parse.everyday import noted
from sameboat.vocabulary import Language

__all__ = ["read"]

KIND = "dictated"
FEWEST_SCENES, FEWEST_CHOICES = 2, 3
MOST_TITLE, SHORT_TITLE = 8, 3  # words


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows of a dictated story; any other draft as it is."""
    texts = [row.text for row in rows]
    ear = heard(texts, language)
    marks = [mark for text in texts for mark in ear.marks.finditer(text)]
    scenes = sum(bool(mark["scene"]) for mark in marks)
    if scenes < FEWEST_SCENES or len(marks) - scenes < FEWEST_CHOICES:
        return rows, []
    if any(text.startswith("#") for text in texts):
        return rows, []
    made, guesses, place = list[Row](), list[Guess](), ""
    for row in rows:
        if noted(row.text, language) or not row.text.strip():
            made.append(row)
            continue
        lines = list[str]()
        for mark, text in _pieces(ear.plain(row.text), ear):
            place = mark or place
            if place == "choice":
                lines += ear.choice(text, begins=bool(mark))
            elif mark:
                lines += _scene(mark, text, ear)
                place = "scene"
            else:
                lines += ear.speeches(text) if place else [text]
        if lines == [row.text.strip()]:
            made.append(row)
            continue
        made += [one for line in lines for one in (row.saying(line), Row(""))]
        guesses.append(Guess(row.draft, KIND, row.text.strip()))
    return made, guesses


def _pieces(text: str, ear: Ear) -> Iterator[tuple[str, str]]:
    """Yield what stands between the spoken marks, each with the mark before it."""
    at, before = 0, ""
    for mark in ear.marks.finditer(text):
        if words := text[at : mark.start()].strip():
            yield before, words
        at = mark.end()
        before = f"scene {ear.number(mark['number'])}" if mark["scene"] else "choice"
    if words := text[at:].strip():
        yield before, words


def _scene(mark: str, text: str, ear: Ear) -> list[str]:
    """Return the heading of a scene, and what is told right behind it."""
    words = text.split()
    count = len(words)
    if count > MOST_TITLE:
        stops = (n for n, word in enumerate(words) if word.casefold() in ear.begins)
        count = next((n for n in stops if 0 < n <= MOST_TITLE), SHORT_TITLE)
    title, rest = " ".join(words[:count]), " ".join(words[count:])
    heading = f"## {ear.scene} {mark.split()[1]}: {title.strip(' .,')}"
    return [heading, *(ear.speeches(rest) if rest else [])]
