"""Files that are there whole or not at all, and are what their names say.

In come a path and data; out comes the file. What writes it may be killed at any moment: until the
last byte is written, the file stands under another name. A name ends in the first letters of the
contents' digest, so that whoever has a file can see whether it is the right one.
"""

from __future__ import annotations

import gzip
import hashlib
import os
from pathlib import Path
from zlib import error as DamagedError  # noqa: N812 - zlib's own name says nothing

__all__ = ["is_sound", "named", "put"]

DIGITS = 10


def put(path: Path, data: bytes) -> None:
    """Write `data` into `path`, in the place of what was there."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    unfinished.write_bytes(data)
    unfinished.replace(path)


def named(name: str, content: bytes) -> str:
    """Return what a squeezed file with this content is called.

    The digest is that of the content, because some servers unpack what they send.
    """
    return f"{name}-{hashlib.sha256(content).hexdigest()[:DIGITS]}.gz"


def is_sound(path: Path) -> bool:
    """Tell whether a file that was `named` is there, and holds what its name says."""
    try:
        content = gzip.decompress(path.read_bytes())
    except (OSError, EOFError, DamagedError):
        return False
    return path.name == named(path.name.rpartition("-")[0], content)
