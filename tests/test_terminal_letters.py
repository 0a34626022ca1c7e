"""What is told in a terminal fits its width and its letters."""

from __future__ import annotations

import pytest

from sameboat.terminal.letters import showable
from sameboat.terminal.narration import narration
from sameboat.terminal.paragraph import Paragraph, folded_lines


def test_lines_are_no_wider_than_the_terminal_however_long_a_word_is() -> None:
    text = Paragraph("one two " + "x" * 90, first="  - ", rest="    ")
    assert all(len(line.before + line.lead + line.text) <= 40 for line in folded_lines([text], 40))


def test_folding_keeps_every_word() -> None:
    text = "Luisa to Attilio: You've left out the nights - all of them, half-way."
    found = folded_lines([Paragraph(text, lead="Luisa to Attilio:")], 20)
    assert " ".join((line.lead + line.text) for line in found).split() == text.split()


def test_a_list_stays_a_list() -> None:
    found = narration("Look:\n\n1. bread\n2. *salt*\n")
    assert [(p.first, p.text) for p in found] == [
        ("", "Look:"),
        ("  1. ", "bread"),
        ("  2. ", "salt"),
    ]


def test_a_quotation_and_a_rule_are_seen() -> None:
    assert [p.first for p in narration("> Please knock.")] == ["> "]
    assert [p.text for p in narration("***")] == ["* * *"]


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        ("“Perché no?” … ● fits →", "utf-8", "“Perché no?” … ● fits →"),
        ("“Perché no?” … ● fits →", "ascii", '"Perche no?" ... (x) fits ->'),
        ("“Perché”", "latin-1", '"Perché"'),
        ("水 \udcff", "ascii", "? ?"),
        ("\udcff", "utf-8", "?"),
        ("é", "no-such-encoding", "e"),
    ],
)
def test_what_a_terminal_cannot_show_is_shown_plainly(
    text: str, encoding: str, expected: str
) -> None:
    assert showable(text, encoding) == expected
