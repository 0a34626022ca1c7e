"""The book's build, cold, with and without its cases."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tools.bench.measure import Measure, fastest

__all__ = ["LIVE", "ROOT", "build", "building"]

ROOT = Path(__file__).resolve().parents[2]
LIVE = Path(".venv") / "live"  # what notebooks run on, which the book's build takes in
DIRECTIVE = re.compile(r"^```\{case\}.*?^```$", re.MULTILINE | re.DOTALL)


def build(root: Path) -> Path:
    """Build the book under `root` from nothing and return the folder of its pages."""
    shutil.rmtree(root / "_build", ignore_errors=True)
    command = [str(Path(sys.executable).parent / "jupyter-book"), "build", str(root)]
    command += ["--toc", str(root / "book" / "_toc.yml")]
    subprocess.run(command, check=True, capture_output=True)
    return root / "_build" / "html"


def copy(to: Path) -> Path:
    """Return a copy of what the book is built from."""
    for name in ("book", "cases", "exercises"):
        shutil.copytree(ROOT / name, to / name)
    shutil.copy(ROOT / "_config.yml", to)
    (to / ".venv").mkdir()
    for path in (LIVE, Path("tools")):  # the book's settings name an extension in tools/
        (to / path).symlink_to(ROOT / path, target_is_directory=True)
    return to


def building() -> Iterator[Measure]:
    """Yield the times, in seconds, and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        root = copy(Path(folder) / "book with cases")
        with_cases = fastest(lambda: build(root), 2)
        for page in (root / "book").glob("*.md"):
            text = page.read_text(encoding="utf-8")
            page.write_text(DIRECTIVE.sub("", text), encoding="utf-8")
        without = fastest(lambda: build(root), 2)
    yield Measure("the book's build, cold", with_cases, "s")
    yield Measure("the book's build without its cases, cold", without, "s")
    yield Measure("with cases against without", with_cases / without, "×")
