"""`front-matter`: the lines between the two `---`, read with pyyaml's safe loader.

In comes a script; out come its fields with their lines, the body, and what is wrong.
Values stay as they were written: `Anna: 82` is text, and so is `you: no`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from sameboat import vocabulary
from sameboat.model import Note, Text
from sameboat.parse import cells, chat, fences, persons
from sameboat.parse.everyday import noted
from sameboat.parse.export import typed
from sameboat.parse.field import compose
from sameboat.parse.note import note_of
from sameboat.parse.origin import Origin
from sameboat.problems import Problem, Values, nearest, phrase
from sameboat.vocabulary import Language, folded

__all__ = ["FrontMatter", "Value", "split"]

CODE = "front-matter"
LONGEST_SHOWN = 40
LIKE_A_FIELD = 0.8  # of a name right below the people: `Teresa` is no `teaches`
REQUIRED = {
    "case": ("title", "level", "you", "people", "teaches"),
    "exercise": ("title", "kind", "checks"),
}
PAIRS, ITEMS, LISTED, WORDS = "pairs", "items", "listed", "words"
SHAPES = {
    "people": PAIRS,
    "teaches": ITEMS,
    "checks": ITEMS,
    "contains": LISTED,
    "setting": LISTED,
}


@dataclass(frozen=True, slots=True)
class Value:
    """A word or a line of the front matter; for a pair, `key` is what stands before the colon."""

    text: str
    line: int
    key: str = ""


@dataclass(slots=True)
class FrontMatter:
    """What stood before the script.

    `fields` and `lines` go by the field's id; `misspelt` are the fields that unknown ones seem to
    be; `notes` are between co-authors; `body` is the script with the front matter blanked out, so
    that its lines keep the numbers they have in the file.
    """

    body: str
    notes: list[Note] = field(default_factory=list)
    fields: dict[str, tuple[Value, ...]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    misspelt: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def word(self, name: str) -> str:
        """Return the words of a field; empty when it isn't there."""
        return " ".join(value.text for value in self.fields.get(name, ()))


def split(text: str, file: str, language: Language) -> FrontMatter:
    """Return the front matter and the body of `text`, both as its author typed them."""
    origin = Origin(file, language)
    lines, problems = typed(text).split("\n"), list[Problem]()
    for plainer in (chat.unquoted, chat.unstamped, cells.as_lines):
        lines, found = plainer(lines, origin)
        problems += found
    result = FrontMatter(body="\n".join(lines), problems=problems)
    place = fences.place(lines, language)
    if place is None:
        result.problems.append(_missing(origin, lines))
        return result
    start, end = place
    opened = start > 0 and fences.is_fence(lines[start - 1])
    closed = end < len(lines) and fences.is_fence(lines[end])
    top, below = start - opened, end + closed
    if not (opened and closed):
        result.problems += _unfenced(origin, lines, place, opened, closed)
    above = next((i for i in range(top) if lines[i].strip()), None)
    if above is not None:
        result.problems.append(origin.problem(above + 1, CODE, "above"))
    result.body = "\n".join([*lines[:top], *[""] * (below - top), *lines[below:]])
    fields = [fences.regular(line) for line in lines[start:end]]
    for number, line in enumerate(fields):
        head = noted(line, language) if ":" in line and line[:1] != " " else None
        if head is not None and head.rest:
            written = Text(head.rest, number + start + 1)
            result.notes.append(note_of(written, head.aside, language))
            fields[number] = ""
    fields, unpaired = persons.as_pairs(fields, origin, start + 1)
    root, problems = compose(fields, origin, start + 1)
    result.problems += (*unpaired, *problems)
    if root is not None or not problems:
        result.problems += _read(root, origin, start + 1, result)
    for name in REQUIRED[language.form]:
        if name not in result.lines and name not in result.misspelt:
            shown = language.word("fields", name)
            cause = f"{CODE}.absent.{name}"
            result.problems.append(
                origin.problem(top + 1, CODE, "absent", {"field": shown}, cause=cause)
            )
    return result


def _missing(origin: Origin, lines: list[str]) -> Problem:
    """Return the problem of a script without front matter, with one to be copied and filled in."""
    number = next((n for n, line in enumerate(lines) if line.strip()), 0)
    first = (lines[number].split() or [""])[0]
    copied = phrase(origin.language.code, f"top-lines.{origin.language.form}")
    instead = f"{copied}\n\n{first}"
    return origin.problem(number + 1, CODE, "missing", at=first, instead=instead)


def _unfenced(
    origin: Origin, lines: list[str], place: tuple[int, int], opened: bool, closed: bool
) -> Iterator[Problem]:
    """Yield the problem of a front matter without one of its fences, or both: at each of them."""
    written = [n for n in range(*place) if (line := lines[n].strip()) and line[0] != "#"]
    first, last = (written or [place[0]])[0], (written or [place[0]])[-1]
    names = (fences.regular(lines[n]).strip().partition(":")[0] for n in (first, last))
    shown = [f"{name}:"[:LONGEST_SHOWN] for name in names]
    values = {"first": shown[0], "last": shown[1]}
    identifier = "unopened" if closed else "unclosed" if opened else "unfenced"
    for number, mend, there in ((first, "---\n{}", opened), (last, "{}\n---", closed)):
        if not there:
            at = lines[number].strip()
            yield origin.problem(
                number + 1,
                CODE,
                identifier,
                values,
                at=at,
                instead=mend.format(at),
                cause=f"{CODE}.unfenced",
            )


def _read(
    root: yaml.Node | None, origin: Origin, start: int, result: FrontMatter
) -> Iterator[Problem]:
    """Fill `result` from the composed fields and yield what is wrong with them."""
    language = origin.language
    if not isinstance(root, yaml.MappingNode):
        yield origin.problem(start, CODE, "fieldless")
        return
    fields = dict.fromkeys(language.fields.values())
    known = tuple(language.word("fields", name) for name in fields)
    # An exercise with a case's `level` has no person of that name.
    elsewhere = vocabulary.language(language.code).fields if language.form != "case" else {}
    spellings: dict[str, str] = {}
    unread: set[str] = set()
    last = ""
    present = {language.fields.get(folded(_words(key))) for key, _ in root.value if _is_word(key)}
    unindented = False
    for key, value in root.value:
        line = key.start_mark.line + start
        written = _words(key) if _is_word(key) else ""
        name = language.fields.get(folded(written), folded(written))
        if name not in fields:
            near = nearest(written, known)
            alike = nearest(written, known, LIKE_A_FIELD)
            is_name = bool(written) and folded(written) not in elsewhere
            # `Tilly` is like `title`, but that is there already.
            is_name = is_name and (alike is None or language.fields[folded(alike)] in present)
            if last == "people" and is_name and isinstance(value, yaml.ScalarNode):
                # Nothing in a script depends on indentation, and so not that of the people either.
                result.fields[last] += (Value(_words(value), line, written),)
                continue
            meant = language.fields.get(folded(near or ""), "")
            result.misspelt.add(meant)
            shown = {"known": ", ".join(known)}
            if written:
                values = {"field": written, **shown}
                cause = f"{CODE}.unknown.{meant or folded(written)}"
                yield origin.problem(
                    line, CODE, "unknown", values, near=near, at=written, cause=cause
                )
            else:
                yield origin.problem(line, CODE, "nameless", shown, near=near)
            continue
        if name in result.lines and last == "people" and unindented and _is_word(value):
            result.fields[last] += (Value(_words(value), line, written),)
            continue
        last = name
        if name in result.lines:
            first: Values = {"field": written, "first": result.lines[name]}
            yield origin.problem(line, CODE, "twice", first, at=written)
            continue
        unindented = name == "people" and isinstance(value, yaml.ScalarNode) and not value.value
        spellings[name], result.lines[name] = written, line
        found = _values(value, SHAPES.get(name, WORDS), start, language)
        if found is None:
            unread.add(name)
        result.fields[name] = found or ()
    for name, written_as in result.fields.items():
        if not any(value.text or value.key for value in written_as):
            identifier = "unread" if name in unread else "empty"
            meaning = phrase(language.code, f"fields.{SHAPES.get(name, WORDS)}")
            values = {"field": spellings[name], "meaning": meaning}
            at, cause = spellings[name], f"{CODE}.{identifier}.{name}"
            yield origin.problem(result.lines[name], CODE, identifier, values, at=at, cause=cause)


def _is_word(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode)


def _words(scalar: yaml.Node) -> str:
    return " ".join(scalar.value.split())


def _values(
    node: yaml.Node, shape: str, start: int, language: Language
) -> tuple[Value, ...] | None:
    """Return the values of a field, or None when it isn't written in its shape."""
    pairs: list[tuple[yaml.Node | None, yaml.Node | None]] = [(None, node)]
    if shape == PAIRS and isinstance(node, yaml.ScalarNode):
        names = persons.on_one_line(_words(node), language)
        line = node.start_mark.line + start
        return tuple(Value("", line, name) for name in names) or (None if node.value else ())
    if shape == PAIRS:
        pairs = list(_pairs(node))
    elif shape in (ITEMS, LISTED) and isinstance(node, yaml.SequenceNode):
        pairs = [(None, item) for item in node.value]
    found = []
    for key, words in pairs:
        written = [part for part in (key, words) if part is not None]
        if not all(isinstance(part, yaml.ScalarNode) for part in written):
            return None
        line = written[0].start_mark.line + start
        found.append(Value(_words(words) if words else "", line, _words(key) if key else ""))
    if shape in (ITEMS, LISTED) and isinstance(node, yaml.ScalarNode):
        return tuple(Value(word.strip(" []-"), found[0].line) for word in found[0].text.split(","))
    return tuple(found)


def _pairs(node: yaml.Node) -> Iterator[tuple[yaml.Node, yaml.Node | None]]:
    """Yield people and what is said of them, from one line each or from a list of names."""
    if isinstance(node, yaml.MappingNode):
        yield from node.value
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from item.value if isinstance(item, yaml.MappingNode) else [(item, None)]
