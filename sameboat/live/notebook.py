"""A notebook's file as values: its title, its words and its code, in order.

In comes an `.ipynb` file; out comes a `Notebook`. Outputs that were kept in it are left
aside: live, they are made anew.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Cell", "Notebook", "notebooks", "read"]

# Words for those who have opened the notebook there; here it runs by itself.
ELSEWHERE = re.compile(r"\n\nIn JupyterLab,[^\n]*")
TITLE = re.compile(r"\A\s*#\s+(.+?)\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Cell:
    """Words in Markdown, or code in Python."""

    code: bool
    source: str


@dataclass(frozen=True, slots=True)
class Notebook:
    """A notebook: its file's name without the ending, its title, and its cells below the title."""

    name: str
    title: str
    cells: tuple[Cell, ...]

    @property
    def code(self) -> tuple[str, ...]:
        """Return the code, cell by cell."""
        return tuple(cell.source for cell in self.cells if cell.code)


def read(path: Path) -> Notebook:
    """Return the notebook in `path`; ValueError when the file holds none."""
    found = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(found, dict) or not isinstance(found.get("cells"), list):
        raise ValueError(f"{path.name} is no notebook; expected a file that Jupyter has saved")
    cells = [
        Cell(cell["cell_type"] == "code", ELSEWHERE.sub("", "".join(cell["source"])))
        for cell in found["cells"]
        if cell["cell_type"] in ("code", "markdown") and "".join(cell["source"]).strip()
    ]
    title = path.stem
    if cells and not cells[0].code and (heading := TITLE.match(cells[0].source)):
        title = heading[1]
        cells[0] = Cell(False, cells[0].source[heading.end() :])
    return Notebook(path.stem, title, tuple(cells))


def notebooks(folder: Path) -> dict[str, Path]:
    """Return the notebooks in `folder` by name."""
    return {path.stem: path for path in sorted(folder.glob("*.ipynb"))}
