"""`send` and `agreed`: a script as one file to be read, and what somebody agreed to, to print.

In come a text, its language and what is to go along; out comes the file's text with its name.
Notes go along only if they are named.
"""

from __future__ import annotations

from typing import Any

from sameboat.html import slug
from sameboat.package.agreed import Agreed, sheet
from sameboat.package.html import Package, page
from sameboat.studio.reading import has_story, parsed

__all__ = ["agreed", "send"]


def send(text: str, lang: str, options: dict[str, Any]) -> dict[str, Any]:
    """Return the file's `name` and `text`, both empty as long as a script has nothing to show.

    `wanted` are pictures that it names, and that weren't given. `options` are a `word` of the
    sender's, the address `back`, the lines of the `notes` that go along, and the `pictures` by the
    names that the script gives them; not `alive`, it is as it reads where no script runs.
    """
    script = parsed(text, lang).script
    if not has_story(script):
        return {"name": "", "text": "", "wanted": []}
    chosen = {int(line) for line in options.get("notes", ())}
    pictures: dict[str, bytes] = options.get("pictures", {})
    wanted: dict[str, None] = {}

    def find(name: str) -> bytes | None:
        if name not in pictures:
            wanted[name] = None
        return pictures.get(name)

    package = Package(
        script.title,
        (script,),
        find,
        word=str(options.get("word", "")),
        back=str(options.get("back", "")),
        notes=tuple(note for note in script.notes if note.line in chosen),
        alive=bool(options.get("alive", True)),
    )
    name = f"{slug(script.title) or 'script'}.html"
    return {"name": name, "text": page(package), "wanted": [*wanted]}


def agreed(text: str, lang: str, more: dict[str, str]) -> dict[str, str]:
    """Return a page to print that says to what somebody agreed; `more` is who, and what of it."""
    script = parsed(text, lang).script
    told = Agreed(script, str(more.get("who", "")), str(more.get("what", "")))
    return {"name": f"{slug(script.title) or 'script'}-agreed.html", "text": sheet(told)}
