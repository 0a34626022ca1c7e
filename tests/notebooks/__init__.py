"""Notebooks with stored outputs, which nbval holds them to: the learners', and some that press on.

`python -m tests.notebooks` runs them all and stores what they show anew. Read the difference before
committing it. Stored are words alone: a widget can't be kept, and a notebook that keeps one opens
with an error where its widget should be.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

__all__ = ["FOLDERS", "notebooks", "words_alone"]

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (ROOT / "exercises" / "notebooks", Path(__file__).parent)


def notebooks() -> Iterator[Path]:
    """Yield every notebook that has to show what is stored in it."""
    for folder in FOLDERS:
        yield from sorted(folder.glob("*.ipynb"))


def words_alone(notebook: Any) -> Any:
    """Return a notebook as it is stored: outputs as plain text, and nothing of who ran it when."""
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = {"name": "python"}
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", ()):
            for kind in set(output.get("data", ())) - {"text/plain"}:
                del output["data"][kind]
    return notebook
