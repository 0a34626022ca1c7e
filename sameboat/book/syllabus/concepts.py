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
EXPECTED = "expected `concept-id:` with `outcome:`, `sources: […]` and `needs: […]` below it"


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
        return (), (Problem.plain(file, line, CODE, f"can't be read: {error.problem}", EXPECTED),)
    if not isinstance(root, yaml.MappingNode):
        return (), (Problem.plain(file, 1, CODE, "holds no concepts", EXPECTED),)
    found: dict[str, Concept] = {}
    for key, value in root.value:
        concept = _concept(key, value, file, problems)
        if concept.id in found:
            wrong = f"`{concept.id}` stands here twice"
            problems.append(Problem.plain(file, concept.line, CODE, wrong, "expected it once"))
        found.setdefault(concept.id, concept)
    problems += _strangers(found, file)
    if round_trip := circle({concept.id: concept.needs for concept in found.values()}):
        wrong = f"these concepts build on each other in a circle: {', '.join(round_trip)}"
        line = found[round_trip[0]].line
        problems.append(
            Problem.plain(file, line, CODE, wrong, "expected one of them to come first")
        )
    return tuple(found.values()), tuple(sorted(problems))


def _concept(key: yaml.Node, value: yaml.Node, file: str, problems: list[Problem]) -> Concept:
    name, line = str(key.value), key.start_mark.line + 1
    fields: dict[str, str | tuple[str, ...]] = {}
    for field, content in value.value if isinstance(value, yaml.MappingNode) else ():
        at, label = field.start_mark.line + 1, str(field.value)
        if label not in FIELDS:
            wrong = f"`{label}` is not a field of a concept"
            expected = f"expected one of {', '.join(FIELDS)}"
            problems.append(Problem.plain(file, at, CODE, wrong, expected, nearest(label, FIELDS)))
        elif (label == "outcome") == isinstance(content, yaml.SequenceNode):
            wrong = f"`{label}` of `{name}` can't be read"
            problems.append(Problem.plain(file, at, CODE, wrong, EXPECTED))
        elif isinstance(content, yaml.SequenceNode):
            fields[label] = tuple(str(item.value) for item in content.value)
        else:
            fields[label] = str(content.value)
    for label in FIELDS:
        if label not in fields and isinstance(value, yaml.MappingNode):
            problems.append(Problem.plain(file, line, CODE, f"`{name}` has no `{label}`", EXPECTED))
    if not isinstance(value, yaml.MappingNode):
        problems.append(Problem.plain(file, line, CODE, f"`{name}` has nothing below it", EXPECTED))
    listed = {key: value for key, value in fields.items() if isinstance(value, tuple)}
    outcome = str(fields.get("outcome", ""))
    return Concept(name, outcome, listed.get("sources", ()), listed.get("needs", ()), line)


def _strangers(found: Mapping[str, Concept], file: str) -> Iterator[Problem]:
    """Yield names that are no concept's, and concepts of the course that aren't in the file."""
    expected = "expected one of the course's concepts"
    for concept in found.values():
        if concept.id not in concepts():
            wrong = f"`{concept.id}` is not a concept of the course"
            near = nearest(concept.id, concepts())
            yield Problem.plain(file, concept.line, CODE, wrong, expected, near)
        for need in concept.needs:
            if need not in found:
                wrong = f"`{concept.id}` needs `{need}`, which isn't here"
                yield Problem.plain(file, concept.line, CODE, wrong, expected, nearest(need, found))
    for missing in concepts():
        if missing not in found:
            yield Problem.plain(file, 1, CODE, f"`{missing}` is missing", EXPECTED)


def circle(needs: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the first circle among concepts that need each other; empty without one."""
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        names: list[str] = error.args[1]  # each is needed by the next; the first stands last again
        return tuple(reversed(names[1:]))
    return ()
