"""Files are written whole or not at all.

In come a path and a text; the text is written beside it under another name, which then takes its
place. What goes wrong is said in a sentence, and nothing half-written stays behind.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

import click

from sameboat.cli.tongue import spoken, told

__all__ = ["check_target", "write_whole"]

MODE = 0o666


def write_whole(
    path: Path, text: str | bytes, code: str | None = None, *, replacing: bool = True
) -> None:
    """Write `text` to `path`; click.ClickException, in language `code`, when that can't be done.

    With `replacing` off, a file that is there already stays as it is and is an error.
    """
    target = Path(os.path.realpath(path))
    beside = ""
    try:
        handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
        with os.fdopen(handle, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(_mode(target))
        if replacing:
            Path(beside).replace(target)
        else:
            _place(beside, target)
    except OSError as error:
        code = code or spoken()
        why = _why(error, target, code)
        raise click.ClickException(told(code, "unwritten", path=path, why=why)) from error
    finally:
        if beside:
            with contextlib.suppress(OSError):
                Path(beside).unlink()


def _mode(target: Path) -> int:
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return MODE & ~mask


def _place(beside: str, target: Path) -> None:
    """Give a file its name unless another has it; a hard link tells in one step."""
    try:
        os.link(beside, target)
    except FileExistsError:
        raise
    except OSError:  # some file systems know no links
        if target.exists():
            raise FileExistsError from None
        Path(beside).replace(target)


def _why(error: OSError, target: Path, code: str) -> str:
    if isinstance(error, FileExistsError):
        return told(code, "why.there")
    if isinstance(error, IsADirectoryError) or target.is_dir():
        return told(code, "why.folder")
    if isinstance(error, FileNotFoundError):
        return told(code, "why.nowhere", folder=target.parent)
    if isinstance(error, PermissionError):
        return told(code, "why.forbidden", folder=target.parent)
    return (error.strerror or told(code, "why.refused")).lower()


def check_target(path: Path, endings: tuple[str, ...]) -> None:
    """Refuse a name that isn't one of a picture or a page, before any work is done."""
    code = spoken()
    if path.suffix.lower() not in endings:
        expected = f" {told(code, 'or')} ".join(endings)
        other = f"{path.with_suffix('')}{endings[0]}"
        raise click.UsageError(told(code, "ending", path=path, expected=expected, other=other))
    if path.is_dir():
        raise click.UsageError(told(code, "is_folder", path=path))
    if not path.parent.is_dir():
        raise click.UsageError(told(code, "no_place", folder=path.parent))
