"""What there is to look back on: the questions met on a way, and where other choices led.

In come a transcript and its case; out come words that every player shows alike.
"""

from __future__ import annotations

from sameboat.graph import Graph
from sameboat.markdown import plain
from sameboat.model import Case, Choice, Scene, Text
from sameboat.play import Transcript
from sameboat.vocabulary import Language

__all__ = ["leads_to", "questions"]


def questions(transcript: Transcript) -> tuple[str, ...]:
    """Return the questions met on the way, in the order they were met, each once."""
    case = transcript.case
    scenes = {scene.title: scene for scene in case.scenes}
    taken = [choice for _, choice in transcript.taken]
    found: list[Text] = list(case.reflect)
    for entry in transcript.entries:
        if entry.kind == "scene" and isinstance(entry.part, Text):
            found += scenes[entry.part].reflect
        elif entry.kind == "choice":
            found += taken.pop(0).reflect
    return tuple(dict.fromkeys(plain(text.source) for text in found))


def leads_to(case: Case, leads: Graph, scene: Scene, choice: Choice, words: Language) -> str:
    """Return what a choice would have led to: a scene's title, or the ending it has."""
    way = leads.exits[case.scenes.index(scene)][choice.number - 1]
    page = words.page
    if way.target is not None:
        title = plain(case.scenes[way.target].title.source)
        return str(page["led"]).format(title=title)
    if not way.ends:
        return str(page["terminal"]["nowhere"])
    ending = plain(choice.ending[0].source) if choice.ending else ""
    return str(page["led_end"]).format(ending=ending)
