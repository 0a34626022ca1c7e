"""Whether a file holds the picture that its name promises, and nothing that could run.

In come a name and what the file holds; out comes whether a book takes it in. A drawing may hold
what draws, and no program, no page and no address of something elsewhere.
"""

from __future__ import annotations

import re
from xml.parsers import expat

__all__ = ["is_picture"]

BEGIN = {
    "png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "jpg": re.compile(rb"\xff\xd8\xff"),
    "jpeg": re.compile(rb"\xff\xd8\xff"),
    "gif": re.compile(rb"GIF8[79]a"),
    "webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    "avif": re.compile(rb"....ftypavi[fs]", re.DOTALL),
}
SVG = "http://www.w3.org/2000/svg"
ALIVE = "http://www.w3.org/1999/xhtml"  # a page, in which everything runs
DRAWS = (
    "svg g defs symbol use switch title desc metadata style view path rect circle ellipse line "
    "polyline polygon text tspan textPath image linearGradient radialGradient stop pattern "
    "clipPath mask marker filter feBlend feColorMatrix feComponentTransfer feComposite "
    "feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood "
    "feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset "
    "fePointLight feSpecularLighting feSpotLight feTile feTurbulence"
)
INSIDE = re.compile(r"\s*(?:#|data:image/(?:png|jpeg|gif|webp)[;,]|\Z)", re.IGNORECASE)


def is_picture(name: str, data: bytes) -> bool:
    """Tell whether `data` is a picture of the kind that `name` ends in, and harmless."""
    kind = name.rpartition(".")[2].lower()
    if kind == "svg":
        return _draws(data)
    return kind in BEGIN and BEGIN[kind].match(data) is not None


def _draws(data: bytes) -> bool:
    """Tell whether a drawing holds only what draws."""
    parser = expat.ParserCreate(namespace_separator=" ")
    seen: list[str] = []

    def refuse(*_: object) -> None:
        raise ValueError

    def element(name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        seen.append(space)
        if space == ALIVE or (space == SVG and local not in DRAWS.split()):
            refuse()
        for attribute, value in attributes.items():
            written = attribute.rpartition(" ")[2].lower()
            if written.startswith("on") or (written == "href" and not INSIDE.match(value)):
                refuse()

    parser.StartElementHandler = element
    parser.EntityDeclHandler = refuse
    parser.ProcessingInstructionHandler = refuse
    try:
        parser.Parse(data, True)
    except (ValueError, expat.ExpatError):
        return False
    return seen[0] == SVG
