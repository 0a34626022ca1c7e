"""How a script stands with the people it comes from, read from its front matter.

In come the fields; out comes a `Status`. What it can't mean, `check/status.py` says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from sameboat.model import Agreement, Status, Text
from sameboat.parse.day import days_in, in_every
from sameboat.parse.front_matter import FrontMatter
from sameboat.vocabulary import Language, folded

__all__ = ["reply", "status_of"]

VERSION = re.compile(r"\b[0-9a-f]{12}\b", re.IGNORECASE)
MARKS = " .,:;!()"
BEFORE = re.compile(r"[^,;:(–—]+(?<! )(?= ?[,;:(–—])")  # `no` of `no, not yet`


def status_of(front: FrontMatter, words: Language) -> Status:
    """Return how a script stands whose fields are in `words`."""
    fields = {name: front.word(name) for name in ("reviewed", "agreed", "named")}
    review, agreed, named = fields.values()
    stage = front.word("status")
    return Status(
        stage=stage,
        stage_id=words.stages.get(folded(stage).strip(MARKS)),
        review=review,
        reviewed="" if reply(review) else review,
        asked="agreed" in front.lines,
        agreed=None if not agreed or reply(agreed) == "nobody" else _agreement(agreed, words),
        named="" if reply(named) == "nobody" else named,
        write_to=front.word("write-to"),
        contains=_listed(front, "contains", words.contents, words),
        setting=_listed(front, "setting", words.settings, words),
        unshown=tuple(found for found in fields.items() if _says_more(found[1])),
    )


def reply(written: str) -> str | None:
    """Return what a field says instead of who or when, `nobody` or `affirmed`; None for names.

    It is understood in every language, and though more stands behind it: `not yet, perhaps in May`.
    """
    said = folded(written)
    known = in_every("replies")
    if found := known.get(said) or known.get(said.strip(MARKS)):
        return found
    first = BEFORE.match(said)
    if first and known.get(first[0]) == "nobody":
        return "nobody"
    begun = (word for word, meant in known.items() if " " in word and meant == "nobody")
    return "nobody" if any(said.startswith(f"{word} ") for word in begun) else None


def _says_more(written: str) -> bool:
    """Tell whether a field says nobody, and more than that."""
    said, known = folded(written), in_every("replies")
    return reply(written) == "nobody" and known.keys().isdisjoint((said, said.strip(MARKS)))


def _listed(
    front: FrontMatter, field: str, known: Mapping[str, str], words: Language
) -> tuple[Text, ...]:
    """Return what a field lists, without the word that says there is nothing.

    Two known words with an *and* between them are two.
    """
    both = re.compile(rf" (?:{'|'.join(map(re.escape, words.conjunctions))}) ")
    found: list[Text] = []
    for value in front.fields.get(field, ()):
        for piece in value.text.split(";"):
            written = piece.strip(MARKS)
            parts = both.split(written)
            one = folded(written) in known or not all(folded(part) in known for part in parts)
            found += [Text(part, value.line) for part in ([written] if one else parts)]
    return tuple(text for text in found if text.source and reply(text.source) != "nobody")


def _agreement(written: str, words: Language) -> Agreement:
    # Where people agreed to different versions, not all of them agreed to any one.
    versions = dict.fromkeys(found.lower() for found in VERSION.findall(written))
    rest = _without_besides(VERSION.sub(" ", written, count=1), words)
    day = None
    for found in days_in(rest):
        day = found.day
        rest = _without_besides(f"{rest[: found.start]} {rest[found.end :]}", words)
        break
    return Agreement(day, ", ".join(versions), rest)


def _without_besides(written: str, words: Language) -> str:
    """Return what is left without the words that say nothing by themselves."""
    nothing = {*words.besides, ""}
    left = [word for word in written.split() if folded(word).strip(MARKS) not in nothing]
    return " ".join(left).strip(MARKS)
