"""`notes` and `noted`: the notes between co-authors in a script, and one of them changed.

In come a text and its language; out come the notes with what answers them, or the text after one
was added, answered, settled, opened again or removed.
"""

from __future__ import annotations

import re
from typing import Any

from sameboat.markdown import plain
from sameboat.model import Case, Note, Script
from sameboat.parse.note import unsettled
from sameboat.problems.mend import LINE_END
from sameboat.studio.noting import Said, put
from sameboat.studio.reading import parsed
from sameboat.vocabulary import Language, language

__all__ = ["noted", "notes"]

HEAD = re.compile(r"^[^:(]*(?:\([^)]*\)\s*)?:")  # of a note: its label and its brackets


def notes(text: str, lang: str) -> list[dict[str, Any]]:
    """Return the notes in their order, each with its `answers`.

    A note has a `line`, the `words`, `by` whom and of which `day`; what is `done` is settled.
    `within` is the title of the scene or the part it stands in, empty above the first.
    """
    script = parsed(text, lang).script
    found: list[dict[str, Any]] = []
    for note in sorted(script.notes, key=lambda note: note.line):
        if note.answers and found:
            found[-1]["answers"].append(_told(note))
        else:
            more = {"done": note.done, "within": _within(script, note.line), "answers": []}
            found.append(_told(note) | more)
    return found


def noted(text: str, lang: str, change: dict[str, Any]) -> str:
    """Return the text after one change.

    `change["do"]` is `add` (behind what stands on `line`), or, of the note on `line`, `answer`,
    `close`, `open` or `remove`; what is said has `words`, `by` and `day`.
    """
    line, do = int(change["line"]), change["do"]
    script = parsed(text, lang).script
    words, by, day = (str(change.get(name, "")) for name in ("words", "by", "day"))
    said = Said(words, by, day)
    note = next((note for note in script.notes if note.line == line), None)
    if do == "add":
        return put(text, lang, line, said)
    if note is None:
        return text
    found = _changed(text, lang, script, note, do, said)
    # Where a script is so broken that more would change than the note, nothing does.
    return found if parsed(found, lang).script.version == script.version else text


def _changed(text: str, lang: str, script: Script, note: Note, do: str, said: Said) -> str:
    """Return the text after a note was answered, settled, opened again or removed."""
    if do == "answer":
        return put(text, lang, _last(script, note).line, said._replace(answers=True))
    if do == "remove":
        for one in reversed([note, *_answers(script, note)]):
            text = _without(text, one.line)
        return text
    words = language(script.language, script.form)
    return _settled(text, note, words, lang, done=do == "close")


def _told(note: Note) -> dict[str, Any]:
    return {"line": note.line, "by": note.by, "day": note.day, "words": plain(note.source)}


def _within(script: Script, line: int) -> str:
    parts = script.scenes if isinstance(script, Case) else script.parts
    above = [part for part in parts if part.line <= line]
    return plain(above[-1].title.source) if above else ""


def _answers(script: Script, note: Note) -> list[Note]:
    """Return what answers a note, in order."""
    found = []
    for other in sorted(script.notes, key=lambda one: one.line):
        if other.line > note.line:
            if not other.answers:
                break
            found.append(other)
    return found if not note.answers else []


def _last(script: Script, note: Note) -> Note:
    return [note, *_answers(script, note)][-1]


def _without(text: str, line: int) -> str:
    """Return the text without a note's paragraph, and without the empty line behind it."""
    parts = LINE_END.split(text)
    lines = parts[::2]
    end = line
    while end < len(lines) and lines[end].strip() and not HEAD.match(lines[end]):
        if lines[end].lstrip().startswith("#"):
            break
        end += 1
    above_is_empty = line < 2 or not lines[line - 2].strip()
    if above_is_empty and end < len(lines) and not lines[end].strip():
        end += 1
    return "".join([*parts[: 2 * (line - 1)], *parts[2 * end :]])


def _settled(text: str, note: Note, words: Language, lang: str, *, done: bool) -> str:
    """Return the text with a note's head written anew; its label can stand above its words."""
    parts = LINE_END.split(text)
    aside = unsettled(note.aside, words) + ([words.word("settled", "done")] if done else [])
    brackets = f" ({', '.join(aside)})" if aside else ""
    shown = f"{words.word('labels', 'note')}{brackets}:"
    before = parsed(text, lang).script
    for line in range(note.line, max(note.line - 3, 0), -1):
        written = parts[2 * (line - 1)]
        if head := HEAD.match(written):
            new = [*parts]
            new[2 * (line - 1)] = shown + written[head.end() :]
            after = parsed("".join(new), lang).script
            settled = next((one for one in after.notes if one.line == note.line), note)
            is_same = settled.source == note.source and after.version == before.version
            if is_same and settled.done is done:
                return "".join(new)
    return text
