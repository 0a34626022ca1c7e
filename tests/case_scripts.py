"""Scripts to be drawn: sound cases, and everything else that somebody could hand in."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from tests.test_eleven_sentences import SENTENCES

__all__ = ["Decision", "Line", "Option", "Story", "anything", "stories"]

PEOPLE = ("Anna", "Attilio", "Anna Maria", "Dell'Acqua", "Aunt to Be")
MOVES = ("give back", "connect", "open up", "inform", "advise", "withdraw")
WORDS = ("Yes.", "The lift stays where it is.", "“No,” she says.", "And then? Nothing.", *SENTENCES)


@dataclass(frozen=True)
class Line:
    """A spoken line: who speaks, to whom (nobody: everyone), and the words."""

    speaker: str
    to: tuple[str, ...]
    words: str

    def __str__(self) -> str:
        to = f" to {' and '.join(self.to)}" if self.to else ""
        return f"{self.speaker}{to}: {self.words}"


@dataclass(frozen=True)
class Option:
    """A choice and what follows: `to` is a scene's number, None at an ending."""

    said: Line
    move: str
    fit: str
    reaction: tuple[Line, ...]
    to: int | None


@dataclass(frozen=True)
class Decision:
    """A scene; without options it goes `to` another, or ends."""

    lines: tuple[Line, ...]
    options: tuple[Option, ...]
    to: int | None


@dataclass(frozen=True)
class Story:
    """A case that has nothing wrong with its scenes; no way leads backwards."""

    people: tuple[str, ...]
    opening: tuple[Line, ...]
    scenes: tuple[Decision, ...]

    def script(self) -> str:
        """Return the story as a script."""
        people = "\n".join(f"  {name}: who" for name in self.people)
        fields = f"title: T\nlevel: case\nyou: me\npeople:\n{people}\nteaches: [back-action]"
        parts = [f"---\n{fields}\n---", *map(str, self.opening)]
        for number, scene in enumerate(self.scenes):
            parts += [f"## Scene {number}", *map(str, scene.lines)]
            if not scene.options:
                parts.append(goal(scene.to))
            for option in scene.options:
                parts += [f"### {option.said}", f"Move: {option.move}\nFit: {option.fit}"]
                parts += [*map(str, option.reaction), "Feedback: So it was.", goal(option.to)]
        return "\n\n".join(parts) + "\n"


def goal(scene: int | None) -> str:
    return "Ending: It ends." if scene is None else f"Next: Scene {scene}"


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """Draw a case with up to five people and six scenes."""
    people = tuple(draw(st.permutations(PEOPLE))[: draw(st.integers(1, len(PEOPLE)))])
    count = draw(st.integers(1, 6))

    def line(speaker: str | None = None) -> Line:
        who = speaker or draw(st.sampled_from(("you", *people)))
        others = [name for name in ("you", *people) if name != who]
        to = draw(st.lists(st.sampled_from(others), unique=True, max_size=3))
        return Line(who, tuple(to), draw(st.sampled_from(WORDS)))

    def lines() -> tuple[Line, ...]:
        return tuple(line() for _ in range(draw(st.integers(0, 3))))

    def onwards(scene: int) -> int | None:
        return draw(st.sampled_from((None, *range(scene + 1, count))))

    scenes = []
    for scene in range(count):
        options = tuple(
            Option(
                line("you"),
                draw(st.sampled_from(MOVES)),
                draw(st.sampled_from(("fits", "partly", "misses"))),
                lines(),
                onwards(scene),
            )
            for _ in range(draw(st.sampled_from((0, 2, 3, 5))))
        )
        scenes.append(Decision(lines(), options, onwards(scene)))
    return Story(people, lines(), tuple(scenes))


PIECES = (
    "---", "title: T", "people:", "  Anna: 82", "teaches: [back-action]", "you: me", "- x: &a [*a]",
    "## The table", "### “Yes.”", "### You to Anna: yes", "# One", "##No", "#### four", "##",
    "Anna: yes", "Anna to you: no", "**Anna:** x", "Ana: Yes", "Everyone: All", "Anna (to you): x",
    "Move: give back", "Move: what", "Fit: fits", "Feedback: it", "Feedback:", "Next: The table",
    "Next: nowhere", "Ending: so", "Reflect: why", "Note: ask", "Concept: zzz", "Feedbak: x",
    "Go to: The table", "Then: The table", "Then: no.", "Ending 2: so", "The end: so", "The end.",
    "Note for Rosa: x", "For Rosa: y", "Note (Rosa, done): z", "Comment: x", "the end: y", "→ A",
    "Fit: more or less", "Go to The table", "Vai a: A", "Nota per Rosa: x", "Fine: y",
    "Anna = Yes", "Anna shouts: No!", "Anna to Luisa Yes", "[Rosa: x]", "// x", "Anna", "ANNA. Yes",
    "Anna: Yes. Luisa to you: No.", "x. Luisa: Yes", "Marta: yes", "Marta: no",
    "Anna says to you: X",
    "Davide (her son) to Mrs Ferri: x", "Porter to Mr and Mrs Rossi and Davide: y", "Ferri: z",
    "Anna (a) to Anna (b): x", "The porter to Conti and to Anna: y", "Missus Ferri: x",
    "Concept: back-action, coping-network", "- one", "1. two", "7) seven", "> said", "***", "* x",
    "> ## x", "- # y", "# ## z",
    "> > > > > > > > deep", "- - - - - - - - deep", "1945. A year", "![a](b.png)", "![](x)",
    "[x](javascript:alert)", "[x](java&#115;cript:y)", "<javascript:x>", "<b onclick=x>bold</b>",
    "<https://example.org/words>", "&amp; &#60;script&#62;", "<!-- gone -->", "<script>x</script>",
    "*a **b* c** __d_ e__", "`code`", "[a](b)", "``", "[[[", "]]](", "\\", "\\:", "a\\*b",
    "[r]: /url 'title'",
    "===", "```", "~~~", "    indented", "\tTab: x", ":", "::", "a:", ": b", "({[", "$5 {x}", "#4",
    "![a](http://e.org/x.png 't')", '[a](/b "title words")', "[a](b (c))", "![![a](b)](c)",
    *SENTENCES,
)  # fmt: skip
ODD = (
    "\0\x07\x0b\x0c\r\x1b\x7f\x85\xa0\xad\u200b\u200e\u202e\u2028\u2029\u3000\ufeff\ufffd\ud800\udfff"
    "𝒜é߷١Ⅷ"
)
JUNK = st.text(
    st.one_of(st.sampled_from(ODD + " \n:#*_-[]()<>&!\\`'\"“”|.,;/0aZ"), st.characters()),
    max_size=12,
)


FRONT = "---\ntitle: T\nlevel: case\nyou: me\npeople: [Anna, Luisa]\nteaches: [back-action]\n---\n"
CALLED = """---
title: T
level: case
you: me
people:
  Davide Conti (her son): 31
  Mrs. Ferri: 70
  The porter:
  Mr and Mrs Rossi: two
  Anna (a): x
  Anna (b): y
teaches: [back-action]
---
"""
CHOICE = "### You to Anna: Yes\nMove: give back\nFit: fits\nAnna: yes\nFeedback: it"
BODY = f"{FRONT}\n## A\n\n{CHOICE}\n\n{CHOICE}\nNext: A\n\n## B\nEnding: so\n"
HEADS = (
    "## ", "### ", "# ", "- ", "> ", "1. ", "Anna: ", "Anna to Luisa: ", "You: ", "Feedback: ",
    "Next: ", "Ending: ", "Concept: ", "Reflect: ", "Note: ", "Move: ", "Fit: ",
    "Riscontro: ", "  Luisa: ",
)  # fmt: skip


@st.composite
def anything(draw: st.DrawFn) -> str:
    """Draw a text that has much of a script, and anything else: pieces put in between its lines."""
    piece = st.one_of(st.sampled_from(PIECES), JUNK)
    piece = st.one_of(piece, st.tuples(st.sampled_from(HEADS), piece).map("".join))
    end = st.sampled_from(("\n", "\n", "\n\n", "\n\n", "\n\n", " ", "", "\r\n"))
    lines = draw(st.sampled_from(("", FRONT, BODY, BODY, CALLED))).splitlines(keepends=True)
    for text, below in draw(st.lists(st.tuples(piece, end), min_size=1, max_size=14)):
        place = draw(st.integers(0, len(lines)))
        lines[place:place] = [text + below]
    return "".join(lines)
