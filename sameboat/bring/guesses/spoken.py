"""What is heard in a dictated story: who speaks, what follows from a choice, where it leads.

In come the texts of the paragraphs; out comes an ear for them, which knows the names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sameboat.bring.words import listed, named, ranked
from sameboat.vocabulary import Language

__all__ = ["Ear", "heard"]

FIRST = re.compile(r"(?<=[.!?…])\s+")
NAME = r"[A-ZÀ-Ý][\w’']*"


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: -len(word))))


@dataclass(frozen=True, slots=True)
class Ear:
    """The patterns of a dictated story; `marks` finds where a scene or a choice begins."""

    language: Language
    marks: re.Pattern[str]
    says: re.Pattern[str]
    numbers: dict[str, int]
    begins: frozenset[str]
    ways: re.Pattern[str]
    ends: re.Pattern[str]
    verdicts: tuple[tuple[str, re.Pattern[str]], ...]
    why: re.Pattern[str]
    signs: re.Pattern[str]
    joint: re.Pattern[str]
    told: re.Pattern[str]
    manner: re.Pattern[str]
    full: dict[str, str]

    @property
    def scene(self) -> str:
        """Return the word for a scene, as it stands before its number."""
        return next(iter(self.language.counted["scene"])).capitalize()

    def number(self, word: str) -> int:
        """Return the number that a word is."""
        return self.numbers[word.casefold()]

    def plain(self, text: str) -> str:
        """Return a text with the signs that were spoken as words."""
        return self.signs.sub(".", text.strip())

    def speeches(self, text: str) -> list[str]:
        """Return the lines of a text: what is told, and what each one says."""
        return list(self._speeches(text))

    def _speeches(self, text: str) -> Iterator[str]:
        found = list(self.says.finditer(text))
        if told := text[: found[0].start() if found else len(text)].strip(" ,"):
            yield told
        ends = [*(one.start() for one in found), len(text)][1:]
        for one, end in zip(found, ends, strict=True):
            if said := self.joint.sub("", text[one.end() : end]).strip(" ,"):
                name = self.full.get(one["name"], one["name"])
                if how := self.manner.match(said):
                    name, said = f"{name} ({how['how']})", said[how.end() :]
                then = self.told.search(said)
                words = said[: then.start()] if then else said
                yield f"{name}: {words[:1].upper()}{words[1:]}"
                if then:
                    yield f"{said[then.end() :][:1].upper()}{said[then.end() :][1:]}"

    def choice(self, text: str, begins: bool) -> list[str]:
        """Return the lines of a choice, or of what goes on below one."""
        lines, way = list[str](), ""
        if found := self.ends.search(text):
            how = found["how"].strip(" .") or found["end"]
            way = f"{self.language.word('labels', 'ending')}: {how[:1].upper()}{how[1:]}."
        elif found := self.ways.search(text):
            aim = f"{self.scene} {self.number(found['number'])}"
            way = f"{self.language.word('labels', 'next')}: {aim}"
        text = text[: found.start()].strip() if found else text
        fit, at = self._verdict(text)
        told, why = (text[:at].strip(), text[at:].strip()) if fit else (text, "")
        if begins:
            said, told = self._said(told)
            lines.append(f"### {said}")
        lines += self.speeches(told) if told else []
        if fit:
            lines.append(
                f"{self.language.word('labels', 'fit')}: {self.language.word('fits', fit)}"
            )
            feedback = self.language.word("labels", "feedback")
            lines += [f"{feedback}: {why[:1].upper()}{why[1:]}"] if why else []
        return [*lines, way] if way else lines

    def _said(self, text: str) -> tuple[str, str]:
        """Return what the learner says or does, and what happens then."""
        full = FIRST.search(text)
        other = self.says.search(text, 1)
        ends = [one.start() for one in (full, other) if one]
        at = min(ends, default=len(text))
        return text[:at].strip(), text[at:].strip()

    def _verdict(self, text: str) -> tuple[str, int]:
        found = [
            (match.start(), -len(match[0]), fit)
            for fit, pattern in self.verdicts
            for match in pattern.finditer(text)
        ]
        if not found:
            return "", -1
        at, _, fit = min(found)
        why = self.why.search(text)
        return fit, min(at, why.start()) if why else at


def heard(texts: list[str], language: Language) -> Ear:
    """Return the ear for a story."""
    code = language.code
    numbers = {
        word: number
        for number, words in enumerate(ranked(code, "spoken.numbers"), 1)
        for word in words
    }
    number = rf"(?P<number>{_either(numbers)})\b"
    scene = _either(language.counted["scene"])
    choice = _either(language.counted["choice"])
    says = _either(listed(code, "spoken.says"))
    then = _either(listed(code, "spoken.then"))
    before = "".join(rf"(?<!\b{re.escape(word)} )" for word in listed(code, "spoken.aiming"))
    found = re.findall(rf"({NAME})\s+(?:{says})\b", " ".join(texts))
    alone = _either(set(found)) or "(?!)"
    name = rf"(?:(?!(?:{alone})\b){NAME}\s+)?(?:{alone})"
    verdicts = named(code, "spoken.verdicts")
    others = _either(listed(code, "spoken.others"))
    doing = _either(listed(code, "spoken.doing"))
    flags = re.IGNORECASE
    speaking = re.compile(rf"(?:^|\s)(?:(?:{then})\s+)?(?P<name>{name})\s+(?:{says})\b")
    names = {one["name"] for text in texts for one in speaking.finditer(text)}
    return Ear(
        language,
        re.compile(rf"\b{before}(?:(?P<scene>{scene})|(?:{choice}))\s+{number}[.,:]?", flags),
        speaking,
        numbers,
        listed(code, "spoken.begins"),
        re.compile(rf"\b(?:{_either(listed(code, 'ways'))})\s+(?:{scene})\s+{number}", flags),
        re.compile(rf"\b(?P<end>{_either(listed(code, 'spoken.ends'))})\b(?P<how>.*)$", flags),
        tuple((fit, re.compile(rf"\b{re.escape(words)}\b", flags)) for fit, words in verdicts),
        re.compile(rf"\b(?:{_either(listed(code, 'spoken.why'))})\b", flags),
        re.compile(rf"\s+(?:{_either(listed(code, 'spoken.signs'))})\b\.?", flags),
        re.compile(rf"\s+(?:{then})\s*$", flags),
        re.compile(
            rf"\s+(?:{then})\s+(?=(?:{name}|(?i:{others}))\s+(?i:{doing})\b"
            rf"|(?i:{_either(listed(code, 'spoken.there'))})\s)"
        ),
        re.compile(
            rf"(?P<how>(?:{_either(listed(code, 'spoken.manners'))})\s+\w+)\s+(?=\w)", flags
        ),
        {one.split()[-1]: one for one in names if " " in one},
    )
