"""Store what every notebook shows anew."""

from __future__ import annotations

import nbformat
from nbclient import NotebookClient

from tests.notebooks import notebooks, words_alone

for path in notebooks():
    notebook = nbformat.read(path, 4)
    NotebookClient(notebook, resources={"metadata": {"path": str(path.parent)}}).execute()
    nbformat.write(words_alone(notebook), path)
