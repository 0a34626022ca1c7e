"""A file that isn't read, and why.

In come the name of a reason and what fills its gaps; the sentence stands in
`languages/<code>/page/bring.yml`, so that each is said in the reader's language.
"""

from __future__ import annotations

from sameboat.bring.words import said

__all__ = ["Refused"]


class Refused(Exception):  # noqa: N818 - what is refused is no error of ours
    """A file can't be brought in, for a reason that its owner can do something about."""

    def __init__(self, reason: str, **values: str | int) -> None:
        """Keep the reason and what fills its gaps."""
        super().__init__(reason)
        self.reason, self.values = reason, values

    def sentence(self, code: str) -> str:
        """Return what is said to the file's owner, in language `code`."""
        return said(code, f"refused.{self.reason}", **self.values)
