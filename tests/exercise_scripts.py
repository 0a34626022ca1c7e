"""Exercises to be drawn: sound ones of every kind, and everything else that could be handed in."""

from __future__ import annotations

from hypothesis import strategies as st

from sameboat.vocabulary import Kind, kinds, language
from tests.case_scripts import HEADS, JUNK, PEOPLE, PIECES, WORDS
from tests.fixture import FOLDER

__all__ = ["SAMPLES", "UNKNOWN", "exercises", "sound"]

SAMPLES = tuple(
    path.read_text(encoding="utf-8")
    for path in sorted((FOLDER / "exercise" / "samples").glob("*/en.md"))
)
# Of no kind there is, so that every label can stand everywhere.
UNKNOWN = """---
title: T
kind: none
checks: [back-action]
people: {Anna: x, Luisa: y}
credits: c
reviewed: r
---

Anna to Luisa (aside): One.

Two.

Reflect: Three?

## A

Anna: One.

Words: a, b
Check: c?
Tie: Anna to Luisa and you: d
Tie: nobody
Feedback: e

### Luisa to you (aside): Yes.

Two.

Fit: fits
Also: B
Feedback: f

### No.

## B

Feedback: g
"""
ENGLISH = language("en", "exercise")
FRONT = "---\ntitle: T\nkind: {kind}\npeople: [Anna, Luisa]\nchecks: [back-action]\n---\n"
OWN_PIECES = (
    "kind: sort", "kind: srot", "checks: [back-acton]", "Also: A", "Also: nowhere", "Words: a, b",
    "Words: ,", "Check: why?", "Tie: Anna to Luisa: x", "Tie: Anna to Luisa (strained): x",
    "Tie: Anna to x: y", "Tie: x", "Tie: Anna (", "### Luisa: No", "### Anna to you (x): No",
    "## A",
)  # fmt: skip
OWN_HEADS = (
    "Also: ",
    "Words: ",
    "Check: ",
    "Tie: ",
    "Tie: Anna to Luisa: ",
    "Anche: ",
    "### Anna: ",
)


@st.composite
def exercises(draw: st.DrawFn) -> str:
    """Draw a text that has much of an exercise, and anything else put in between its lines."""
    piece = st.one_of(st.sampled_from((*PIECES, *OWN_PIECES)), JUNK)
    heads = st.sampled_from((*HEADS, *OWN_HEADS))
    piece = st.one_of(piece, st.tuples(heads, piece).map("".join))
    end = st.sampled_from(("\n", "\n", "\n\n", "\n\n", "\n\n", " ", "", "\r\n"))
    kind = draw(st.sampled_from((*dict.fromkeys(ENGLISH.kinds), "none")))
    start = st.sampled_from(("", FRONT.format(kind=kind), UNKNOWN, *SAMPLES))
    lines = draw(start).splitlines(keepends=True)
    for text, below in draw(st.lists(st.tuples(piece, end), min_size=1, max_size=14)):
        place = draw(st.integers(0, len(lines)))
        lines[place:place] = [text + below]
    return "".join(lines)


@st.composite
def sound(draw: st.DrawFn, name: str) -> str:
    """Draw an exercise of a kind, by its id, that has nothing to mend."""
    kind = kinds()[name]
    people = tuple(draw(st.permutations(PEOPLE))[: draw(st.integers(2, 4))])
    declared = "\n".join(f"  {person}: who" for person in people)
    concepts = draw(st.sampled_from(("[back-action]", "[same-boat, Life problems]", "reciprocity")))
    shown = ENGLISH.word("kinds", name)
    fields = f"title: T\nkind: {shown}\nchecks: {concepts}\npeople:\n{declared}"
    parts = [f"---\n{fields}\n---"]
    parts += [f"{person}: {draw(st.sampled_from(WORDS))}" for person in people]
    if name == "reflect":
        parts += [f"Reflect: {draw(st.sampled_from(WORDS))}"]
    titles = [f"Part {number}" for number in range(draw(st.integers(*kind.parts)))]
    for title in titles:
        parts += [f"## {title}", *_under(draw, kind, people)]
        for number in range(draw(st.integers(*kind.answers))):
            parts += _answer(draw, kind, (title, number), people, titles)
    return "\n\n".join(parts) + "\n"


def _under(draw: st.DrawFn, kind: Kind, people: tuple[str, ...]) -> list[str]:
    """Return what stands below a part's title."""
    words = st.sampled_from(WORDS)
    found = [draw(words)] if draw(st.booleans()) else []
    if "check" in kind.part:
        found += [f"Check: {draw(words)}" for _ in range(2)]
    if "tie" in kind.part:
        manner = draw(st.sampled_from(("", " (strained)", " (Both  ways)")))
        found.append(f"Tie: {people[0]} to {people[1]}{manner}: {draw(words)}")
    if "feedback" in kind.part:
        found.append(f"Feedback: {draw(words)}")
    return found


def _answer(
    draw: st.DrawFn, kind: Kind, place: tuple[str, int], people: tuple[str, ...], titles: list[str]
) -> list[str]:
    """Return an answer with its labels."""
    title, number = place
    head = draw(st.sampled_from(("", f"{people[0]} to {people[1]}: ", "You: ")))
    found = [f"### {head}{draw(st.sampled_from(WORDS))} {title}, {number}"]
    if "fit" in kind.answer:
        found.append(f"Fit: {('fits', 'misses', 'partly')[number % 3]}")
    others = [other for other in titles if other != title]
    if "also" in kind.answer and draw(st.booleans()):
        found.append(f"Also: {draw(st.sampled_from(others))}")
    return [*found, f"Feedback: {draw(st.sampled_from(WORDS))}"]
