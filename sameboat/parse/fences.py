"""Where the front matter stands in a script, and its lines without what differs from hand to hand.

In come a script's lines; out come the first line of the fields and the line below the last one.
"""

from __future__ import annotations

import re

from sameboat.vocabulary import Language, folded

__all__ = ["is_fence", "place", "regular"]

# Word processors turn three hyphens into dashes.
FENCE = re.compile(r"^(?:[-–—]{2,}|[–—])$")
INDENT = re.compile(r"^[ \t\xa0]*\t[ \t\xa0]*")
LIST_MARK = re.compile(r"^(\s*)(?:[•·●▪◦‣–—]\s*|[*]\s+)(?=\S)")
EMPHASIS = re.compile(r"^(\s*(?:-\s+)?)(\*{1,3}|_{1,3})([^*_:]*[^*_:\s])\s*+(\2)?\s*+:(\2)?(.*)$")


def is_fence(line: str) -> bool:
    """Tell whether a line is one of the two around the front matter."""
    return FENCE.match(line.strip()) is not None


def place(lines: list[str], language: Language) -> tuple[int, int] | None:
    """Return where the fields begin and end, above the first scene; None when there are none.

    Without a second `---` they end at an empty line below which there are none; without a first
    one, the script begins with a field.
    """
    scene = next((i for i, line in enumerate(lines) if line.startswith("##")), len(lines))
    fences = [i for i in range(scene) if is_fence(lines[i])]
    first = next((i for i in range(scene) if lines[i].strip()), scene)
    field = next((i for i in range(first, scene) if not _is_comment(lines[i])), scene)
    if _has_field(lines[field : field + 1], language):
        start, end = first, _last(lines, field, scene, language)
        below = next((i for i in range(end, scene) if lines[i].strip()), scene)
        return start, below if below in fences else end
    if not fences:
        # Below a greeting, two lines with fields are no sentences.
        starts = (i for i in range(first, scene) if _has_field(lines[i : i + 1], language))
        at = next((i for i in starts if _has_field(lines[i + 1 : i + 2], language)), None)
        return None if at is None else (at, _last(lines, at, scene, language))
    start = fences[0] + 1
    end = fences[1] if len(fences) > 1 else _last(lines, start, scene, language)
    # A rule between paragraphs is a line of hyphens too: front matter begins with a field.
    written = [line for line in lines[start:end] if line.strip()]
    begins = any(":" in line for line in written[:2]) or _has_field(written, language)
    return (start, end) if begins or (len(fences) > 1 and not written) else None


def _last(lines: list[str], start: int, scene: int, language: Language) -> int:
    """Return where fields that nothing closes end, though there may be empty lines among them."""
    end = next((i for i in range(start, scene) if _is_break(lines[i])), scene)
    for number in range(end, scene):
        line = lines[number]
        if line.strip() and (":" not in line or line.startswith("#")):
            break  # a fence is one, too
        if _has_field([line], language):
            end = number + 1
    while end < scene and lines[end].strip() and lines[end][:1] in " \t":
        end += 1
    return end


def _is_break(line: str) -> bool:
    return not line.strip() or is_fence(line)


def _is_comment(line: str) -> bool:
    return line.startswith("# ")


def _has_field(lines: list[str], language: Language) -> bool:
    """Tell whether one of the lines begins with a field that can't be somebody who speaks."""
    names = {folded(regular(line).partition(":")[0]) for line in lines if ":" in line}
    found = {language.fields.get(name, name) for name in names}
    return not found.isdisjoint(set(language.fields.values()) - {"you"})


def regular(line: str) -> str:
    """Return a line of the front matter with its indentation, list mark and emphasis as in most."""
    line = LIST_MARK.sub(r"\1- ", INDENT.sub("  ", line))
    found = EMPHASIS.match(line)
    if found is None:
        return line
    before, mark, name, _, _, rest = found.groups()
    if not (found[4] or found[5]) and rest.endswith(mark):
        rest = rest[: -len(mark)]
    return f"{before}{name}:{rest}"
