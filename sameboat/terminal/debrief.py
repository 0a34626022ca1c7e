"""Looking back at an ending.

In comes a transcript that has ended; out come the moves in order, each with its alternatives and
what they would have led to, and the questions to think about.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sameboat.debrief import Onwards, questions
from sameboat.graph import Graph
from sameboat.markdown import plain
from sameboat.model import Choice, Scene
from sameboat.naming import FIT_MARKS
from sameboat.play import Transcript
from sameboat.terminal.own import beside
from sameboat.terminal.paragraph import Paragraph
from sameboat.terminal.story import moved
from sameboat.transcript import offered
from sameboat.vocabulary import Language, language

__all__ = ["closely", "debrief", "way_so_far"]

DEEP = "     "
NONE: Mapping[int, str] = MappingProxyType({})


def _heading(number: int, scene: Scene, words: Language) -> Paragraph:
    form = str(words.page["terminal"]["decision"])
    text = form.format(n=number, title=plain(scene.title.source))
    return Paragraph(text, lead=text, rest=DEEP)


def _said(choice: Choice, words: Language) -> Paragraph:
    return Paragraph(offered(choice, words), first=DEEP, rest=DEEP + "  ", close=True)


def way_so_far(transcript: Transcript) -> list[Paragraph]:
    """Return the decisions made so far, one below the other."""
    words = language(transcript.case.language)
    found: list[Paragraph] = []
    for number, (scene, choice) in enumerate(transcript.taken, start=1):
        found += [_heading(number, scene, words), _said(choice, words)]
    return found


def debrief(transcript: Transcript, leads: Graph, own: Mapping[int, str] = NONE) -> list[Paragraph]:
    """Return the moves with their alternatives, then the questions to think about.

    `own` are lines of the learner's own by decision, from 1: beside them stand what fitted and why.
    """
    case = transcript.case
    words = language(case.language)
    page = words.page
    onwards = Onwards(case, leads)
    found = [Paragraph(str(page["debrief"]), "title")]
    if transcript.taken:
        found.append(Paragraph(str(page["moves"]), "label"))
    for number, (scene, choice) in enumerate(transcript.taken, start=1):
        if line := own.get(number, ""):
            found += closely(transcript, leads, number, line)
            continue
        stood = transcript.stood[number - 1]
        found += [_heading(number, scene, words), _said(choice, words)]
        found.append(Paragraph(moved(choice, words), "quiet", first=DEEP, rest=DEEP, close=True))
        found.append(Paragraph(str(page["other"]), "label", first=DEEP, rest=DEEP))
        for other in stood.offered:
            if other is choice:
                continue
            mark = FIT_MARKS.get(other.fit_id or "", "-")
            first, rest = f"{DEEP}{mark} ", DEEP + "  "
            found.append(Paragraph(offered(other, words), first=first, rest=rest, close=True))
            led = onwards.of(stood, other)
            found.append(Paragraph(led, "quiet", first=rest, rest=rest, close=True))
    asked = questions(transcript)
    if asked:
        found.append(Paragraph(str(page["reflect"]), "label"))
        found += [Paragraph(text, first="  ", rest="  ") for text in asked]
    return found


def closely(transcript: Transcript, leads: Graph, number: int, line: str = "") -> list[Paragraph]:
    """Return decision `number`, from 1, with what each of its alternatives would have brought.

    `line` is what the learner would have said there.
    """
    words = language(transcript.case.language)
    onwards = Onwards(transcript.case, leads)
    scene, taken = transcript.taken[number - 1]
    stood = transcript.stood[number - 1]
    found = [_heading(number, scene, words), *beside(transcript, number, line, DEEP)]
    for choice in (taken, *(c for c in stood.offered if c is not taken)):
        mark = "> " if choice is taken else "  "
        found.append(Paragraph(offered(choice, words), lead=mark, first=mark, rest="    "))
        found.append(Paragraph(moved(choice, words), "label", first=DEEP, rest=DEEP, close=True))
        for text in onwards.told(stood, choice):
            found.append(Paragraph(plain(text.source), first=DEEP, rest=DEEP, close=True))
        if choice is not taken:
            led = onwards.of(stood, choice)
            found.append(Paragraph(led, "quiet", first=DEEP, rest=DEEP, close=True))
    return found
