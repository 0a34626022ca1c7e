"""Files that lie in a script's folder or below it, by the names that a script gives them.

In come a folder and a name; out comes the file. An accented letter in the name of a file can be of
one piece or of two, as the computer has it that made the file; in a script it is of one.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePosixPath

__all__ = ["file_beside"]


def file_beside(folder: Path, name: str) -> Path | None:
    """Return the file of a name in `folder`, or below it; None when there is none."""
    inside = folder.resolve()
    try:
        path = folder / name
        if not path.exists():
            path = _in_pieces(folder, name) or path
        target = path.resolve()
        return path if target.is_relative_to(inside) and target.is_file() else None
    except (OSError, ValueError):  # a name too long for the disk, or one that can't be a name
        return None


def _in_pieces(folder: Path, name: str) -> Path | None:
    """Return the file whose name differs only in the pieces of its accented letters."""
    path = folder
    for part in PurePosixPath(name).parts:
        wanted = unicodedata.normalize("NFC", part)
        names = (one.name for one in path.iterdir()) if path.is_dir() else ()
        found = next((one for one in names if unicodedata.normalize("NFC", one) == wanted), None)
        if found is None:
            return None
        path = path / found
    return path
