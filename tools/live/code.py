"""Our own modules, compiled for the browser: each is compiled again when it has changed.

In comes the folder that finished code is kept in; out comes the same folder with the code of every
module as it is now, and of none that it was.
"""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

from sameboat.live.course import used
from sameboat.live.ours import name
from sameboat.live.whole import put
from tools import nodejs
from tools.live.runtime import lay

__all__ = ["compiled"]


def compiled(work: Path, stage: Path, code: Path) -> bool:
    """Compile what has changed; return whether anything had."""
    wanted = {path: name(path, source) for path, source in used().items()}
    missing = {path for path, kept in wanted.items() if not (code / kept).is_file()}
    if missing:
        ours = used()
        folder = lay({path: ours[path] for path in missing}, stage / "changed")
        nodejs.run(work, "node", "compile.mjs", str(folder), str(stage / "changed.zip"))
        code.mkdir(exist_ok=True)
        with ZipFile(stage / "changed.zip") as zipped:
            for path in missing:
                put(code / wanted[path], zipped.read(f"{path}c"))
    for file in code.iterdir():
        if file.name not in wanted.values():
            file.unlink()
    return bool(missing)
