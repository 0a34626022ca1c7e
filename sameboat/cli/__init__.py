"""The command line: the only place that prints and exits.

In come the words typed behind `sameboat`; out come text, files and an exit status. Whatever goes
wrong is said in a sentence; a traceback is shown to those who ask for it with `--debug`.
"""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

import click

from sameboat.cli.say import say

if TYPE_CHECKING:
    from sameboat.cli.group import sameboat as sameboat

__all__ = ["main", "sameboat"]

UNEXPECTED, INTERRUPTED = 70, 130
NO_MORE_OUTPUT = (errno.EPIPE, errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EDQUOT)


def __getattr__(name: str) -> object:
    """Return the group of commands, which takes a moment to load, when it is asked for."""
    if name == "sameboat":
        from sameboat.cli.group import sameboat

        return sameboat
    raise AttributeError(name)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit with its status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    sys.exit(_run(words))


def _run(words: list[str]) -> int:
    """Return the exit status after the command has run."""
    debug = _take_debug(words)
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")
    try:
        # Loaded here, so that nothing that goes wrong meanwhile shows a traceback.
        from sameboat.cli.group import sameboat

        status = sameboat.main(words or ["--help"], prog_name="sameboat", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as error:
        _explain(error)
        return 2
    except click.ClickException as error:
        say(error.format_message(), err=True, fg="red")
        return 1
    except (click.Abort, KeyboardInterrupt):
        say(f"\n{_told('stopped')}", err=True)
        return INTERRUPTED
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            say(_told("too_long", name=f"{str(error.filename or '')[:40]}…"), err=True, fg="red")
            return 2
        if error.filename is not None or error.errno not in NO_MORE_OUTPUT:
            return _apologise(error, debug)
        # Python would complain once more while it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno != errno.EPIPE:  # who reads from a pipe may stop when they have enough
            say(_told("unprinted", why=error.strerror), err=True, fg="red")
        return 1
    except ModuleNotFoundError as error:
        say(
            f"{error.name} is missing here: `make` in the folder of Same Boat sets it up.", err=True
        )
        return UNEXPECTED
    except Exception as error:  # the last resort: nobody is to be shown a traceback unasked
        return _apologise(error, debug)
    return status if isinstance(status, int) else 0


def _take_debug(words: list[str]) -> bool:
    """Take `--debug` out of what was typed, wherever it stands."""
    end = words.index("--") if "--" in words else len(words)
    found = "--debug" in words[:end]
    words[:end] = [word for word in words[:end] if word != "--debug"]
    return found


def _explain(error: click.UsageError) -> None:
    message = error.format_message()
    say(message[:1].upper() + message[1:], err=True, fg="red")
    if error.ctx is not None and error.ctx.command_path:
        say(_told("help", error.ctx, command=error.ctx.command_path), err=True)


def _told(name: str, context: click.Context | None = None, /, **values: object) -> str:
    from sameboat.cli.tongue import spoken, told

    return told(spoken(context), name, **values)


def _apologise(error: Exception, debug: bool) -> int:
    if debug:
        traceback.print_exception(error)
    say(
        "Something went wrong that should not have, and it is not your mistake "
        f"({type(error).__name__}). The same command with --debug shows what to report.",
        err=True,
        fg="red",
    )
    return UNEXPECTED
