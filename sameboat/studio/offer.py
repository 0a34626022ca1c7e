"""`offer`: the folder of a script as a `.zip`, to offer it to the course.

In come a text, its language and what goes along; out come the file, what it lacks, and whom to
write to. Notes go along only if they are named.
"""

from __future__ import annotations

from typing import Any

from sameboat.course.folder_name import folder_name
from sameboat.package.folder import Folder, errors, missing, packed
from sameboat.parse import parse
from sameboat.studio.notes import noted
from sameboat.studio.reading import has_story, parsed
from sameboat.vocabulary import write_to

__all__ = ["offer", "without_notes"]


def offer(text: str, lang: str, options: dict[str, Any]) -> dict[str, Any]:
    """Return the file's `name` and `bytes`, empty as long as a script has nothing to show.

    `options` are the folder's `name`, the script in `others` by language, the `pictures` by the
    names that the script gives them, the lines of the `notes` that go along, `by` whom it is
    offered and a `word` of theirs. Of the answer, `errors` is how many things are to mend,
    `missing` names the pictures that aren't there, and `address` is whom to write to, or empty.
    """
    script = parsed(text, lang).script
    told = {"name": "", "bytes": b"", "errors": 0, "missing": [], "address": write_to()}
    if not has_story(script):
        return told
    kept = {int(line) for line in options.get("notes", ())}
    own, gone = without_notes(text, lang, kept)
    texts, left_out = {lang: own}, gone
    for code, other in options.get("others", {}).items():
        texts[code], gone = without_notes(other, code, set())
        left_out += gone
    folder = Folder(
        folder_name(options.get("name", "")) or folder_name(script.title) or "script",
        texts,
        options.get("pictures", {}),
        str(options.get("by", "")).strip(),
        str(options.get("word", "")).strip(),
        left_out,
    )
    return told | {
        "name": f"{folder.name}.zip",
        "bytes": packed(folder),
        "errors": errors(folder),
        "missing": missing(folder),
    }


def without_notes(text: str, lang: str, kept: set[int]) -> tuple[str, int]:
    """Return a script without its notes but those on some lines, and how many were taken out."""
    notes = sorted(parsed(text, lang).script.notes, key=lambda note: note.line, reverse=True)
    leaving = [note for note in notes if note.line not in kept]
    for note in leaving:
        text = noted(text, lang, {"line": note.line, "do": "remove"})
    left = len(parse(text, "script", "script", lang).script.notes)
    return text, len(notes) - left
