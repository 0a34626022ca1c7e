"""`memory`: what is remembered is asked, what is asked can be so and not be so.

All that can be so is walked; where that is too much, it is said what couldn't be proved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sameboat.check.examined import ExaminedCase
from sameboat.check.outcomes import outcomes
from sameboat.graph.memory import conditions
from sameboat.model import Case, Condition, Mark, Narration, Remember
from sameboat.naming import title_key
from sameboat.problems import Problem, Values, nearest
from sameboat.problems import number as thousands

CODE = "memory"
MEMORY = ("remember", "if", "unless")
LIKE = 0.7
"""How alike a sentence is at least to the one that was meant: many share a name and no more."""


def check(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield facts that are only asked or only remembered, and conditions that decide nothing."""
    remembered = {
        line.fact: line for line in examined.case.every_line() if isinstance(line, Remember)
    }
    graph = examined.graph
    if not (remembered or graph.recall.asks):
        return
    asking = list(conditions(examined.case))
    lost = [one for one in asking if not _can_be(one, remembered)]
    meant = " ".join(title_key(one.source) for one in lost)
    for line in remembered.values():
        # What is asked in other words is told there.
        if line.fact not in graph.recall.bits and line.fact.one not in meant:
            yield _unasked(examined, line)
    for one in lost:
        yield _unremembered(examined, one, remembered.values())
    yield from _aloud(examined, {*remembered, *(mark for one in asking for mark in one.marks)})
    yield from _both(examined)
    if not graph.whole:
        values: Values = {"most": thousands(graph.most, examined.case.language)}
        yield examined.problem(asking[0].line, CODE, "unproved", values, severity="warning")
        return
    came_out = outcomes(graph)
    for one in asking:
        found = came_out.get(id(one), set())
        if len(found) == 1 and one not in lost:
            identifier = "always" if one.holds in found else "never"
            values = {"label": _label(examined, one), "words": one.source}
            yield examined.problem(one.line, CODE, identifier, values, at=one.source)


def _can_be(asking: Condition, remembered: Iterable[Mark]) -> bool:
    return all(mark.kind != "fact" or mark in remembered for mark in asking.marks)


def _label(examined: ExaminedCase, one: Condition) -> str:
    return examined.label("if" if one.holds else "unless")


def _unasked(examined: ExaminedCase, line: Remember) -> Problem:
    values = {"words": line.source, "label": examined.label("if", line.source)}
    return examined.problem(line.line, CODE, "unasked", values, at=line.source, severity="warning")


def _unremembered(
    examined: ExaminedCase, one: Condition, remembered: Iterable[Remember]
) -> Problem:
    if one.unknown:
        names = [person.name for person in examined.case.people]
        near = nearest(one.unknown, names)
        values = {"name": one.unknown, "people": examined.words.word("fields", "people")}
        return examined.problem(one.line, CODE, "person", values, near=near, at=one.unknown)
    if _asks_several(examined, one, {line.fact for line in remembered}):
        values = {"words": one.source, "label": _label(examined, one)}
        return examined.problem(one.line, CODE, "several", values, at=one.source)
    facts = [line.source for line in remembered]
    if opposite := _opposite(examined, one, facts):
        values = {"words": one.source, "near": opposite}
        values["label"] = examined.label("unless" if one.holds else "if", opposite)
        return examined.problem(one.line, CODE, "negated", values, at=one.source)
    if _asks_either(examined, one, facts):
        values = {"words": one.source, **{name: examined.label(name) for name in ("if", "unless")}}
        return examined.problem(one.line, CODE, "either", values, at=one.source)
    near = nearest(one.source, facts, LIKE)
    values = {"words": one.source, "label": examined.label("remember", one.source)}
    return examined.problem(one.line, CODE, "unremembered", values, near=near, at=one.source)


def _opposite(examined: ExaminedCase, one: Condition, facts: list[str]) -> str | None:
    """Return the fact that a condition says no to, or that says no to it."""
    affirmed = examined.words.understood.affirmed
    plainly = {affirmed(fact): fact for fact in facts}
    near = nearest(affirmed(one.source), plainly, LIKE)
    if near is None:
        return None
    fact = plainly[near]
    says_no = [affirmed(words) != words for words in (one.source, fact)]
    return fact if says_no[0] != says_no[1] else None


def _asks_either(examined: ExaminedCase, one: Condition, facts: list[str]) -> bool:
    """Tell whether a condition that nobody remembered names several, of which one was."""
    words = "|".join(map(re.escape, examined.words.understood.either))
    parts = re.split(rf",?\s+(?:{words})\s+", one.source)
    keys = set(map(title_key, facts))
    return len(parts) > 1 and any(title_key(part) in keys for part in parts)


def _asks_several(examined: ExaminedCase, one: Condition, facts: set[Mark]) -> bool:
    """Tell whether a condition that nobody remembered holds another one that somebody did."""
    words = "|".join(map(re.escape, examined.words.conjunctions))
    parts = re.split(rf"[.,;]\s+(?:(?:{words})\s+)?|\s+(?:{words})\s+", one.source)
    return len(parts) > 1 and any(Mark("fact", title_key(part)) in facts for part in parts)


def _aloud(examined: ExaminedCase, facts: set[Mark]) -> Iterator[Problem]:
    """Yield lines of narration that are a condition, or remember something, but for the colon."""
    labels = {word: name for word, name in examined.words.labels.items() if name in MEMORY}
    words = "|".join(map(re.escape, sorted(labels, key=len, reverse=True)))
    begins = re.compile(rf"({words})(?: *\([^)]*\) *:?)? +([^:]+)", re.IGNORECASE)
    for block in examined.case.every_line():
        lines = block.source.split("\n") if isinstance(block, Narration) else ()
        for number, line in enumerate(lines, start=block.line):
            if Mark("fact", title_key(line)) in facts:
                values = {"words": line, "label": examined.label("if", line)}
                yield examined.problem(number, CODE, "bare", values, at=line)
                continue
            found = begins.match(line)
            if found and Mark("fact", title_key(found[2])) in facts:
                label = labels[found[1].casefold()]
                values = {"words": line, "label": examined.label(label, found[2])}
                yield examined.problem(number, CODE, "aloud", values, at=found[0])


def _both(examined: ExaminedCase) -> Iterator[Problem]:
    """Yield what is asked for one thing both to be so and not to be so."""
    for when in _whens(examined.case):
        seen: dict[tuple[Mark, ...], Condition] = {}
        for one in when:
            first = seen.setdefault(one.marks, one)
            if first.holds != one.holds:
                values: Values = {"words": one.source, "first": first.line}
                yield examined.problem(one.line, CODE, "both", values, at=one.source)


def _whens(case: Case) -> Iterator[tuple[Condition, ...]]:
    yield from (line.when for line in case.every_line())
    for scene in case.scenes:
        yield scene.when
        texts = [*scene.next, *scene.ending, *scene.reflect]
        for choice in scene.choices:
            yield choice.when
            texts += (*choice.feedback, *choice.next, *choice.ending, *choice.reflect)
        yield from (text.when for text in texts)
