"""What there is to look back on: the questions met on a way, and where other choices led.

In come a transcript and its case; out come words that every player shows alike.
"""

from __future__ import annotations

from sameboat.graph import Graph
from sameboat.markdown import plain
from sameboat.model import Case, Choice, Scene, Text
from sameboat.play import Transcript
from sameboat.vocabulary import language

__all__ = ["Onwards", "questions"]


def questions(transcript: Transcript) -> tuple[str, ...]:
    """Return the questions met on the way, in the order they were met, each once."""
    case = transcript.case
    scenes = {scene.title: scene for scene in case.scenes}
    taken = iter(transcript.taken)
    found: list[Text] = list(case.reflect)
    for entry in transcript.entries:
        if entry.kind == "scene" and isinstance(entry.part, Text):
            found += scenes[entry.part].reflect
        elif entry.kind == "choice":
            _, choice = next(taken)
            found += choice.reflect
    return tuple(dict.fromkeys(plain(text.source) for text in found))


class Onwards:
    """Where the choices of a case lead, in words."""

    def __init__(self, case: Case, leads: Graph) -> None:
        self.case, self.leads = case, leads
        self.words = language(case.language)
        self._numbers = {scene.title: number for number, scene in enumerate(case.scenes)}

    def of(self, scene: Scene, choice: Choice) -> str:
        """Return what a choice would have led to: a scene's title, or the ending it has."""
        way = self.leads.exits[self._numbers[scene.title]][choice.number - 1]
        page = self.words.page
        if way.target is not None:
            title = plain(self.case.scenes[way.target].title.source)
            return str(page["led"]).format(title=title)
        if not way.ends:
            return str(page["terminal"]["nowhere"])
        ending = plain(choice.ending[0].source) if choice.ending else ""
        return str(page["led_end"]).format(ending=ending)
