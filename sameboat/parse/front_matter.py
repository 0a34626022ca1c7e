"""`front-matter`: the lines between the two `---`, read with pyyaml's safe loader.

In comes a script; out come its fields with their lines, the body, and what is wrong.
Values stay as they were written: `Anna: 82` is text, and so is `you: no`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from sameboat.problems import Problem, nearest
from sameboat.vocabulary import Language, folded

__all__ = ["FrontMatter", "Value", "split"]

CODE = "front-matter"
FIELDS = ("title", "level", "you", "people", "teaches", "credits", "reviewed")
REQUIRED = ("title", "level", "you", "people", "teaches")
# Word processors turn three hyphens into dashes.
FENCE = re.compile(r"^(?:-{3,}|[–—]+)\s*$")
PAIRS, ITEMS, WORDS = "pairs", "items", "words"
SHAPES = {"people": PAIRS, "teaches": ITEMS}
MEANING = {
    PAIRS: "one line for each person, indented: `Anna: 82, home after a stroke`",
    ITEMS: "a list in square brackets: `[coping-network, back-action]`",
    WORDS: "words on one line",
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

    `fields` and `lines` go by the field's id; `body` is the script with the front matter blanked
    out, so that its lines keep the numbers they have in the file.
    """

    body: str
    fields: dict[str, tuple[Value, ...]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def word(self, name: str) -> str:
        """Return the words of a field; empty when it isn't there."""
        return " ".join(value.text for value in self.fields.get(name, ()))


def split(text: str, file: str, language: Language) -> FrontMatter:
    """Return the front matter and the body of `text`."""
    lines = text.split("\n")
    result = FrontMatter(body=text)
    fences = _fences(lines)
    if len(fences) < 2:
        if fences:
            wrong, expected = "has no end", "expected a second line `---` below the fields"
        else:
            wrong, expected = "is missing", "expected the script to begin with `---`, fields, `---`"
        line = fences[0] + 1 if fences else 1
        result.problems.append(Problem(file, line, CODE, f"the front matter {wrong}", expected))
        return result
    start, end = fences
    above = next((i for i in range(start) if lines[i].strip()), None)
    if above is not None:
        wrong, expected = "text stands above the front matter", "expected `---` on the first line"
        result.problems.append(Problem(file, above + 1, CODE, wrong, expected))
    blank = [""] * (end - start + 1)
    result.body = "\n".join([*lines[:start], *blank, *lines[end + 1 :]])
    source = "\n".join(lines[start + 1 : end]).replace("\t", "  ").replace("\u00a0", " ")
    try:
        root = yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        result.problems.append(_unreadable(error, file, start + 2, source))
        return result
    except (yaml.YAMLError, RecursionError):
        wrong, expected = "the front matter can't be read", "expected one `field: words` a line"
        result.problems.append(Problem(file, start + 1, CODE, wrong, expected))
        return result
    for found in _read(root, file, start + 2, language, result):
        result.problems.append(found)
    for name in REQUIRED:
        if name not in result.lines:
            shown = language.word("fields", name)
            expected = f"expected a line `{shown}: …` in the front matter"
            result.problems.append(
                Problem(file, start + 1, CODE, f"`{shown}` is missing", expected)
            )
    return result


def _fences(lines: list[str]) -> list[int]:
    """Return the lines that open and close the front matter: those above the first scene."""
    found: list[int] = []
    for i, line in enumerate(lines):
        if line.startswith("##"):
            break
        if FENCE.match(line.strip()):
            found.append(i)
            if len(found) == 2:
                break
    # A rule between paragraphs is a line of hyphens too: front matter begins with a field.
    if found and not any(":" in line for line in lines[found[0] + 1 : found[0] + 3]):
        return []
    return found


def _unreadable(error: yaml.MarkedYAMLError, file: str, start: int, source: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    line = mark.line if mark else 0
    line = min(line, source.count("\n"))
    written = source.split("\n")[line].strip()
    wrong = f"this line of the front matter can't be read: `{written[:60]}`"
    expected = "expected `field: words`"
    if written.count(": ") > 1:
        expected += ', and words with a colon in them in double quotes: `Anna: "82: slow, clear"`'
    elif written[:1] in "\"'[{&*!|>%@`" or written.endswith(("[", "{", ",")):
        expected += ", with each quotation mark and bracket closed"
    return Problem(file, line + start, CODE, wrong, expected)


def _read(
    root: yaml.Node | None, file: str, start: int, language: Language, result: FrontMatter
) -> Iterator[Problem]:
    """Fill `result` from the composed fields and yield what is wrong with them."""
    if not isinstance(root, yaml.MappingNode):
        yield Problem(
            file,
            start,
            CODE,
            "the front matter has no fields",
            "expected one `field: words` a line",
        )
        return
    known = dict.fromkeys(language.word("fields", name) for name in FIELDS)
    for key, value in root.value:
        line = key.start_mark.line + start
        written = key.value if isinstance(key, yaml.ScalarNode) else ""
        name = language.fields.get(folded(written)) or (
            folded(written) if folded(written) in FIELDS else None
        )
        if name is None:
            expected = "expected one of " + ", ".join(known)
            near = nearest(written, known)
            yield Problem(file, line, CODE, f"`{written}` is not a field", expected, near)
            continue
        if name in result.lines:
            wrong = f"`{written}` stands twice, first on line {result.lines[name]}"
            yield Problem(file, line, CODE, wrong, "expected it once")
            continue
        result.lines[name] = line
        shape = SHAPES.get(name, WORDS)
        values = _values(value, shape, start)
        if values is None or not any(v.text or v.key for v in values):
            wrong = f"`{written}` is empty" if values is not None else f"`{written}` can't be read"
            yield Problem(file, line, CODE, wrong, f"expected {MEANING[shape]}")
        result.fields[name] = values or ()


def _values(node: yaml.Node, shape: str, start: int) -> tuple[Value, ...] | None:
    """Return the values of a field, or None when it isn't written in its shape."""

    def value(scalar: yaml.Node, key: str = "") -> Value | None:
        if not isinstance(scalar, yaml.ScalarNode):
            return None
        return Value(" ".join(scalar.value.split()), scalar.start_mark.line + start, key)

    found: list[Value | None]
    if shape == PAIRS:
        if not isinstance(node, yaml.MappingNode):
            return None
        found = [
            value(about, " ".join(name.value.split()))
            if isinstance(name, yaml.ScalarNode)
            else None
            for name, about in node.value
        ]
    elif isinstance(node, yaml.SequenceNode) and shape == ITEMS:
        found = [value(item) for item in node.value]
    else:
        one = value(node)
        if one is not None and shape == ITEMS:
            found = [Value(part.strip(), one.line) for part in one.text.split(",")]
        else:
            found = [one]
    return None if None in found else tuple(v for v in found if v is not None)
