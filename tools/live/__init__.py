"""Builds what live notebooks run on: `python -m tools.live`, or `make live`.

In come JupyterLite's Pyodide kernel, Pyodide and ipywidgets from npm, and the Python packages that
are installed here; out comes `.venv/live/runtime`, which the book's build takes into its pages. It
is built again only when something that it is made of has changed.
"""
