"""What a bound book says about itself, where it comes from, and the templates it is filled into.

In come the book's settings; out come its title, its people, its version, its name in the world.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

__all__ = ["TEMPLATES", "Book", "of"]

TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).with_name("templates")),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True, slots=True)
class Book:
    """`root` is the folder of the book's settings."""

    root: Path
    title: str
    subtitle: str
    by: str
    language: str
    version: str
    year: str

    @property
    def static(self) -> Path:
        """Return the folder of its fonts and of its sign."""
        return self.root / "book" / "_static"

    @property
    def identifier(self) -> str:
        """Return a name for this version of the book that no other book has."""
        return uuid.uuid5(uuid.NAMESPACE_OID, f"{self.title} {self.version}").urn


def of(root: Path) -> Book:
    """Return the book whose settings lie in `root`."""
    settings = yaml.safe_load((root / "_config.yml").read_text(encoding="utf-8"))
    cited = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    return Book(
        root=root,
        title=settings["title"],
        subtitle=cited["title"].partition(": ")[2],
        by=settings["author"],
        language=settings["sphinx"]["config"]["language"],
        version=cited["version"],
        year=settings["copyright"],
    )
