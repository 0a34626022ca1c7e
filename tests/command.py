"""`sameboat`, as it is typed."""

from __future__ import annotations

import pytest

from sameboat.cli import main

__all__ = ["run"]


def run(*arguments: str) -> int:
    """Run a command and return what it exits with."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert isinstance(stopped.value.code, int)
    return stopped.value.code
