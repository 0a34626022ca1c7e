"""What a bundle can become, a format each: how its file ends, and how it is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sameboat.map.picture import picture
from sameboat.package.bundle import Bundle
from sameboat.package.cmi5 import GENERATOR as OF_CMI5
from sameboat.package.cmi5 import cmi5
from sameboat.package.html import GENERATOR as OF_A_FILE
from sameboat.package.html import page
from sameboat.package.moodle import GENERATOR as OF_MOODLE
from sameboat.package.moodle import moodle
from sameboat.package.scorm import GENERATOR as OF_SCORM
from sameboat.package.scorm import scorm
from sameboat.paper.case import GENERATOR as OF_SHEETS
from sameboat.paper.case import sheets
from sameboat.paper.exercise import GENERATOR as OF_A_SHEET
from sameboat.paper.exercise import handouts

__all__ = ["FORMATS", "Format"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: how its files end, what they say made them, and how they are made.

    `takes` tells of a bundle whether it can become one; `counts`, whether it can report points.
    """

    ending: str
    generators: tuple[str, ...]
    made: Callable[[Bundle, bool], str | bytes]
    takes: Callable[[Bundle], bool] = lambda _: True
    counts: bool = False


def _paper(bundle: Bundle) -> str:
    if bundle.case:
        find = bundle.beside(bundle.case)
        return sheets(bundle.case, find, picture(bundle.case, alone=False))
    return handouts(bundle.title, bundle.exercises, bundle.beside)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "html": Format(".html", (OF_A_FILE,), lambda bundle, _: page(bundle.package())),
        "scorm": Format(
            ".scorm.zip", (OF_SCORM,), lambda bundle, count: scorm(bundle, count=count), counts=True
        ),
        "cmi5": Format(".cmi5.zip", (OF_CMI5,), lambda bundle, _: cmi5(bundle)),
        "moodle": Format(
            ".moodle.xml",
            (OF_MOODLE,),
            lambda bundle, _: moodle(bundle.title, bundle.exercises, bundle.beside),
            takes=lambda bundle: bool(bundle.exercises),
        ),
        "paper": Format(
            ".paper.html",
            (OF_SHEETS, OF_A_SHEET),
            lambda bundle, _: _paper(bundle),
            takes=lambda bundle: not (bundle.case and bundle.exercises),
        ),
    }
)
"""By the name that `sameboat pack --as` has for it."""
