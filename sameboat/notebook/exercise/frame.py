"""What stands around a task: its title, people and situation above, and where to read more below.

In comes a task; out comes HTML in the pages' classes.
"""

from __future__ import annotations

from markupsafe import Markup

from sameboat.html.markup import inline_html
from sameboat.notebook.exercise.task import Task
from sameboat.practice import concept_id
from sameboat.vocabulary import concepts, language

__all__ = ["foot", "head", "kind_word"]


def kind_word(each: Task) -> str:
    """Return the kind of a task, as it is shown."""
    words = language(each.exercise.language, "exercise")
    return words.word("kinds", each.kind) or each.exercise.kind


def head(each: Task) -> Markup:
    """Return what stands above a task's fields."""
    exercise = each.exercise
    title = str(each.of_exercises["kind"]).format(kind=kind_word(each))
    people = Markup().join(
        Markup('<div class="sb-h{}"><dt>{}</dt><dd>{}</dd></div>').format(
            each.around.telling.hue(person.name), person.name, inline_html(person.about)
        )
        for person in exercise.people
    )
    label = each.of_exercises["people"]
    return Markup(
        '<div class="sb-head"><p class="sb-label">{}</p><h2 class="sb-title">{}</h2>{}</div>'
        '<div class="sb-situation">{}</div>'
    ).format(
        title,
        inline_html(exercise.title),
        Markup('<dl class="sb-people" aria-label="{}">{}</dl>').format(label, people)
        if people
        else "",
        each.around.telling.blocks(exercise.blocks),
    )


def foot(each: Task) -> Markup:
    """Return what stands below a task's fields."""
    exercise, words = each.exercise, each.words.page
    checks = [concept_id(text) for text in exercise.checks]
    more = Markup().join(each.around.telling.more(name) for name in checks if name in concepts())
    reviewed = str(words["reviewed"]).format(by=exercise.reviewed)
    if not exercise.reviewed:
        reviewed = str(each.of_exercises["unreviewed"])
    credited = str(words["credits"]).format(by=exercise.credits) if exercise.credits else ""
    return Markup('<div class="sb-foot">{}<p>{} {}</p></div>').format(more, reviewed, credited)
