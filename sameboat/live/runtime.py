"""What live notebooks and the studio run on, as far as it was built: `make live` builds it.

In comes the folder that it was built into; out come the files that each notebook needs, and those
of the studio's desk, with what they weigh.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

__all__ = ["CODE", "DESK", "MANIFEST", "REST", "UNPACK", "File", "Runtime"]

MANIFEST = "manifest.json"
UNPACK = "unpack"  # the script beside it that unpacks the files, which stands as it is
CODE = "code"  # the folder beside it with our own modules, compiled
# What every notebook needs; which of the other parts it needs is written in the manifest.
ALWAYS = ("kernel", "widgets", "style", "python")
DESK = "desk"  # its worker's script, and its name among those who need parts
REST, ASKED = "rest", "asked"


@dataclass(frozen=True, slots=True)
class File:
    """A file as it is fetched: its name, its type once it is unpacked, and its size in bytes."""

    file: str
    type: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Runtime:
    """The files by what they hold, and the parts that each notebook needs."""

    folder: Path
    files: Mapping[str, File]
    needs: Mapping[str, tuple[str, ...]]

    @classmethod
    def found(cls, folder: Path) -> Runtime | None:
        """Return what was built into `folder`; None where nothing was, or by an older program."""
        manifest = folder / MANIFEST
        if not (manifest.is_file() and (folder / f"{UNPACK}.js").is_file()):
            return None
        found = json.loads(manifest.read_text(encoding="utf-8"))
        return cls(
            folder,
            {name: File(**file) for name, file in found["files"].items()},
            {name: tuple(parts) for name, parts in found["needs"].items()},
        )

    def needed(self, notebook: str) -> dict[str, File]:
        """Return the files of a notebook; of one that is newer than the runtime, all there are."""
        every = tuple(name for name in self.files if name not in (REST, DESK, ASKED))
        parts = self.needs.get(notebook, every)
        return {name: self.files[name] for name in dict.fromkeys((*ALWAYS, *parts))}

    def desk(self) -> dict[str, File]:
        """Return the files of the studio's desk."""
        return {name: self.files[name] for name in (DESK, "python", *self.needs[DESK])}
