"""The studio's scripts without a browser: `tests/scripts/studio/`, a test for each folder."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.scripts.packages import HERE, packages
from tools import nodejs

FOLDERS = sorted({path.parent for path in (HERE / "studio").rglob("*.test.mjs")})


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_scripts_do_what_their_own_tests_say(folder: Path) -> None:
    command = [nodejs.program("node"), "--test", *sorted(map(str, folder.glob("*.test.mjs")))]
    env = {**os.environ, "PACKAGES": str(packages())}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr
