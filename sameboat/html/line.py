"""What a template asks of a line, on a page as on a sheet: its kind, and when it holds."""

from __future__ import annotations

from sameboat.model import Condition, Line, Remember, Speech
from sameboat.naming import asked, from_here_on
from sameboat.vocabulary import Language

__all__ = ["Lines"]


class Lines:
    """The lines of a script, told in its language."""

    language: Language

    def is_speech(self, line: Line) -> bool:
        """Tell whether a line is spoken."""
        return isinstance(line, Speech)

    def is_remembered(self, line: Line) -> bool:
        """Tell whether a line says what is so from here on."""
        return isinstance(line, Remember)

    def from_here_on(self, line: Remember) -> str:
        """Return what is so from here on, in words."""
        return from_here_on(line, self.language)

    def asked(self, when: tuple[Condition, ...]) -> str:
        """Return under which conditions something is there, in words."""
        return asked(when, self.language)
