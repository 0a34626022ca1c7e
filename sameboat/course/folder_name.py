"""What the folder of a script is called.

In comes what somebody calls a script; out comes a name of letters, digits and hyphens.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["folder_name"]

LONGEST = 60


def folder_name(name: str) -> str:
    """Return a name as a folder bears it: `Anna e Perché!` is `anna-e-perche`."""
    # Folded first: `ß` is `ss`, and would be lost as a letter that isn't ASCII.
    bare = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:LONGEST].strip("-")
