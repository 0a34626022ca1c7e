"""Python's collector of circular garbage, at rest while a script is read or checked.

What is read holds no circles, so the collector would only walk all of it again and again, and a
script of twice the length would take more than twice as long.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["at_rest"]


@contextmanager
def at_rest() -> Iterator[None]:
    """Leave the collector as it was found, at rest inside."""
    was_working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_working:
            gc.enable()
