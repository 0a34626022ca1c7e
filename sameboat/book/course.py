"""The course as a build of the book has it: its folders, and its pages in reading order.

In comes Sphinx's environment; out come the library of the course, and the table of contents.
"""

from __future__ import annotations

from pathlib import Path

from sphinx.environment import BuildEnvironment
from sphinx_external_toc.api import SiteMap

from sameboat.course.folders import Folders

__all__ = ["library", "order"]


def library(env: BuildEnvironment) -> Folders:
    """Return the library of the course that is built."""
    return Folders(Path(env.srcdir))


def order(env: BuildEnvironment) -> SiteMap:
    """Return sphinx-external-toc's own record of what stands in `_toc.yml`."""
    found: SiteMap = env.external_site_map  # type: ignore[attr-defined]
    return found
