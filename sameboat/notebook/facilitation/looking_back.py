"""Looking back in a notebook: the moves with their alternatives, and room to write.

In come a transcript that has ended and what to do when somebody presses or writes; out come the
widgets, in reading order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ipywidgets import Widget
from markupsafe import Markup

from sameboat.debrief import leads_to, questions
from sameboat.graph import Graph
from sameboat.html.markup import inline_html
from sameboat.markdown import plain
from sameboat.model import Case, Choice, Scene, Text
from sameboat.naming import move_and_fit
from sameboat.notebook.facilitation.learner import Learner
from sameboat.notebook.parts import button, html, writing_room
from sameboat.play import Transcript
from sameboat.vocabulary import language

__all__ = ["looking_back"]


def looking_back(
    transcript: Transcript,
    leads: Graph,
    learner: Learner,
    retry: Callable[[int], None],
    write: Callable[[str, str], None],
) -> Iterator[Widget]:
    """Yield the parts of a debrief; `retry` takes the number of a step, from 0."""
    words = language(transcript.case.language).page
    heading = Markup("<h3>{}</h3><h4>{}</h4>").format(words["debrief"], words["moves"])
    yield html(heading)
    for step, (scene, choice) in enumerate(transcript.taken):
        yield html(_move(transcript, leads, scene, choice))
        title = plain(scene.title.source)
        yield button(f"{words['retry']}: {title}", lambda step=step: retry(step))  # type: ignore[misc]
    asked = questions(transcript)
    if asked:
        yield html(
            Markup("<h4>{}</h4><p>{}</p>").format(words["reflect"], words["notebook"]["private"])
        )
    for question in asked:
        yield writing_room(question, learner.note(question), write)
    every = {plain(text.source) for text in _every_question(transcript.case)}
    gone = [note for note in learner.notes if note.question not in every]
    if gone:
        yield html(Markup("<h4>{}</h4>").format(words["earlier"]))
    for note in gone:
        yield writing_room(note.question, note.text, write)


def _every_question(case: Case) -> Iterator[Text]:
    yield from case.reflect
    for scene in case.scenes:
        yield from scene.reflect
        for choice in scene.choices:
            yield from choice.reflect


def _move(transcript: Transcript, leads: Graph, scene: Scene, choice: Choice) -> Markup:
    words = language(transcript.case.language)
    others = Markup().join(
        Markup('<li>{}{}{}<p class="sb-led">{}</p></li>').format(
            _chosen(other),
            _fit(transcript, other),
            Markup().join(
                Markup("<p>{}</p>").format(inline_html(text.source)) for text in other.feedback
            ),
            leads_to(transcript.case, leads, scene, other, words),
        )
        for other in scene.choices
        if other is not choice
    )
    return Markup(
        '<div class="sb-moves"><h5 class="sb-label">{}</h5>{}{}'
        "<details><summary>{}</summary><ul>{}</ul></details></div>"
    ).format(
        inline_html(scene.title.source),
        _chosen(choice),
        _fit(transcript, choice),
        words.page["other"],
        others,
    )


def _chosen(choice: Choice) -> Markup:
    return Markup('<p class="sb-chosen">{}</p>').format(inline_html(choice.said.source))


def _fit(transcript: Transcript, choice: Choice) -> Markup:
    return Markup('<p class="sb-move" data-fit="{}">{}</p>').format(
        choice.fit_id or "", move_and_fit(choice, language(transcript.case.language))
    )
