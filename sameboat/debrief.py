"""What there is to look back on: questions, where other choices led, lines of the learner's own.

In come a transcript and its case; out come words that every player shows alike.
"""

from __future__ import annotations

from sameboat.graph import Graph, Memory
from sameboat.markdown import plain
from sameboat.model import YOU, Case, Choice, Speech, Text
from sameboat.play import Stood, Transcript
from sameboat.seen import seen, taken_up, without_names
from sameboat.vocabulary import language

__all__ = ["Onwards", "questions", "remarks"]


def questions(transcript: Transcript) -> tuple[str, ...]:
    """Return the questions met on the way, in the order they were met, each once."""
    return tuple(dict.fromkeys(plain(text.source) for text in transcript.asked))


def remarks(transcript: Transcript, number: int, line: str) -> list[str]:
    """Return what can be seen in what a learner would have said at decision `number`, from 1.

    The words of the others are those they spoke since the decision before, or in the first scenes.
    """
    say = language(transcript.case.language).page["seen"]
    people = [person.name for person in transcript.case.people]
    entries = transcript.entries
    begun = next((i for i, entry in enumerate(entries) if entry.kind == "scene"), 0)
    decision, heard = 1, []
    for entry in entries[begun:]:
        decision += entry.kind == "choice"
        speech = entry.part if isinstance(entry.part, Speech) else None
        if speech and decision == number and speech.speaker != YOU:
            heard.append(plain(speech.source))
    used = taken_up(line, " ".join(heard), without_names(say, people))
    theirs = [str(say["taken"]["say"]).format(words=", ".join(used))] if used else []
    return [*theirs, *seen(line, people, say)]


class Onwards:
    """What the choices of a case bring, and where they lead, in words."""

    def __init__(self, case: Case, leads: Graph) -> None:
        self.case, self.leads = case, leads
        self.words = language(case.language)

    def told(self, stood: Stood, choice: Choice) -> list[Text]:
        """Return the feedback that a choice has, or would have had."""
        memory = self._behind(stood, choice)
        return [text for text in choice.feedback if self.leads.recall.holds(text.when, memory)]

    def of(self, stood: Stood, choice: Choice) -> str:
        """Return what a choice would have led to: a scene's title, or the ending it has."""
        way = self.leads.leave(stood.scene, choice.number, self._behind(stood, choice))
        page = self.words.page
        if way.target is not None:
            title = plain(self.case.scenes[way.target].title.source)
            return str(page["led"]).format(title=title)
        if not way.ends:
            return str(page["terminal"]["nowhere"])
        ending = plain(way.ending[0].source) if way.ending else ""
        return str(page["led_end"]).format(ending=ending)

    def _behind(self, stood: Stood, choice: Choice) -> Memory:
        """Return what is known behind a choice and what follows from it."""
        return self.leads.recall.told((choice.said, *choice.reaction), stood.memory)[1]
