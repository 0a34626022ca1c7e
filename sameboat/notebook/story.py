"""The story as a notebook shows it: the same lines, in the same classes, as the page's.

In come the entries of a transcript; out comes HTML, a step at a time. A step is what was read
before the first decision, or a choice with all that follows from it up to the next decision.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from sameboat.course.library import Library
from sameboat.html.markup import block_html, inline_html
from sameboat.model import Block, Choice, Scene, Script, Speech
from sameboat.naming import addressed, move_and_fit, speaker
from sameboat.play import Entry, Transcript
from sameboat.practice import concepts_of
from sameboat.vocabulary import concepts, language

__all__ = ["HUES", "Telling", "steps", "told"]

HUES = 8  # people's colours in the style sheet: --sb-1 to --sb-8
Taken = tuple[Scene, Choice]


def steps(transcript: Transcript) -> tuple[tuple[Entry, ...], ...]:
    """Return the entries of a transcript, parted before each choice."""
    found: list[list[Entry]] = [[]]
    for entry in transcript.entries:
        if entry.kind == "choice":
            found.append([])
        found[-1].append(entry)
    return tuple(map(tuple, found))


@dataclass(frozen=True)
class Telling:
    """How a script is told: `picture` leads to a picture's address.

    `passage` leads from a concept's id to the chapter that teaches it, and to its address: either
    may be empty.
    """

    script: Script
    picture: Callable[[str], str] = lambda name: name
    passage: Callable[[str], tuple[str, str]] = lambda _: ("", "")

    def hue(self, name: str) -> int:
        """Return the number of a person's colour, 0 for the learner."""
        names = [person.name for person in self.script.people]
        return names.index(name) % HUES + 1 if name in names else 0

    def line(self, entry: Entry) -> Markup:
        """Return one line of the story; a scene's title is a heading."""
        part = entry.part
        said = inline_html(part.source)
        if entry.kind == "scene":
            return Markup('<h3 class="sb-line sb-scene-title">{}</h3>').format(said)
        choice = " sb-choice" if entry.kind == "choice" else ""
        if not isinstance(part, Speech):
            if entry.kind == "narration":
                tale = block_html(part.source, self.picture)
                return Markup('<div class="sb-line sb-tell">{}</div>').format(tale)
            return Markup('<p class="sb-line{}">{}</p>').format(choice, said)
        words = language(self.script.language)
        head = Markup('<b class="sb-who">{}</b>').format(speaker(part.speaker, words))
        if part.to:
            to = addressed(part.to, words)
            head += Markup(' <span class="sb-to">{}</span>').format(to)
        if part.manner:
            manner = inline_html(part.manner)
            head += Markup(' <i class="sb-manner">({})</i>').format(manner)
        return Markup(
            '<p class="sb-line sb-say{} sb-h{}">{}<span class="sb-colon">: </span>'
            '<span class="sb-said">{}</span></p>'
        ).format(choice, self.hue(part.speaker), head, said)

    def blocks(self, blocks: Sequence[Block]) -> Markup:
        """Return what is told and said in a situation."""
        lines = (Entry("speech" if isinstance(b, Speech) else "narration", b) for b in blocks)
        return Markup().join(map(self.line, lines))

    def step(self, entries: Sequence[Entry], taken: Taken | None = None) -> Markup:
        """Return the HTML of one step; `taken` is the choice it begins with."""
        words = language(self.script.language).page
        out = Markup()
        rest = list(entries)
        if taken:
            out += self.line(rest.pop(0))
            out += self._group("sb-reaction", rest, ("narration", "speech"), str(words["reaction"]))
            out += self._feedback(rest, taken)
        while rest:
            if rest[0].kind == "ending":
                label = Markup('<p class="sb-label">{}</p>').format(words["ending"])
                out += self._group("sb-ending", rest, ("ending",), "", label)
            else:
                title = self.line(rest.pop(0)) if rest[0].kind == "scene" else Markup()
                out += self._group("sb-part", rest, ("narration", "speech"), "", title)
        return out

    def whole(self, transcript: Transcript, first: int = 0, last: int | None = None) -> Markup:
        """Return the steps from `first` to before `last` of a transcript."""
        taken = (None, *transcript.taken)
        pairs = list(zip(steps(transcript), taken, strict=True))[first:last]
        return Markup().join(self.step(entries, choice) for entries, choice in pairs)

    def _group(
        self,
        name: str,
        rest: list[Entry],
        kinds: tuple[str, ...],
        label: str = "",
        above: Markup | None = None,
    ) -> Markup:
        """Take the entries of some kinds off the front of `rest`, and return them as one part."""
        lines = above or Markup()
        while rest and rest[0].kind in kinds:
            lines += self.line(rest.pop(0))
        role = Markup(' role="group" aria-label="{}"').format(label) if label else ""
        return Markup('<div class="{}"{}>{}</div>').format(name, role, lines) if lines else Markup()

    def _feedback(self, rest: list[Entry], taken: Taken) -> Markup:
        scene, choice = taken
        words = language(self.script.language)
        above = Markup('<p class="sb-move" data-fit="{}">{}</p>').format(
            choice.fit_id or "", move_and_fit(choice, words)
        )
        lines = Markup()
        while rest and rest[0].kind == "feedback":
            lines += self.line(rest.pop(0))
        more = Markup().join(self.more(found) for found in concepts_of(scene, choice))
        return Markup('<div class="sb-feedback">{}</div>').format(above + lines + more)

    def more(self, concept: str) -> Markup:
        """Return where to read more: a link where there is a book, else the chapter's title."""
        words = language(self.script.language).page
        term = concepts()[concept][self.script.language]
        chapter, address = self.passage(concept)
        if not chapter:
            return Markup()
        before = str(words["more"]).split("{concept}")[0]
        if address:
            where = Markup('<a href="{}" target="_blank">{}</a>').format(address, term)
        else:
            form = str(words["notebook"]["chapter"])
            where = Markup.escape(form.format(concept=term, chapter=chapter))
        return Markup('<p class="sb-more">{}{}</p>').format(before, where)


def told(library: Library, script: Script) -> Telling:
    """Return how a case or an exercise of a library is told."""
    taught = {concept: chapter for chapter in library.chapters() for concept in chapter.concepts}

    def passage(concept: str) -> tuple[str, str]:
        chapter = taught.get(concept)
        if chapter is None:
            return "", ""
        address = f"{library.site}book/{chapter.name}.html#{concept}" if library.site else ""
        return chapter.title, address

    return Telling(script, lambda name: library.picture(script, name), passage)
