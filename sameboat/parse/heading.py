"""`heading`: `##` opens a scene of a case, `###` a choice; in an exercise, a part and an answer.

In comes a heading token's level and words; out comes what the learner says or does, and what is
wrong with a heading that opens neither.
"""

from __future__ import annotations

import re

from sameboat.model import YOU, Block, Narration, Speech
from sameboat.parse import enumeration, quotation, speech
from sameboat.parse.cast import Cast
from sameboat.parse.form import Form
from sameboat.parse.label import label
from sameboat.parse.origin import Origin
from sameboat.problems import Problem

__all__ = [
    "counted",
    "empty",
    "introduction",
    "labelled",
    "meant",
    "orphan",
    "other_level",
    "said",
    "stated",
    "title_alone",
    "unspaced",
]

CODE = "heading"
OPENS_SPEECH = ('"', "“", "„", "«", "‘", "'", "—", "–", "- ")
UNSPACED = re.compile(r"^(#{2,3})(?=[^\s#])")


def said(origin: Origin, cast: Cast, words: str, line: int) -> tuple[Block, Problem | None]:
    """Return a choice's heading as speech of the learner or as an act, and what is wrong with it.

    Words in quotation marks are said to everyone; `You to Luisa: …` is said to Luisa;
    anything else is an act.
    """
    head = cast.head(words) if not _is_quoted(words) else None
    if head is not None and head.speaker == YOU:
        problem = speech.aside(origin, cast, head, line)
        return Speech(YOU, head.to, head.manner, head.rest, line), problem
    if head is not None:
        you, to = (cast.language.word("labels", name) for name in (YOU, "to"))
        values = {"speaker": head.speaker, "form": f"{you.capitalize()} {to} …: …"}
        return Narration(words, line), origin.problem(line, CODE, "spoken", values)
    if words.lstrip("*_").startswith(OPENS_SPEECH):
        return Speech(YOU, (), "", words, line), None
    return Narration(words, line), speech.doubts(origin, cast, words, line)


def stated(origin: Origin, cast: Cast, words: str, line: int) -> tuple[Block, Problem | None]:
    """Return an answer's heading as speech when it names who speaks, and what is wrong with it.

    Anybody can speak there. Words in quotation marks alone may be anybody's.
    """
    head = cast.head(words) if not _is_quoted(words) else None
    if head is not None:
        said = Speech(head.speaker, head.to, head.manner, head.rest, line)
        return said, speech.aside(origin, cast, head, line)
    quoted = words.lstrip("*_").startswith(OPENS_SPEECH)
    return Narration(words, line), None if quoted else speech.doubts(origin, cast, words, line)


def _is_quoted(words: str) -> bool:
    """Tell whether one quotation holds all words, a colon among them: `“Anna: not finished.”`."""
    bare = words.strip("*_ ")
    ends = next((b for a, b in quotation.PAIRS if bare.startswith(a) and bare.endswith(b)), "")
    return bool(ends) and not set(bare[1:].partition(":")[0]) & {ends, '"'}


def empty(origin: Origin, form: Form, level: int, line: int) -> Problem:
    """Return the problem of a heading without words."""
    if level == 2:
        identifier = "scene" if form.name == "case" else "part"
    else:
        identifier = "choice" if form.name == "case" else "answer"
    return origin.problem(line, CODE, identifier, at="#" * level)


def counted(origin: Origin, form: Form, words: str, line: int) -> Problem | None:
    """Return a problem when nothing but a count stands where a choice or an answer has words."""
    kind = "choice" if form.name == "case" else "answer"
    if not enumeration.is_alone(kind, words, origin.language):
        return None
    identifier = "choice-counted" if form.name == "case" else "answer-counted"
    return origin.problem(line, CODE, identifier, {"words": words}, at=words)


def orphan(origin: Origin, form: Form, line: int) -> Problem:
    """Return the problem of a choice or an answer that stands above the first `##`."""
    identifier = "orphan-choice" if form.name == "case" else "orphan-answer"
    return origin.problem(line, CODE, identifier)


def other_level(origin: Origin, form: Form, level: int, line: int) -> Problem:
    """Return the problem of a heading that opens nothing; one that is too deep can be mended."""
    identifier = "level-choice" if form.name == "case" else "level-answer"
    marks = "#" * level
    instead = "###" if level > 3 else None
    return origin.problem(line, CODE, identifier, {"marks": marks}, at=marks, instead=instead)


def labelled(origin: Origin, level: int, words: str, line: int) -> Problem | None:
    """Return a problem when a heading begins with a label, which needs no `#`."""
    if label(words, origin.language) is None:
        return None
    shown = words.partition(":")[0].strip()
    at = f"{'#' * level} {shown}"
    return origin.problem(line, CODE, "label", {"label": shown}, at=at, instead=shown)


def introduction(origin: Origin, line: str, number: int) -> Problem:
    """Return the problem of a heading above what introduces a case."""
    return origin.problem(
        number, CODE, "introduction", at=line, instead="", cause="meant.introduction"
    )


def meant(origin: Origin, kind: str, line: str, words: str, number: int) -> Problem:
    """Return the problem of a line that is taken for a scene or a choice as it should be written.

    `words` are those of its heading. They stand in the line, with a count or other marks before.
    """
    marks = "##" if kind in ("scene", "part") else "###"
    before = line[: line.find(words)]
    first = words.split(maxsplit=1)[0]
    at, instead = f"{before}{first}", f"{marks} {first}"
    if not line.endswith(words):  # emphasis around it all
        at, instead = line, f"{marks} {words}"
    elif before.startswith(f"{marks} "):  # whose marks may be escaped in what an editor exports
        at, instead = at[len(marks) + 1 :].lstrip(), first
    if kind in ("scene", "choice"):
        identifier = "scene-meant" if kind == "scene" else "choice-meant"
    else:
        identifier = "part-meant" if kind == "part" else "answer-meant"
    cause = f"meant.{kind}"
    return origin.problem(number, CODE, identifier, at=at, instead=instead, cause=cause)


def title_alone(origin: Origin, words: str, number: int) -> Problem:
    """Return the problem of a line that has the words of a scene's title and no others."""
    values = {"title": words, "next": origin.language.word("labels", "next")}
    return origin.problem(number, CODE, "title-alone", values, at=words, severity="warning")


def unspaced(origin: Origin, words: str, line: int) -> Problem | None:
    """Return a problem when a line of text begins like a heading that lacks its space."""
    found = UNSPACED.match(words)
    if found is None:
        return None
    marks = found[1]
    values = {"marks": marks}
    return origin.problem(line, CODE, "unspaced", values, at=marks, instead=f"{marks} ")
