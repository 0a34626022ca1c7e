"""A choice told in a running paragraph: what happens, whether it fits, why, and where it leads.

In come the rows; out they come with fit, feedback, and the way on or the ending below each choice
that has no fit of its own, and a guess for each.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from sameboat.bring.guess import Guess
from sameboat.bring.guesses.apart import spoken_apart
from sameboat.bring.sheet import Row, Rows
from sameboat.bring.words import listed, named
from sameboat.parse.cast import head_of
from sameboat.parse.everyday import noted
from sameboat.parse.label import label_of
from sameboat.vocabulary import Language
from sameboat.vocabulary import language as language_of

__all__ = ["read"]

KIND = "running"
FEWEST = 3  # words of a feedback
SENTENCE = re.compile(r"(?:^|[.!?…][”\"»’]?\s+)(?=\S)")
PARTED = re.compile(r"(?<=[.!?…])\s+(?=\S)")
BEHIND = re.compile(r"(?<=\d)\s*\([^()]+\)\s*$")  # the title behind the number of a scene
ARROW = re.compile(r"(?:→|->|=>|➔|➡)\s*(?P<aim>[^→]+?)\)?[.!]?$")
WHICH = re.compile(r",\s+(?:which|che)\s")
MOST_WORDS = 8  # of the title of a scene


def read(rows: Rows, language: Language) -> tuple[Rows, list[Guess]]:
    """Return the rows with what is told of each choice under its labels."""
    rows = _explained(rows, language)
    made, guesses = list[Row](), list[Guess]()
    starts = [n for n, row in enumerate(rows) if row.text.startswith("#")] + [len(rows)]
    made += rows[: starts[0]]
    for start, end in pairwise(starts):
        block = rows[start:end]
        if block[0].text.startswith("### "):
            tell = _led if _is_decided(block, language) else _told
            block = tell(block, language, guesses)
        made += block
    return made, guesses


def _explained(rows: Rows, language: Language) -> Rows:
    """Return the rows, a line that begins with `Why:` as the feedback where the fit is told."""
    words = "|".join(map(re.escape, sorted(listed(language.code, "because"))))
    why = re.compile(rf"(?:{words})\s*:\s*(?=\S)", re.IGNORECASE)
    feedback = language.word("labels", "feedback")
    made, decided = list[Row](), False
    for row in rows:
        found = why.match(row.text) if decided else None
        parts = head_of(row.text)
        label = label_of(parts, language) if parts else None
        fits = label is not None and label.id == "fit"
        told = label is not None and label.id == "feedback"
        decided = fits or (decided and not (found or told or row.text.startswith("#")))
        line = f"{feedback}: {row.text[found.end() :]}" if found else ""
        made += [Row(""), row.saying(line), Row("")] if found else [row]
    return made


def _is_decided(block: Rows, language: Language) -> bool:
    heads = (head_of(row.text) for row in block[1:])
    labels = (label_of(parts, language) for parts in heads if parts)
    return any(label is not None and label.id in ("fit", "feedback") for label in labels)


def _led(block: Rows, language: Language, guesses: list[Guess]) -> Rows:
    """Return the rows of a choice, its last words as what they say of where it leads."""
    made = list[Row]()
    for row in block:
        words, way = _way(row.text.strip(), language)
        parts = head_of(words) if words else None
        if not way or noted(row.text, language) or (words and not parts):
            made.append(row)
            continue
        made += [row.saying(words), Row("")] if words else []
        made += [row.saying(way), Row("")]
        guesses.append(Guess(row.draft, KIND, row.text.strip()))
    return made


def _told(block: Rows, language: Language, guesses: list[Guess]) -> Rows:
    """Return the rows of a choice, parted where it is judged and where it leads on."""
    head, *below = _headed(block, language)
    made, decided, reacted = [head], False, False
    for row in below:
        text = row.text.strip()
        parts = head_of(text)
        if not text or noted(text, language) or (parts and label_of(parts, language)):
            made.append(row)
            continue
        words, way = _way(text, language)
        fit, at = ("", -1) if decided else _verdict(words, language)
        spoken = spoken_apart(words)
        if not way and not fit and len(spoken) < 2:
            made.append(row)
            reacted = True
            continue
        guesses.append(Guess(row.draft, KIND, text))
        if fit:
            decided = True
            at = 0 if reacted else at
            reaction, why = _why(words[:at].strip(" *("), words[at:].strip(), language)
            made += (one for line in spoken_apart(reaction) for one in (row.saying(line), Row("")))
            label = language.word("labels", "fit")
            made.append(row.saying(f"{label}: {language.word('fits', fit)}"))
            why = why.replace("**", "") if why.count("**") % 2 else why
            if len(why.split()) >= FEWEST:
                made.append(row.saying(f"{language.word('labels', 'feedback')}: {why}"))
        elif words:
            made += (one for line in spoken for one in (row.saying(line), Row("")))
            reacted = True
        if way:
            made += [Row(""), row.saying(way), Row("")]
    return made


def _why(reaction: str, why: str, language: Language) -> tuple[str, str]:
    """Return what happens and why, where a word before the verdict begins to tell it."""
    words = "|".join(map(re.escape, sorted(listed(language.code, "because"))))
    found = re.search(rf"(?:^|(?<=[.!?…)] ))(?:{words})\s*:\s*", reaction, re.IGNORECASE)
    if found is None:
        told = re.sub(rf"^(?:{words})\s*:\s*", "", why, flags=re.IGNORECASE)
        return reaction, why if told == why else f"{told[:1].upper()}{told[1:]}"
    told = f"{reaction[found.end() :].strip()} {why.strip('* ')}"
    return reaction[: found.start()].strip(), told[:1].upper() + told[1:]


def _headed(block: Rows, language: Language) -> Rows:
    """Return a choice with nothing but its first sentence as its heading, if it is told there."""
    head, *below = block
    text = head.text.removeprefix("### ")
    first, *others = PARTED.split(text, maxsplit=1)
    if not others or not (_verdict(text, language)[0] or _way(text, language)[1]):
        return block
    return [head.saying(f"### {first}"), Row(""), head.saying(others[0]), Row(""), *below]


def _verdict(text: str, language: Language) -> tuple[str, int]:
    """Return the fit that a text tells, and where the sentence begins that does."""
    found = [
        (match.start(), -len(match[0]), fit)
        for fit, pattern in _verdicts(language.code)
        for match in pattern.finditer(text)
    ]
    if not found:
        return "", -1
    at, _, fit = min(found)
    begins = [match.end() for match in SENTENCE.finditer(text) if match.end() <= at]
    return fit, begins[-1] if begins else at


def _way(text: str, language: Language) -> tuple[str, str]:
    """Return a text without its last words, and these as a label, where they lead on or end."""
    ways, ends = _ways(language.code)
    found = ends.search(text)
    if found:
        words = found["how"].strip(" .") or found["end"].strip(" .:,")
        return text[: found.start()].strip(), f"{language.word('labels', 'ending')}: {words}."
    found = ARROW.search(text) or ways.search(text)
    words = (found.groupdict().get("aim") or found.groupdict().get("scene") or "") if found else ""
    if found and 0 < len(words.split()) <= MOST_WORDS:
        aim = BEHIND.sub("", words.replace("**", "")).strip(" .!)")
        aim = WHICH.split(aim)[0]
        return text[: found.start()].strip(), f"{language.word('labels', 'next')}: {aim}"
    return text, ""


@cache
def _verdicts(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns of verdicts; short ones are whole sentences, or the reason follows."""
    begins = r"(?:^|(?<=[.!?…,;)] )|(?<=[.!?…,;)] \*\*)|(?<=^\*\*)|(?<=\())"
    behind = "|".join(map(re.escape, sorted(listed(code, "behind_verdict"))))
    ends = rf"(?=\s*(?:[.!,;:)*]|[–—-]\s|$)|\s+(?:{behind})\b)"
    marked = r"(?=[.!]*\*\*|[.!]*\)|[.!]*$|!!)"
    whole = tuple(
        (fit, re.compile(rf"(?:^|(?<=[.!?…,] ))(?:{re.escape(words)})(?!\w)", re.IGNORECASE))
        for fit, words in named(code, "verdicts")
    )
    short = tuple(
        (
            fit,
            re.compile(
                rf"{begins}{re.escape(words)}(?:\s+{re.escape(words)})*{ends}", re.IGNORECASE
            ),
        )
        for fit, words in named(code, "short_verdicts")
    )
    marks = r"(?:^|(?<=\*\*)|(?<=\()|(?<=[.!?…] ))"
    plain = tuple(
        (fit, re.compile(rf"{marks}(?:{re.escape(words)}){marked}", re.IGNORECASE))
        for fit, words in named(code, "marked_verdicts")
    )
    return (*whole, *short, *plain)


@cache
def _ways(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    def either(name: str) -> str:
        return "|".join(map(re.escape, sorted(listed(code, name), key=lambda word: -len(word))))

    begins = r"(?:^|(?<=[.!?…)] )|(?<=[.!?…]\*\* ))"
    then = "|".join(map(re.escape, sorted(listed(code, "then_go"))))
    scene = "|".join(map(re.escape, language_of(code).counted["scene"]))
    led = (
        rf"(?:(?:{then})\s+)?(?:{either('ways')})\s+(?P<aim>[^.!?:]+)|(?P<scene>(?:{scene})\s+\d+)"
    )
    ways = rf"{begins}\**(?:{led})[.!]?\**$"
    ends = rf"{begins}(?P<end>(?:{either('ends')})(?:[.:,!]|$))\s*(?P<how>.*)$"
    return re.compile(ways, re.IGNORECASE), re.compile(ends, re.IGNORECASE)
