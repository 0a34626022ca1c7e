"""From a script's text to a `Case` or an `Exercise`, and what the reading found wrong.

One construct a file, named by the code its problems carry.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sameboat.model import Case, Exercise, Script
from sameboat.parse import source
from sameboat.parse.case import case_of
from sameboat.parse.collector import at_rest
from sameboat.parse.exercise import exercise_of
from sameboat.parse.which_form import form_of
from sameboat.problems import Problem
from sameboat.vocabulary import FormName, language, languages

__all__ = ["Parsed", "parse", "parse_bytes", "unread"]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A script as far as it could be read, what is wrong with it, and the text it was read from.

    A file that can't be read at all is a script without a version, and has no text.
    """

    script: Script
    problems: tuple[Problem, ...]
    text: str = ""

    @property
    def case(self) -> Case:
        """Return the script, which is a case; TypeError for an exercise."""
        if not isinstance(self.script, Case):
            raise TypeError(f"{self.script.file} is an exercise")
        return self.script

    @property
    def exercise(self) -> Exercise:
        """Return the script, which is an exercise; TypeError for a case."""
        if not isinstance(self.script, Exercise):
            raise TypeError(f"{self.script.file} is a case")
        return self.script


def parse(
    text: str,
    file: str = "script.md",
    name: str = "script",
    code: str = "en",
    form: FormName | None = None,
) -> Parsed:
    """Parse the text of a script in language `code`; an unknown language is read as English.

    The text tells whether it is a case or an exercise, unless `form` does. `file` is how problems
    name the script, `name` what it is called in every language.
    """
    code = code if code in languages() else "en"
    form = form or form_of(text, code)
    plain, words = source.plain_line_ends(text), language(code, form)
    with at_rest():
        if form == "exercise":
            return Parsed(*exercise_of(plain, file, name, words), text)
        return Parsed(*case_of(plain, file, name, words), text)


def parse_bytes(
    data: bytes, file: str, name: str, code: str, form: FormName | None = None
) -> Parsed:
    """Parse what a file holds, as `parse` does its text; not to be text is a problem, too."""
    text, problems = source.decode(data, file, code if code in languages() else "en")
    if not text:
        return unread(problems, file, name, code, form or form_of(source.rough(data), code))
    parsed = parse(text, file, name, code, form)
    return replace(parsed, problems=(*problems, *parsed.problems))


def unread(
    problems: tuple[Problem, ...], file: str, name: str, code: str, form: FormName
) -> Parsed:
    """Return a script without words, for a file that can't be read, and why it can't."""
    made = Exercise if form == "exercise" else Case
    return Parsed(made(name, code, file, ""), problems)
