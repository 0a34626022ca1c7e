"""What a class chose in a case, as HTML: sentences, the picture, tables, and what was shared.

In comes a case as it was played; out comes a report for everybody to look at.
"""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from sameboat.cohort import Playing, flow
from sameboat.markdown import plain
from sameboat.notebook.chosen.picture import picture
from sameboat.notebook.chosen.report import Decision, Ended, decisions, ended, letters, sentences
from sameboat.vocabulary import language

__all__ = ["report_html", "shared"]


def shared(playing: Playing) -> list[tuple[str, list[str]]]:
    """Return what was written, by question; in an order that tells nothing of who wrote it."""
    return [
        (question, sorted(texts, key=str.casefold)) for question, texts in playing.notes.items()
    ]


def report_html(playing: Playing, with_notes: bool) -> Markup:
    """Return the whole report; what was written is in it `with_notes`."""
    say = language(playing.case.language).page["chosen"]
    found = flow(playing)
    told = list(sentences(playing, found))
    label = " ".join(told)
    out = Markup("<h2>{}</h2><ul>{}</ul>").format(
        plain(playing.case.title), Markup().join(Markup("<li>{}</li>").format(s) for s in told)
    )
    out += Markup(
        '<figure class="sb-network"><figcaption><b class="sb-label">{}</b> {}</figcaption>'
        "{}</figure>"
    ).format(say["ways"], say["key"], picture(found, playing.case, label, letters(playing)))
    out += Markup("<h3>{}</h3>").format(say["decisions"])
    out += Markup().join(_decision(decision, say) for decision in decisions(playing, found))
    out += _endings(list(ended(playing, found)), say)
    if with_notes:
        out += Markup("<h3>{}</h3>").format(say["reflections"])
        out += Markup().join(_question(*item) for item in shared(playing)) or Markup(
            "<p>{}</p>"
        ).format(say["none_shared"])
    return out


def _decision(decision: Decision, say: Any) -> Markup:
    rows = Markup().join(
        Markup(
            '<tr class="{}"><td>{}</td><th scope="row">{}. {}<span class="sb-move">{}</span>'
            '<span class="sb-led">{}</span></th></tr>'
        ).format("" if count else "sb-quiet", count, number, words, move, led)
        for number, count, words, move, led in decision.rows
    )
    steps = ", ".join(map(str, decision.steps))
    form = str(say["caption"] if decision.learners == 1 else say["caption_many"])
    caption = form.format(
        number=decision.number, title=decision.title, n=decision.learners, steps=steps
    )
    return Markup(
        '<table class="sb-chosen-table"><caption>{}</caption><thead><tr><th scope="col">{}</th>'
        '<th scope="col">{}</th></tr></thead><tbody>{}</tbody></table>'
    ).format(caption, say["count"], say["choice"], rows)


def _endings(found: list[Ended], say: Any) -> Markup:
    items = Markup().join(
        Markup(
            "<li><b>{} {}</b>: {} <details><summary>{}</summary><p>{}</p></details></li>"
        ).format(
            end.letter,
            end.title,
            str(say["came"] if end.learners == 1 else say["came_many"]).format(n=end.learners),
            say["ending"],
            end.words,
        )
        for end in found
    )
    return Markup('<h3>{}</h3><ul class="sb-endings">{}</ul>').format(say["endings"], items)


def _question(question: str, texts: list[str]) -> Markup:
    notes = Markup().join(Markup("<blockquote>{}</blockquote>").format(text) for text in texts)
    return Markup("<h4>{}</h4>{}").format(question, notes)
