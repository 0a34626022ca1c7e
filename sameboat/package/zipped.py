"""Files in one `.zip`.

In come names and contents; out comes the file, the same for the same content, whenever it is made.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

__all__ = ["zipped"]

EARLIEST = (1980, 1, 1, 0, 0, 0)


def zipped(files: Mapping[str, str | bytes], by: str = "") -> bytes:
    """Return the file; it says at its end what it was made `by`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, EARLIEST)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            file.writestr(info, content)
        file.comment = by.encode()
    return out.getvalue()
