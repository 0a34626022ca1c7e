"""What stands before a case in a notebook: its title, who you are, who the others are.

In comes a case; out comes HTML in the page's classes.
"""

from __future__ import annotations

from markupsafe import Markup

from sameboat.html.markup import inline_html
from sameboat.model import Case
from sameboat.notebook.story import HUES
from sameboat.vocabulary import language

__all__ = ["front"]


def front(case: Case) -> Markup:
    """Return the head of a case, with who reviewed it and who it is credited to."""
    words = language(case.language).page
    people = Markup().join(
        Markup('<div class="sb-h{}"><dt>{}</dt><dd>{}</dd></div>').format(
            number % HUES + 1, person.name, inline_html(person.about)
        )
        for number, person in enumerate(case.people)
    )
    reviewed = (
        str(words["reviewed"]).format(by=case.reviewed) if case.reviewed else words["unreviewed"]
    )
    credited = str(words["credits"]).format(by=case.credits) if case.credits else ""
    return Markup(
        '<div class="sb-head"><p class="sb-label">{}</p><h2 class="sb-title">{}</h2>'
        '<p class="sb-you">{}</p><dl class="sb-people" aria-label="{}">{}</dl>'
        '<div class="sb-foot"><p>{}</p><p>{}</p></div></div>'
    ).format(
        words["level"].get(case.level, case.level),
        inline_html(case.title),
        str(words["as_you"]).format(you=case.you),
        words["people"],
        people,
        reviewed,
        credited,
    )
