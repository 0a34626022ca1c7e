"""From block tokens to drafts: which line belongs to which scene and choice.

In comes a script's body; out come the introduction, the scenes, the notes and what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from sameboat.model import Block, Narration, Scene, Speech, Text
from sameboat.parse import heading, label
from sameboat.parse.draft import Draft
from sameboat.parse.label import LabelHead
from sameboat.parse.markdown import blocks, straightened, too_deep
from sameboat.parse.speech import Cast, SpeechHead
from sameboat.problems import Problem
from sameboat.vocabulary import Language

__all__ = ["Script", "read"]

ONCE = frozenset({"move", "fit", "next"})
AFTERWARDS = ("feedback", "ending")


@dataclass(slots=True)
class Script:
    """The parts of a script as they are read."""

    file: str
    language: Language
    cast: Cast
    intro: Draft = field(default_factory=lambda: Draft("case", Text("", 1)))
    scenes: list[Scene] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    scene: Draft | None = None
    choice: Draft | None = None

    @property
    def current(self) -> Draft:
        """Return the part that the next line belongs to."""
        return self.choice or self.scene or self.intro

    def complain(self, problem: Problem | None) -> None:
        """Keep a problem, if it is one."""
        if problem is not None:
            self.problems.append(problem)

    def close_choice(self) -> None:
        """Freeze the choice that was being read."""
        if self.choice is not None and self.scene is not None:
            number = len(self.scene.choices) + 1
            self.scene.choices.append(self.choice.choice(number, self.language))
        self.choice = None

    def close_scene(self) -> None:
        """Freeze the scene that was being read."""
        self.close_choice()
        if self.scene is not None:
            self.scenes.append(self.scene.scene())
        self.scene = None

    def open(self, level: int, words: str, line: int) -> None:
        """Take a heading."""
        if level not in (2, 3):
            self.complain(heading.other_level(level, self.file, line))
            self.add(Narration(words, line))
            return
        if not words:
            self.complain(heading.empty(level, self.file, line))
        if level == 2:
            self.close_scene()
            self.scene = Draft("scene", Text(words, line))
            return
        if self.scene is None:
            self.complain(heading.orphan(self.file, line))
            self.scene = Draft("scene", Text("", line))
        self.close_choice()
        said, problem = heading.said(words, line, self.cast, self.file)
        self.complain(problem)
        self.choice = Draft("choice", Text(words, line), said)

    def add(self, block: Block) -> None:
        """Take a piece of narration or a spoken line."""
        draft = self.current
        if draft is self.choice and any(draft.labels.get(name) for name in AFTERWARDS):
            shown = self.language.word("labels", "feedback")
            wrong = f"text below `{shown}:` belongs to the reaction and is shown above it"
            expected = f"expected it above, or `{shown}:` again for a second paragraph"
            self.complain(
                Problem(self.file, block.line, label.CODE, wrong, expected, None, "warning")
            )
        draft.blocks.append(block)

    def take(self, head: LabelHead, content: str, line: int) -> None:
        """Take a labelled line."""
        draft = self.current
        text = Text(content, line)
        if head.id == "note":
            self.notes.append(text)
            return
        if head.id not in label.WHERE[draft.where]:
            self.complain(label.misplaced(head, draft.where, self.file, line, self.language))
        elif head.id in ONCE and (first := draft.one(head.id)):
            self.complain(label.twice(head, first.line, self.file, line, self.language))
        draft.labels[head.id].append(text)


def read(body: str, file: str, language: Language, cast: Cast) -> Script:
    """Read the body of a script; its lines count from the file's first."""
    script = Script(file, language, cast)
    text, piles = straightened(body)
    script.problems += [too_deep(file, number + 1) for number in piles]
    lines = text.split("\n")
    tokens = blocks(text, lambda line: label.label(line, language) or cast.head(line))
    for opening, inside in _top_level(tokens):
        start, end = opening.map or (0, 0)
        number = start + 1
        if opening.type == "heading_open":
            script.open(int(opening.tag[1]), inside[0].content, number)
        elif opening.type == "marked_line":
            _marked(script, opening, number)
        else:
            _narration(script, opening, inside, "\n".join(lines[start:end]).strip("\n"), number)
    script.close_scene()
    return script


def _top_level(tokens: list[Token]) -> Iterator[tuple[Token, list[Token]]]:
    """Yield each outermost token with the tokens inside it."""
    opening: Token | None = None
    inside: list[Token] = []
    for token in tokens:
        if opening is None:
            if token.nesting == 1:
                opening, inside = token, []
            else:
                yield token, []
        elif token.level == 0 and token.nesting == -1:
            yield opening, inside
            opening = None
        else:
            inside.append(token)


def _marked(script: Script, token: Token, line: int) -> None:
    head = token.meta["mark"]
    for offset, below in enumerate(token.content.split("\n")[1:], start=1):
        _doubts(script, below, line + offset, nested=False)
    if isinstance(head, LabelHead):
        script.take(head, token.content, line)
    elif isinstance(head, SpeechHead):
        script.add(Speech(head.speaker, head.to, head.manner, token.content, line))


def _narration(
    script: Script, opening: Token, inside: list[Token], source: str, number: int
) -> None:
    for token in inside:
        if token.type == "inline" and token.map:
            _doubts(
                script, token.content, token.map[0] + 1, nested=opening.type != "paragraph_open"
            )
    items = [token for token in inside if token.type == "list_item_open" and token.level == 1]
    if len(items) == 1 and opening.markup in "-.)" and opening.type.endswith("list_open"):
        # One dash is how a dialogue is set in much of Europe, one number how a year begins.
        first = source.lstrip()
        mark = len(first) - len(first.lstrip("0123456789"))
        source = f"{first[:mark]}\\{first[mark:]}"
    script.add(Narration(source, number))


def _doubts(script: Script, content: str, number: int, nested: bool) -> None:
    """Look through the lines of a paragraph for slips."""
    for offset, line in enumerate(content.split("\n")):
        at = number + offset
        script.complain(heading.unspaced(line, script.file, at))
        if ":" not in line:
            continue
        if nested and (label.label(line, script.language) or script.cast.head(line)):
            wrong = "a label or a spoken line stands in a list or a quotation"
            expected = "expected it at the start of a line, so that it counts"
            script.complain(Problem(script.file, at, label.CODE, wrong, expected, None, "warning"))
            continue
        script.complain(
            label.doubts(line, script.file, at, script.language)
            or script.cast.doubts(line, script.file, at)
        )
