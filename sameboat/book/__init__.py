"""The book as an outlet: the Sphinx extension that Jupyter Book loads. One component a file."""

from __future__ import annotations

from sphinx.application import Sphinx

from sameboat.book import (
    accessible,
    bibliography,
    case,
    catalogue,
    course_map,
    description,
    drawing,
    exercise,
    hand_in,
    hints,
    italian,
    look,
    my_work,
    policy,
    reading_time,
    slim,
    stamped,
    syllabus,
)

__all__ = ["setup"]


def setup(app: Sphinx) -> dict[str, bool | int]:
    """Set up every component of the book."""
    for component in (
        case, exercise, hand_in, my_work, catalogue, drawing, syllabus, course_map, reading_time,
        italian, hints, accessible, description, slim, bibliography, look, stamped, policy,
    ):  # fmt: skip
        component.setup(app)
    # One more whenever a component reads pages in another way, so that old pages are read again.
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": 2}
