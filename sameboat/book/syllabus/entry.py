"""One concept as an entry of the syllabus page.

In come the course and a concept; out comes an item of a definition list, made of plain docutils
nodes: what it is called, what a learner can do afterwards, and where it is taught, practised,
checked, what it builds on, and its sources.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from docutils import nodes
from sphinx.addnodes import pending_xref

from sameboat.book.syllabus.course import Course
from sameboat.book.syllabus.disclosure import disclosure
from sameboat.course.places import Decision
from sameboat.vocabulary import concepts

__all__ = ["anchor", "entry", "leap", "listed"]

FIRST = 3  # decisions that are always shown; the rest can be opened


def anchor(concept: str) -> str:
    """Return the id of a concept's entry on the page."""
    return f"concept-{concept}"


def leap(concept: str, code: str) -> nodes.reference:
    """Return a link to a concept's entry on the same page."""
    term = concepts()[concept][code]
    return nodes.reference(term, term, refid=anchor(concept), internal=True)


def listed(links: Iterable[nodes.Node]) -> list[nodes.Node]:
    """Return links with commas between them."""
    found: list[nodes.Node] = []
    for link in links:
        found += [nodes.Text(", "), link] if found else [link]
    return found


def entry(
    course: Course,
    concept: str,
    code: str,
    say: Mapping[str, str],
    page: str,
    cite: Callable[[str], list[nodes.Node]],
) -> nodes.definition_list_item:
    """Return the entry of `concept` in language `code`.

    `say` holds the language's words for the page, `page` is the page's name, `cite` leads from keys
    of the bibliography to the citation.
    """
    terms, told = concepts()[concept], course.concepts[concept]
    term = nodes.term("", "", nodes.Text(terms[code]), ids=[anchor(concept)])
    if code != "it":
        italian = nodes.inline("", terms["it"], classes=["language-it"])
        term += [nodes.Text(" "), nodes.emphasis("", "", italian)]
    rows: list[tuple[str, list[nodes.Node]]] = []
    if concept in course.taught:
        rows.append((say["taught"], [_xref("ref", concept, page)]))
    rows.append((say["practised"], _practised(_nearest(course, concept), say)))
    if course.checked:
        checks = listed(
            nodes.reference(
                "", place.title, internal=True, moment=(place.chapter.page, place.anchor)
            )
            for place in course.checked.get(concept, ())
        )
        rows.append((say["checked"], checks or [nodes.Text(say["not_yet"])]))
    if told.needs:
        rows.append((say["needs"], listed(leap(need, code) for need in told.needs)))
    rows.append((say["sources"], cite(", ".join(told.sources))))
    body = nodes.definition("", nodes.paragraph("", told.outcome), _fields(rows))
    return nodes.definition_list_item("", term, body)


def _fields(rows: Iterable[tuple[str, list[nodes.Node]]]) -> nodes.field_list:
    found = nodes.field_list()
    for name, inside in rows:
        inline = [node for node in inside if not isinstance(node, disclosure)]
        blocks = [node for node in inside if isinstance(node, disclosure)]
        content = nodes.field_body("", nodes.paragraph("", "", *inline), *blocks)
        found += nodes.field("", nodes.field_name("", name), content)
    return found


def _xref(kind: str, target: str, page: str) -> pending_xref:
    """Return a link that Sphinx names after what it leads to."""
    text = nodes.inline("", target, classes=["std", f"std-{kind}"])
    options: dict[str, Any] = {"refdoc": page, "refexplicit": False, "refwarn": True}
    return pending_xref(
        "", text, refdomain="std", reftype=kind, reftarget=target, **options
    )  # fmt: skip


def _nearest(course: Course, concept: str) -> list[Decision]:
    """Return the decisions that practise a concept, those in its own chapter first."""
    places = course.practised.get(concept, ())
    return sorted(places, key=lambda place: concept not in place.chapter.concepts)


def _practised(places: Sequence[Decision], say: Mapping[str, str]) -> list[nodes.Node]:
    if not places:
        return [nodes.Text(say["not_yet"])]
    # One more is as short as the words that say so.
    first = FIRST if len(places) > FIRST + 1 else len(places)
    found = _by_case(places[:first], say)
    if others := places[first:]:
        box = disclosure(summary=say["more"].format(count=len(others)))
        box += nodes.paragraph("", "", *_by_case(others, say))
        found.append(box)
    return found


def _by_case(places: Sequence[Decision], say: Mapping[str, str]) -> list[nodes.Node]:
    found: list[nodes.Node] = []
    for case, group in groupby(places, key=lambda place: place.case):
        if found:
            found.append(nodes.Text("; "))
        found.append(nodes.Text(say["in_case"].format(case=case)))
        found += listed(
            nodes.reference(
                "", place.scene, internal=True, moment=(place.chapter.page, place.moment)
            )
            for place in group
        )
    return found
