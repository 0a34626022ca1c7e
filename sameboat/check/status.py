"""`status`: how a script stands with the people it comes from is said so that learners can be told.

Whoever agreed did so on a day and to a version: a digest of what learners read. When the text has
changed since, they are to be asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sameboat.check.examined import Examined
from sameboat.model import Script, Text
from sameboat.parse.status import reply
from sameboat.problems import Problem, Severity, nearest
from sameboat.standing import email_in, link
from sameboat.vocabulary import folded

__all__ = ["check"]

CODE = "status"
LIKENESS = 0.8  # so that a word of one's own is seldom taken for a misspelt one


def check(examined: Examined[Script]) -> Iterator[Problem]:
    """Yield what can't be meant, and an agreement to another version as a warning."""
    of = _Fields(examined)
    yield from _stage(of)
    yield from _review(of)
    yield from _agreement(of)
    yield from _named(of)
    yield from _address(of)
    words, status = examined.words, examined.script.status
    yield from _listed(of, "contains", status.contains, words.contents)
    yield from _listed(of, "setting", status.setting, words.settings)


@dataclass(frozen=True, slots=True)
class _Fields:
    """The fields of a script, of which problems are told."""

    examined: Examined[Script]

    def shown(self, field: str) -> str:
        return self.examined.words.word("fields", field)

    def problem(
        self,
        field: str,
        identifier: str,
        written: str,
        near: str | None = None,
        severity: Severity = "error",
        **values: str,
    ) -> Problem:
        """Return the problem of what is written in a field."""
        return self.examined.problem(
            self.examined.script.field_line(field),
            CODE,
            identifier,
            {"field": self.shown(field), "word": written, **values},
            near=near,
            severity=severity,
            at=written,
            behind=True,
        )


def _stage(of: _Fields) -> Iterator[Problem]:
    status, words = of.examined.script.status, of.examined.words
    if status.stage and status.stage_id is None:
        known = [words.word("stages", stage) for stage in dict.fromkeys(words.stages.values())]
        near = nearest(status.stage, known)
        yield of.problem("status", "stage", status.stage, near, known=", ".join(known))


def _review(of: _Fields) -> Iterator[Problem]:
    status, nobody = of.examined.script.status, of.examined.words.word("replies", "nobody")
    if reply(status.review) == "affirmed":
        yield of.problem("reviewed", "who", status.review, nobody=nobody)
    for field, written in status.unshown:
        yield of.problem(field, "nobody", written, nobody=nobody)


def _agreement(of: _Fields) -> Iterator[Problem]:
    script = of.examined.script
    agreed = script.status.agreed
    if agreed is None:
        return
    now, again = (
        of.examined.phrase("agreement", field=of.shown("agreed"), day=day, version=script.version)
        for day in (str(agreed.day or of.examined.phrase("day")), of.examined.phrase("day"))
    )
    if agreed.day is None:
        yield of.problem("agreed", "day", agreed.rest, now=now)
    elif agreed.rest:
        yield of.problem("agreed", "rest", agreed.rest, now=now, named=of.shown("named"))
    elif not agreed.version:
        yield of.problem("agreed", "version", "", now=now)
    elif not script.status.is_agreed(script.version):
        yield of.problem(
            "agreed", "other", agreed.version, severity="warning", now=again, version=script.version
        )


def _named(of: _Fields) -> Iterator[Problem]:
    status = of.examined.script.status
    if not status.named:
        return
    if reply(status.named) == "affirmed":
        yield of.problem(
            "named", "who", status.named, nobody=of.examined.words.word("replies", "nobody")
        )
    elif not status.asked:
        yield of.problem(
            "named", "alone", status.named, severity="warning", agreed=of.shown("agreed")
        )


def _address(of: _Fields) -> Iterator[Problem]:
    written = of.examined.script.status.write_to
    if written and not link(written):
        yield of.problem("write-to", "address", written, email_in(written))


def _listed(
    of: _Fields, field: str, written: Iterable[Text], known: Mapping[str, str]
) -> Iterator[Problem]:
    """Yield words that are spelt nearly like a known one; others are the author's own."""
    for text in written:
        near = None if folded(text.source) in known else nearest(text.source, known, LIKENESS)
        if near is not None:
            yield of.examined.problem(
                text.line,
                CODE,
                "near",
                {"word": text.source},
                near=near,
                severity="warning",
                at=text.source,
                behind=True,
            )
