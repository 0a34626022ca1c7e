"""A .docx or .odt is a zip archive of XML: opened only as far as it is harmless.

In come bytes; out come the files that are asked for, none of which is a bomb, calls for anything
from elsewhere, or is nested deeper than a document can be. Everything is looked at before it is
unpacked, and what is unpacked is counted, since an archive can lie about its sizes.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.parsers import expat

from sameboat.bring.refused import Refused

__all__ = ["Archive"]

MOST_FILES = 2_000
MOST_UNPACKED = 40_000_000  # of all that is read of it, in bytes
MOST_TIMES = 300  # how many times as large as packed: text in XML comes to about 20
SMALL = 100_000  # below that, packing can do what it likes
DEEPEST = 200
ENCRYPTED = 0x1


class Archive:
    """The files of an archive, read one by one."""

    def __init__(self, data: bytes) -> None:
        """Open an archive; Refused when it is broken, encrypted or not to be trusted."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise Refused("broken") from error
        every = self._zip.infolist()
        if len(every) > MOST_FILES:
            raise Refused("bomb")
        if any(entry.flag_bits & ENCRYPTED for entry in every):
            raise Refused("locked")
        self._left = MOST_UNPACKED
        self.names = frozenset(entry.filename for entry in every)

    def read(self, name: str) -> bytes:
        """Return what a file of the archive holds; Refused for one that is no honest one."""
        entry = self._zip.getinfo(name)
        large = entry.file_size > SMALL
        if large and entry.file_size > MOST_TIMES * max(1, entry.compress_size):
            raise Refused("bomb")
        try:
            with self._zip.open(entry) as file:
                data = file.read(self._left + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError) as error:
            raise Refused("broken") from error
        self._left -= len(data)
        if self._left < 0:
            raise Refused("bomb")
        return data

    def xml(self, name: str) -> bytes:
        """Return a file of XML that is safe to be read: no entities, and no deeper than a text."""
        data = self.read(name)
        depth = 0

        def opened(_name: str, _attributes: object) -> None:
            nonlocal depth
            depth += 1
            if depth > DEEPEST:
                raise Refused("broken")

        def closed(_name: str) -> None:
            nonlocal depth
            depth -= 1

        def declared(*_doctype: object) -> None:
            raise Refused("entities")

        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = opened, closed
        parser.StartDoctypeDeclHandler = declared
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, ValueError) as error:
            raise Refused("broken") from error
        return data
