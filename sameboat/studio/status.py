"""`status`: how a script stands with the people it comes from, read and filled in.

In come a text, its language and what is to be changed; out come what the fields say, what learners
read of that, and the text with those lines changed and no others.
"""

from __future__ import annotations

import json
from typing import Any

from sameboat.model import Script, Status
from sameboat.parse.day import days_in
from sameboat.parse.fences import is_fence, place
from sameboat.parse.status import reply
from sameboat.problems.mend import LINE_END
from sameboat.standing import address, standing
from sameboat.studio.reading import parsed
from sameboat.vocabulary import language

__all__ = ["status"]

LINE_FEED = "\n"
FIELDS = ("status", "reviewed", "agreed", "named", "write-to")


def status(text: str, lang: str, changes: dict[str, str] | None = None) -> dict[str, Any]:
    """Return the `text` after `changes` by field, and what is so then.

    A field is one of `FIELDS`; empty words take its line away, and of `agreed` a day alone
    (`2026-11-30`) is one to the text as it stands. `fields` are the words of each, `version` is
    that of the text, `agreed` the day and the version of an agreement, which has `lapsed` when it
    is to another text; `told` are the sentences that learners read, `address` whom they write to.
    `asked` tells that the script speaks of an agreement, given or not. `problem` is the field that
    couldn't be written, as where there are no lines at the top to write it into.
    """
    problem = ""
    for field, written in (changes or {}).items():
        if field not in FIELDS:
            continue
        found = _changed(text, lang, field, " ".join(written.split()))
        problem = problem or ("" if found is not None else field)
        text = found if found is not None else text
    script = parsed(text, lang).script
    agreed = script.status.agreed
    return {
        "text": text,
        "fields": {field: _words(script.status, field) for field in FIELDS},
        "stage": script.status.stage_id or "",
        "version": script.version,
        "agreed": {"day": str(agreed.day or ""), "version": agreed.version} if agreed else None,
        "asked": script.status.asked,
        "lapsed": agreed is not None and not script.status.is_agreed(script.version),
        "told": [*standing(script)],
        "address": address(script).written,
        "problem": problem,
    }


def _changed(text: str, lang: str, field: str, written: str) -> str | None:
    """Return the text with one field as it is `written`; None when that can't be done."""
    script = parsed(text, lang).script
    words = language(script.language, script.form)
    if field == "agreed" and any(str(day.day) == written for day in days_in(written)):
        to = words.page["package"]["to_version"]
        written = f"{written}, {to} {script.version}"
    if field == "status" and written:
        written = words.word("stages", written)
    parts = LINE_END.split(text)
    lines, ends = parts[::2], [*parts[1::2], ""]
    whole = [f"{line}{end}" for line, end in zip(lines, ends, strict=True)]
    front = place(lines, words)
    if front is None:
        return None
    there, line = _lines(lines, script, field, front[1])
    if not there and not written:
        return text
    label = words.word("fields", field)
    for value in dict.fromkeys((written, json.dumps(written, ensure_ascii=False))):
        told = [f"{label}: {value}{ends[0] or LINE_FEED}"] if written else []
        new = "".join([*whole[:line], *told, *whole[line + there :]])
        after = parsed(new, lang).script
        if after.version == script.version and _holds(after.status, field, written):
            return new
    return None


def _lines(lines: list[str], script: Script, field: str, end: int) -> tuple[int, int]:
    """Return how many lines a field has, and the first of them, from 0; or where it would stand."""
    known = dict(script.fields)
    if field not in known:
        return 0, end
    first = known[field] - 1
    last = next((n for n in range(first + 1, end) if not _goes_on(lines[n])), end)
    return last - first, first


def _goes_on(line: str) -> bool:
    """Tell whether a line belongs to the field above it."""
    return line[:1] in (" ", "\t") and bool(line.strip()) and not is_fence(line)


def _words(status: Status, field: str) -> str:
    """Return the words of a field as they were read; empty when they say nobody."""
    agreed = status.agreed
    said = {
        "status": status.stage,
        "reviewed": status.review,
        "agreed": f"{agreed.day or ''} {agreed.version}".strip() if agreed else "",
        "named": status.named,
        "write-to": status.write_to,
    }
    return said[field]


def _holds(status: Status, field: str, written: str) -> bool:
    """Tell whether a field says what was to be written."""
    if field == "agreed":
        return status.asked == bool(written) and (
            (status.agreed is None) == (not written or reply(written) == "nobody")
        )
    said = _words(status, field)
    return said == written or (field == "named" and not said and reply(written) == "nobody")
