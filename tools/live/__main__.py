"""Build what live notebooks and the studio run on, as far as what it is made of has changed."""

from __future__ import annotations

import ast
import hashlib
import json
import shutil
import sys
import tempfile
import time
from pathlib import Path

from sameboat.live.course import course, desk, used
from sameboat.live.notebook import notebooks, read
from sameboat.live.runtime import CODE, MANIFEST, Runtime
from sameboat.live.whole import is_sound
from tools import nodejs
from tools.live import packages
from tools.live.code import compiled
from tools.live.runtime import build

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
WORK = ROOT / ".venv" / "live"
FAILED = (
    "same boat: what live notebooks and the studio run on could not be built, "
    "and the book says so in its pages."
)


def cells() -> dict[str, tuple[str, ...]]:
    """Return the code of every notebook."""
    found = notebooks(ROOT / "exercises" / "notebooks")
    return {name: read(path).code for name, path in found.items()}


def imports() -> list[str]:
    """Return what our modules import from elsewhere: the library holds it."""
    return sorted(
        {
            ast.unparse(node)
            for source in used().values()
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.Import | ast.ImportFrom) and "sameboat" not in ast.unparse(node)
        }
    )


def fingerprint(library: dict[str, Path]) -> str:
    """Return what the runtime is made of as one word."""
    digest = hashlib.sha256(json.dumps([imports(), sorted(cells().items())]).encode())
    for path in sorted(HERE.iterdir()):
        if path.is_file():
            digest.update(path.read_bytes())
    for name, path in library.items():
        digest.update(f"{name} {path.stat().st_size}".encode())
    return digest.hexdigest()


def is_ready(runtime: Path, wanted: str) -> bool:
    """Tell whether what was built is made of what is `wanted`, and nothing of it is damaged."""
    found = Runtime.found(runtime)
    if found is None:
        return False
    made_of = json.loads((runtime / MANIFEST).read_text("utf-8"))["made_of"]
    return made_of == wanted and all(is_sound(runtime / file.file) for file in found.files.values())


def build_runtime(stage: Path) -> bool:
    """Build the runtime if anything in it has changed; return whether it had."""
    library = packages.modules()
    wanted, runtime = fingerprint(library), WORK / "runtime"
    if is_ready(runtime, wanted):
        return False
    print(
        "Building what live notebooks and the studio run on: this takes a minute, once …",
        flush=True,
    )
    for path in HERE.iterdir():
        if path.suffix in (".js", ".mjs", ".json"):
            shutil.copy(path, WORK)
    nodejs.npm_ci(WORK)
    ours = {"course": course(ROOT, "../", stage), "desk": desk(stage)}
    found = {"made_of": wanted, **build(WORK, stage, library, ours, cells())}
    (stage / "made" / MANIFEST).write_text(json.dumps(found, indent=1), encoding="utf-8")
    shutil.rmtree(runtime, ignore_errors=True)
    shutil.rmtree(WORK / CODE, ignore_errors=True)  # the Python it was compiled for may be gone
    (stage / "made").rename(runtime)
    return True


def main() -> int:
    """Build, and say so in a sentence."""
    start = time.monotonic()
    WORK.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=WORK) as folder:
            changed = [build_runtime(Path(folder)), compiled(WORK, Path(folder), WORK / CODE)]
    except nodejs.MissingError as problem:
        print(f"{FAILED} Missing: {problem}", file=sys.stderr)
        return 1
    except RuntimeError as problem:
        print(f"{FAILED}\n{problem}", file=sys.stderr)
        return 1
    if any(changed):
        took = f"{time.monotonic() - start:.0f} s"
        print(f"What live notebooks and the studio run on is ready ({took}).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
