"""The templates of the outlets, all read in one way: escaped, and strict about what they name.

In come a package's folder and a template's name; out comes the template.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment, Template

__all__ = ["template"]


@cache
def _environment(folder: str) -> Environment:
    # Here, and not above: a notebook in a browser starts sooner without what it doesn't use.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("sameboat", folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def template(folder: str, name: str) -> Template:
    """Return the template `name` of `sameboat/<folder>`."""
    return _environment(folder).get_template(name)
