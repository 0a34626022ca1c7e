"""How long a chapter takes, below its title: "About 11 minutes to read, and 5 to play".

In comes a page as it was read; out goes the same page with a paragraph more, if it is a chapter.
Words are counted, 180 a minute: those of the text, and for a case those of an average way, on which
each choice is as likely as the next: its scenes, all that could be said there, and what follows.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from sameboat.book.case import case_node
from sameboat.book.course import library, order
from sameboat.book.exercise import exercise_node
from sameboat.course.contents import contents
from sameboat.graph import Graph, State, graph
from sameboat.markdown import plain
from sameboat.model import Block, Case, Text, read
from sameboat.vocabulary import language

__all__ = ["minutes", "setup", "words_of_text", "words_on_the_way"]

PACE = 180  # words a minute: slower than fiction is read, for this is to be thought about
ROUNDS = 200  # more steps than any way has that anybody plays to the end
UNREAD = (
    case_node, exercise_node, nodes.comment, nodes.system_message, nodes.raw, nodes.math_block,
)  # fmt: skip


def minutes(words: float) -> int:
    """Return the minutes that so many words take, at least one."""
    return max(1, round(words / PACE))


def words_of_text(document: nodes.Node) -> int:
    """Return how many words a page has, without its cases and exercises."""
    if isinstance(document, UNREAD):
        return 0
    if isinstance(document, nodes.TextElement):
        return len(document.astext().split())
    return sum(map(words_of_text, document.children))


def _count(parts: Iterable[Block | Text]) -> int:
    return sum(len(plain(part.source).split()) for part in parts)


def _here(leads: Graph, state: State) -> tuple[int, int]:
    """Return how many words are read in a scene, and how many behind all its choices together."""
    scene, recall = leads.case.scenes[state.scene], leads.recall
    told, memory = recall.told(scene.blocks, state.memory)
    offered = leads.offered(state.scene, memory)
    here = _count((scene.title, *read(told), *(choice.said for choice in offered)))
    behind = 0
    for choice in offered or (None,):
        after = memory
        if choice:
            lines, after = recall.told((choice.said, *choice.reaction), memory)
            texts = (text for text in choice.feedback if recall.holds(text.when, after))
            behind += _count((*read(lines[1:]), *texts))
        number = choice.number if choice else 0
        if choice or not scene.choices:
            behind += _count(leads.leave(state.scene, number, after).ending)
    return here, behind


def words_on_the_way(case: Case) -> float:
    """Return how many words a learner reads on an average way through a case."""
    leads = graph(case)
    walk = leads.walk
    words = {state: _here(leads, state) for state in walk.steps}
    expected = dict.fromkeys(walk.steps, 0.0)

    def from_here(state: State) -> float:
        steps = walk.steps[state]
        behind = sum(expected.get(step.to, 0.0) for step in steps if step.to is not None)
        here, after = words[state]
        return here + (after + behind) / max(len(steps), 1)

    # A story may go round in a circle, so the sum is approached and not worked out from its end.
    for _ in range(ROUNDS):
        nearer = {state: from_here(state) for state in walk.steps}
        if nearer == expected:
            break
        expected = nearer
    start = _count(case.blocks) + sum(len(f"{p.name} {p.about}".split()) for p in case.people)
    return start + next(iter(expected.values()), 0.0)


def _chapters(env: BuildEnvironment) -> set[str]:
    return {place.page for place in contents(order(env)) if place.teaches}


def _tell(app: Sphinx, doctree: nodes.document) -> None:
    """Put how long it takes below the title of a chapter."""
    env = app.env
    title = next(iter(doctree.findall(nodes.title)), None)
    if title is None or env.docname not in _chapters(env):
        return
    say = language(app.config.language or "en").page["chapter"]
    read_in = minutes(words_of_text(doctree))
    text = say["minutes"]["one" if read_in == 1 else "many"].format(minutes=read_in)
    cases = [library(env).read(Path(node["path"])).case for node in doctree.findall(case_node)]
    if cases:
        played = minutes(sum(map(words_on_the_way, cases)))
        text = say["play"].format(read=text, minutes=played)
    place = title.parent.index(title) + 1
    title.parent.insert(place, nodes.paragraph("", f"{text}.", classes=["reading-time"]))


def setup(app: Sphinx) -> None:
    """Watch pages being read."""
    app.connect("doctree-read", _tell)
