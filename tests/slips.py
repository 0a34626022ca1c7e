"""Slips that people make who have never programmed, each as a change of a sound script.

A slip is a pattern and what its match becomes. In a pattern `<move>` stands for that label in the
script's language, `<label>` for any label, `<name>` for anybody declared, `<to>` for the word
before whom a line is spoken to, `<you>` for the learner. In what it becomes, `<scene>` and the
like stand for that word in the language.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sameboat.vocabulary import language

__all__ = ["SLIPS", "Slip", "Slipped"]

OTHERS = {
    "en": {"goto": "Go to", "end": "The end", "says": "says", "scene": "Scene", "option": "Option",
           "comment": "COMMENT"},
    "it": {"goto": "Vai a", "end": "Fine", "says": "dice", "scene": "Scena", "option": "Opzione",
           "comment": "COMMENTO"},
}  # fmt: skip
"""Words that people write instead of the script's."""

Becomes = str | Callable[[re.Match[str]], str]


@dataclass(frozen=True)
class Slipped:
    """A script with a slip in it, and the lines it stands on."""

    text: str
    lines: range


@dataclass(frozen=True)
class Slip:
    """A kind of slip. Where it leaves something out, no line can be named but a `code` can."""

    title: str
    pattern: str
    becomes: Becomes
    code: str = ""

    def __str__(self) -> str:
        return self.title

    def places(self, text: str, code: str) -> list[re.Match[str]]:
        """Return where in a script the slip can happen."""
        return list(re.finditer(_in_words(self.pattern, text, code), text, re.MULTILINE))

    def at(self, text: str, code: str, match: re.Match[str]) -> Slipped:
        """Return the script with the slip at a place."""
        if callable(self.becomes):
            new = self.becomes(match)
        else:
            words = {**OTHERS[code], "and": language(code).word("labels", "and")}
            new = match.expand(re.sub(r"<([a-z]+)>", lambda found: words[found[1]], self.becomes))
        first = text.count("\n", 0, match.start()) + 1
        slipped = text[: match.start()] + new + text[match.end() :]
        return Slipped(slipped, range(first, first + new.rstrip("\n").count("\n") + 1))


def _in_words(pattern: str, text: str, code: str) -> str:
    words = language(code)
    names = re.findall(r"^  ([^\s:-][^:\n]*):", text.partition("\n## ")[0], re.MULTILINE)
    known = {name: words.word("labels", name) for name in dict.fromkeys(words.labels.values())}
    known |= {name: words.word("fields", name) for name in ("people", "title", "teaches")}
    known |= {
        "label": "|".join(known[name] for name in ("move", "fit", "feedback", "next", "ending")),
        "name": "|".join(map(re.escape, names)),
        "to": "|".join(sorted(words.to, reverse=True)),
        "you": "|".join(sorted(words.you)),
        "concept": known["concept"],
    }
    return re.sub(r"(?<!\?P)<([a-z]+)>", lambda found: f"(?:{known[found[1]]})", pattern)


def _misspelt(match: re.Match[str]) -> str:
    """Return a word with two letters in its middle changed over, or the last one typed twice."""
    before, word, after = match["before"], match["word"], match["after"]
    for at in range(1, len(word) - 2):
        if word[at] != word[at + 1] and word[at : at + 2].isalpha():
            return f"{before}{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}{after}"
    return f"{before}{word}{word[-1]}{after}"


def _spelling(before: str, word: str, after: str) -> str:
    return f"^(?P<before>{before})(?P<word>{word})(?P<after>{after})"


def _upper(match: re.Match[str]) -> str:
    return match[0].upper()


SLIPS = (
    # Marks
    Slip("curly quotation marks", r'^### (.*)"([^"\n]*)"$', r"### \1“\2”"),
    Slip("straight quotation marks", r"^### (.*)“([^”\n]*)”$", r'### \1"\2"'),
    Slip("a label in bold", r"^(<label>):", r"**\1:**"),
    Slip("a label in bold, its colon outside", r"^(<label>):", r"**\1**:"),
    Slip("a label in italics", r"^(<label>):", r"*\1:*"),
    Slip("a whole labelled line in bold", r"^(<move>|<fit>|<next>): (.*)$", r"**\1: \2**"),
    Slip("a label in capitals", r"^<label>:", _upper),
    Slip("a label in small letters", r"^<label>:", lambda match: match[0].lower()),
    Slip("a label with a space before its colon", r"^(<label>):", r"\1 :"),
    Slip("a label with no space behind its colon", r"^(<label>): ", r"\1:"),
    Slip("a label with a wide colon", r"^(<label>):", r"\1："),
    Slip("a label without its colon", r"^(<move>|<fit>|<next>): ", r"\1 "),
    Slip("a label with a dash for its colon", r"^(<label>): ", r"\1 - "),
    Slip("a label with a long dash for its colon", r"^(<label>): ", r"\1 – "),
    Slip("a label with an equals sign", r"^(<move>|<fit>): ", r"\1 = "),
    Slip("a label behind a bullet", r"^(<move>|<fit>|<feedback>|<ending>): ", r"- \1: "),
    Slip("a label as a heading", r"^(<move>|<feedback>|<ending>): ", r"### \1: "),
    Slip("a tab before a label", r"^(<label>): ", r"\t\1: "),
    Slip("a tab before a spoken line", r"^(?=<name>(?: <to> [^:\n]+)?: )", "\t"),
    Slip("escapes of an online editor", r"^(##+) ", lambda m: m[1].replace("#", "\\#") + " "),
    # Labels
    Slip("a misspelt label", _spelling("", "<label>", ":"), _misspelt),
    Slip("words on the line below their label", r"^(<feedback>|<ending>): ", r"\1:\n"),
    Slip("words one empty line below their label", r"^(<feedback>|<ending>): ", r"\1:\n\n"),
    Slip("no empty line above a label", r"\n\n(?=(?:<feedback>|<next>|<ending>): )", "\n"),
    Slip("no move", r"^<move>: .*\n", "", "move"),
    Slip("no fit", r"^<fit>: .*\n", "", "fit"),
    Slip("no feedback", r"^<feedback>: .*\n(?:\n<feedback>: .*\n)*", "", "feedback"),
    Slip("two moves", r"^(<move>): (.*)$", r"\1: \2, \2"),
    Slip("a misspelt move", _spelling("<move>: ", r"\w+", ".*$"), _misspelt),
    Slip("a move that isn't one", r"^(<move>): .*$", r"\1: xyz"),
    Slip("a misspelt fit", _spelling("<fit>: ", r"\w{4,}", ".*$"), _misspelt),
    Slip("a fit in other words", r"^(<fit>): .*$", r"\1: it depends"),
    # Where the story goes
    Slip("a misspelt title behind Next", _spelling("<next>: ", r"\w{4,}", ".*$"), _misspelt),
    Slip("a number behind Next", r"^(<next>): .*$", r"\1: 2"),
    Slip("quotation marks around a title", r"^(<next>): (.*)$", r'\1: "\2"'),
    Slip("a full stop behind a title", r"^(<next>): (.*[^.?!…])$", r"\1: \2."),
    Slip("a heading's marks behind Next", r"^(<next>): (.*)$", r"\1: ## \2"),
    Slip("go to for Next", r"^<next>: ", "<goto>: "),
    Slip("an ending as a scene", r"^<ending>: (?P<words>.*)\n(?P<rest>(?:.*\n)*)\Z",
         lambda match: f"Next: The end\n{match['rest']}\n## The end\n\n{match['words']}\n"),
    Slip("the end for Ending", r"^<ending>: ", "<end>: "),
    # Speech
    Slip("a misspelt speaker", _spelling("", "<name>", r"(?: <to> [^:\n]+)?: "), _misspelt),
    Slip("a misspelt addressee", _spelling(r"<name> <to> ", "<name>", ": "), _misspelt),
    Slip("a name of nobody", r"^<name>( <to> [^:\n]+)?: ", r"Zoraide\1: "),
    Slip("a shortened name", r"^(?P<one>(?:<name>))(?P<to> <to> [^:\n]+)?: ",
         lambda match: f"{match['one'][:3]}{match['to'] or ''}: "),
    Slip("a name in capitals", r"^<name>(?=(?: <to> [^:\n]+)?: )", _upper),
    Slip("a name in small letters", r"^<name>(?=(?: <to> [^:\n]+)?: )", lambda m: m[0].lower()),
    Slip("a spoken line's head in bold", r"^(<name>(?: <to> [^:\n]+)?): ", r"**\1:** "),
    Slip("a bullet before a spoken line", r"^(?=<name>(?: <to> [^:\n]+)?: )", "- "),
    Slip("a dash before a spoken line", r"^(?=<name>(?: <to> [^:\n]+)?: )", "— "),
    Slip("a mark of quotation before a spoken line", r"^(?=<name>(?: <to> [^:\n]+)?: )", "> "),
    Slip("a number before a spoken line", r"^(?=<name>(?: <to> [^:\n]+)?: )", "1. "),
    Slip("an arrow for to", r"^(<name>) <to> ([^:\n]+): ", r"\1 -> \2: "),
    Slip("a verb of saying", r"^(<name>) (<to> [^:\n]+): ", r"\1 <says> \2: "),
    Slip("a dash for the colon of speech", r"^(<name> <to> <name>): ", r"\1 - "),
    Slip("an equals sign for the colon of speech", r"^(<name>): (?=\W*[A-Z])", r"\1 = "),
    Slip("a space before the colon of speech", r"^(<name>(?: <to> [^:\n]+)?): ", r"\1 : "),
    Slip("a stage direction in square brackets", r"^(<name>) (<to> <name>): ", r"\1 [low] \2: "),
    Slip("two speakers", r"^(<name>) (<to> <name>): ", r"\1 <and> Zoraide \2: "),
    Slip("two spoken lines without an empty line",
         r"^(<name>(?: <to> [^:\n]+)?: .*)\n\n(?=<name>(?: <to> [^:\n]+)?: )", r"\1\n"),
    Slip("a table of two voices", r"^(<name>) <to> [^:\n]+: ([^|\n]*)$", r"| \1 | \2 |\n|---|---|"),
    # Headings
    Slip("one # for a scene", r"^## ", "# "),
    Slip("three # for a scene", r"^## ", "### "),
    Slip("no space behind ##", r"^## ", "##"),
    Slip("a number before a scene's title", r"^## ", "## 2. "),
    Slip("Scene 2: before a title", r"^## ", "## <scene> 2: "),
    Slip("Scene: for ##", r"^## ", "<scene>: "),
    Slip("a title in bold for ##", r"^## (.*)$", r"**\1**"),
    Slip("an underlined title", r"^## (.*)$", r"\1\n-----"),
    Slip("a doubly underlined title", r"^## (.*)$", r"\1\n====="),
    Slip("a title without words", r"^## .*$", "## "),
    Slip("a scene twice", r"^## (.*)$", r"## \1\n\nThe clock ticks.\n\n## \1"),
    Slip("two # for a choice", r"^### ", "## "),
    Slip("four # for a choice", r"^### ", "#### "),
    Slip("no space behind ###", r"^### ", "###"),
    Slip("no marks before a choice", r"^### ", ""),
    Slip("a letter for ###", r"^### ", "A) "),
    Slip("a letter behind ###", r"^### ", "### A) "),
    Slip("a number for ###", r"^### ", "1. "),
    Slip("a bullet for ###", r"^### ", "- "),
    Slip("a choice in bold", r"^### (.*)$", r"**\1**"),
    Slip("a choice in bold behind ###", r"^### (.*)$", r"### **\1**"),
    Slip("Option A: behind ###", r"^### ", "### <option> A: "),
    Slip("marks behind a heading, too", r"^(##+) (.*)$", r"\1 \2 \1"),
    Slip("a colon behind a title", r"^(## .*[^.?!:\n])$", r"\1:"),
    # The top lines
    Slip("people not indented", r"^(?:  <name>: .*\n)+", lambda m: re.sub("(?m)^  ", "", m[0])),
    Slip("people with bullets", r"^(?:  <name>: .*\n)+", lambda m: re.sub("(?m)^  ", "- ", m[0])),
    Slip("a person with a dash for the colon", r"^  (<name>): ", r"  \1 - "),
    Slip("a person with an equals sign", r"^  (<name>): ", r"  \1 = "),
    Slip("a person left out", r"^  <name>: .*\n", "", "speech"),
    Slip("a misspelt field", _spelling("", "<title>|<people>|<teaches>", ":"), _misspelt),
    Slip("a field in capitals", r"^(?:<title>|<people>|<teaches>):", _upper),
    Slip("no brackets", r"^(<teaches>): \[(.*)\]$", r"\1: \2"),
    Slip("spaces for hyphens", r"^(<teaches>): (.*)$", lambda m: m[0].replace("-", " ")),
    Slip("no beginning of the top lines", r"\A---\n", "", "front-matter"),
    Slip("no end of the top lines", r"^---\n\n", "\n", "front-matter"),
    Slip("long dashes around the top lines", r"\A---\n((?:.*\n)*?)---\n", "—\n\\1—\n"),
    Slip("an empty line in the top lines", r"^(?=<people>:|<teaches>:)", "\n"),
    # Whatever else is between the lines
    Slip("a comment in square brackets", r"^(?=<move>: )", "[Rosa: is this right?]\n\n"),
    Slip("a comment in round brackets", r"^(?=<move>: )", "(Rosa: is this right?)\n\n"),
    Slip("a comment behind strokes", r"^(?=<move>: )", "// ask Rosa\n\n"),
    Slip("a comment with a word", r"^(?=## )", "<comment>: ask Rosa\n\n"),
    Slip("a line of hyphens between scenes", r"\n(?=## )", "\n---\n\n"),
    Slip("a line of hyphens below words", r"(?<=[^\n-])\n\n(?=## )", "\n---\n\n"),
    Slip("a space too many", r"^(?=<name>(?: <to> [^:\n]+)?: )", "   "),
    Slip("a hard space", r"^(<name>) (<to>) ", "\\1\xa0\\2 "),
)  # fmt: skip
