"""`pieces`: a script cut into pieces, each of which is one thing to write.

In come a text and its language; out come pieces whose texts, joined, are the text letter by letter.
What the parser read the lines as says what a piece is; nothing is read a second time.
"""

from __future__ import annotations

from sameboat.parse import source
from sameboat.parse.collector import at_rest
from sameboat.parse.form import CASE, exercise_form
from sameboat.parse.opening import Opened, opened
from sameboat.parse.which_form import form_of
from sameboat.studio.pieces.body import body
from sameboat.studio.pieces.cut import Lines, Piece, Span, plain
from sameboat.studio.pieces.front import front
from sameboat.vocabulary import language, languages

__all__ = ["Piece", "pieces"]


def pieces(text: str, lang: str) -> list[Piece]:
    """Return the pieces of a text: `before`, `words` and `after`, joined, are what stands there.

    `words` is what a person writes, `before` what frames it (`Anna to you: `, `## `), `after` the
    end of the line and empty lines. `kind` is `fence`, `field` or `person` between the lines with
    three hyphens; `scene` and `choice` (`part` and `answer` in an exercise), `speech`, `narration`;
    a label's id; and `plain` for what has no place in a script. A field and a person have a `name`,
    a field or a label that lists has its `items`, and the ideas that a case practises have their
    `ids`; `means` is the id of a level, a move or a fit; speech, and what is said in a choice, have
    a `speaker`, `to` (nobody for everyone) and a `manner`.
    """
    lines = Lines(text)
    found = _opened(text, lang)
    spans = sorted((*front(lines, found), *body(found)), key=lambda span: span.line)
    return list(_joined(lines, spans))


def _opened(text: str, lang: str) -> Opened:
    code = lang if lang in languages() else "en"
    name = form_of(text, code)
    # A label is one wherever it stands, so the kind of an exercise doesn't matter.
    form = CASE if name == "case" else exercise_form(None)
    with at_rest():
        return opened(source.plain_line_ends(text), "", language(code, name), lambda _: form)


def _joined(lines: Lines, spans: list[Span]) -> list[Piece]:
    """Return the pieces of spans, with what stands between them: empty lines end a piece."""
    found: list[Piece] = []
    at = 1
    for span in spans:
        if span.line < at:
            continue  # one line that is several things is one piece
        plain(lines, at, span.line, found)
        found.append(span.cut(lines))
        at = max(span.end, span.line + 1)
    plain(lines, at, len(lines) + 1, found)
    return found
