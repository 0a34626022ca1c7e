"""Files that are there whole or not at all, and are what their names say.

In come a path and data; out comes the file. What writes it may be killed at any moment: until the
last byte is written, the file stands under another name. A name ends in the first letters of the
contents' digest, so that whoever has a file can see whether it is the right one.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

__all__ = ["is_sound", "named", "put", "squeezed"]

DIGITS = 10
HARDEST = 22  # what gzip leaves is a fifth more


def put(path: Path, data: bytes) -> None:
    """Write `data` into `path`, in the place of what was there."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    unfinished.write_bytes(data)
    unfinished.replace(path)


def named(name: str, content: bytes) -> str:
    """Return what a squeezed file with this content is called.

    The digest is that of the content, because some servers unpack what they send.
    """
    return f"{name}-{hashlib.sha256(content).hexdigest()[:DIGITS]}.zst"


def squeezed(content: bytes) -> bytes:
    """Return the content in as few bytes as a browser unpacks in no time, by zstd."""
    # Here, and not above: where nothing was built for the browser, pages are written without it.
    from zstandard import ZstdCompressor

    return ZstdCompressor(level=HARDEST).compress(content)


def is_sound(path: Path) -> bool:
    """Tell whether a file that was `named` is there, and holds what its name says."""
    from zstandard import ZstdDecompressor, ZstdError

    try:
        content = ZstdDecompressor().decompress(path.read_bytes())
    except (OSError, ZstdError):
        return False
    return path.name == named(path.name.rpartition("-")[0], content)
