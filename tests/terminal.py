"""`sameboat` in a terminal, as a person has it, which doesn't outlive its test."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Self

import psutil

__all__ = ["Terminal"]

ROOT = Path(__file__).parents[1]
LONG = 20.0  # seconds
ASKED = (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTERM, signal.SIGTSTP)


def _own_signals() -> None:
    """Let a program answer to its keys even where whoever runs the tests ignores them."""
    for number in ASKED:
        signal.signal(number, signal.SIG_DFL)


class Terminal:
    """A terminal of 60 columns in which one command runs; leaving it ends the command."""

    def __init__(self, *arguments: str) -> None:
        self.side, other = pty.openpty()
        env = os.environ | {"COLUMNS": "60", "PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "sameboat", *arguments],
            stdin=other, stdout=other, stderr=other, env=env,
            start_new_session=True, preexec_fn=_own_signals,
        )  # fmt: skip
        os.close(other)
        self.text = ""
        self.coloured = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.side)

    def until(self, expected: str, seconds: float = 20) -> str:
        """Read until something is shown, and return all that has been shown since the last time."""
        end = time.monotonic() + seconds
        while expected not in self.plain and time.monotonic() < end:
            if select.select([self.side], [], [], 0.2)[0]:
                try:
                    self.text += os.read(self.side, 65536).decode()
                except OSError:  # the other side is closed
                    break
        self.coloured |= "\x1b" in self.text
        found, self.text = self.plain, ""
        assert expected in found
        return found

    @property
    def plain(self) -> str:
        """What has been shown, without colours."""
        return re.sub(r"\x1b\[[0-9;]*m", "", self.text).replace("\r\n", "\n")

    def type(self, words: str) -> None:
        """Type on its keyboard."""
        os.write(self.side, words.encode())

    def listening(self) -> None:
        """Wait until the program waits: between its last word and that, it can miss a signal."""
        program = psutil.Process(self.process.pid)
        end = time.monotonic() + LONG
        while program.status() not in (psutil.STATUS_SLEEPING, psutil.STATUS_ZOMBIE):
            assert time.monotonic() < end, "the program never waits"
            time.sleep(0.05)

    def status(self) -> int:
        """Return how the program ended."""
        return self.process.wait(LONG)
