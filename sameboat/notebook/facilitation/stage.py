"""What a learner sees of a case in a notebook: the story, the network, the choices, the look back.

In come a case on the table and what to do when somebody presses a button; out come widgets that
stay in their place and are brought up to date.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ipywidgets import Widget
from markupsafe import Markup

from sameboat.markdown import plain
from sameboat.notebook.facilitation.conversation import figure
from sameboat.notebook.facilitation.looking_back import looking_back
from sameboat.notebook.facilitation.side_by_side import side_by_side
from sameboat.notebook.facilitation.table import Table
from sameboat.notebook.parts import box, button, html, place, put, show
from sameboat.play import Transcript
from sameboat.transcript import offered
from sameboat.vocabulary import language

__all__ = ["Actions", "Stage"]


@dataclass(frozen=True)
class Actions:
    """What a learner can do: choose by number, try again from a step, write under a question."""

    choose: Callable[[int], None]
    retry: Callable[[int], None]
    write: Callable[[str, str], None]
    shuffle: Callable[[list[int]], None]


class Stage:
    """The parts a case is played in; `here` is where the last step begins, and takes the focus."""

    def __init__(self, actions: Actions) -> None:
        self.actions = actions
        self.before, self.latest = html("", "sb-story"), html("", "sb-story")
        self.here, self.ask = place("", "sb-label"), place("", "sb-label")
        self.network, self.side = html(), html()
        self.options, self.debrief = box("sb-options"), box("sb-debrief")
        self.widgets: tuple[Widget, ...] = (
            self.before, self.here, self.latest, self.network, self.ask, self.options, self.debrief,
        )  # fmt: skip

    def settle(self, table: Table) -> None:
        """Bring everything up to date; PathError where a draft leads nowhere yet."""
        transcript = table.transcript()
        made = len(transcript.taken)
        self.before.value = str(table.telling.whole(transcript, 0, made) if made else "")
        self.latest.value = str(table.telling.whole(transcript, made))
        self.network.value = str(figure(transcript)) if made else ""
        self.here.description = _step(transcript)
        self._ask(table, transcript)
        ended = made > 0 and not transcript.choices
        show(self.debrief, ended)
        debrief = looking_back(
            transcript, table.leads, table.learner, self.actions.retry, self.actions.write
        )
        put(self.debrief, debrief if ended else ())

    def lay_side_by_side(self, table: Table, wanted: bool) -> None:
        """Show the ways of both learners, or put them away."""
        sides = side_by_side(table.telling, table.transcript(0), table.transcript(1))
        self.side.value = str(sides if wanted else Markup())

    def _ask(self, table: Table, transcript: Transcript) -> None:
        words = language(table.case.language)
        choices = {choice.number: choice for choice in transcript.choices}
        order = list(choices)
        self.actions.shuffle(order)
        self.ask.description = str(words.page["choices"])
        show(self.ask, bool(choices))
        made = len(table.learner.path)

        def option(number: int) -> Widget:
            # A button pressed twice belongs to a decision that has been made.
            return button(
                offered(choices[number], words),
                lambda: self.actions.choose(number) if len(table.learner.path) == made else None,
            )

        put(self.options, map(option, order))


def _step(transcript: Transcript) -> str:
    say = language(transcript.case.language).page["notebook"]
    if not transcript.taken:
        return str(say["begins"])
    title = plain(transcript.taken[-1][0].title.source)
    return str(say["step"]).format(n=len(transcript.taken), title=title)
