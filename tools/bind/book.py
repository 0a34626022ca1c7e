"""What a bound book says about itself, and where it comes from.

In come the book's settings; out come its title, its people, its version, its name in the world.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from pathlib import Path

import yaml

__all__ = ["Book", "of"]


@dataclass(frozen=True, slots=True)
class Book:
    """`site` is the folder of the built pages, `toc` the table of contents they were built from."""

    site: Path
    toc: Path
    title: str
    subtitle: str
    by: str
    language: str
    version: str
    year: str

    @property
    def identifier(self) -> str:
        """Return a name for this version of the book that no other book has."""
        return uuid.uuid5(uuid.NAMESPACE_OID, f"{self.title} {self.version}").urn


def of(root: Path, site: Path) -> Book:
    """Return the book whose settings lie in `root`."""
    settings = yaml.safe_load((root / "_config.yml").read_text(encoding="utf-8"))
    cited = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    return Book(
        site=site,
        toc=root / "book" / "_toc.yml",
        title=settings["title"],
        subtitle=cited["title"].partition(": ")[2],
        by=settings["author"],
        language=settings["sphinx"]["config"]["language"],
        version=cited["version"],
        year=settings["copyright"],
    )
