"""From block tokens to drafts: which line belongs to which scene and choice, or part and answer.

In comes a script's body; out come the draft of it all, the notes and what is wrong.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import partial

from markdown_it.token import Token

from sameboat.markdown import LONGEST, is_tangle
from sameboat.model import Block, Narration, Note, Speech, Text
from sameboat.parse import (
    bullet,
    condition,
    heading,
    joined,
    label,
    next_scene,
    quotation,
    remark,
    speech,
    voice,
)  # fmt: skip
from sameboat.parse.asking import Asking
from sameboat.parse.cast import Cast, SpeechHead
from sameboat.parse.doubt import counts_elsewhere, doubt
from sameboat.parse.draft import Draft
from sameboat.parse.everyday import recognised
from sameboat.parse.form import Form
from sameboat.parse.kept import HEADINGS, Kept, kept, marked_as
from sameboat.parse.label import LabelHead
from sameboat.parse.markdown import (
    as_written,
    blocks,
    is_table,
    outermost,
    straightened,
    table,
    tangle,
    too_deep,
)
from sameboat.parse.meant import as_meant
from sameboat.parse.note import note_of
from sameboat.parse.origin import Origin
from sameboat.problems import Problem
from sameboat.vocabulary import folded

__all__ = ["Script", "read"]

LISTED = ("bullet_list_open", "ordered_list_open", "blockquote_open")
ONCE = frozenset({"move", "fit", "next"})
AFTERWARDS = ("feedback", "ending")


@dataclass(slots=True)
class Script:
    """The parts of a script as they are read."""

    origin: Origin
    cast: Cast
    form: Form
    top: Draft = field(default_factory=lambda: Draft("top", Text("", 1)))
    notes: list[Note] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    waiting: tuple[LabelHead, int] | None = None
    """A label without words, and its line: those that it is for may stand below."""
    asking: Asking = field(init=False)
    unsure: defaultdict[str, list[tuple[str, int]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def __post_init__(self) -> None:
        self.asking = Asking(self.origin, self.cast, self.complain)

    @property
    def current(self) -> Draft:
        """Return the draft that the next line belongs to."""
        draft = self.top
        while draft.inside:
            draft = draft.inside[-1]
        return draft

    def complain(self, problem: Problem | None) -> None:
        """Keep a problem, if it is one."""
        if problem is not None:
            self.problems.append(problem)

    def measure(self, content: str, line: int) -> None:
        """Complain about a paragraph that is too much to be looked through, or a remark in one."""
        if len(content) <= LONGEST and "[" not in content:
            return  # as nearly all
        if is_tangle(content):
            self.complain(tangle(self.origin, line))
        else:
            self.complain(remark.inside(self.origin, content, line))

    def open(self, level: int, words: str, line: int) -> None:
        """Take a heading."""
        self.measure(words, line)
        if level in (2, 3):
            self.asking.drop()
        if level not in (2, 3):
            self.complain(heading.other_level(self.origin, self.form, level, line))
            self.add(Narration(words, line))
            return
        if not words:
            self.complain(heading.empty(self.origin, self.form, level, line))
        self.complain(heading.labelled(self.origin, level, words, line))
        if level == 2:
            self.top.inside.append(Draft("part", Text(words, line)))
            return
        if not self.top.inside:
            self.complain(heading.orphan(self.origin, self.form, line))
            self.top.inside.append(Draft("part", Text("", line)))
        self.complain(heading.counted(self.origin, self.form, words, line))
        read_as = heading.said if self.form.name == "case" else heading.stated
        said, problem = read_as(self.origin, self.cast, words, line)
        self.complain(problem)
        self.complain(quotation.open_end(self.origin, said.source, line))
        self.top.inside[-1].inside.append(Draft("answer", Text(words, line), said))

    def add(self, block: Block) -> None:
        """Take a piece of narration or a spoken line."""
        draft = self.current
        after = next((name for name in AFTERWARDS if draft.labels.get(name)), None)
        if after is not None:
            self.complain(label.below(self.origin, after, block.line))
        if self.asking.waiting:
            block = replace(block, when=self.asking.met())
        draft.blocks.append(block)

    def find_words(self, token: Token | None) -> bool:
        """Give a label that waits for its words the paragraph below; tell whether it is one."""
        if self.waiting is None:
            return False
        (head, number), self.waiting = self.waiting, None
        if token is None or token.type != "inline" or not token.map:
            self.complain(label.empty(self.origin, head, number))
            return False
        self.take(head, Text(token.content, token.map[0] + 1), token.content)
        return True

    def take(self, head: LabelHead, text: Text, written: str) -> None:
        """Take a labelled line. One that has no place here is shown as it was written."""
        draft = self.current
        if not text.source:
            has_place = head.id == "note" or head.id in self.form.labels[draft.where]
            if has_place and not (head.id in ONCE and draft.always(head.id)):
                self.waiting = head, text.line
            else:
                self.complain(label.empty(self.origin, head, text.line))
        elif head.id == "note":
            self.notes.append(note_of(text, head.aside, self.origin.language))
        elif head.id not in self.form.labels[draft.where]:
            self.complain(label.misplaced(self.origin, head, draft.where, self.form, text.line))
            draft.blocks.append(Narration(written, text.line, self.asking.met()))
        elif head.id in ONCE and (first := draft.always(head.id)):
            self.complain(label.twice(self.origin, head, first.line, text.line))
            draft.blocks.append(Narration(written, text.line, self.asking.met()))
        elif head.id in condition.CONDITIONS:
            self.asking.take(head.id, text, draft, is_first=draft is self.top.inside[0])
        elif head.id in condition.UNCONDITIONAL:
            self.asking.drop(head.id)
            draft.labels[head.id].append(text)
        else:
            self.say(draft, head.id, replace(text, when=self.asking.met()))

    def say(self, draft: Draft, identifier: str, text: Text) -> None:
        """Take what a label says, with the conditions under which it does."""
        if identifier != "remember":
            draft.labels[identifier].append(text)
        elif problem := condition.of_the_network(self.origin, self.cast, text):
            self.complain(problem)
        else:
            draft.blocks.append(condition.remembered(text))


def read(origin: Origin, cast: Cast, form: Form, body: str) -> Script:
    """Read the body of a script; its lines count from the file's first."""
    script = Script(origin, cast, form)
    text, piles = straightened(body)
    script.problems += [too_deep(origin, number + 1) for number in piles]
    page = as_meant(text.split("\n"), origin, cast, form)
    script.problems += page.problems
    lines = page.lines
    tokens = blocks(lines, partial(recognised, cast))
    above: SpeechHead | None = None
    ended = 0
    for opening, inside in outermost(tokens):
        start, end = opening.map or (0, 0)
        number = start + 1
        if above is not None and ended == start and opening.type in LISTED:
            script.complain(bullet.below_speech(origin, cast.shown(above.speaker), number))
        mark = opening.meta.get("mark")
        above, ended = mark if isinstance(mark, SpeechHead) else None, end
        is_paragraph = opening.type == "paragraph_open"
        has_words = script.find_words(inside[0] if is_paragraph else None)
        if opening.type == "heading_open":
            script.open(int(opening.tag[1]), inside[0].content, number)
            script.kept.append(kept(HEADINGS[opening.tag], opening, inside[0].content))
        elif opening.type == "marked_line":
            script.kept.append(kept(marked_as(opening), opening, opening.meta["mark"].rest))
            written = lines[start] if end == number else "\n".join(lines[start:end])
            _marked(script, opening, written, number)
        else:
            source = "\n".join(lines[start:end]).strip("\n")
            if source.startswith("> > > "):
                script.complain(remark.quoted(origin, source, number))
            _look_through(script, opening, inside)
            if opening.type.endswith("list_open"):
                source = as_written(source, opening, inside)
            if has_words:
                script.kept[-1] = script.kept[-1].down_to(opening)
                continue
            script.kept.append(kept("narration", opening, source))
            words, more = joined.parted(origin, source, number, None)
            script.add(Narration(words, number))
            _take_joined(script, more)
    script.find_words(None)
    script.asking.drop()
    script.problems += next_scene.lead(origin, script.top, page.numbers)
    for found in script.unsure.values():
        if len(found) > 1:
            told = dict.fromkeys(found)
            script.problems += [speech.recurring(origin, cast, *one) for one in told]
    return script


def _marked(script: Script, token: Token, written: str, line: int) -> None:
    head = token.meta["mark"]
    script.measure(token.content, line)
    below_it = token.content.split("\n")[1:] if "\n" in token.content else ()
    for offset, below in enumerate(below_it, start=1):
        _doubts(script, below, line + offset, nested=False, said=isinstance(head, SpeechHead))
    words, more = token.content, list[joined.Joined]()
    if ":" in words:
        above = head if isinstance(head, LabelHead) else None
        words, more = joined.parted(script.origin, words, line, above)
    if isinstance(head, LabelHead):
        script.take(head, Text(words, line), written)
    elif isinstance(head, SpeechHead):
        script.complain(speech.aside(script.origin, script.cast, head, line))
        if not token.content:
            script.complain(speech.silent(script.origin, written, line))
        if ":" in token.content:
            first = token.content.partition("\n")[0]
            script.complain(voice.inside(script.origin, script.cast, first, line, said=True))
        script.complain(quotation.open_end(script.origin, words, line))
        script.add(Speech(head.speaker, head.to, head.manner, words, line))
    _take_joined(script, more)


def _take_joined(script: Script, more: list[joined.Joined]) -> None:
    """Take labels that stand behind other words of their line."""
    for head, line, problem in more:
        script.complain(problem)
        script.take(head, Text(head.rest, line), head.rest)


def _look_through(script: Script, opening: Token, inside: list[Token]) -> None:
    """Look through narration for slips."""
    nested = opening.type != "paragraph_open"
    for token in inside:
        if token.type == "inline" and token.map:
            number = token.map[0] + 1
            script.measure(token.content, number)
            if is_table(token.content):
                script.complain(table(script.origin, number))
                continue
            _doubts(script, token.content, number, nested=nested)


def _doubts(script: Script, content: str, number: int, *, nested: bool, said: bool = False) -> None:
    """Look through the lines of a paragraph, or of what somebody says, for slips."""
    for offset, line in enumerate(content.split("\n")):
        at = number + offset
        script.complain(heading.unspaced(script.origin, line, at))
        if nested and counts_elsewhere(script.cast, line):
            script.complain(label.nested(script.origin, at))
            continue
        problem = doubt(script.origin, script.cast, line, at, said=said)
        script.complain(problem)
        if problem is not None or offset or nested or said:
            continue
        if ":" in line:
            name, sure = speech.unsure(script.cast, line), False
        else:
            name, sure = speech.cue(line) if "\n" in content or line[-1] == ")" else ("", False)
        if name:
            script.unsure[folded(name)] += [(name, at)] * (1 + sure)
