"""Exercises as a question bank for Moodle, which imports *Moodle XML format*.

In come exercises; out comes the file. What a maintainer has to know, from Moodle's importer:

- A choice is a `multichoice`, sorting and matching a `matching`, an order an `ordering`. What is
  written is an `essay`, whose general feedback holds the answers to compare with. What is drawn is
  a `description` that leads to the course.
- Of several choices, those that fit bring 100 in equal shares, and those that miss take as much;
  a share has to be one that Moodle knows.
- A matching needs three answers, and a statement has one of them: where there are only two an idle
  third is added, and what can be argued for two places becomes a choice of its own.
- `ordering` stops the whole import where `shownumcorrect` is missing.
- An answer to match with is plain text, all other texts are HTML; pictures go along in base64.
- A slash in a category's name is written twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Comment, Element, indent, tostring

from markupsafe import Markup

from sameboat.markdown import plain
from sameboat.model import Exercise
from sameboat.package.moodle.elements import category
from sameboat.package.moodle.questions import Questions
from sameboat.paper.pictures import Find
from sameboat.standing import standing
from sameboat.vocabulary import language

__all__ = ["GENERATOR", "moodle"]

GENERATOR = "Same Boat: a question bank"


def moodle(
    title: str,
    exercises: Iterable[Exercise],
    beside: Callable[[Exercise], Find] = lambda _: lambda _: None,
    address: Callable[[Exercise], str] = lambda _: "",
) -> str:
    """Return the file, with all questions in one category that is named by `title`.

    `beside` leads from an exercise to its pictures, `address` to where it stands in the course;
    empty where nobody knows that.
    """
    given = tuple(exercises)
    quiz = Element("quiz")
    quiz.append(Comment(f" {GENERATOR} "))
    words = language(given[0].language).page["moodle"]
    said = dict.fromkeys(line for exercise in given for line in standing(exercise))
    about = [Markup("<p>{}</p>").format(line) for line in (words["from"], *said)]
    quiz.append(category(words["category"].format(title=plain(title)), about))
    for exercise in given:
        quiz.extend(Questions(exercise, beside(exercise), address(exercise)).all())
    indent(quiz)
    return tostring(quiz, encoding="unicode") + "\n"
