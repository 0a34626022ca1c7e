"""The syllabus as data: what each concept is good for, where it comes from, what it builds on.

In comes the text of `book/syllabus.yml`; out come frozen values in the file's order, and every
problem of the file at once, each with its line and the nearest right spelling.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

import yaml

from sameboat.problems import Problem, nearest
from sameboat.vocabulary import concepts

__all__ = ["Concept", "circle", "read"]

CODE = "syllabus"
FIELDS = ("outcome", "sources", "needs")


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept.

    `outcome` is what a learner can do afterwards; `sources` are keys of the bibliography; `needs`
    are the concepts it builds on directly; `line` is its line in the file, from 1.
    """

    id: str
    outcome: str
    sources: tuple[str, ...]
    needs: tuple[str, ...]
    line: int


def read(text: str, file: str) -> tuple[tuple[Concept, ...], tuple[Problem, ...]]:
    """Return the concepts in the file's order, and what there is to mend in the file."""
    problems: list[Problem] = []
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return (), (Problem.of(file, line, CODE, "yaml", values={"why": str(error.problem)}),)
    if not isinstance(root, yaml.MappingNode):
        return (), (Problem.of(file, 1, CODE, "nothing"),)
    found: dict[str, Concept] = {}
    for key, value in root.value:
        concept = _concept(key, value, file, problems)
        if concept.id in found:
            values = {"concept": concept.id}
            problems.append(Problem.of(file, concept.line, CODE, "twice", values=values))
        found.setdefault(concept.id, concept)
    problems += _strangers(found, file)
    if round_trip := circle({concept.id: concept.needs for concept in found.values()}):
        values, line = {"concepts": ", ".join(round_trip)}, found[round_trip[0]].line
        problems.append(Problem.of(file, line, CODE, "circle", values=values))
    return tuple(found.values()), tuple(sorted(problems))


def _concept(key: yaml.Node, value: yaml.Node, file: str, problems: list[Problem]) -> Concept:
    name, line = str(key.value), key.start_mark.line + 1
    fields: dict[str, str | tuple[str, ...]] = {}
    for field, content in value.value if isinstance(value, yaml.MappingNode) else ():
        at, label = field.start_mark.line + 1, str(field.value)
        if label not in FIELDS:
            values, near = {"field": label, "known": ", ".join(FIELDS)}, nearest(label, FIELDS)
            problems.append(Problem.of(file, at, CODE, "field", values=values, near=near))
        elif (label == "outcome") == isinstance(content, yaml.SequenceNode):
            values = {"field": label, "concept": name}
            problems.append(Problem.of(file, at, CODE, "unreadable", values=values))
        elif isinstance(content, yaml.SequenceNode):
            fields[label] = tuple(str(item.value) for item in content.value)
        else:
            fields[label] = str(content.value)
    for label in FIELDS:
        if label not in fields and isinstance(value, yaml.MappingNode):
            values = {"concept": name, "field": label}
            problems.append(Problem.of(file, line, CODE, "absent", values=values))
    if not isinstance(value, yaml.MappingNode):
        problems.append(Problem.of(file, line, CODE, "empty", values={"concept": name}))
    listed = {key: value for key, value in fields.items() if isinstance(value, tuple)}
    outcome = str(fields.get("outcome", ""))
    return Concept(name, outcome, listed.get("sources", ()), listed.get("needs", ()), line)


def _strangers(found: Mapping[str, Concept], file: str) -> Iterator[Problem]:
    """Yield names that are no concept's, and concepts of the course that aren't in the file."""
    for concept in found.values():
        line, values = concept.line, {"concept": concept.id}
        if concept.id not in concepts():
            near = nearest(concept.id, concepts())
            yield Problem.of(file, line, CODE, "unknown", values=values, near=near)
        for need in concept.needs:
            if need not in found:
                wanted = {**values, "need": need}
                near = nearest(need, found)
                yield Problem.of(file, line, CODE, "need", values=wanted, near=near)
    for missing in concepts():
        if missing not in found:
            yield Problem.of(file, 1, CODE, "missing", values={"concept": missing})


def circle(needs: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the first circle among concepts that need each other; empty without one."""
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        names: list[str] = error.args[1]  # each is needed by the next; the first stands last again
        return tuple(reversed(names[1:]))
    return ()
