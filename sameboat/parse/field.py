"""`field`: each line of the front matter can be read, and none of its words is lost.

In come the lines between the two `---`; out come YAML's nodes and what is wrong with the lines.
A line that YAML can't read is reported, then read as plain words, so that one slip isn't followed
by complaints about everything below it.
"""

from __future__ import annotations

import re

import yaml
from yaml.reader import Reader

from sameboat.parse.origin import Origin
from sameboat.parse.signs import as_words, quoted
from sameboat.problems import Problem
from sameboat.problems import number as thousands
from sameboat.vocabulary import folded

__all__ = ["compose"]

CODE = "field"
MOST_CHARACTERS = 200_000
MOST_MENDED = 20
LONGEST_SHOWN = 100
# A tab, a space that word processors make, what YAML refuses, and what it counts as a line break
# though editors don't.
UNREADABLE = re.compile(f"[\t\xa0\x85\u2028\u2029]|{Reader.NON_PRINTABLE.pattern}")
NARROW = re.compile(r"^(\s*[^\W\d_]+(?:[ '’.-][^\W\d_]+){0,3}):(?=[^\s/])")
PAIR = re.compile(r"^(\s*+)([^:]*[^:\s])\s*+:(?:\s+(.*))?$")
LOST = re.compile(r"(?:^|\s)#(?=\w)")  # a comment to YAML
BEGUN = ("while scanning a quoted", "while scanning a simple key", "while parsing a flow")


def compose(lines: list[str], origin: Origin, first: int) -> tuple[yaml.Node | None, list[Problem]]:
    """Return the root of the fields, None when there is none, and the problems found.

    `first` is the number of the first line in the file. Values stay as they were written.
    """
    if sum(map(len, lines)) > MOST_CHARACTERS:
        most = thousands(MOST_CHARACTERS, origin.language.code)
        return None, [origin.problem(first, CODE, "long", {"most": most})]
    lines = [NARROW.sub(r"\1: ", UNREADABLE.sub(" ", line)) for line in lines]
    written, lines = lines, as_words(lines)
    problems: dict[int, Problem] = {}
    for number, line in enumerate(lines):
        if line.strip() == "...":
            problems[number] = _unreadable(origin, line, number + first)
            lines[number] = ""
        if word := _elided(written[number], origin):
            pair = PAIR.match(written[number])
            at = (pair[3] or "").strip() if pair else ""
            words = at[:-1].replace("''", "'")
            instead = f'"{words}"' if '"' not in words else quoted(words)
            values = {"word": word, "shown": ""}
            problems[number] = origin.problem(
                number + first, CODE, "apostrophe", values, at=at, instead=instead, behind=True
            )
            lines[number] = line = f"{pair[1]}{pair[2]}: {quoted(words)}" if pair else line
        if lost := _lost(line):
            value, in_quotes, shown = _in_quotes(written[number])
            problems[number] = origin.problem(
                number + first,
                CODE,
                "lost-comment",
                {"lost": lost[:60], "shown": shown},
                at=value,
                instead=in_quotes,
                behind=True,
            )
            lines[number] = _quoted(line)
    for _ in range(min(MOST_MENDED, 1 + 10_000 // (len(lines) + 1))):
        try:
            root = yaml.compose("\n".join(lines), Loader=yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            number = _number(error, lines)
            if number not in problems:
                problems[number] = _unreadable(origin, written[number], number + first)
            lines[number] = _mended(lines[number])
        except (yaml.YAMLError, RecursionError):
            break
        else:
            return root, [problems[number] for number in sorted(problems)]
    if not problems:
        problems[0] = origin.problem(first, CODE, "unreadable")
    return None, [problems[number] for number in sorted(problems)]


def _elided(line: str, origin: Origin) -> str:
    """Return the first of the words in single quotes when the first of these is its apostrophe."""
    pair = PAIR.match(line)
    value = (pair[3] or "").strip() if pair else ""
    if len(value) < 3 or value[0] != "'" or value[-1] != "'":
        return ""
    word = value[1:-1].split(maxsplit=1)[0] if value[1:-1].strip() else ""
    return word if folded(word) in origin.language.understood.elided else ""


def _lost(line: str) -> str:
    """Return the words of a line that YAML would take for something else and drop."""
    pair = PAIR.match(line)
    value = (pair[3] or "").strip() if pair else ""
    found = LOST.search(value) if value[:1] not in "\"'" else None
    return value[found.start() :].strip() if found else ""


def _number(error: yaml.MarkedYAMLError, lines: list[str]) -> int:
    begun = (error.context or "").startswith(BEGUN)
    mark = error.context_mark if begun else error.problem_mark
    mark = mark or error.context_mark or error.problem_mark
    number = min(mark.line if mark else 0, len(lines) - 1)
    while number and (not lines[number].strip() or _runs_on(lines[number - 1], error)):
        number -= 1
    return number


def _runs_on(line: str, error: yaml.MarkedYAMLError) -> bool:
    """Tell whether YAML takes a line without a colon and the one below it for one."""
    words = line.strip()
    alone = bool(words) and ":" not in words and words[0] not in "-#"
    return alone and (error.problem or "").startswith("mapping values")


def _quoted(line: str) -> str:
    pair = PAIR.match(line)
    if pair is None:
        return f"{line}:"
    return f"{pair[1]}{pair[2]}: {quoted((pair[3] or '').strip())}"


def _mended(line: str) -> str:
    """Return the next thing to try for a line that can't be read: quotes, no indent, nothing."""
    pair = PAIR.match(line)
    if pair is None and line.strip() and not line.rstrip().endswith(":"):
        return _quoted(line)
    if pair is not None and not re.fullmatch(r"'.*'", pair[3] or ""):
        return _quoted(line)
    return line.lstrip() if line[:1] == " " else ""


def _unreadable(origin: Origin, line: str, number: int) -> Problem:
    pair = PAIR.match(line)
    value = (pair[3] or "").strip() if pair else ""
    mark = value[:1]
    values = {"line": line.strip()[:60]}
    if pair is None:
        return origin.problem(number, CODE, "pair", values)
    if mark in ("[", "{") or (mark in ("'", '"') and value.count(mark) == 1):
        return origin.problem(number, CODE, "open", {**values, "mark": mark}, at=mark, behind=True)
    if ": " in value or value.endswith(":"):
        value, instead, shown = _in_quotes(line)
        values["shown"] = shown
        return origin.problem(
            number, CODE, "quotes", values, at=value, instead=instead, behind=True
        )
    return origin.problem(number, CODE, "indented", values)


def _in_quotes(line: str) -> tuple[str, str, str]:
    """Return a line's words, the same in quotation marks, and the whole field ready to be copied.

    The last is empty when it is too long to be shown.
    """
    pair = PAIR.match(line)
    name, value = (pair[2], (pair[3] or "").strip()) if pair else ("", line.strip())
    is_plain = '"' not in value and "\\" not in value
    instead = f'"{value}"' if is_plain else quoted(value)
    return value, instead, f": `{name}: {instead}`" if len(instead) <= LONGEST_SHOWN else ""
