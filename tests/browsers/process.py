"""A browser's processes: started together, and ended together at once."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

__all__ = ["begin", "end"]

LONG = 60.0
SOCKET = re.compile(r" listening on (ws://\S+)")


def begin(command: list[str], told: Path) -> tuple[subprocess.Popen[bytes], str]:
    """Start a browser; return it, and the socket it listens on, which it tells in a file."""
    with told.open("wb") as file:
        process = subprocess.Popen(command, stderr=file, start_new_session=True)
    late = time.monotonic() + LONG
    while not (socket := SOCKET.search(told.read_text(encoding="utf-8", errors="replace"))):
        assert process.poll() is None, told
        assert time.monotonic() < late, told
        time.sleep(0.02)
    return process, socket[1]


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill a browser with all it started: Debian's Chromium is begun by a shell."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
