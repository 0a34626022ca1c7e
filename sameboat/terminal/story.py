"""The story as a terminal tells it.

In come the entries of a transcript; out come paragraphs: scenes with their titles, speech with the
speaker in front, what the learner chose, and feedback and endings with what they are.
"""

from __future__ import annotations

from collections.abc import Iterable

from sameboat.markdown import plain
from sameboat.model import Case, Choice, Narration, Scene, Speech
from sameboat.naming import FIT_MARKS, isolated, move_and_fit
from sameboat.play import Entry
from sameboat.standing import address, beforehand, level_and_setting, standing
from sameboat.terminal.narration import narration
from sameboat.terminal.paragraph import Paragraph
from sameboat.transcript import line, offered, speaking
from sameboat.vocabulary import Language, language

__all__ = ["choices", "front", "moved", "story"]

ASIDE = "  │ "


def front(case: Case) -> list[Paragraph]:
    """Return what stands before the story: title, who you are, who the others are."""
    page = language(case.language).page
    found = [
        Paragraph(plain(case.title), "title"),
        Paragraph(level_and_setting(case), "quiet", close=True),
        Paragraph(str(page["as_you"]).format(you=isolated(case.you))),
        *map(Paragraph, filter(None, [beforehand(case)])),
        Paragraph(str(page["people"]), "label"),
    ]
    form = str(page["terminal"]["person"])
    for person in case.people:
        name = isolated(person.name)
        text = form.format(name=name, about=plain(person.about))
        lead = name if text.startswith(name) else ""
        found.append(Paragraph(text, lead=lead, first="  ", rest="    ", close=True))
    return [*found, Paragraph(" ".join(_foot(case)), "quiet")]


def _foot(case: Case) -> list[str]:
    """Return the sentences on how a case stands, and whom to write to."""
    found = [*standing(case)]
    if written := address(case).written:
        found.append(f"{language(case.language).page['status']['write']} {written}")
    return found


def story(case: Case, entries: Iterable[Entry], moves: Iterable[Choice] = ()) -> list[Paragraph]:
    """Return entries as paragraphs; `moves` are the choices whose feedback is among them."""
    words = language(case.language)
    waiting = list(moves)
    found: list[Paragraph] = []
    above = ""
    for entry in entries:
        if entry.kind == "scene":
            found.append(Paragraph(plain(entry.part.source), "title"))
        elif entry.kind == "choice":
            found.append(_choice(entry, words))
        elif isinstance(entry.part, Speech):
            lead = speaking(entry.part, words) + ":"
            found.append(Paragraph(line(entry, words), lead=lead, rest="  "))
        elif isinstance(entry.part, Narration):
            found += narration(entry.part.source)
        else:
            if above != entry.kind:
                label = str(words.page["ending"])
                if entry.kind == "feedback":
                    move = moved(waiting.pop(0), words) if waiting else ""
                    label = move or str(words.page["terminal"]["feedback"])
                found.append(Paragraph(label, "label", first=ASIDE, rest=ASIDE))
            text = plain(entry.part.source)
            found.append(Paragraph(text, first=ASIDE, rest=ASIDE, close=True))
        above = entry.kind
    return found


def _choice(entry: Entry, words: Language) -> Paragraph:
    text = line(entry, words)
    lead = speaking(entry.part, words) + ":" if isinstance(entry.part, Speech) else ""
    return Paragraph(text, lead=lead, first="> ", rest="    ")


def choices(scene: Scene, shown: Iterable[int], words: Language) -> list[Paragraph]:
    """Return a decision: the choices with these numbers, counted anew in the order shown."""
    found = [Paragraph(str(words.page["choices"]), "label")]
    for count, number in enumerate(shown, start=1):
        mark = f"{count:>3}  "
        text = offered(scene.choices[number - 1], words)
        found.append(Paragraph(text, first=mark, rest=" " * len(mark)))
    return found


def moved(choice: Choice, words: Language) -> str:
    """Return a choice's move and fit, as the page says them: `○ take over: misses this moment`."""
    mark = FIT_MARKS.get(choice.fit_id or "", "")
    return f"{mark} {move_and_fit(choice, words)}".strip()
